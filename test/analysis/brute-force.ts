import type { OutcomeSpaceInput, Position } from '../../shared/analysis/space.ts';

/** A package and its points in whole numbers, found by trying every one. */
export interface Listed {
  readonly index: number;
  readonly package: Position;
  readonly points: readonly number[];
}

/** Every package of a case with whole points that is allowed, in outcome order. */
export function listAll({ points, interactions = [], forbidden = [] }: OutcomeSpaceInput): Listed[] {
  const isForbidden = (chosen: Position) =>
    forbidden.some((choices) => choices.every(([issue, options]) => options.includes(chosen[issue]!)));
  let packages: number[][] = [[]];
  for (const options of points[0]!) {
    packages = packages.flatMap((start) => options.map((_, option) => [...start, option]));
  }
  const listed = packages.map((chosen, index) => ({
    index,
    package: chosen,
    points: points.map((perIssue, party) => {
      const own = perIssue.reduce((sum, options, issue) => sum + options[chosen[issue]!]!, 0);
      const met = interactions.filter(
        (one) => one.party === party && one.issues.every((issue, at) => chosen[issue] === one.options[at]),
      );
      return met.reduce((sum, one) => sum + one.points, own);
    }),
  }));
  return listed.filter((one) => !isForbidden(one.package));
}

export function dominates(a: Listed, b: Listed): boolean {
  return (
    a.points.every((value, party) => value >= b.points[party]!) &&
    a.points.some((value, party) => value > b.points[party]!)
  );
}

export function isBetterForAll(a: Listed, b: Listed): boolean {
  return a.points.every((value, party) => value > b.points[party]!);
}

export function isRational({ points }: Listed, reservation: readonly number[]): boolean {
  return points.every((value, party) => value >= reservation[party]!);
}

export function frontierOf(all: readonly Listed[]): Listed[] {
  return all.filter((one) => !all.some((other) => dominates(other, one)));
}

/** A fraction of small whole numbers, compared by cross-multiplication. */
type Ratio = readonly [bigint, bigint];

const isLess = ([a, b]: Ratio, [c, d]: Ratio) => a * d < c * b;
const least = (ratios: readonly Ratio[]) => ratios.reduce((low, one) => (isLess(one, low) ? one : low));

/** The packages with the largest value. */
function argMax(candidates: readonly Listed[], value: (one: Listed) => Ratio): Listed[] {
  return candidates.filter((one) => !candidates.some((other) => isLess(value(one), value(other))));
}

/** The six solutions as sets of packages, straight from their definitions; undefined where none qualifies. */
export function solve(all: readonly Listed[], reservation: readonly number[]) {
  const gains = ({ points }: Listed) => points.map((value, party) => BigInt(value - reservation[party]!));
  const rational = frontierOf(all).filter((one) => isRational(one, reservation));
  const ideals = (some: readonly Listed[]) =>
    reservation.map((_, party) => some.map((one) => gains(one)[party]!).sort((a, b) => (a < b ? 1 : -1))[0] ?? 0n);
  const leastShare = (ideal: readonly bigint[]) =>
    rational.length === 0 || ideal.includes(0n)
      ? []
      : argMax(rational, (one) => least(gains(one).map((gain, party) => [gain, ideal[party]!])));
  const total = ({ points }: Listed): Ratio => [BigInt(points.reduce((sum, value) => sum + value, 0)), 1n];
  return {
    nash: argMax(rational, (one) => [gains(one).reduce((product, gain) => product * gain, 1n), 1n]),
    egalitarian: rational.length === 0 ? [] : argMax(rational, (one) => least(gains(one).map((gain) => [gain, 1n]))),
    kalaiSmorodinsky: leastShare(ideals(all.filter((one) => isRational(one, reservation)))),
    kalaiSmorodinskyGlobalIdeal: leastShare(ideals(all)),
    maxWelfare: argMax(all, total),
    maxWelfareRational: argMax(rational, total),
  };
}
