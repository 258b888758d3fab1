import { z } from 'zod';
import { nearestName } from '../kernel/nearest.ts';
import { memberOf } from './case-names.ts';
import { keyProblem, type Problem, valueProblem } from './problem.ts';

type Issue = z.core.$ZodIssue;
type Shape = z.ZodObject;

/** Describes one issue of a shape, by paths within it. */
type Describe = (issue: Issue, shape: z.core.$ZodType) => Problem[];

/**
 * What is wrong with a group of fields that has several shapes, told apart by a field that only one of them must have
 * (`options` or `number`): which of them are there together, or that none is; else what is wrong within the one that is.
 */
export function describeAlternatives(
  input: unknown,
  shapes: readonly Shape[],
  errors: readonly (readonly Issue[])[],
  describe: Describe,
): Problem[] {
  const marks = shapes.map((shape) => markOf(shape, shapes));
  const there = marks.flatMap((mark, at) => (memberOf(input, mark) === undefined ? [] : [at]));
  const [first, second] = there;
  const at = first ?? likeliest(errors);
  const [shape, issues = []] = [shapes[at], errors[at]];
  if (shape === undefined) return [];
  const others = new Set(shapes.flatMap((one) => Object.keys(one.shape)).filter((key) => !(key in shape.shape)));
  const isMark = (key: PropertyKey | undefined) => marks.includes(String(key));
  const within = issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
      const named = issue.keys.filter((key) => others.has(key));
      const strange = issue.keys.filter((key) => !others.has(key));
      return [
        ...(second === undefined ? named : []).map((key) =>
          keyProblem([key], (words) => words.notBeside(key, marks[at] ?? '')),
        ),
        ...(strange.length === 0 ? [] : describe({ ...issue, keys: strange }, all(shapes))),
      ];
    }
    const isMissingMark = first === undefined && issue.path.length === 1 && isMark(issue.path[0]);
    return isMissingMark ? [] : describe(issue, shape);
  });
  if (second !== undefined) {
    const both = there.map((one) => marks[one] ?? '');
    return [keyProblem([both[1] ?? ''], (words) => words.onlyOneOf(both)), ...within];
  }
  const isMeant = Object.keys(input as object).some((key) => !(key in shape.shape) && isMark(nearestName(key, marks)));
  return first === undefined && !isMeant ? [valueProblem([], (words) => words.noneOf(marks)), ...within] : within;
}

/** The first field that a shape must have and another has not. */
function markOf(shape: Shape, shapes: readonly Shape[]): string {
  const fields: Readonly<Record<string, z.core.$ZodType>> = shape.shape;
  const mark = Object.keys(fields).find((key) => isRequired(fields[key]) && shapes.some((one) => !(key in one.shape)));
  return mark ?? '';
}

function isRequired(field: z.core.$ZodType | undefined): boolean {
  return !(field instanceof z.ZodOptional || field instanceof z.ZodDefault);
}

/** Of shapes of which none is told by its own field, the one that has the least against it. */
function likeliest(errors: readonly (readonly Issue[])[]): number {
  const counts = errors.map((issues) => issues.filter(({ path }) => path.length <= 1).length);
  return counts.indexOf(Math.min(...counts));
}

/** What any of the shapes may have. */
function all(shapes: readonly Shape[]): z.core.$ZodType {
  return z.strictObject(Object.assign({}, ...shapes.map(({ shape }) => shape)));
}
