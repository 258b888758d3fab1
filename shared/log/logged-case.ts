import { z } from 'zod';
import { checkReferences } from '../case-file/check-references.ts';
import { checkPlayed } from '../case-file/check-shape.ts';
import type { Problem } from '../case-file/problem.ts';
import { plainly } from '../case-file/problem-words.ts';
import { isSameJson } from '../kernel/same-json.ts';
import type { Scenario } from '../scenario/schema.ts';

/** A case that logs hold or name, or the first reason why it could not be played. */
type Judged = { readonly scenario: Scenario } | { readonly problem: string };

/** What was found of a case, which many logs of one archive name: it is looked at once. */
const judged = new WeakMap<object, Judged>();

/**
 * The case of a log: as the reader of case files takes it, its references included, which folding and scoring trust. Logs
 * that name one case get one and the same object.
 */
export const loggedCase: z.ZodType<Scenario> = z.unknown().transform((content, context) => {
  const found = judge(content);
  if ('scenario' in found) return found.scenario;
  context.issues.push({ code: 'custom', input: content, message: found.problem });
  return z.NEVER;
});

/** Why a case that an entry holds could not be played. */
export function caseProblem(content: unknown): string | undefined {
  const found = judge(content);
  return 'problem' in found ? found.problem : undefined;
}

function judge(content: unknown): Judged {
  if (typeof content !== 'object' || content === null) return judgeAnew(content);
  const known = judged.get(content) ?? judgeAnew(content);
  judged.set(content, known);
  return known;
}

function judgeAnew(content: unknown): Judged {
  const shape = checkPlayed(content);
  if (!('scenario' in shape)) return { problem: problemOf(shape.problems) };
  const problems = checkReferences(content);
  if (problems.length > 0) return { problem: problemOf(problems) };
  // Where reading took nothing away, all that name it share it.
  return { scenario: isSameJson(shape.scenario, content) ? (content as Scenario) : shape.scenario };
}

function problemOf([problem]: readonly Problem[]): string {
  return `the case cannot be played: ${problem?.path.join('.') ?? ''}: ${problem === undefined ? '' : plainly(problem.said)}`;
}
