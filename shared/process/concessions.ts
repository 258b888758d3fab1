import type { PartyBrief } from '../scenario/public-scenario.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { pointsOf } from '../scoring/points.ts';
import type { MadeOffer, ProcessRecord } from './process-record.ts';
import { type ClassifiedStep, classifyStep, type StepSummary, summariseSteps } from './step-classes.ts';

/** One own offer on a party's concession curve. */
export interface CurvePoint {
  readonly offer: string;
  readonly atPlayMs: number;
  readonly to: readonly PartyId[];
  /** Points to the author as they were when the offer was made. */
  readonly own: number;
  /** Points to every other party at that moment, in the case's order, also to those that do not sign. */
  readonly others: readonly { readonly party: PartyId; readonly points: number }[];
}

/** The step to an own offer from the one before it, at the points of the moment when it was taken. */
export interface OfferStep extends ClassifiedStep {
  readonly offer: string;
  readonly from: string;
  readonly atPlayMs: number;
  /** The two offers went to different parties: part of what changed may be the audience. */
  readonly isToOthers: boolean;
}

/** What a party gave way to one other party over all its steps. */
export interface Concession {
  readonly party: PartyId;
  /** Sum of the steps' changes in the other's points, rises only. */
  readonly points: number;
  /** The same over the size of the party's own total concession; `undefined` when that is 0. */
  readonly coupling: number | undefined;
}

/**
 * A party's own offers in order and how it gave way. Figures as NegMAS defines them for one negotiator (Mohammad,
 * Nakadai and Greenwald 2021); where injected events changed points between offers, steps count at the later points, so that a change of the case is
 * never taken for a concession.
 */
export interface ConcessionCurve {
  readonly party: PartyId;
  readonly points: readonly CurvePoint[];
  readonly steps: readonly OfferStep[];
  readonly summary: StepSummary;
  /** Own points of the first offer; `undefined` without offers, as all below. */
  readonly firstOfferPoints: number | undefined;
  /** Own points given up from first to last offer, negative for a party that asked for more in the end. */
  readonly totalConcession: number | undefined;
  /** What injected events did to the worth of the own offers between the first and the last; 0 mostly. */
  readonly changedByEvents: number | undefined;
  /** Total concession per step; over 1 for a single offer. */
  readonly concessionRate: number | undefined;
  /** Share of own offers before the first one that is worth less to the author than the one before; 1 when none is. */
  readonly patience: number | undefined;
  /** Share of steps that do not raise own points: 1 never took anything back. `undefined` without steps. */
  readonly monotonicity: number | undefined;
  /** Different packages over offers made. */
  readonly variability: number | undefined;
  readonly towards: readonly Concession[];
}

/** Concession curves of the parties that may make offers, in the case's order, also of those that made none. */
export function concessionCurves(record: ProcessRecord): ConcessionCurve[] {
  const offering = record.scenario.parties.filter(({ role }) => role !== 'observer');
  return offering.map(({ id }) => curveOf(id, record));
}

function curveOf(party: PartyId, { offers, signatories, scenario }: ProcessRecord): ConcessionCurve {
  const own = offers.filter(({ author }) => author === party);
  const points = own.map(placeOffer);
  const pairs = own.slice(1).map((offer, at) => ({ offer, before: own[at] as MadeOffer }));
  const steps = pairs.map(({ offer, before }) => stepTo(offer, before, signatories));
  const total = own.length === 0 ? undefined : steps.reduce((sum, step) => sum - step.own.change, 0);
  const firstDrop = steps.findIndex((step) => step.own.change < 0);
  const others = scenario.parties.map(({ id }) => id).filter((id) => id !== party);
  return {
    party,
    points,
    steps,
    summary: summariseSteps(steps.map(({ kind }) => kind)),
    firstOfferPoints: points[0]?.own,
    totalConcession: total,
    changedByEvents: total === undefined ? undefined : (points.at(-1)?.own ?? 0) - (points[0]?.own ?? 0) + total,
    concessionRate: total === undefined ? undefined : total / Math.max(1, steps.length),
    patience: share(firstDrop < 0 ? own.length : firstDrop + 1, own.length),
    monotonicity: share(steps.filter((step) => step.own.change <= 0).length, steps.length),
    variability: share(new Set(own.map((offer) => offer.package.join())).size, own.length),
    towards: others.map((other) => {
      const given = pairs.reduce((sum, { offer, before }) => sum + riseFor(other, offer, before), 0);
      return { party: other, points: given, coupling: share(given, Math.abs(total ?? 0)) };
    }),
  };
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

function placeOffer(offer: MadeOffer): CurvePoint {
  const all = offer.briefs.map((brief) => ({ party: brief.party, points: pointsOf(brief, offer.package) }));
  return {
    offer: offer.id,
    atPlayMs: offer.madeAtPlayMs,
    to: offer.to,
    own: pointsOf(briefOf(offer, offer.author), offer.package),
    others: all.filter(({ party }) => party !== offer.author),
  };
}

function briefOf({ briefs }: MadeOffer, party: PartyId): PartyBrief {
  const brief = briefs.find((one) => one.party === party);
  if (brief === undefined) throw new RangeError(`No brief of party "${party}": its points are needed`);
  return brief;
}

function stepTo(offer: MadeOffer, before: MadeOffer, signatories: readonly PartyId[]): OfferStep {
  const { author } = offer;
  const concerned = offer.briefs.filter(({ party }) => party === author || signatories.includes(party));
  return {
    ...classifyStep(concerned, author, before.package, offer.package),
    offer: offer.id,
    from: before.id,
    atPlayMs: offer.madeAtPlayMs,
    isToOthers: offer.to.join() !== before.to.join(),
  };
}

function riseFor(party: PartyId, offer: MadeOffer, before: MadeOffer): number {
  const brief = briefOf(offer, party);
  return Math.max(0, pointsOf(brief, offer.package) - pointsOf(brief, before.package));
}
