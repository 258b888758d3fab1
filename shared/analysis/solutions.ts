import { compareFractions, type Fraction } from '../kernel/fraction.ts';
import { commonFactors, exactPointsOf, gainOf } from './exact.ts';
import { tracePackage } from './frontier.ts';
import type { Layer } from './layer.ts';
import { pointsAt } from './space.ts';
import type { OutcomeSpace } from './space-model.ts';

export interface SolutionPoint {
  /** points per party */
  readonly utilities: readonly number[];
  /** how many packages have these points */
  readonly packages: number;
  /** one of them */
  readonly package: readonly number[];
}

/** All frontier points that share the best objective: ties are kept. */
export interface Solution {
  readonly objective: number;
  readonly points: readonly SolutionPoint[];
}

/** Each undefined when no package qualifies. Candidates are the frontier points that are rational for all, d = r. */
export interface Solutions {
  /** largest product of gains over the reservation values (Nash 1950; conformance/README.md, `nash`) */
  readonly nash: Solution | undefined;
  /** largest least gain (Kalai 1977; conformance/README.md, `egalitarian`); no tie-break below the least */
  readonly egalitarian: Solution | undefined;
  /**
   * Largest least share of the ideal gain, ideal = best among rational packages (conformance/README.md,
   * `kalaiSmorodinsky`); undefined if a party's ideal is its reservation value.
   */
  readonly kalaiSmorodinsky: Solution | undefined;
  /** the same with ideal = best among all packages (conformance/README.md, `kalaiSmorodinskyGlobalIdeal`) */
  readonly kalaiSmorodinskyGlobalIdeal: Solution | undefined;
  /** largest sum of points over all packages: the utilitarian point (conformance/README.md, `maxWelfare`) */
  readonly maxWelfare: Solution | undefined;
  /** the same over rational packages */
  readonly maxWelfareRational: Solution | undefined;
}

interface Rule {
  /** in points, for telling the far from the near */
  readonly approximate: (vector: number) => number;
  /** the same without rounding, in any unit that is the same for all vectors */
  readonly exact: (vector: number) => Fraction;
  /** what `approximate` is correct to 1e-9 of, at least */
  readonly magnitude: number;
}

/** Best vectors by a rule: narrowed down in float64, then compared without rounding. */
function best(space: OutcomeSpace, frontier: Layer, candidates: Uint32Array, rule: Rule): Solution {
  const values = Float64Array.from(candidates, rule.approximate);
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > highest) highest = value;
  const margin = 1e-9 * rule.magnitude;
  let top: Fraction | undefined;
  let winners: number[] = [];
  values.forEach((value, at) => {
    if (value < highest - margin) return;
    const vector = candidates[at]!;
    const exact = rule.exact(vector);
    const order = top ? compareFractions(exact, top) : 1;
    if (order > 0) [top, winners] = [exact, []];
    if (order >= 0) winners.push(vector);
  });
  return {
    objective: rule.approximate(winners[0]!),
    points: winners.map((vector) => ({
      utilities: pointsAt(space, frontier.coordinates, vector * space.parties),
      packages: frontier.packages[vector]!,
      package: tracePackage(space, vector),
    })),
  };
}

/** The frontier vectors at which nobody is below the reservation value (u ≥ r, not strict). */
export function rationalVectors(space: OutcomeSpace, frontier: Layer): Uint32Array {
  const { parties, reservation, slack } = space;
  const rational: number[] = [];
  for (let vector = 0; vector < frontier.size; vector++) {
    let isRational = true;
    for (let party = 0; party < parties; party++) {
      isRational &&= frontier.coordinates[vector * parties + party]! >= reservation[party]! - slack[party]!;
    }
    if (isRational) rational.push(vector);
  }
  return Uint32Array.from(rational);
}

function rulesOf(space: OutcomeSpace, frontier: Layer) {
  const { parties, grids } = space;
  const places = Array.from({ length: parties }, (_, party) => party);
  const factors = commonFactors(space);
  const isWhole = grids.every(({ steps }) => steps === undefined);
  const coordinate = (vector: number, party: number) => frontier.coordinates[vector * parties + party]!;
  const gain = (vector: number, party: number) => gainOf(space, party, coordinate(vector, party));
  const worths = (vector: number) => {
    const chosen = isWhole ? [] : tracePackage(space, vector);
    return places.map((party) => exactPointsOf(space, party, chosen, coordinate(vector, party)));
  };
  const exactGains = (vector: number) => worths(vector).map(({ points, reservation }) => points - reservation);
  const whole = (numerator: bigint): Fraction => ({ numerator, denominator: 1n });
  const least = (fractions: readonly Fraction[]) => fractions.reduce((a, b) => (compareFractions(b, a) < 0 ? b : a));
  const leastOf = (value: (party: number) => number) => {
    return places.reduce((lowest, party) => Math.min(lowest, value(party)), Number.POSITIVE_INFINITY);
  };
  const bestAmong = (vectors: Uint32Array) =>
    places.map((party) => vectors.reduce((a, b) => (coordinate(b, party) > coordinate(a, party) ? b : a), vectors[0]!));
  const all = Uint32Array.from({ length: frontier.size }, (_, vector) => vector);
  const bestGains = bestAmong(all).map((vector, party) => Math.abs(gain(vector, party)));
  const largest = frontier.coordinates.reduce((most, value, at) => {
    return Math.max(most, Math.abs(value) / grids[at % parties]!.scale);
  }, 0);

  const nash: Rule = {
    approximate: (vector) => places.reduce((product, party) => product * gain(vector, party), 1),
    exact: (vector) => whole(exactGains(vector).reduce((product, one) => product * one, 1n)),
    magnitude: bestGains.reduce((product, one) => product * one, 1),
  };
  const egalitarian: Rule = {
    approximate: (vector) => leastOf((party) => gain(vector, party)),
    exact: (vector) => least(exactGains(vector).map((one, party) => whole(one * factors[party]!))),
    magnitude: Math.max(...bestGains),
  };
  /** Least share of the gains that the given packages bring their party; undefined if one of those gains is 0. */
  const leastShareOf = (ideals: readonly number[]): Rule | undefined => {
    const exact = ideals.map((vector, party) => exactGains(vector)[party]!);
    if (exact.some((one) => one <= 0n)) return undefined;
    const approximate = ideals.map((vector, party) => gain(vector, party));
    return {
      approximate: (vector) => leastOf((party) => gain(vector, party) / approximate[party]!),
      exact: (vector) =>
        least(exactGains(vector).map((numerator, party) => ({ numerator, denominator: exact[party]! }))),
      magnitude: 1,
    };
  };
  const welfare: Rule = {
    approximate: (vector) => places.reduce((sum, party) => sum + coordinate(vector, party) / grids[party]!.scale, 0),
    exact: (vector) => whole(worths(vector).reduce((sum, { points }, party) => sum + points * factors[party]!, 0n)),
    magnitude: largest,
  };
  return { all, nash, egalitarian, leastShareOf, welfare, bestAmong };
}

/** The bargaining solutions of a frontier; conventions as said at `Solutions`. Compared without rounding. */
export function findSolutions(space: OutcomeSpace, frontier: Layer, rational: Uint32Array): Solutions {
  const rules = rulesOf(space, frontier);
  const among = (vectors: Uint32Array, rule: Rule | undefined) =>
    rule && vectors.length > 0 ? best(space, frontier, vectors, rule) : undefined;
  const leastShare = (vectors: Uint32Array) =>
    rational.length > 0 ? among(rational, rules.leastShareOf(rules.bestAmong(vectors))) : undefined;
  return {
    nash: among(rational, rules.nash),
    egalitarian: among(rational, rules.egalitarian),
    kalaiSmorodinsky: leastShare(rational),
    kalaiSmorodinskyGlobalIdeal: leastShare(rules.all),
    maxWelfare: among(rules.all, rules.welfare),
    maxWelfareRational: among(rational, rules.welfare),
  };
}
