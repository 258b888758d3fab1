import type { PartyBrief } from '../scenario/public-scenario.ts';
import type { Package, PartyId } from '../scenario/vocabulary.ts';
import type { ClosedOption } from '../scoring/open-options.ts';
import { pointsOf, type Settlement } from '../scoring/points.ts';

/** A package beside another settlement. */
export interface BetterPackage {
  readonly package: Package;
  /** Points more than the settlement, per brief in their order. */
  readonly changes: readonly { readonly party: PartyId; readonly points: number }[];
}

/** Packages close to a given one that every party concerned likes better. */
export interface BetterNearby {
  /** How many there are. */
  readonly count: number;
  /** The one whose least gain is largest; of several the one with the largest sum over all briefs, then the first. */
  readonly example: BetterPackage;
}

/** Whose points decide whether a package is better. */
export interface Concerned {
  /** Each must gain. */
  readonly signatories: readonly PartyId[];
  /** None may come below its reservation value: a package that would not be ratified is no better one. */
  readonly ratifiers: readonly PartyId[];
}

/**
 * Packages that differ from the given one in at most two issues, are worth more to every signatory and acceptable to
 * the ratifiers: what one trade of one issue against another would have brought. `undefined` when there is none. Takes
 * at most (issues × options)² / 2 packages, so it may be asked while somebody waits; it does not find what takes three
 * changes. Throws `RangeError` for a package that is not of this case.
 */
export function betterNearby(
  briefs: readonly PartyBrief[],
  concerned: Concerned,
  chosen: Package,
  closed: readonly ClosedOption[] = [],
): BetterNearby | undefined {
  let count = 0;
  let best: { readonly found: BetterPackage; readonly least: number; readonly sum: number } | undefined;
  for (const candidate of within(briefs, chosen, closed)) {
    const found = compare(briefs, candidate, chosen);
    const least = leastGain(found, concerned);
    if (!(least > 0) || !isRatifiable(briefs, concerned, candidate)) continue;
    count += 1;
    const sum = found.changes.reduce((total, { points }) => total + points, 0);
    if (best === undefined || least > best.least || (least === best.least && sum > best.sum)) {
      best = { found, least, sum };
    }
  }
  return best && { count, example: best.found };
}

/** A package beside a settlement, party by party. */
export function compare(briefs: readonly PartyBrief[], chosen: Package, settlement: Settlement): BetterPackage {
  return {
    package: chosen,
    changes: briefs.map((brief) => ({
      party: brief.party,
      points: pointsOf(brief, chosen) - pointsOf(brief, settlement),
    })),
  };
}

/** The least that a signatory gains, negative for a loss, in points. */
export function leastGain({ changes }: BetterPackage, { signatories }: Concerned): number {
  return Math.min(...changes.filter(({ party }) => signatories.includes(party)).map(({ points }) => points));
}

/** Whether no ratifier loses by a package. */
export function isRatifiable(briefs: readonly PartyBrief[], { ratifiers }: Concerned, chosen: Package): boolean {
  return briefs.every((brief) => !ratifiers.includes(brief.party) || pointsOf(brief, chosen) >= brief.reservation);
}

/** Every package with one or two issues changed to an open option. */
function* within(briefs: readonly PartyBrief[], chosen: Package, closed: readonly ClosedOption[]): Generator<Package> {
  const counts = briefs[0]?.points.map((options) => options.length) ?? [];
  const isOpen = (issue: number, option: number) => !closed.some((one) => one.issue === issue && one.option === option);
  const others = counts.map((count, issue) =>
    Array.from({ length: count }, (_, option) => option).filter(
      (option) => option !== chosen[issue] && isOpen(issue, option),
    ),
  );
  for (const [issue, options] of others.entries()) {
    for (const option of options) {
      const one = withOption(chosen, issue, option);
      yield one;
      for (const [second, more] of others.entries()) {
        if (second <= issue) continue;
        for (const other of more) yield withOption(one, second, other);
      }
    }
  }
}

function withOption(chosen: Package, issue: number, option: number): Package {
  return chosen.map((old, at) => (at === issue ? option : old));
}
