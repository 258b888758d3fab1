import { buildBlock, combinationOf, groupIssues } from './blocks.ts';
import { placeParty } from './grid.ts';
import { SpaceError } from './space-error.ts';
import type { OutcomeSpaceInput } from './space-input.ts';
import { checkInput } from './space-input.ts';
import type { OutcomeSpace, Position } from './space-model.ts';

export type { Forbidden, Interaction } from './blocks.ts';
export type { OutcomeSpaceInput } from './space-input.ts';
export type { OutcomeSpace, Position } from './space-model.ts';

/** As `createSpace`; `undefined` where constraints allow nothing, as those may that events bring. */
export function createSpaceIfAny(input: OutcomeSpaceInput): OutcomeSpace | undefined {
  try {
    return createSpace(input);
  } catch (error) {
    if (error instanceof SpaceError && error.code === 'no-package-allowed') return undefined;
    throw error;
  }
}

/**
 * Builds the outcome space of a case: all packages, with additive points per party and interactions between issues,
 * without those that are forbidden.
 *
 * In: points per party, issue and option, as authored; reservation values; interactions. Out: a frozen description
 * that the other functions of this folder take. Points are put on their grid here, once (see `placeParty`). Issues
 * that interact or that a forbidden choice names together are joined into one (union-find), so that everything else may rely on additivity.
 * Throws a `SpaceError` that names the place when the input is not such a case, when joined issues have more than a
 * million combinations, when nothing is allowed, or when there are more than 2^53 packages.
 */
export function createSpace(input: OutcomeSpaceInput): OutcomeSpace {
  checkInput(input);
  const parties = input.points.length;
  const optionCounts = input.points[0]!.map((options) => options.length);
  const outcomes = optionCounts.reduce((product, count) => product * count, 1);
  if (outcomes > Number.MAX_SAFE_INTEGER) {
    throw new SpaceError('too-many-packages', `About ${outcomes} packages; at most 2^53 can be counted`);
  }
  const strides = new Array<number>(optionCounts.length).fill(1);
  for (let issue = optionCounts.length - 2; issue >= 0; issue--) {
    strides[issue] = strides[issue + 1]! * optionCounts[issue + 1]!;
  }
  const placed = input.points.map((_, party) => placeParty(input, party));
  const coordinates = placed.map((party) => party.coordinates);
  const interactions = placed.flatMap((party) => party.interactions);
  const { forbidden } = input;
  const blocks = groupIssues(optionCounts.length, interactions, forbidden).map((issues) =>
    buildBlock(issues, coordinates, strides, interactions, forbidden),
  );
  return {
    parties,
    optionCounts,
    outcomes,
    allowed: blocks.reduce((product, block) => product * block.size, 1),
    grids: placed.map(({ grid }) => grid),
    slack: Float64Array.from(placed, ({ grid }) => grid.slack),
    reservation: Float64Array.from(placed, ({ reservation }) => reservation),
    interactions,
    blocks,
    strides,
  };
}

/**
 * The same case for some of its parties only, in the given order: the signatories of an agreement, say. Interactions of
 * the others fall away.
 */
export function restrictToParties(input: OutcomeSpaceInput, parties: readonly number[]): OutcomeSpaceInput {
  const interactions = (input.interactions ?? [])
    .filter(({ party }) => parties.includes(party))
    .map((one) => ({ ...one, party: parties.indexOf(one.party) }));
  return {
    points: parties.map((party) => input.points[party]!),
    reservation: parties.map((party) => input.reservation[party]!),
    interactions,
    forbidden: input.forbidden,
    ...(input.exact && { exact: parties.map((party) => input.exact![party]) }),
  };
}

/** Throws `package-not-in-space` unless there is one existing option for every issue. */
function checkPackage(space: OutcomeSpace, chosen: Position): void {
  const { optionCounts } = space;
  const fits =
    chosen.length === optionCounts.length &&
    chosen.every((option, issue) => Number.isInteger(option) && option >= 0 && option < optionCounts[issue]!);
  if (!fits) {
    throw new SpaceError('package-not-in-space', `[${chosen}] is not one option for each of [${optionCounts}]`);
  }
}

/** A package's coordinates per party. Throws `package-not-in-space`, for a forbidden one too. */
export function coordinatesOf(space: OutcomeSpace, chosen: Position): Float64Array {
  checkPackage(space, chosen);
  const sums = new Float64Array(space.parties);
  for (const block of space.blocks.toReversed()) {
    const combination = combinationOf(block, chosen);
    if (combination < 0) throw new SpaceError('package-not-in-space', `[${chosen}] is forbidden`);
    for (let party = 0; party < space.parties; party++) {
      sums[party]! += block.coordinates[combination * space.parties + party]!;
    }
  }
  return sums;
}

/** Coordinates as points: the reported reals, from the unrounded values. */
export function pointsAt(space: OutcomeSpace, coordinates: ArrayLike<number>, offset = 0): number[] {
  return space.grids.map((grid, party) => coordinates[offset + party]! / grid.scale);
}

/** What a package is worth to each party, in points. Throws `package-not-in-space`. */
export function utilitiesOf(space: OutcomeSpace, chosen: Position): number[] {
  return pointsAt(space, coordinatesOf(space, chosen));
}

/** Outcome index of a package: row-major, first issue slowest (conformance/README.md). Throws `package-not-in-space`. */
export function indexOf(space: OutcomeSpace, chosen: Position): number {
  checkPackage(space, chosen);
  return chosen.reduce((index, option, issue) => index + option * space.strides[issue]!, 0);
}

/** The package at an outcome index, 0 to outcomes - 1. Throws `package-not-in-space`. */
export function packageAt(space: OutcomeSpace, index: number): number[] {
  if (!Number.isInteger(index) || index < 0 || index >= space.outcomes) {
    throw new SpaceError('package-not-in-space', `No outcome ${index}; there are ${space.outcomes}`);
  }
  return space.strides.map((stride, issue) => Math.floor(index / stride) % space.optionCounts[issue]!);
}

/** Best and worst points of each party over all packages: [least, most]. */
export function rangesOf(space: OutcomeSpace): [number, number][] {
  const least = new Float64Array(space.parties);
  const most = new Float64Array(space.parties);
  for (const block of space.blocks.toReversed()) {
    for (let party = 0; party < space.parties; party++) {
      let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (let at = party; at < block.coordinates.length; at += space.parties) {
        low = Math.min(low, block.coordinates[at]!);
        high = Math.max(high, block.coordinates[at]!);
      }
      least[party]! += low;
      most[party]! += high;
    }
  }
  const [lows, highs] = [pointsAt(space, least), pointsAt(space, most)];
  return lows.map((low, party) => [low, highs[party]!]);
}
