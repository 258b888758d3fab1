import { z } from 'zod';
import { nearestName } from '../kernel/nearest.ts';
import { compiledCase } from '../scenario/compiled-schema.ts';
import { firstFormatSchema, type Scenario } from '../scenario/schema.ts';
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
  if (typeof format === 'number' && Number.isInteger(format) && format > NEWEST_FORMAT) {
    return { problems: [valueProblem(['format'], (words) => words.formatTooNew(format, NEWEST_FORMAT))] };
  }
  if (format === 2) {
    const result = caseFileSchema.safeParse(content, { reportInput: true });
    return result.success ? { file: result.data } : problemsIn(result.error, caseFileSchema);
  }
  const result = firstFormatSchema.safeParse(content, { reportInput: true });
  return result.success ? { scenario: result.data } : problemsIn(result.error, firstFormatSchema);
}

/** Holds a case that a log keeps against its schema: one of format 2 is compiled there. */
export function checkPlayed(content: unknown): { readonly scenario: Scenario } | { readonly problems: Problem[] } {
  const schema = memberOf(content, 'format') === 2 ? compiledCase : firstFormatSchema;
  const result = schema.safeParse(content, { reportInput: true });
  return result.success ? { scenario: result.data } : problemsIn(result.error, schema);
}

const NEWEST_FORMAT = 2;

function problemsIn(error: z.ZodError, schema: z.core.$ZodType): { problems: Problem[] } {
  return { problems: error.issues.flatMap((issue) => describe(issue, schema)) };
}

function describe(issue: z.core.$ZodIssue, schema: z.core.$ZodType): Problem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => keyProblem([...path, key], unknownKey(key, keysAt(schema, path))));
    case 'invalid_union':
      return likeliest(issue.errors).flatMap((inner) => describe({ ...inner, path: [...path, ...inner.path] }, schema));
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
