import { firstPlaces } from '../../shared/authoring/case-texts.ts';
import { error, type Finding } from '../../shared/authoring/finding.ts';
import { plainly, type Said, withoutParty } from '../../shared/case-file/problem-words.ts';
import type { FileProblem } from './scenario-file.ts';

/** Problems of a file that have one cause: a wrong name that stands in twenty places is one of them. */
export interface Cause {
  /** The first in the file. */
  readonly first: FileProblem;
  readonly what: Said;
  /** Every place, in the order of the file. */
  readonly places: readonly string[];
}

/** Puts problems of one cause together, by the first place of each. */
export function causesOf(problems: readonly FileProblem[]): Cause[] {
  const causes = new Map<string, { first: FileProblem; what: Said; places: string[] }>();
  for (const problem of problems) {
    const what = withoutParty(problem.said);
    const key = problem.code === 'syntax' ? `${problem.line} ${plainly(what)}` : `${problem.code} ${plainly(what)}`;
    const known = causes.get(key);
    if (known === undefined) causes.set(key, { first: problem, what, places: [problem.at] });
    else if (!known.places.includes(problem.at)) known.places.push(problem.at);
  }
  return [...causes.values()];
}

/** The same as findings of the check: each of them keeps the case from being played. */
export function findingsOf(problems: readonly FileProblem[]): Finding[] {
  return causesOf(problems).map(({ first, what, places }) => {
    const said = places.length === 1 ? first.said : what;
    if (first.code === 'cannot-be-read') return error(first.code, '', said);
    if (first.code === 'syntax') return error(first.code, '', first.line, said);
    return error(first.code, first.at, said, ...firstPlaces(places.map((one) => one || '(case)')));
  });
}
