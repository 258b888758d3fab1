import { leastCommonMultiple } from '../kernel/fraction.ts';
import type { PartyBrief } from '../scenario/public-scenario.ts';
import type { Package, PartyId } from '../scenario/vocabulary.ts';
import { pointsOf, pointsRange } from '../scoring/points.ts';

/** Kinds of steps, in the order in which they are tested. */
export const STEP_CLASSES = ['silent', 'nice', 'concession', 'unfortunate', 'selfish', 'fortunate'] as const;
export type StepClass = (typeof STEP_CLASSES)[number];

/** How a change of package changes the points of one party. */
export interface PointsStep {
  readonly party: PartyId;
  /** In points. */
  readonly change: number;
  /** As a share of the range of the party's points over all packages; 0 for a party to whom all are worth the same. */
  readonly share: number;
}

/** A step from one package to another, as its author and the other signatories feel it. */
export interface ClassifiedStep {
  readonly kind: StepClass;
  readonly own: PointsStep;
  /** Mean of the other signatories' shares; 0 when there are none. */
  readonly otherShare: number;
  /** The other signatory that loses most or gains least, the first of several; `undefined` when there is none. */
  readonly worstOff: PointsStep | undefined;
}

/** Ranges of points over all packages: asked for at every step, the same until an event changes the brief. */
const ranges = new WeakMap<PartyBrief, number>();

function rangeOf(brief: PartyBrief): number {
  const known = ranges.get(brief);
  if (known !== undefined) return known;
  const { worst, best } = pointsRange(brief);
  ranges.set(brief, best - worst);
  return best - worst;
}

function stepOf(brief: PartyBrief, from: Package, to: Package): PointsStep {
  const change = pointsOf(brief, to) - pointsOf(brief, from);
  const range = rangeOf(brief);
  return { party: brief.party, change, share: range > 0 ? change / range : 0 };
}

/** An exact share of a range; the denominator is positive. */
interface Share {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function meanShare(briefs: readonly PartyBrief[], steps: readonly PointsStep[]): Share {
  const denominators = briefs.map((brief) => BigInt(rangeOf(brief) || 1));
  const common = leastCommonMultiple(denominators);
  const sum = steps.reduce((total, { change }, at) => total + (BigInt(change) * common) / (denominators[at] ?? 1n), 0n);
  return { numerator: sum, denominator: common * BigInt(Math.max(1, steps.length)) };
}

/** Under the threshold of 0.03, compared exactly. */
function isSmall({ numerator, denominator }: Share): boolean {
  return (numerator < 0n ? -numerator : numerator) * 100n < 3n * denominator;
}

/**
 * Classes after Hindriks, Jonker and Tykhonov (2007, analysis of negotiation dynamics), tested in the order and with the
 * threshold of 0.03 that NegoLog has (Doğru, Keskin, Jonker, Baarslag and Aydoğan 2024): only the first two forgive
 * small changes.
 */
function classify(own: Share, other: Share): StepClass {
  if (isSmall(own) && isSmall(other)) return 'silent';
  if (isSmall(own) && other.numerator > 0n) return 'nice';
  if (own.numerator < 0n && other.numerator >= 0n) return 'concession';
  if (own.numerator <= 0n && other.numerator < 0n) return 'unfortunate';
  return other.numerator <= 0n ? 'selfish' : 'fortunate';
}

/**
 * The step that a party makes from one package to another. `briefs` are those of the author and of the signatories, in
 * the case's order. For more than two parties the others' change is the mean over the other signatories, each as a share
 * of its own range, and the worst-off among them is named. Throws `RangeError` for a package that is not of this case or
 * an author without brief.
 */
export function classifyStep(
  briefs: readonly PartyBrief[],
  author: PartyId,
  from: Package,
  to: Package,
): ClassifiedStep {
  const authors = briefs.filter(({ party }) => party === author);
  const others = briefs.filter(({ party }) => party !== author);
  const [own] = authors.map((brief) => stepOf(brief, from, to));
  if (own === undefined) throw new RangeError(`No brief of party "${author}": its points are needed`);
  const steps = others.map((brief) => stepOf(brief, from, to));
  const mean = meanShare(others, steps);
  return {
    kind: classify(meanShare(authors, [own]), mean),
    own,
    otherShare: Number(mean.numerator) / Number(mean.denominator),
    worstOff: steps.reduce<PointsStep | undefined>(
      (worst, step) => (worst === undefined || step.share < worst.share ? step : worst),
      undefined,
    ),
  };
}

/** How often a party made steps of each class. */
export interface StepSummary {
  readonly steps: number;
  readonly counts: Readonly<Record<StepClass, number>>;
  /** counts / steps; `undefined` without steps. */
  readonly shares: Readonly<Record<StepClass, number>> | undefined;
  /** Share of fortunate, nice and concession steps; `undefined` without steps. */
  readonly positiveShare: number | undefined;
  /**
   * Behaviour sensitivity (Hindriks, Jonker and Tykhonov 2007): fortunate, nice and concession steps over selfish,
   * unfortunate and silent ones; above 1, the party heeds what others want. `unlimited` without any of the latter,
   * `undefined` without steps.
   */
  readonly sensitivity: number | 'unlimited' | undefined;
}

/** Counts steps by class. */
export function summariseSteps(kinds: readonly StepClass[]): StepSummary {
  const count = (kind: StepClass) => kinds.filter((one) => one === kind).length;
  const counts = byClass(count);
  const positives = counts.fortunate + counts.nice + counts.concession;
  const negatives = kinds.length - positives;
  if (kinds.length === 0) {
    return { steps: 0, counts, shares: undefined, positiveShare: undefined, sensitivity: undefined };
  }
  return {
    steps: kinds.length,
    counts,
    shares: byClass((kind) => counts[kind] / kinds.length),
    positiveShare: positives / kinds.length,
    sensitivity: negatives === 0 ? 'unlimited' : positives / negatives,
  };
}

function byClass(value: (kind: StepClass) => number): Record<StepClass, number> {
  return {
    silent: value('silent'),
    nice: value('nice'),
    concession: value('concession'),
    unfortunate: value('unfortunate'),
    selfish: value('selfish'),
    fortunate: value('fortunate'),
  };
}
