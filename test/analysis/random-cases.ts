import fc from 'fast-check';
import type { Forbidden, Interaction, OutcomeSpaceInput } from '../../shared/analysis/space.ts';
import { toNumber } from '../../shared/kernel/fraction.ts';
import { listAll } from './brute-force.ts';

const MOST_PACKAGES = 300;

function interactionIn(parties: number, optionCounts: readonly number[]): fc.Arbitrary<Interaction> {
  const pairs = optionCounts.flatMap((_, a) => optionCounts.flatMap((_, b) => (a < b ? [[a, b] as const] : [])));
  return fc.constantFrom(...pairs).chain((issues) =>
    fc.record({
      party: fc.nat(parties - 1),
      issues: fc.constant(issues),
      options: fc.tuple(fc.nat(optionCounts[issues[0]]! - 1), fc.nat(optionCounts[issues[1]]! - 1)),
      points: fc.integer({ min: -6, max: 6 }),
    }),
  );
}

/** Choices of one to three issues that no package may make together. */
function forbiddenIn(optionCounts: readonly number[]): fc.Arbitrary<Forbidden> {
  const issues = optionCounts.map((_, issue) => issue);
  return fc.subarray(issues, { minLength: 1, maxLength: Math.min(3, issues.length) }).chain((some) =>
    fc.tuple(
      ...some.map((issue) => {
        const options = Array.from({ length: optionCounts[issue]! }, (_, option) => option);
        return fc.subarray(options, { minLength: 1 }).map((named) => [issue, named] as const);
      }),
    ),
  );
}

/** Small cases with whole points from a narrow range, so that ties, duplicates and empty zones are common; some
 * with choices that are forbidden, never all of them. */
export const smallCase: fc.Arbitrary<OutcomeSpaceInput> = fc
  .record({
    parties: fc.integer({ min: 1, max: 5 }),
    optionCounts: fc
      .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 })
      .filter((counts) => counts.reduce((product, count) => product * count, 1) <= MOST_PACKAGES),
  })
  .chain(({ parties, optionCounts }) => {
    const options = (count: number) =>
      fc.array(fc.integer({ min: -2, max: 9 }), { minLength: count, maxLength: count });
    const perIssue = fc.tuple(...optionCounts.map(options));
    return fc.record({
      points: fc.array(perIssue, { minLength: parties, maxLength: parties }),
      reservation: fc.array(fc.integer({ min: -4, max: 16 }), { minLength: parties, maxLength: parties }),
      interactions:
        optionCounts.length > 1 ? fc.array(interactionIn(parties, optionCounts), { maxLength: 3 }) : fc.constant([]),
      forbidden: fc.oneof(fc.constant([]), fc.array(forbiddenIn(optionCounts), { minLength: 1, maxLength: 3 })),
    });
  })
  .filter((drawn) => listAll(drawn).length > 0);

/** A way to write a case of whole points with other numbers that compare alike. */
export interface Notation {
  readonly name: string;
  write(whole: OutcomeSpaceInput): OutcomeSpaceInput;
  /** the whole points behind a package's points as written */
  read(points: number, issues: number): number;
  /** how many points as written a whole point is */
  readonly unit: number;
}

function divideBy(divisor: number): Omit<Notation, 'name'> {
  const divide = (points: number) => points / divisor;
  return {
    write: ({ points, reservation, interactions = [], forbidden }) => ({
      forbidden,
      points: points.map((perIssue) => perIssue.map((options) => options.map(divide))),
      reservation: reservation.map(divide),
      interactions: interactions.map((one) => ({ ...one, points: divide(one.points) })),
    }),
    // plus 0, because -0 is not the 0 that whole points have
    read: (points) => Math.round(points * divisor) + 0,
    unit: 1 / divisor,
  };
}

const PRIMES = [1_000_000_007n, 1_000_000_009n, 1_000_000_021n, 1_000_000_033n, 1_000_000_087n];

/** Sevenths, every issue's raised by an amount of its own, so that no float64 holds their common denominator's steps. */
function writeSevenths({ points, reservation, interactions = [], forbidden }: OutcomeSpaceInput): OutcomeSpaceInput {
  const raised = (value: number, primes: readonly bigint[]) =>
    primes.reduce(
      (sum, prime) => ({ numerator: sum.numerator * prime + sum.denominator, denominator: sum.denominator * prime }),
      { numerator: BigInt(value), denominator: 7n },
    );
  const primes = PRIMES.slice(0, points[0]!.length);
  const exact = points.map((perIssue, party) => ({
    points: perIssue.map((options, issue) => options.map((value) => raised(value, [PRIMES[issue]!]))),
    reservation: raised(reservation[party]!, primes),
  }));
  return {
    forbidden,
    points: exact.map((party) => party.points.map((options) => options.map(toNumber))),
    reservation: exact.map((party) => toNumber(party.reservation)),
    interactions: interactions.map((one) => ({ ...one, points: one.points / 7 })),
    exact,
  };
}

export const NOTATIONS: readonly Notation[] = [
  { name: 'whole points', ...divideBy(1) },
  { name: 'decimals', ...divideBy(100) },
  { name: 'thirds, which no decimal grid holds', ...divideBy(3) },
  {
    name: 'published fractions, whose common denominator no float64 holds',
    write: writeSevenths,
    read: (points, issues) =>
      Math.round((points - PRIMES.slice(0, issues).reduce((sum, one) => sum + 1 / Number(one), 0)) * 7) + 0,
    unit: 1 / 7,
  },
];
