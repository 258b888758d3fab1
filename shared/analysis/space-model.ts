import type { Block, Interaction } from './blocks.ts';
import type { Grid } from './grid.ts';

/** Option index per issue. */
export type Position = readonly number[];

/** A case reduced to what the analysis needs; made by `createSpace`, never changed. */
export interface OutcomeSpace {
  readonly parties: number;
  readonly optionCounts: readonly number[];
  /** number of packages, forbidden ones included: outcome indices go up to here */
  readonly outcomes: number;
  /** number of packages that count */
  readonly allowed: number;
  readonly grids: readonly Grid[];
  /** half a grid step per party, in coordinates */
  readonly slack: Float64Array;
  /** worth of no agreement per party, in coordinates */
  readonly reservation: Float64Array;
  /** as given, points in coordinates */
  readonly interactions: readonly Interaction[];
  /** independent parts: issues, or issues joined by interactions or by what is forbidden; in order of their first issue */
  readonly blocks: readonly Block[];
  /** what one step in an issue's option adds to the outcome index */
  readonly strides: readonly number[];
}

/**
 * Bounds per party in coordinates, half a grid step off every possible sum; a package is inside when every sum s has
 * lower ≤ s ≤ upper.
 */
export interface Box {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}
