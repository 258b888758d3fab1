import { SpaceError } from './space-error.ts';

/** Points that a party gains (or loses) when two issues' options meet. */
export interface Interaction {
  readonly party: number;
  readonly issues: readonly [number, number];
  readonly options: readonly [number, number];
  readonly points: number;
}

/** Packages that do not count: those that have one of the options in every one of these issues. */
export type Forbidden = readonly (readonly [issue: number, options: readonly number[]])[];

/**
 * One issue, or several that interactions or forbidden choices tie together and that are therefore treated as one issue
 * whose options are all combinations that are allowed. Packages are additive over blocks.
 */
export interface Block {
  /** ascending */
  readonly issues: readonly number[];
  readonly optionCounts: readonly number[];
  /** number of combinations; the first issue varies slowest */
  readonly size: number;
  /** Where some are forbidden, the place of each combination among all of them, ascending; else absent. */
  readonly allowed?: Uint32Array;
  /** coordinates[combination * parties + party] */
  readonly coordinates: Float64Array;
  /** what each combination adds to the outcome index; ascending */
  readonly indexOffsets: Float64Array;
}

const LARGEST_BLOCK = 1_000_000;

function findRoot(parents: number[], issue: number): number {
  let root = issue;
  while (parents[root] !== root) root = parents[root]!;
  parents[issue] = root;
  return root;
}

/**
 * Groups issues that interactions or forbidden choices join, directly or through others; groups and their issues ascend.
 */
export function groupIssues(
  issueCount: number,
  interactions: readonly Interaction[],
  forbidden: readonly Forbidden[] = [],
): number[][] {
  const parents = Array.from({ length: issueCount }, (_, issue) => issue);
  const join = (one: number, other: number) => {
    const [a, b] = [findRoot(parents, one), findRoot(parents, other)];
    parents[Math.max(a, b)] = Math.min(a, b);
  };
  for (const { issues } of interactions) join(issues[0], issues[1]);
  for (const [first, ...others] of forbidden) for (const [issue] of others) join(first![0], issue);
  const groups = new Map<number, number[]>();
  for (let issue = 0; issue < issueCount; issue++) {
    const root = findRoot(parents, issue);
    const group = groups.get(root);
    if (group) group.push(issue);
    else groups.set(root, [issue]);
  }
  return [...groups.values()];
}

/** The option of each of the block's issues in one of its combinations. */
export function optionsOf(block: Block, combination: number): number[] {
  return optionsAt(block.optionCounts, block.allowed?.[combination] ?? combination);
}

function optionsAt(optionCounts: readonly number[], combination: number): number[] {
  const options: number[] = [];
  let rest = combination;
  for (let place = optionCounts.length - 1; place >= 0; place--) {
    const count = optionCounts[place]!;
    options[place] = rest % count;
    rest = Math.floor(rest / count);
  }
  return options;
}

/** The combination of a block that a package contains; -1 when it is forbidden. */
export function combinationOf(block: Block, chosen: readonly number[]): number {
  const among = block.issues.reduce((sum, issue, place) => sum * block.optionCounts[place]! + chosen[issue]!, 0);
  if (block.allowed === undefined) return among;
  let [low, high] = [0, block.allowed.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (block.allowed[middle]! < among) low = middle + 1;
    else high = middle;
  }
  return block.allowed[low] === among ? low : -1;
}

/** The combinations that no forbidden choice names; `undefined` where that is all of them. */
function allowedAmong(
  issues: readonly number[],
  optionCounts: readonly number[],
  size: number,
  forbidden: readonly Forbidden[],
): Uint32Array | undefined {
  const own = forbidden.filter((choices) => choices.every(([issue]) => issues.includes(issue)));
  if (own.length === 0) return undefined;
  const placed = own.map((choices) => choices.map(([issue, options]) => [issues.indexOf(issue), options] as const));
  return Uint32Array.from({ length: size }, (_, combination) => combination).filter((combination) => {
    const options = optionsAt(optionCounts, combination);
    return !placed.some((choices) => choices.every(([place, named]) => named.includes(options[place]!)));
  });
}

/**
 * Builds the block of a group of issues. `coordinates[party][issue][option]` and `strides[issue]` (outcome index:
 * row-major, last issue fastest) cover the whole space; interactions outside the group are ignored.
 * Throws `joined-issues-too-many-options` above a million combinations, `no-package-allowed` where all are forbidden.
 */
export function buildBlock(
  issues: readonly number[],
  coordinates: readonly (readonly (readonly number[])[])[],
  strides: readonly number[],
  interactions: readonly Interaction[],
  forbidden: readonly Forbidden[] = [],
): Block {
  const parties = coordinates.length;
  const optionCounts = issues.map((issue) => coordinates[0]![issue]!.length);
  const combinations = optionCounts.reduce((product, count) => product * count, 1);
  if (combinations > LARGEST_BLOCK) {
    const names = issues.join(', ');
    throw new SpaceError(
      'joined-issues-too-many-options',
      `Issues ${names} are joined and have ${combinations} combinations`,
      issues,
    );
  }
  const allowed = allowedAmong(issues, optionCounts, combinations, forbidden);
  const size = allowed?.length ?? combinations;
  if (size === 0)
    throw new SpaceError('no-package-allowed', `Every combination of issues ${issues.join(', ')} is forbidden`, issues);
  const block: Block = {
    issues,
    optionCounts,
    size,
    ...(allowed && { allowed }),
    coordinates: new Float64Array(size * parties),
    indexOffsets: new Float64Array(size),
  };
  const own = interactions.filter(({ issues: [first] }) => issues.includes(first));
  for (let combination = 0; combination < size; combination++) {
    const options = optionsOf(block, combination);
    issues.forEach((issue, place) => {
      block.indexOffsets[combination]! += strides[issue]! * options[place]!;
      for (let party = 0; party < parties; party++) {
        block.coordinates[combination * parties + party]! += coordinates[party]![issue]![options[place]!]!;
      }
    });
    for (const { party, issues: pair, options: meeting, points } of own) {
      const meets = pair.every((issue, at) => options[issues.indexOf(issue)] === meeting[at]);
      if (meets) block.coordinates[combination * parties + party]! += points;
    }
  }
  return block;
}
