import type { PartyBrief } from '../../scenario/public-scenario.ts';
import type { Package } from '../../scenario/vocabulary.ts';
import type { CompiledCondition } from '../../scoring/breaches.ts';
import type { CompiledConstraint } from '../../scoring/lawful.ts';

/** What a bot looks for among the packages that it could live with. */
export interface PackageQuery {
  /** Own points that the package must reach. */
  readonly least: number;
  /** appeal[issue][option]: what speaks for an option, added over the issues. */
  readonly appeal: readonly (readonly number[])[];
  /** By do-no-harm condition: what a breach takes off the appeal. */
  readonly breachCosts: readonly number[];
  /** Packages that are not to be found again. */
  readonly tried?: readonly Package[];
}

/** The packages that a bot may put forward: every option open, no constraint broken, worth at least its reservation value. */
export interface PackageSpace {
  /** Most own points of any of them; `undefined` when there is none. */
  readonly best: number | undefined;
  /** The one with most appeal that is worth `least` or more; of equals, the one nearest to `least`. */
  find(query: PackageQuery): Package | undefined;
}

/** A case seen by one party, ready for search. */
export interface SpaceGround {
  readonly brief: PartyBrief;
  /** open[issue] = indices of the options that are not closed. */
  readonly open: readonly (readonly number[])[];
  readonly conditions: readonly CompiledCondition[];
  /** Those in force. */
  readonly constraints: readonly CompiledConstraint[];
}

/** Whether a package is one of some. */
export function isTried(chosen: Package, tried: readonly Package[]): boolean {
  return tried.some((one) => one.every((option, issue) => option === chosen[issue]));
}

/** How much of the appeal's scale (about 1 per party) it costs to ask for the whole way from reservation to best. */
export const GREED_COST = 0.3;
