import { valueId, valuesOf } from '../../shared/case-file/number-issues.ts';
import type { Hand } from './made-up-hand.ts';

/** An issue that was made up, and how a file names its options: those of a number issue are numbers. */
export interface MadeUpIssue {
  readonly id: string;
  readonly isNumber: boolean;
  /** As a choice names them, in their order. */
  readonly options: readonly (string | number)[];
  readonly written: object;
}

/** A choice as a file writes it: options by issue, or a range of values. */
export type WrittenChoice = Readonly<
  Record<string, readonly (string | number)[] | { readonly from?: number; readonly to?: number }>
>;

const ISSUES = ['price', 'jobs', 'land', 'power'] as const;

/** One to four issues; about two of five ask for a number. */
export function makeIssues(hand: Hand, indicators: readonly string[]): MadeUpIssue[] {
  return hand.list(1, ISSUES.length, (at) => {
    const id = ISSUES[at] ?? 'price';
    return hand.chance(40) ? makeNumber(hand, id, indicators) : makeList(hand, id, indicators);
  });
}

function namesOf(hand: Hand, id: string) {
  return { id, name: hand.text(`Issue ${id}`), shortName: hand.text(id), question: hand.text(`Which ${id}?`) };
}

function makeList(hand: Hand, id: string, indicators: readonly string[]): MadeUpIssue {
  const options = hand.list(2, 4, (at) => `${id}-${at}`);
  const written = options.map((option) => ({
    id: option,
    name: hand.text(option),
    ...hand.maybe(30, () => ({ shortName: hand.text(option) })),
    clause: hand.text(`Clause ${option}`),
    effects: Object.fromEntries(hand.some(indicators, 0).map((one) => [one, makeEffect(hand)])),
  }));
  return { id, isNumber: false, options, written: { ...namesOf(hand, id), options: written } };
}

/** What an option does to an indicator of whole numbers. */
export function makeEffect(hand: Hand) {
  return { value: hand.between(-9, 9), because: hand.text('Fiction') };
}

function makeNumber(hand: Hand, id: string, indicators: readonly string[]): MadeUpIssue {
  const from = hand.between(-3, 3);
  const step = hand.one([1, 2.5, 0.05, 10]);
  const steps = { from, to: Number((from + step * hand.between(1, 5)).toFixed(4)), step };
  const values = valuesOf(steps) ?? [];
  const effects = hand.some(indicators, 0).map((one) => {
    return [one, { corners: makeCorners(hand, values, () => hand.between(-9, 9)), because: hand.text('Fiction') }];
  });
  const unit = hand.text(hand.one(['%', 'Rp {value}']));
  const written = {
    ...namesOf(hand, id),
    number: { ...steps, unit },
    clause: hand.text('It is {value}.'),
    effects: Object.fromEntries(effects),
  };
  return { id, isNumber: true, options: values.map(Number), written };
}

/** Worths at both ends of the values, and sometimes between them. */
function makeCorners(hand: Hand, values: readonly string[], worth: () => number): Record<string, number> {
  const inner = hand.some(values.slice(1, -1), 0, 2);
  const named = [values[0] ?? '0', ...inner, values.at(-1) ?? '0'];
  return Object.fromEntries(named.map((value) => [value, worth()]));
}

/** Points of a party on an issue, as a file writes them; those that an event brings may be of some options only. */
export function makePoints(hand: Hand, issue: MadeUpIssue, { some = false } = {}): Record<string, number> {
  const worth = () => hand.between(-20, 60);
  const ids = idsOf(issue);
  if (issue.isNumber) return makeCorners(hand, ids, worth);
  return Object.fromEntries((some ? hand.some(ids) : ids).map((option) => [option, worth()]));
}

function idsOf({ options }: MadeUpIssue): string[] {
  return options.map((option) => (typeof option === 'number' ? valueId(option) : option));
}

/** Options of each of some issues: a list, or of numbers sometimes a range. Never the options before `from`. */
export function makeChoice(hand: Hand, issues: readonly MadeUpIssue[], from = 0): WrittenChoice {
  return Object.fromEntries(issues.map((issue) => [issue.id, makeOptions(hand, issue, from)]));
}

function makeOptions(hand: Hand, { options, isNumber }: MadeUpIssue, from: number) {
  const left = options.slice(from);
  if (!isNumber || hand.chance(40)) return hand.some(left);
  const numbers = left as readonly number[];
  const low = hand.between(0, numbers.length - 1);
  const high = hand.between(low, numbers.length - 1);
  const ends = { from: numbers[low] ?? 0, to: numbers[high] ?? 0 };
  if (from > 0 || hand.chance(50)) return ends;
  return hand.chance(50) ? { from: ends.from } : { to: ends.to };
}
