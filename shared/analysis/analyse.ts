import { layersOf } from './frontier.ts';
import { findSolutions, rationalVectors, type Solutions } from './solutions.ts';
import { pointsAt, rangesOf } from './space.ts';
import type { OutcomeSpace } from './space-model.ts';

export interface FrontierPoint {
  /** points per party */
  readonly utilities: readonly number[];
  /** how many packages have exactly these points */
  readonly packages: number;
}

export interface Frontier {
  /** distinct points, by points of party 1 descending, then 2, … */
  readonly points: readonly FrontierPoint[];
  /** packages; those with equal points all count */
  readonly count: number;
  readonly distinctPoints: number;
}

export interface SpaceAnalysis {
  /** number of packages */
  readonly outcomes: number;
  /** worth of no agreement per party, in points */
  readonly reservation: readonly number[];
  /** [least, most] points per party over all packages */
  readonly ranges: readonly (readonly [number, number])[];
  /** Pareto frontier over all packages */
  readonly frontier: Frontier;
  /** frontier points at which nobody is below the reservation value; equal to the frontier of the rational packages */
  readonly rationalFrontier: Frontier;
  readonly solutions: Solutions;
}

const known = new WeakMap<OutcomeSpace, SpaceAnalysis>();

function summarise(points: readonly FrontierPoint[]): Frontier {
  const count = points.reduce((sum, { packages }) => sum + packages, 0);
  return { points, count, distinctPoints: points.length };
}

/**
 * Frontier, rational frontier and bargaining solutions of a space; computed once per space. Cost follows the size of
 * the frontier, not the number of packages. Conventions: conformance/README.md, "Expected format and conventions".
 */
export function analyseSpace(space: OutcomeSpace): SpaceAnalysis {
  const before = known.get(space);
  if (before) return before;
  const frontier = layersOf(space)[0]!;
  const rational = rationalVectors(space, frontier);
  const points = Array.from({ length: frontier.size }, (_, vector) => ({
    utilities: pointsAt(space, frontier.coordinates, vector * space.parties),
    packages: frontier.packages[vector]!,
  }));
  const analysis: SpaceAnalysis = {
    outcomes: space.allowed,
    reservation: pointsAt(space, space.reservation),
    ranges: rangesOf(space),
    frontier: summarise(points),
    rationalFrontier: summarise(Array.from(rational, (vector) => points[vector]!)),
    solutions: findSolutions(space, frontier, rational),
  };
  known.set(space, analysis);
  return analysis;
}
