import type { Package } from '../scenario/vocabulary.ts';
import { isBreached } from '../scoring/breaches.ts';
import {
  GREED_COST,
  interactionPoints,
  type PackageQuery,
  type PackageSpace,
  type SpaceGround,
} from './package-query.ts';

/** A package chosen up to some issue. */
interface Partial {
  readonly chosen: Package;
  /** Own points so far, interactions within the chosen part included. */
  readonly points: number;
  /** Appeal so far, costs of breaches within the chosen part taken off. */
  readonly appeal: number;
}

/** How finely own points are told apart while merging, and how many partial packages are kept for each value. */
const BUCKETS = 250;
const KEPT_PER_BUCKET = 4;

/**
 * Searches a space too large to list, issue by issue: of the partial packages with about the same own points only the
 * most appealing go on. Not always the very best package, but what it finds is counted exactly and reaches `least`.
 */
export function searchByBeam(ground: SpaceGround): PackageSpace {
  const { brief } = ground;
  const flat = brief.points.map((options) => options.map(() => 0));
  const top = sweep(ground, { least: 0, appeal: flat, breachCosts: [] }).reduce(
    (most, { points }) => Math.max(most, points),
    Number.NEGATIVE_INFINITY,
  );
  const best = top >= brief.reservation ? top : undefined;
  const span = Math.max(1, (best ?? 0) - brief.reservation);
  return {
    best,
    find(query) {
      const least = Math.max(query.least, brief.reservation);
      let found: Partial | undefined;
      let foundScore = Number.NEGATIVE_INFINITY;
      for (const one of sweep(ground, query)) {
        const score = one.appeal - (GREED_COST * (one.points - least)) / span;
        if (one.points >= least && score > foundScore) [found, foundScore] = [one, score];
      }
      return found?.chosen;
    },
  };
}

function sweep(ground: SpaceGround, query: PackageQuery): readonly Partial[] {
  let beam: readonly Partial[] = [{ chosen: [], points: 0, appeal: 0 }];
  for (const [issue, options] of ground.open.entries()) {
    beam = thin(beam.flatMap((partial) => options.map((option) => extend(ground, query, partial, issue, option))));
  }
  return beam;
}

function extend(ground: SpaceGround, query: PackageQuery, partial: Partial, issue: number, option: number): Partial {
  const { brief, conditions } = ground;
  const chosen = [...partial.chosen, option];
  const met = interactionPoints(brief, chosen) - interactionPoints(brief, partial.chosen);
  const breachCost = conditions.reduce((cost, condition, i) => {
    const isNew = isBreached(condition, chosen) && !isBreached(condition, partial.chosen);
    return isNew ? cost + (query.breachCosts[i] ?? 0) : cost;
  }, 0);
  return {
    chosen,
    points: partial.points + (brief.points[issue]?.[option] ?? 0) + met,
    appeal: partial.appeal + (query.appeal[issue]?.[option] ?? 0) - breachCost,
  };
}

function thin(beam: readonly Partial[]): readonly Partial[] {
  if (beam.length <= BUCKETS) return beam;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { points } of beam) {
    low = Math.min(low, points);
    high = Math.max(high, points);
  }
  const width = Math.max(1, (high - low) / BUCKETS);
  const buckets = new Map<number, Partial[]>();
  for (const one of beam) {
    const bucket = Math.floor((high - one.points) / width);
    const kept = buckets.get(bucket);
    if (kept === undefined) buckets.set(bucket, [one]);
    else kept.push(one);
  }
  return [...buckets.values()].flatMap((kept) => {
    // The one with most points of each bucket goes on too, so that the party's best package is not merged away.
    const richest = kept.reduce((a, b) => (b.points > a.points ? b : a));
    const appealing = kept.sort((a, b) => b.appeal - a.appeal || b.points - a.points).slice(0, KEPT_PER_BUCKET);
    return appealing.includes(richest) ? appealing : [...appealing, richest];
  });
}
