import { leastCommonMultiple } from '../kernel/fraction.ts';
import type { OutcomeSpace, Position } from './space-model.ts';

/** What a party has without rounding: whole multiples of 1 / denominator, the same denominator for all packages. */
export interface ExactWorth {
  readonly points: bigint;
  readonly reservation: bigint;
}

function denominatorsOf(space: OutcomeSpace): bigint[] {
  return space.grids.map(({ steps, scale }) => steps?.denominator ?? BigInt(scale));
}

/**
 * Per party, what turns its exact points into a unit common to all parties, so that points of parties with different
 * grids can be added and compared.
 */
export function commonFactors(space: OutcomeSpace): bigint[] {
  const denominators = denominatorsOf(space);
  const common = leastCommonMultiple(denominators);
  return denominators.map((denominator) => common / denominator);
}

/**
 * A package's points and the reservation value of a party, without rounding. `coordinate` as `coordinatesOf` has it; it
 * suffices where coordinates are whole, and `chosen` is not looked at.
 */
export function exactPointsOf(space: OutcomeSpace, party: number, chosen: Position, coordinate: number): ExactWorth {
  const { steps } = space.grids[party]!;
  if (!steps) return { points: BigInt(coordinate), reservation: BigInt(space.reservation[party]!) };
  let points = chosen.reduce((sum, option, issue) => sum + steps.points[issue]![option]!, 0n);
  space.interactions
    .filter((one) => one.party === party)
    .forEach(({ issues, options }, at) => {
      if (issues.every((issue, place) => chosen[issue] === options[place])) points += steps.interactions[at]!;
    });
  return { points, reservation: steps.reservation };
}

/** A gain over the reservation value in points; exactly 0 within half a grid step. */
export function gainOf(space: OutcomeSpace, party: number, coordinate: number): number {
  const gain = coordinate - space.reservation[party]!;
  return Math.abs(gain) <= space.slack[party]! ? 0 : gain / space.grids[party]!.scale;
}
