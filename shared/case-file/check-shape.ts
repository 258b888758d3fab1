import { z } from 'zod';
import { nearestName } from '../kernel/nearest.ts';
import { cutShort } from '../kernel/text.ts';
import { compiledCase } from '../scenario/compiled-schema.ts';
import { firstFormatSchema, type Scenario } from '../scenario/schema.ts';
import { describeAlternatives } from './alternatives.ts';
import { type CaseFile, caseFileSchema } from './case-file.ts';
import { memberOf } from './case-names.ts';
import { keyProblem, type Problem, valueProblem } from './problem.ts';
import { type Said, said, schemaSaid } from './problem-words.ts';

/** A file that has the shape of its format: of format 1 the case itself, of format 2 what it is compiled from. */
export type Shaped = { readonly scenario: Scenario } | { readonly file: CaseFile };

/**
 * Holds the content of a scenario file against the schema of the format that it names (1 where it names none).
 * Gives the case with its defaults filled in, or every deviation with the nearest valid name; meaning across fields
 * is `checkReferences`' business.
 */
export function checkShape(content: unknown): Shaped | { readonly problems: Problem[] } {
  const format = memberOf(content, 'format');
  const wrong = wrongFormat(format);
  if (wrong !== undefined) return { problems: [valueProblem(['format'], wrong)] };
  // A file that forgot its format says by its languages which one it has.
  if (format === 2 || (format === undefined && memberOf(content, 'languages') !== undefined)) {
    const result = caseFileSchema.safeParse(content, { reportInput: true });
    return result.success ? { file: result.data } : problemsIn(result.error, caseFileSchema);
  }
  const result = firstFormatSchema.safeParse(content, { reportInput: true });
  return result.success ? { scenario: result.data } : problemsIn(result.error, firstFormatSchema);
}

/** What is wrong with the number of a format, of which everything else follows. */
function wrongFormat(format: unknown): Said | undefined {
  if (format === undefined || format === 1 || format === NEWEST_FORMAT) return undefined;
  const number = typeof format === 'string' && /^\s*[0-9]+\s*$/.test(format) ? Number(format) : undefined;
  if (number !== undefined) return said((words) => words.formatQuoted(number));
  if (typeof format === 'number' && Number.isInteger(format) && format > NEWEST_FORMAT) {
    return said((words) => words.formatTooNew(format, NEWEST_FORMAT));
  }
  return said((words) => words.formatUnknown(cutShort(JSON.stringify(format) ?? '', 40), NEWEST_FORMAT));
}

/** Holds a case that a log keeps against its schema: one of format 2 is compiled there. */
export function checkPlayed(content: unknown): { readonly scenario: Scenario } | { readonly problems: Problem[] } {
  const schema = memberOf(content, 'format') === 2 ? compiledCase : firstFormatSchema;
  const result = schema.safeParse(content, { reportInput: true });
  return result.success ? { scenario: result.data } : problemsIn(result.error, schema);
}

const NEWEST_FORMAT = 2;

function problemsIn(error: z.ZodError, schema: z.core.$ZodType): { problems: Problem[] } {
  return { problems: told(error.issues, schema).flatMap((issue) => describe(issue, schema)) };
}

/** What a schema says of one issue, in the words of the product. The issue is reported with its input. */
export function issueSaid(issue: z.core.$ZodIssue): Said {
  return describe(issue, z.unknown())[0]?.said ?? schemaSaid(issue);
}

type Issues = readonly z.core.$ZodIssue[];

/** Without what only follows from another issue. */
function told(issues: Issues, schema: z.core.$ZodType): Issues {
  const misspelt = new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const path = issue.path.filter((step) => typeof step !== 'symbol');
      const meant = issue.keys.map((key) => nearestName(key, keysAt(schema, path)));
      return meant.filter((key) => key !== undefined).map((key) => [...path, key].join('.'));
    }),
  );
  return issues.filter((issue, at) => {
    const { code, path, input } = issue;
    const place = path.join('.');
    // What is misspelt is not missing as well.
    if (input === undefined && code !== 'unrecognized_keys' && misspelt.has(place)) return false;
    // A whole number that is too large for its field is not told that it is too large for every machine.
    const isSize = code === 'too_big' || code === 'too_small';
    return !isSize || !issues.some((one, i) => i > at && one.code === code && one.path.join('.') === place);
  });
}

function describe(issue: z.core.$ZodIssue, schema: z.core.$ZodType): Problem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  switch (issue.code) {
    case 'unrecognized_keys':
      if (shapesAt(schema, path).length > 0) return describeUnion({ ...issue, errors: [] }, path, schema);
      return issue.keys.map((key) => keyProblem([...path, key], unknownKey(key, keysAt(schema, path))));
    case 'invalid_union':
      return describeUnion(issue, path, schema);
    case 'invalid_type':
      // What is reserved for a later version says so itself.
      if (!issue.message.startsWith('Invalid')) return [keyProblem(path, schemaSaid(issue))];
      return [describeType(path, issue.expected, issue.input)];
    case 'invalid_value':
      return [valueProblem(path, unknownValue(issue.input, issue.values.map(String)))];
    case 'invalid_key':
      return issue.issues.map((inner) => {
        const what = schemaSaid(inner);
        return keyProblem(path, (words, language) => words.keyed(String(path.at(-1)), what[language]));
      });
    case 'too_small':
    case 'too_big':
      return [valueProblem(path, describeSize(issue))];
    default:
      return [valueProblem(path, schemaSaid(issue))];
  }
}

/** A group of fields with several shapes; where all but one are far from what stands there, only that one is spoken of. */
type Choice = z.core.$ZodIssueInvalidUnion | (z.core.$ZodIssueUnrecognizedKeys & { readonly errors: [] });

function describeUnion(issue: Choice, path: (string | number)[], schema: z.core.$ZodType): Problem[] {
  const { input } = issue;
  const shapes = shapesAt(schema, path).filter((one) => one instanceof z.ZodObject);
  const isGroup = typeof input === 'object' && input !== null && !Array.isArray(input);
  const errors = issue.code === 'invalid_union' ? issue.errors : shapes.map(() => [{ ...issue, path: [] }]);
  if (isGroup && shapes.length === errors.length) {
    const inner = describeAlternatives(
      input,
      shapes,
      errors.map((issues, at) => told(issues, shapes[at] ?? schema)),
      describe,
    );
    return inner.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
  }
  const types = errors.map(([first]) =>
    first?.code === 'invalid_type' && first.path.length === 0 ? first : undefined,
  );
  if (input !== undefined && types.every((one) => one !== undefined)) {
    const expected = [...new Set(types.map((one) => one.expected))];
    const found = typeOf(input);
    return [
      valueProblem(path, (words) => {
        const what = found === undefined ? String(input) : words.type(found);
        return words.wrongType(words.either(expected.map(words.type)), what, false);
      }),
    ];
  }
  return likeliest(errors).flatMap((inner) => describe({ ...inner, path: [...path, ...inner.path] }, schema));
}

function describeType(path: (string | number)[], expected: string, input: unknown): Problem {
  if (input === undefined) {
    const missing = path.at(-1);
    return valueProblem(path, (words) =>
      typeof missing === 'string' ? words.keyMissing(missing) : words.entryMissing(),
    );
  }
  // YAML reads an unquoted 1.10 as the number 1.1.
  const isUnquoted = expected === 'string' && typeof input !== 'object';
  const found = typeOf(input);
  return valueProblem(path, (words) =>
    words.wrongType(words.type(expected), found === undefined ? String(input) : words.type(found), isUnquoted),
  );
}

/** What a value is called; `undefined` for one that says itself what it is. */
function typeOf(input: unknown): string | undefined {
  if (input === null) return 'nothing';
  if (Array.isArray(input)) return 'array';
  if (typeof input === 'object') return 'object';
  return typeof input === 'string' ? 'string' : undefined;
}

function describeSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Said {
  const isLeast = issue.code === 'too_small';
  const limit = String(isLeast ? issue.minimum : issue.maximum);
  return said((words) => {
    if (issue.origin === 'string')
      return isLeast && limit === '1' ? words.textEmpty() : words.characters(isLeast, limit);
    if (issue.origin === 'array') return words.entries(isLeast, limit);
    if (issue.inclusive === false) return words.beyond(isLeast, limit, String(issue.input));
    return words.bound(isLeast, limit, String(issue.input));
  });
}

function unknownKey(key: string, valid: readonly string[]): Said {
  const nearest = nearestName(key, valid);
  return said((words) => (nearest === undefined ? words.unknownKey(key, valid) : words.keyLike(key, nearest)));
}

function unknownValue(input: unknown, valid: readonly string[]): Said {
  if (input === undefined) return said((words) => words.valueMissing(valid));
  const nearest = typeof input === 'string' ? nearestName(input, valid) : undefined;
  const shown = JSON.stringify(input);
  return said((words) => (nearest === undefined ? words.wrongValue(shown, valid) : words.valueLike(shown, nearest)));
}

/** What is wrong in the one of several shapes that was most probably meant. */
function likeliest(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const strangeness = (issues: readonly z.core.$ZodIssue[]) =>
    issues.reduce((sum, issue) => {
      if (issue.path.length > 1) return sum;
      if (issue.code === 'unrecognized_keys') return sum + issue.keys.length;
      return issue.code === 'invalid_type' ? sum + 1 : sum;
    }, 0);
  return [...branches].sort((a, b) => strangeness(a) - strangeness(b))[0] ?? [];
}

function isReserved(schema: z.core.$ZodType | undefined): boolean {
  return schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodNever;
}

/** The shapes that stand for choice at `path`; none where there is no choice. */
function shapesAt(schema: z.core.$ZodType, path: readonly (string | number)[]): readonly z.core.$ZodType[] {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return shapesAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) {
    return step === undefined ? schema.options : schema.options.flatMap((one) => shapesAt(one, path));
  }
  if (step === undefined) return [];
  if (schema instanceof z.ZodObject) {
    const inner: z.core.$ZodType | undefined = schema.shape[step];
    return inner === undefined ? [] : shapesAt(inner, rest);
  }
  if (schema instanceof z.ZodArray) return shapesAt(schema.element, rest);
  return schema instanceof z.ZodRecord ? shapesAt(schema.valueType, rest) : [];
}

/** The keys that the schema allows in the group of fields at `path`; none where any key may stand. */
function keysAt(schema: z.core.$ZodType, path: readonly (string | number)[]): string[] {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap((one) => keysAt(one, path)))];
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    if (step === undefined) return Object.keys(shape).filter((key) => !isReserved(shape[key]));
    const inner = shape[step];
    return inner === undefined ? [] : keysAt(inner, rest);
  }
  if (step === undefined) return [];
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return keysAt(schema.valueType, rest);
  return [];
}
