import { commonFactors, compareFractions, type Fraction, gainSteps } from './exact.ts';
import { tracePackage } from './frontier.ts';
import { toSteps } from './grid.ts';
import type { Layer } from './layer.ts';
import { pointsOf } from './space.ts';
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
  /** in points, correct to about 1e-15 of `magnitude` */
  readonly approximate: (vector: number) => number;
  /** the same without rounding, in any unit that is the same for all vectors */
  readonly exact: (vector: number) => Fraction;
  readonly magnitude: number;
}

/** Best vectors by a rule: narrowed down in float64, then compared exactly. */
function best(space: OutcomeSpace, frontier: Layer, candidates: Uint32Array, rule: Rule): Solution | undefined {
  if (candidates.length === 0) return undefined;
  const values = Float64Array.from(candidates, rule.approximate);
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > highest) highest = value;
  const margin = 1e-9 * (Math.abs(highest) + rule.magnitude);
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
      utilities: pointsOf(space, frontier.coordinates, vector * space.parties),
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
  const coordinate = (vector: number, party: number) => frontier.coordinates[vector * parties + party]!;
  const steps = (vector: number, party: number) => gainSteps(space, party, coordinate(vector, party));
  const least = (fractions: readonly Fraction[]) => fractions.reduce((a, b) => (compareFractions(b, a) < 0 ? b : a));
  const whole = (numerator: bigint): Fraction => ({ numerator, denominator: 1n });

  const nash: Rule = {
    approximate: (vector) => places.reduce((product, p) => product * (steps(vector, p) / grids[p]!.stepsPerPoint), 1),
    exact: (vector) => whole(places.reduce((product, p) => product * BigInt(steps(vector, p)), 1n)),
    magnitude: 0,
  };
  const egalitarian: Rule = {
    approximate: (vector) =>
      places.reduce(
        (lowest, p) => Math.min(lowest, steps(vector, p) / grids[p]!.stepsPerPoint),
        Number.POSITIVE_INFINITY,
      ),
    exact: (vector) => least(places.map((p) => whole(BigInt(steps(vector, p)) * factors[p]!))),
    magnitude: 0,
  };
  /** `ideals`: gains of the best imaginable package, in grid steps, all positive */
  const leastShareOf = (ideals: readonly number[]): Rule => ({
    approximate: (vector) =>
      places.reduce((lowest, p) => Math.min(lowest, steps(vector, p) / ideals[p]!), Number.POSITIVE_INFINITY),
    exact: (vector) =>
      least(places.map((p) => ({ numerator: BigInt(steps(vector, p)), denominator: BigInt(ideals[p]!) }))),
    magnitude: 0,
  });
  const total = (vector: number) => places.reduce((sum, p) => sum + coordinate(vector, p) / grids[p]!.scale, 0);
  const largest = frontier.coordinates.reduce((most, value, at) => {
    return Math.max(most, Math.abs(value) / grids[at % parties]!.scale);
  }, 0);
  const welfare: Rule = {
    approximate: total,
    exact: (vector) =>
      whole(places.reduce((sum, p) => sum + BigInt(toSteps(grids[p]!, coordinate(vector, p))) * factors[p]!, 0n)),
    magnitude: largest,
  };
  const idealAmong = (vectors: Uint32Array) =>
    places.map((p) => vectors.reduce((most, vector) => Math.max(most, steps(vector, p)), Number.NEGATIVE_INFINITY));
  return { nash, egalitarian, leastShareOf, welfare, idealAmong };
}

/** The bargaining solutions of a frontier; conventions as said at `Solutions`. Products are compared without rounding. */
export function findSolutions(space: OutcomeSpace, frontier: Layer, rational: Uint32Array): Solutions {
  const rules = rulesOf(space, frontier);
  const all = Uint32Array.from({ length: frontier.size }, (_, vector) => vector);
  const among = (vectors: Uint32Array, rule: Rule) => best(space, frontier, vectors, rule);
  const leastShare = (ideals: readonly number[]) =>
    ideals.every((ideal) => ideal > 0) ? among(rational, rules.leastShareOf(ideals)) : undefined;
  return {
    nash: among(rational, rules.nash),
    egalitarian: among(rational, rules.egalitarian),
    kalaiSmorodinsky: leastShare(rules.idealAmong(rational)),
    kalaiSmorodinskyGlobalIdeal: leastShare(rules.idealAmong(all)),
    maxWelfare: among(all, rules.welfare),
    maxWelfareRational: among(rational, rules.welfare),
  };
}
