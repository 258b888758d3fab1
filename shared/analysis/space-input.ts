import type { Fraction } from '../kernel/fraction.ts';
import type { Forbidden, Interaction } from './blocks.ts';
import { SpaceError } from './space-error.ts';

/** One party's points and reservation value as fractions. */
export interface ExactPoints {
  /** points[issue][option] */
  readonly points: readonly (readonly Fraction[])[];
  readonly reservation: Fraction;
}

export interface OutcomeSpaceInput {
  /** points[party][issue][option], whole numbers or decimals */
  readonly points: readonly (readonly (readonly number[])[])[];
  /** worth of no agreement, per party */
  readonly reservation: readonly number[];
  /** extra points when two issues' options meet */
  readonly interactions?: readonly Interaction[];
  /** packages that do not count: each entry forbids those that have one of its options in every one of its issues */
  readonly forbidden?: readonly Forbidden[] | undefined;
  /**
   * Per party: the same points where they are known more exactly than float64 holds them, published decimals with
   * their divisors, say. Left out (or undefined for a party): what `recogniseFraction` makes of the numbers.
   */
  readonly exact?: readonly (ExactPoints | undefined)[];
}

function checkShape({ points, reservation }: OutcomeSpaceInput): void {
  const first = points[0];
  if (!first) throw new SpaceError('no-parties', 'An outcome space needs at least one party');
  if (first.length === 0) throw new SpaceError('no-issues', 'An outcome space needs at least one issue');
  first.forEach((options, issue) => {
    if (options.length === 0) throw new SpaceError('no-options', `Issue ${issue} has no options`);
  });
  points.forEach((perIssue, party) => {
    if (perIssue.length !== first.length) {
      const message = `Party ${party} has points for ${perIssue.length} issues, party 0 for ${first.length}`;
      throw new SpaceError('issues-differ-between-parties', message);
    }
    perIssue.forEach((options, issue) => {
      if (options.length !== first[issue]!.length) {
        const message = `In issue ${issue}, party ${party} has ${options.length} options, party 0 ${first[issue]!.length}`;
        throw new SpaceError('options-differ-between-parties', message);
      }
    });
  });
  if (reservation.length !== points.length) {
    const message = `${points.length} parties, but ${reservation.length} reservation values`;
    throw new SpaceError('reservation-missing', message);
  }
}

function checkFinite({ points, reservation, interactions = [] }: OutcomeSpaceInput): void {
  const check = (value: number, place: string) => {
    if (!Number.isFinite(value)) throw new SpaceError('points-not-finite', `${place} is ${value}, not a number`);
  };
  points.forEach((perIssue, party) => {
    check(reservation[party]!, `The reservation value of party ${party}`);
    perIssue.forEach((options, issue) => {
      options.forEach((value, option) => {
        check(value, `Party ${party}, issue ${issue}, option ${option}`);
      });
    });
  });
  interactions.forEach((one, at) => {
    check(one.points, `Interaction ${at}`);
  });
}

function checkInteractions({ points, interactions = [] }: OutcomeSpaceInput): void {
  interactions.forEach(({ party, issues, options }, at) => {
    const known = issues.every((issue, at) => points[party]?.[issue]?.[options[at]!] !== undefined);
    if (!known) {
      const message = `Interaction ${at} (party ${party}, issues ${issues}, options ${options}) names nothing that exists`;
      throw new SpaceError('interaction-names-unknown-place', message);
    }
    if (issues[0] === issues[1]) {
      throw new SpaceError('interaction-within-one-issue', `Interaction ${at} joins issue ${issues[0]} with itself`);
    }
  });
}

function checkForbidden({ points, forbidden = [] }: OutcomeSpaceInput): void {
  forbidden.forEach((choices, at) => {
    const known = choices.every(([issue, options]) =>
      options.every((option) => points[0]![issue]?.[option] !== undefined),
    );
    if (choices.length > 0 && known) return;
    throw new SpaceError('forbidden-names-unknown-place', `Forbidden choice ${at} names nothing that exists`);
  });
}

/** Throws a `SpaceError` that names the place unless the input is a whole and finite case. */
export function checkInput(input: OutcomeSpaceInput): void {
  checkShape(input);
  checkFinite(input);
  checkInteractions(input);
  checkForbidden(input);
}
