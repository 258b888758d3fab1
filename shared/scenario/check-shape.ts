import { z } from 'zod';
import { nearestName } from '../kernel/nearest.ts';
import { keyProblem, type Problem, valueProblem } from './problem.ts';
import { type Scenario, scenarioSchema } from './schema.ts';

/**
 * Holds the content of a scenario file against the schema.
 * Gives the case with its defaults filled in, or every deviation with the nearest valid name; meaning across fields
 * is `checkReferences`' business.
 */
export function checkShape(content: unknown): { readonly scenario: Scenario } | { readonly problems: Problem[] } {
  const result = scenarioSchema.safeParse(content, { reportInput: true });
  if (result.success) return { scenario: result.data };
  return { problems: result.error.issues.flatMap((issue) => describe(issue)) };
}

function describe(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => keyProblem([...path, key], unknownKey(key, keysAt(scenarioSchema, path))));
    case 'invalid_type':
      return [describeType(path, issue.expected, issue.input)];
    case 'invalid_value':
      return [valueProblem(path, unknownValue(issue.input, issue.values.map(String)))];
    case 'invalid_key':
      return issue.issues.map((inner) => keyProblem(path, `"${String(path.at(-1))}": ${inner.message}`));
    case 'too_small':
    case 'too_big':
      return [valueProblem(path, describeSize(issue))];
    default:
      return [valueProblem(path, sentence(issue.message))];
  }
}

function describeType(path: (string | number)[], expected: string, input: unknown): Problem {
  if (input === undefined) {
    const missing = path.at(-1);
    return valueProblem(path, typeof missing === 'string' ? `"${missing}" is missing` : 'an entry is missing');
  }
  // YAML reads an unquoted 1.10 as the number 1.1.
  const hint = expected === 'string' && typeof input !== 'object' ? '; put it in quotes' : '';
  return valueProblem(path, `${TYPE_WORDS[expected] ?? expected} expected, not ${wordOf(input)}${hint}`);
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

function wordOf(input: unknown): string {
  if (input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a group of fields';
  return typeof input === 'string' ? 'a text' : String(input);
}

function describeSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  const bound = `${small ? 'at least' : 'at most'} ${limit}`;
  if (issue.origin === 'string') return small && limit === '1' ? 'the text is empty' : `${bound} characters`;
  if (issue.origin === 'array') return `${bound} ${limit === '1' ? 'entry' : 'entries'}`;
  return `${bound} expected, not ${String(issue.input)}`;
}

function unknownKey(key: string, valid: readonly string[]): string {
  const nearest = nearestName(key, valid);
  if (nearest !== undefined) return `unknown key "${key}"; did you mean "${nearest}"?`;
  return `unknown key "${key}"; it may have ${valid.join(', ')}`;
}

function unknownValue(input: unknown, valid: readonly string[]): string {
  if (input === undefined) return `missing; it is one of ${valid.join(', ')}`;
  const nearest = typeof input === 'string' ? nearestName(input, valid) : undefined;
  const hint = nearest === undefined ? `it is one of ${valid.join(', ')}` : `did you mean "${nearest}"?`;
  return `${JSON.stringify(input)} is not valid here; ${hint}`;
}

function sentence(message: string): string {
  return message.replace(/^Invalid (input|string): /, '');
}

/** The keys that the schema allows in the group of fields at `path`; none where any key may stand. */
function keysAt(schema: z.core.$ZodType, path: readonly (string | number)[]): string[] {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    if (step === undefined) return Object.keys(shape);
    const inner = shape[step];
    return inner === undefined ? [] : keysAt(inner, rest);
  }
  if (step === undefined) return [];
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return keysAt(schema.valueType, rest);
  return [];
}
