import type { Forbidden } from './blocks.ts';
import type { OutcomeSpaceInput } from './space-input.ts';

/** What a case says of one party; a party's brief fits as it is. */
export interface PartyPoints {
  /** points[issue][option] */
  readonly points: readonly (readonly number[])[];
  readonly reservation: number;
  readonly interactions: readonly {
    readonly issues: readonly [number, number];
    readonly options: readonly [number, number];
    readonly points: number;
  }[];
}

/**
 * The input of `createSpace` for these parties, in this order: the signatories of an agreement, say. Packages with a
 * forbidden choice do not count.
 */
export function inputOf(parties: readonly PartyPoints[], forbidden: readonly Forbidden[] = []): OutcomeSpaceInput {
  return {
    forbidden,
    points: parties.map(({ points }) => points),
    reservation: parties.map(({ reservation }) => reservation),
    interactions: parties.flatMap(({ interactions }, party) =>
      interactions.map(({ issues, options, points }) => ({ party, issues, options, points })),
    ),
  };
}
