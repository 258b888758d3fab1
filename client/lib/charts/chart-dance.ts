import { analyseSpace } from '../../../shared/analysis/analyse.ts';
import { inputOf } from '../../../shared/analysis/party-points.ts';
import { createSpaceIfAny } from '../../../shared/analysis/space.ts';
import { createDice, seedOf } from '../../../shared/kernel/dice.ts';
import type { Offer, Table } from '../../../shared/negotiation/table.ts';
import { samplePackages } from '../../../shared/scenario/packages.ts';
import type { PartyBrief } from '../../../shared/scenario/public-scenario.ts';
import type { Package, PartyId } from '../../../shared/scenario/vocabulary.ts';
import { brokenConstraints, compileConstraints, forbiddenChoices } from '../../../shared/scoring/lawful.ts';
import { openOptions, withOpenOptions } from '../../../shared/scoring/open-options.ts';
import { pointsOf, pointsRange } from '../../../shared/scoring/points.ts';
import { forbiddenIn, isSignatory, type RevealedCase } from '../../../shared/scoring/revealed-case.ts';

/** Points of two parties: along, up. */
export type ChartPoint = readonly [number, number];
export type Pair = readonly [PartyId, PartyId];

const BARGAINING_POINTS = ['nash', 'kalaiSmorodinsky', 'egalitarian'] as const;
export type BargainingPoint = (typeof BARGAINING_POINTS)[number];

/** What stands behind the offers in the plane of two parties' points. */
export interface DanceGround {
  readonly pair: Pair;
  /** [least, most] points over all packages, per party of the pair. */
  readonly ranges: readonly [ChartPoint, ChartPoint];
  /** Reservation values. */
  readonly limits: ChartPoint;
  /** Where packages lie, thinned to a readable number. */
  readonly cloud: readonly ChartPoint[];
  /** Packages that no other beats for both, by rising points of the first party. */
  readonly frontier: readonly ChartPoint[];
  /** Bargaining points of all signatories, seen in this plane; those that do not exist are left out. */
  readonly solutions: readonly { readonly kind: BargainingPoint; readonly at: ChartPoint }[];
}

const MOST_PACKAGES = 60_000;
const MOST_DOTS = 700;

/** The pairs of parties whose points can span the plane: those that sign first. */
export function pairsOf({ public: scenario, briefs }: RevealedCase): Pair[] {
  const signing = (brief: PartyBrief) => Number(isSignatory(scenario, brief));
  const ids = briefs.toSorted((a, b) => signing(b) - signing(a)).map(({ party }) => party);
  return ids.flatMap((first, at) => ids.slice(at + 1).map((second): Pair => [first, second]));
}

/**
 * The ground of a negotiation dance; goes through up to 60,000 packages of the case (a sample that is the same
 * everywhere above that), so it belongs off the page's thread. Throws `RangeError` for a party without a brief.
 */
export function danceGround(revealed: RevealedCase, pair: Pair): DanceGround {
  const open = openOptions(revealed.public, revealed.closedOptions ?? []);
  const [first, second] = [briefOf(revealed, pair[0]), briefOf(revealed, pair[1])];
  const forbidden = forbiddenIn(revealed, open);
  const spaceOf = (briefs: readonly PartyBrief[]) =>
    createSpaceIfAny(
      inputOf(
        briefs.map((brief) => withOpenOptions(brief, open)),
        forbidden,
      ),
    );
  const rangeOf = (brief: PartyBrief): readonly [number, number] => {
    const { worst, best } = pointsRange(withOpenOptions(brief, open), forbidden);
    return [worst, best];
  };
  const plane = spaceOf([first, second]);
  // Where events left nothing that is allowed there is no frontier; what offers were worth still has its place.
  const ranges = plane && analyseSpace(plane).ranges;
  const signing = revealed.briefs.filter((brief) => isSignatory(revealed.public, brief));
  const signed = spaceOf(signing);
  const solutions = signed && analyseSpace(signed).solutions;
  const pointOf = (chosen: Package): ChartPoint => [pointsOf(first, chosen), pointsOf(second, chosen)];
  const authored = (position: Package) => position.map((at, issue) => open[issue]?.[at] ?? 0);
  return {
    pair,
    ranges: [ranges?.[0] ?? rangeOf(first), ranges?.[1] ?? rangeOf(second)],
    limits: [first.reservation, second.reservation],
    cloud: cloudOf(revealed, open, pointOf),
    frontier: (plane === undefined ? [] : analyseSpace(plane).frontier.points)
      .map(({ utilities: [along = 0, up = 0] }): ChartPoint => [along, up])
      .sort((a, b) => a[0] - b[0]),
    solutions: BARGAINING_POINTS.flatMap((kind) => {
      const found = solutions?.[kind]?.points[0];
      return found === undefined ? [] : [{ kind, at: pointOf(authored(found.package)) }];
    }),
  };
}

function briefOf({ briefs }: RevealedCase, party: PartyId): PartyBrief {
  const brief = briefs.find((one) => one.party === party);
  if (brief === undefined) throw new RangeError(`No brief of party "${party}": its points are needed`);
  return brief;
}

function cloudOf(
  { public: scenario, enteredConstraints }: RevealedCase,
  open: readonly (readonly number[])[],
  pointOf: (chosen: Package) => ChartPoint,
): ChartPoint[] {
  const points = new Map<string, ChartPoint>();
  const counts = open.map((options) => options.length);
  const constraints = compileConstraints(scenario, enteredConstraints);
  for (const position of samplePackages(counts, MOST_PACKAGES, seedOf(scenario.id))) {
    const chosen = position.map((at, issue) => open[issue]?.[at] ?? 0);
    if (brokenConstraints(constraints, chosen).length > 0) continue;
    const point = pointOf(chosen);
    points.set(point.join(), point);
  }
  const all = [...points.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (all.length <= MOST_DOTS) return all;
  const dice = createDice(seedOf(scenario.id));
  // A draw rather than every so-many-th: points lie on a grid, and a regular choice would draw stripes.
  return all.filter(() => dice.roll(all.length) < MOST_DOTS);
}

/** An offer in the plane. */
export interface DanceOffer {
  readonly id: string;
  /** Counts this author's offers to these addressees. */
  readonly number: number;
  readonly author: PartyId;
  readonly at: ChartPoint;
  readonly madeAtPlayMs: number;
}

/** The offers of a table in the plane of two parties' points, by author in the order in which they were made. */
export function danceOffers({ briefs }: RevealedCase, { offers }: Pick<Table, 'offers'>, pair: Pair): DanceOffer[] {
  const [first, second] = pair.map((party) => briefs.find((one) => one.party === party));
  if (first === undefined || second === undefined) return [];
  return inOrder(offers).map((offer) => ({
    id: offer.id,
    number: offer.number,
    author: offer.author,
    at: [pointsOf(first, offer.package), pointsOf(second, offer.package)],
    madeAtPlayMs: offer.madeAtPlayMs,
  }));
}

/** What one party may look at before the reveal: what each offer is worth to itself, over play time. */
export interface OwnDance {
  readonly party: PartyId;
  readonly limit: number;
  /** [least, most] own points over all allowed packages. */
  readonly range: ChartPoint;
  readonly offers: readonly (Omit<DanceOffer, 'at'> & { readonly points: number })[];
}

/** The offers that a party has read, in its own points. */
export function ownDance(
  brief: PartyBrief,
  {
    offers,
    scenario,
    enteredConstraints: entered,
  }: Pick<Table, 'offers' | 'scenario'> & Pick<RevealedCase, 'enteredConstraints'>,
): OwnDance {
  const { worst, best } = pointsRange(brief, forbiddenChoices(scenario, { entered }));
  return {
    party: brief.party,
    limit: brief.reservation,
    range: [worst, best],
    offers: inOrder(offers).map(({ id, number, author, madeAtPlayMs, package: chosen }) => ({
      id,
      number,
      author,
      madeAtPlayMs,
      points: pointsOf(brief, chosen),
    })),
  };
}

function inOrder(offers: Table['offers']): Offer[] {
  return Object.values(offers).sort((a, b) => a.madeAtPlayMs - b.madeAtPlayMs);
}
