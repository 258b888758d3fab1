import type { PartyBrief } from '../scenario/public-scenario.ts';
import type { Package } from '../scenario/vocabulary.ts';
import { joinedIssues } from './joined-issues.ts';

/** No agreement, where a package could stand. */
export const NO_AGREEMENT = 'no-agreement';

/** What a negotiation ended with, as far as points and impact go. */
export type Settlement = Package | typeof NO_AGREEMENT;

/** Points of one option for the party, interactions left out. Throws `RangeError` for an option that is not there. */
export function optionPoints(brief: PartyBrief, issue: number, option: number): number {
  const points = brief.points[issue]?.[option];
  if (points === undefined) throw new RangeError(`No option ${option} in issue ${issue}`);
  return points;
}

/**
 * What a package is worth to the party, in points: the sum over its options and the interactions that it meets; no
 * agreement is worth the reservation value. Throws `RangeError` unless there is one option for every issue.
 */
export function pointsOf(brief: PartyBrief, settlement: Settlement): number {
  if (settlement === NO_AGREEMENT) return brief.reservation;
  if (settlement.length !== brief.points.length) {
    throw new RangeError(`A package of ${settlement.length} options for ${brief.points.length} issues`);
  }
  const options = settlement.reduce((sum, option, issue) => sum + optionPoints(brief, issue, option), 0);
  return brief.interactions.reduce((sum, one) => {
    const met = one.issues.every((issue, at) => settlement[issue] === one.options[at]);
    return met ? sum + one.points : sum;
  }, options);
}

/** The least and the most points that any package gives to the party. */
export interface PointsRange {
  readonly worst: number;
  readonly best: number;
}

/**
 * The party's range of points over all packages: issues add up, except that issues joined by interactions are tried out
 * together. Throws `RangeError` when joined issues have more than a million combinations.
 */
export function pointsRange(brief: PartyBrief): PointsRange {
  let worst = 0;
  let best = 0;
  for (const issues of joinedIssues(brief)) {
    const range = rangeTogether(brief, issues);
    worst += range.worst;
    best += range.best;
  }
  return { worst, best };
}

const MOST_COMBINATIONS = 1_000_000;

function rangeTogether(brief: PartyBrief, issues: readonly number[]): PointsRange {
  const combinations = issues.reduce((product, issue) => product * (brief.points[issue]?.length ?? 0), 1);
  if (combinations > MOST_COMBINATIONS) {
    throw new RangeError(`Interactions join issues with ${combinations} combinations; at most ${MOST_COMBINATIONS}`);
  }
  const joining = brief.interactions.filter((one) => issues.includes(one.issues[0]));
  const chosen = new Map<number, number>();
  let worst = Number.POSITIVE_INFINITY;
  let best = Number.NEGATIVE_INFINITY;
  const tryFrom = (depth: number, points: number): void => {
    const issue = issues[depth];
    if (issue === undefined) {
      const met = joining.filter((one) => one.issues.every((joined, at) => chosen.get(joined) === one.options[at]));
      const total = met.reduce((sum, one) => sum + one.points, points);
      worst = Math.min(worst, total);
      best = Math.max(best, total);
      return;
    }
    brief.points[issue]?.forEach((value, option) => {
      chosen.set(issue, option);
      tryFrom(depth + 1, points + value);
    });
  };
  tryFrom(0, 0);
  return { worst, best };
}
