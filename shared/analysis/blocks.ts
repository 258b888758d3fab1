import { SpaceError } from './space-error.ts';

/** Points that a party gains (or loses) when two issues' options meet. */
export interface Interaction {
  readonly party: number;
  readonly issues: readonly [number, number];
  readonly options: readonly [number, number];
  readonly points: number;
}

/**
 * One issue, or several that interactions tie together and that are therefore treated as one issue whose options are
 * all combinations. Packages are additive over blocks.
 */
export interface Block {
  /** ascending */
  readonly issues: readonly number[];
  readonly optionCounts: readonly number[];
  /** number of combinations; the first issue varies slowest */
  readonly size: number;
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

/** Groups issues that interact, directly or through others; groups and their issues ascend. */
export function groupIssues(issueCount: number, interactions: readonly Interaction[]): number[][] {
  const parents = Array.from({ length: issueCount }, (_, issue) => issue);
  for (const { issues } of interactions) {
    const [a, b] = [findRoot(parents, issues[0]), findRoot(parents, issues[1])];
    parents[Math.max(a, b)] = Math.min(a, b);
  }
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
  const options: number[] = [];
  let rest = combination;
  for (let place = block.optionCounts.length - 1; place >= 0; place--) {
    const count = block.optionCounts[place]!;
    options[place] = rest % count;
    rest = Math.floor(rest / count);
  }
  return options;
}

/** The combination of a block that a package contains. */
export function combinationOf(block: Block, chosen: readonly number[]): number {
  return block.issues.reduce((sum, issue, place) => sum * block.optionCounts[place]! + chosen[issue]!, 0);
}

/**
 * Builds the block of a group of issues. `coordinates[party][issue][option]` and `strides[issue]` (outcome index:
 * row-major, last issue fastest) cover the whole space; interactions outside the group are ignored.
 * Throws `joined-issues-too-many-options` above a million combinations.
 */
export function buildBlock(
  issues: readonly number[],
  coordinates: readonly (readonly (readonly number[])[])[],
  strides: readonly number[],
  interactions: readonly Interaction[],
): Block {
  const parties = coordinates.length;
  const optionCounts = issues.map((issue) => coordinates[0]![issue]!.length);
  const size = optionCounts.reduce((product, count) => product * count, 1);
  if (size > LARGEST_BLOCK) {
    const names = issues.join(', ');
    throw new SpaceError('joined-issues-too-many-options', `Issues ${names} interact and have ${size} combinations`);
  }
  const block: Block = {
    issues,
    optionCounts,
    size,
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
