import { type CaseNames, itemsOf, memberOf, membersOf } from './case-names.ts';
import { checkKey, checkName, type Kind } from './check-names.ts';
import { valueId } from './number-issues.ts';
import { type Problem, valueProblem } from './problem.ts';

/** Checks a group by issue whose values are lists of options, or ranges of a number issue. */
export function checkChoice(choice: unknown, names: CaseNames, path: Problem['path']): Problem[] {
  return membersOf(choice).flatMap(([issue, options]) => [
    ...checkKey(issue, names.issues, 'issue', [...path, issue]),
    ...checkRange(options, issue, names, [...path, issue]),
    ...itemsOf(options).flatMap((option, k) =>
      checkName(optionName(option), names.options.get(issue), optionKind(issue, names), [...path, issue, k]),
    ),
  ]);
}

/** The issues that every one of some choices names. */
export function issuesIn(choices: readonly unknown[]): string[] {
  return choices.flatMap((choice) => membersOf(choice).map(([issue]) => issue));
}

/** An option as a choice names it: a value of a number issue stands as a number. */
export function optionName(option: unknown): unknown {
  return typeof option === 'number' ? valueId(option) : option;
}

/** What the options of an issue are called. */
export function optionKind(issue: string, names: CaseNames): Kind {
  return { name: names.numbers.has(issue) ? 'value' : 'option', issue };
}

/** The options that a choice names of an issue, a range as its values. */
export function optionsNamed(options: unknown, issue: string, names: CaseNames): string[] {
  const [from, to] = [memberOf(options, 'from'), memberOf(options, 'to')];
  if (from === undefined && to === undefined) {
    return itemsOf(options)
      .map(optionName)
      .filter((option) => typeof option === 'string');
  }
  return (names.options.get(issue)?.ids ?? []).filter((value) => isWithin(value, from, to));
}

function isWithin(value: string, from: unknown, to: unknown): boolean {
  return (typeof from !== 'number' || Number(value) >= from) && (typeof to !== 'number' || Number(value) <= to);
}

function checkRange(range: unknown, issue: string, names: CaseNames, path: Problem['path']): Problem[] {
  const [from, to] = [memberOf(range, 'from'), memberOf(range, 'to')];
  if (from === undefined && to === undefined) return [];
  // Of an issue without options nothing can be said: it may be a number that is written wrong.
  if (names.options.get(issue)?.complete !== true) return [];
  if (!names.numbers.has(issue)) return [valueProblem(path, (words) => words.noRange(issue))];
  if (typeof from === 'number' && typeof to === 'number' && from > to) {
    return [valueProblem(path, (words) => words.reversed(from, to))];
  }
  const values = names.options.get(issue)?.ids ?? [];
  if (values.length === 0 || values.some((value) => isWithin(value, from, to))) return [];
  return [valueProblem(path, (words) => words.emptyRange(issue))];
}
