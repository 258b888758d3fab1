import { MOST_VALUES } from '../scenario/vocabulary.ts';
import { type CaseNames, idOf, itemsOf, memberOf, membersOf, stepsOf } from './case-names.ts';
import { checkKey, hasUnknownKey } from './check-names.ts';
import { valueId, valuesOf } from './number-issues.ts';
import { type Problem, valueProblem } from './problem.ts';

/** Checks the steps of number issues, and what options do along them. */
export function checkNumbers(content: unknown, names: CaseNames): Problem[] {
  return itemsOf(memberOf(content, 'issues')).flatMap((issue, i) => {
    const steps = stepsOf(issue);
    const id = idOf(issue);
    if (steps === undefined || id === undefined) return [];
    const path = ['issues', i, 'number'];
    const values = valuesOf(steps);
    if (steps.from > steps.to) return [valueProblem(path, (words) => words.reversed(steps.from, steps.to))];
    if (values === undefined) {
      return [valueProblem(path, (words) => words.stepsMiss(steps.step, steps.from, steps.to))];
    }
    if (values.length > MOST_VALUES) {
      return [valueProblem(path, (words) => words.manyValues(values.length, MOST_VALUES))];
    }
    return membersOf(memberOf(issue, 'effects')).flatMap(([indicator, effect]) => {
      const corners = memberOf(effect, 'corners');
      const at = ['issues', i, 'effects', indicator];
      if (corners === undefined) return checkKey(indicator, names.indicators, 'indicator', at);
      return [
        ...checkKey(indicator, names.indicators, 'indicator', at),
        ...membersOf(corners).flatMap(([value, worth]) => [
          ...checkKey(value, names.options.get(id), { name: 'value', issue: id }, [...at, 'corners', value]),
          ...checkSize(worth, [...at, 'corners', value]),
        ]),
        ...missingCorners(corners, id, names, [...at, 'corners']),
      ];
    });
  });
}

/** Largest number of an indicator, so that sums stay exact in whole units of its last decimal. */
const LARGEST = 1e9;

/** Says that a number of an indicator is too large to be added up exactly. */
export function checkSize(value: unknown, path: Problem['path']): Problem[] {
  if (typeof value !== 'number' || Math.abs(value) <= LARGEST) return [];
  return [valueProblem(path, (words) => words.tooLarge(value))];
}

/** Says that what goes along a number issue has no corner at its first or last value. */
export function missingCorners(corners: unknown, issue: string, names: CaseNames, path: Problem['path']): Problem[] {
  const steps = names.numbers.get(issue);
  if (steps === undefined || names.options.get(issue)?.complete !== true) return [];
  if (hasUnknownKey(corners, names.options.get(issue))) return [];
  return [valueId(steps.from), valueId(steps.to)]
    .filter((end) => memberOf(corners, end) === undefined)
    .map((end) => valueProblem(path, (words) => words.cornerMissing(end, issue)));
}
