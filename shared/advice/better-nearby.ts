import type { PartyBrief } from '../scenario/public-scenario.ts';
import type { Package, PartyId } from '../scenario/vocabulary.ts';
import { pointsOf, type Settlement } from '../scoring/points.ts';
import type { RevealedCase } from '../scoring/revealed-case.ts';
import { compileAdvice } from './advice.ts';

/** A package beside another settlement. */
export interface BetterPackage {
  readonly package: Package;
  /** Points more than the settlement, per brief in their order. */
  readonly changes: readonly { readonly party: PartyId; readonly points: number }[];
}

/** Packages close to a given one that may be put forward as better. */
export interface BetterNearby {
  /** How many there are. */
  readonly count: number;
  /** The one whose least gain is largest; of several the one with the largest sum over all briefs, then the first. */
  readonly example: BetterPackage;
}

/**
 * Packages that differ from the given one in at most two issues and may be put forward as better (see `advice.ts`): what
 * one trade of one issue against another would have brought. `undefined` when there is none. Takes at most
 * (issues × options)² / 2 packages, so it may be asked while somebody waits; it does not find what takes three changes.
 * Throws `RangeError` for a package that is not of this case.
 */
export function betterNearby(revealed: RevealedCase, chosen: Package): BetterNearby | undefined {
  const { briefs } = revealed;
  const advice = compileAdvice(revealed, chosen);
  let count = 0;
  let best: { readonly found: BetterPackage; readonly least: number; readonly sum: number } | undefined;
  for (const candidate of within(briefs, chosen)) {
    if (!advice.allows(candidate)) continue;
    count += 1;
    const found = compare(briefs, candidate, chosen);
    const least = advice.leastGain(candidate);
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

/** Every package with one or two issues changed. */
function* within(briefs: readonly PartyBrief[], chosen: Package): Generator<Package> {
  const counts = briefs[0]?.points.map((options) => options.length) ?? [];
  const others = counts.map((count, issue) =>
    Array.from({ length: count }, (_, option) => option).filter((option) => option !== chosen[issue]),
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
