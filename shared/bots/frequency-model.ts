import type { Offer, Table } from '../negotiation/table.ts';
import type { Package, PartyId } from '../scenario/vocabulary.ts';
import { type Heard, heardFrom } from './heard.ts';

/** What a party seems to like: how much each issue weighs, 1 in all, and what each option is worth on it, 1 the most. */
export interface Liking {
  readonly weights: readonly number[];
  /** values[issue][option], 0–1; below 0 what it said it cannot accept. */
  readonly values: readonly (readonly number[])[];
}

/** A party's own points by issue and option: what others want most is thought to be, all else equal, what it wants least. */
export type OwnPoints = readonly (readonly number[])[];

/** An offer counts e^(−2t) of the first one, t from 0 to 1 over all of them: early ones tell wishes, late ones concessions. */
const FADING = 2;
/** What is known of nothing else is told apart by this much, so that no estimate is flat. */
const GRADIENT = 0.3;
/** The least that watching leaves an issue, beside 1 − entropy. */
const LEAST_WEIGHT = 0.15;
/** The weight of an issue by what was said of it, against the weightiest of the others. */
const TOLD = { most: 2.2, much: 1, little: 0.25 } as const;

/**
 * appeal[issue][option]: weight times value, adding up to at most 1 over the issues. From the offers of a party and those that
 * it accepted, and, as stronger evidence, from what it said of itself.
 */
export function estimateAppeal(table: Table, about: PartyId, own?: OwnPoints): number[][] {
  const offers = offersBehind(table, about);
  const { weights, values } = likingOf(table, offers, heardFrom(table, about), own);
  return values.map((row, issue) => row.map((value) => (weights[issue] ?? 0) * value));
}

/** The offers that a party made or accepted, the earliest first. */
function offersBehind({ offers }: Table, party: PartyId): Offer[] {
  const behind = Object.values(offers).filter((one) => one.author === party || one.acceptedBy.includes(party));
  return behind.sort((a, b) => a.madeAtPlayMs - b.madeAtPlayMs);
}

/**
 * The mean of two readings of a party's offers in their order: how often an option came, early ones counting more, and how
 * early it first came (1 − first step / offers). An issue weighs by how little its options varied (1 − normalised entropy).
 */
export function likingOf(
  { scenario }: Pick<Table, 'scenario'>,
  offers: readonly { readonly package: Package }[],
  heard: Heard,
  own?: OwnPoints,
): Liking {
  const packages = offers.map((one) => one.package);
  const counts = scenario.issues.map(({ options }, issue) => countEarly(packages, issue, options.length));
  const values = counts.map((row, issue) => {
    const most = Math.max(...row);
    const first = row.map((_, option) => packages.findIndex((chosen) => chosen[issue] === option));
    return row.map((count, option) => {
      const heardOf = toldValue(heard, issue, option);
      if (heardOf !== undefined) return heardOf;
      const at = first[option] ?? -1;
      const opposed = GRADIENT * (1 - rankOf(own?.[issue], option));
      if (at < 0) return opposed;
      return Math.max(opposed, (count / most + 1 - at / packages.length) / 2);
    });
  });
  return { weights: weightsFrom(counts, packages.length, heard), values };
}

/** How much each issue weighs for who made some offers, as `likingOf` has it. */
export function weightsOf(
  { scenario }: Pick<Table, 'scenario'>,
  offers: readonly { readonly package: Package }[],
  heard: Heard,
): readonly number[] {
  const packages = offers.map((one) => one.package);
  const counts = scenario.issues.map(({ options }, issue) => countEarly(packages, issue, options.length));
  return weightsFrom(counts, packages.length, heard);
}

function weightsFrom(counts: readonly (readonly number[])[], offers: number, heard: Heard): number[] {
  return withTold(
    counts.map((row) => (offers < 2 ? 1 : LEAST_WEIGHT + 1 - normalisedEntropy(row))),
    heard,
  );
}

function countEarly(packages: readonly Package[], issue: number, options: number): number[] {
  const counts = Array.from({ length: options }, () => 0);
  const last = Math.max(1, packages.length - 1);
  for (const [step, chosen] of packages.entries()) {
    const option = chosen[issue] ?? 0;
    counts[option] = (counts[option] ?? 0) + Math.exp((-FADING * step) / last);
  }
  return counts;
}

/** Own points of an option between the least and the most of its issue, 0–1; 0.5 where nothing is known or hangs on it. */
export function rankOf(points: readonly number[] | undefined, option: number): number {
  if (points === undefined) return 0.5;
  const [least, most] = [Math.min(...points), Math.max(...points)];
  return most === least ? 0.5 : ((points[option] ?? 0) - least) / (most - least);
}

/** What a party said of an option: wished for, or not acceptable to it. */
function toldValue({ wishes, unacceptable }: Heard, issue: number, option: number): number | undefined {
  if (unacceptable.get(issue)?.includes(option)) return -1;
  return wishes.get(issue)?.includes(option) ? 1 : undefined;
}

/** 0 when one option takes all, 1 when all options are equally frequent. */
function normalisedEntropy(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const entropy = counts.reduce(
    (sum, count) => (count === 0 ? sum : sum - (count / total) * Math.log(count / total)),
    0,
  );
  return entropy / Math.log(Math.max(2, counts.length));
}

/** Puts what a party said of its issues in the place of what was watched, and makes all add up to 1. */
function withTold(watched: readonly number[], { weights: told }: Heard): number[] {
  const untold = watched.filter((_, issue) => !told.has(issue));
  const top = Math.max(...(untold.length > 0 ? untold : watched));
  const weights = watched.map((weight, issue) => {
    const said = told.get(issue);
    return said === undefined ? weight : top * TOLD[said];
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
