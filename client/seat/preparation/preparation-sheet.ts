import { ownValue } from '../../../shared/kernel/own-value.ts';
import type { PartyCommand } from '../../../shared/negotiation/commands.ts';
import type { Table } from '../../../shared/negotiation/table.ts';
import type { PartyBrief } from '../../../shared/scenario/public-scenario.ts';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import { countsPoints } from '../../../shared/scoring/points.ts';
import { issueWeights } from '../brief-sheet.ts';

/** How many issues a team may think most important to another party. */
export const MOST_GUESSES = 3;
const LARGEST = 10_000;

/** A preparation sheet as it stands on the screen: numbers as typed, issues as their place in the case. */
export interface Sheet {
  readonly target: string;
  readonly limit: string;
  /** Every issue once, the most important first. */
  readonly order: readonly number[];
  readonly guesses: Readonly<Record<PartyId, readonly number[]>>;
}

export type SheetFault = 'target-missing' | 'limit-missing' | 'out-of-range' | 'limit-above-target';
export interface SheetFaults {
  readonly target?: SheetFault;
  readonly limit?: SheetFault;
}

/** The sheet that the team saved; before that, the issues by weight, the limit at the reservation value and no target. */
export function savedSheet(table: Table, party: PartyId, brief: PartyBrief | undefined): Sheet {
  const saved = ownValue(table.preparations, party);
  const byWeight =
    brief === undefined
      ? table.scenario.issues.map((_, issue) => issue)
      : issueWeights(brief).map(({ issue }) => issue);
  const first = saved?.priorities ?? [];
  // Where nothing is worth anything there is no number to write, and the sheet is whole without one.
  const target = brief === undefined || countsPoints(brief) ? '' : '0';
  return {
    target: saved === undefined ? target : String(saved.target),
    limit: saved === undefined ? String(brief?.reservation ?? '') : String(saved.limit),
    order: [...first, ...byWeight.filter((issue) => !first.includes(issue))],
    guesses: ownValue(table.guesses, party) ?? {},
  };
}

/** The order with the issue at a place moved one up (−1) or down (+1); at the end of the list nothing changes. */
export function movedInOrder(sheet: Sheet, place: number, by: -1 | 1): Sheet {
  const order = [...sheet.order];
  const here = order[place];
  const there = order[place + by];
  if (here === undefined || there === undefined) return sheet;
  order[place] = there;
  order[place + by] = here;
  return { ...sheet, order };
}

/** Checks or unchecks an issue as a guess about a party; a fourth check is not taken. */
export function withGuess(sheet: Sheet, about: PartyId, issue: number, checked: boolean): Sheet {
  const others = (sheet.guesses[about] ?? []).filter((one) => one !== issue);
  if (checked && others.length >= MOST_GUESSES) return sheet;
  return { ...sheet, guesses: { ...sheet.guesses, [about]: checked ? [...others, issue] : others } };
}

function wholeNumber(typed: string): number | undefined {
  const text = typed.trim().replace('−', '-');
  return /^[+-]?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** What keeps the sheet from being saved, by field. */
export function faultsOf(sheet: Sheet): SheetFaults {
  const target = wholeNumber(sheet.target);
  const limit = wholeNumber(sheet.limit);
  const far = (value: number | undefined) => value !== undefined && Math.abs(value) > LARGEST;
  const targetFault = target === undefined ? 'target-missing' : far(target) ? 'out-of-range' : undefined;
  const aboveTarget = target !== undefined && limit !== undefined && limit > target;
  const limitFault =
    limit === undefined
      ? 'limit-missing'
      : far(limit)
        ? 'out-of-range'
        : aboveTarget
          ? 'limit-above-target'
          : undefined;
  return {
    ...(targetFault === undefined ? {} : { target: targetFault }),
    ...(limitFault === undefined ? {} : { limit: limitFault }),
  };
}

/** By how many points the typed limit lies below the worth of no agreement; 0 when it does not or is not a number. */
export function belowReservation(sheet: Sheet, reservation: number): number {
  const limit = wholeNumber(sheet.limit);
  return limit === undefined ? 0 : Math.max(0, reservation - limit);
}

/** Whether two sheets say the same. A party without guesses equals one with none. */
export function isSameSheet(one: Sheet, other: Sheet): boolean {
  const parties = new Set([...Object.keys(one.guesses), ...Object.keys(other.guesses)]);
  return (
    one.target.trim() === other.target.trim() &&
    one.limit.trim() === other.limit.trim() &&
    isSameList(one.order, other.order) &&
    [...parties].every((party) => isSameGuess(one.guesses[party], other.guesses[party]))
  );
}

/**
 * The commands that save a sheet: the sheet itself where it differs from the saved one and its numbers can be taken, and
 * every guess that differs.
 */
export function savingCommands(sheet: Sheet, saved: Sheet): readonly PartyCommand[] {
  const guesses = Object.entries(sheet.guesses)
    .filter(([about, issues]) => !isSameGuess(issues, saved.guesses[about]))
    .map(([about, issues]): PartyCommand => ({ type: 'SaveGuess', about, issues: [...issues] }));
  const { target, limit } = numbersOf(sheet);
  const part = sharedPart(sheet, saved);
  const isSame = isSameSheet({ ...part, guesses: saved.guesses }, saved);
  if (target === undefined || limit === undefined || isSame) return guesses;
  return [{ type: 'SavePreparation', target, limit, priorities: [...sheet.order] }, ...guesses];
}

/** What the team has once a sheet was sent: all of it, or the guesses alone where its numbers cannot be taken. */
export function sharedPart(sheet: Sheet, saved: Sheet): Sheet {
  const { target, limit } = numbersOf(sheet);
  if (target === undefined || limit === undefined) return { ...saved, guesses: sheet.guesses };
  return { ...sheet, target: String(target), limit: String(limit) };
}

/** The numbers of a sheet, absent while one of them cannot be taken. */
function numbersOf(sheet: Sheet): { readonly target?: number | undefined; readonly limit?: number | undefined } {
  const faults = faultsOf(sheet);
  if (faults.target !== undefined || faults.limit !== undefined) return {};
  return { target: wholeNumber(sheet.target), limit: wholeNumber(sheet.limit) };
}

/** Reads a sheet that a device kept; `undefined` when it is not one of a case with so many issues. */
export function readSheet(value: unknown, issues: number): Sheet | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { target, limit, order, guesses } = value as Readonly<Record<string, unknown>>;
  if (typeof target !== 'string' || typeof limit !== 'string' || !isIssues(order, issues)) return undefined;
  if (order.length !== issues || typeof guesses !== 'object' || guesses === null) return undefined;
  if (!Object.values(guesses).every((one) => isIssues(one, issues))) return undefined;
  return { target, limit, order, guesses: guesses as Sheet['guesses'] };
}

function isIssues(value: unknown, issues: number): value is readonly number[] {
  const isIssue = (one: unknown) => Number.isInteger(one) && Number(one) >= 0 && Number(one) < issues;
  return Array.isArray(value) && new Set(value).size === value.length && value.every(isIssue);
}

function isSameList(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function isSameGuess(one: readonly number[] = [], other: readonly number[] = []): boolean {
  return one.length === other.length && one.every((issue) => other.includes(issue));
}
