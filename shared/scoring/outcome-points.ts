import type { PartyBrief } from '../scenario/public-scenario.ts';

/** Points of several parties in the form that the analysis of outcome spaces takes; parties by position. */
export interface OutcomePoints {
  /** points[party][issue][option] */
  readonly points: readonly (readonly (readonly number[])[])[];
  readonly reservation: readonly number[];
  readonly interactions: readonly {
    readonly party: number;
    readonly issues: readonly [number, number];
    readonly options: readonly [number, number];
    readonly points: number;
  }[];
}

/** Puts the briefs of parties together, in their order. */
export function outcomePoints(briefs: readonly PartyBrief[]): OutcomePoints {
  return {
    points: briefs.map((brief) => brief.points),
    reservation: briefs.map((brief) => brief.reservation),
    interactions: briefs.flatMap((brief, party) =>
      brief.interactions.map(({ issues, options, points }) => ({ party, issues, options, points })),
    ),
  };
}
