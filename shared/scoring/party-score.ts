import type { PartyBrief } from '../scenario/public-scenario.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { ForbiddenChoices } from './lawful.ts';
import { pointsOf, pointsRange, type Settlement } from './points.ts';

/** What a settlement means to one party, in points. */
export interface PartyScore {
  readonly party: PartyId;
  readonly points: number;
  readonly reservation: number;
  /** Points above the reservation value; below zero, no agreement would have been better. */
  readonly gain: number;
  /** The largest gain that any package gives this party. */
  readonly bestGain: number;
  /** gain / bestGain, at most 1; 0 for a party that no package lets gain. */
  readonly share: number;
}

/** Scores a settlement for one party, against the packages that are allowed. Throws `RangeError` for a package that is not of this case. */
export function partyScore(
  brief: PartyBrief,
  settlement: Settlement,
  forbidden: readonly ForbiddenChoices[] = [],
): PartyScore {
  const points = pointsOf(brief, settlement);
  const gain = points - brief.reservation;
  const bestGain = pointsRange(brief, forbidden).best - brief.reservation;
  return {
    party: brief.party,
    points,
    reservation: brief.reservation,
    gain,
    bestGain,
    share: shareOfGain(gain, bestGain),
  };
}

/** A gain as a share of the best possible gain (metrics: advantage); 0 when there is nothing to gain. */
export function shareOfGain(gain: number, bestGain: number): number {
  return bestGain > 0 ? gain / bestGain : 0;
}
