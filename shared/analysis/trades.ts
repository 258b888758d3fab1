import { type Block, optionsOf } from './blocks.ts';
import type { OutcomeSpace } from './space-model.ts';

/** An issue on which the parties agree what is best. */
export interface CompatibleIssue {
  readonly issue: number;
  /** the options that no party would give up for another */
  readonly options: readonly number[];
}

/** Two issues that two parties weigh differently and can trade to the good of both. */
export interface LogrollingPair {
  readonly issues: readonly [number, number];
  /** the first party gains on the first issue and gives way on the second, the second party the other way round */
  readonly parties: readonly [number, number];
}

/** Change in points of two parties, in coordinates, when one option is given up for another. */
interface Change {
  readonly first: number;
  readonly second: number;
}

function singleIssues(space: OutcomeSpace): Block[] {
  return space.blocks.filter((block) => block.issues.length === 1);
}

function optionPoints(space: OutcomeSpace, block: Block, party: number): number[] {
  return Array.from({ length: block.size }, (_, option) => block.coordinates[option * space.parties + party]!);
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/**
 * Issues with an option that is best for every party (metrics.md §2.6, "compatible issues"). An issue that fewer than
 * two parties care about has nothing to agree on and is left out (in a space of one party: that the party does not
 * care about), and so is an issue with interactions, where "best" depends on other issues.
 */
export function compatibleIssues(space: OutcomeSpace): CompatibleIssue[] {
  const needed = Math.min(2, space.parties);
  return singleIssues(space).flatMap((block) => {
    const perParty = space.grids.map((_, party) => optionPoints(space, block, party));
    const concerned = perParty.filter((values, party) => spread(values) > space.slack[party]!).length;
    if (concerned < needed) return [];
    const options = perParty[0]!.flatMap((_, at) => {
      const isBest = perParty.every((values, party) => values[at]! >= Math.max(...values) - space.slack[party]!);
      return isBest ? optionsOf(block, at) : [];
    });
    return options.length > 0 ? [{ issue: block.issues[0]!, options }] : [];
  });
}

/** All changes of option in an issue by which the first party gains and the second loses. */
function changesFor(gaining: readonly number[], losing: readonly number[], slack: readonly [number, number]): Change[] {
  const changes: Change[] = [];
  for (let from = 0; from < gaining.length; from++) {
    for (let to = 0; to < gaining.length; to++) {
      const change = { first: gaining[to]! - gaining[from]!, second: losing[to]! - losing[from]! };
      if (change.first > slack[0] && change.second < -slack[1]) changes.push(change);
    }
  }
  return changes;
}

/**
 * Issue pairs on which two parties can logroll (metrics.md §2.6): relative weights differ, w_ak / w_al > w_bk / w_bl
 * with w the spread of a party's points on an issue, and there is a trade in which a gains on k, b gains on l, each
 * gives way on the other issue, and both end up better. Third parties are not asked. Issues with interactions are left
 * out, because their options have no worth of their own.
 */
export function logrollingPairs(space: OutcomeSpace): LogrollingPair[] {
  const issues = singleIssues(space);
  const points = issues.map((block) => space.grids.map((_, party) => optionPoints(space, block, party)));
  const found: LogrollingPair[] = [];
  const trades = (k: number, l: number, a: number, b: number): boolean => {
    const [ak, al, bk, bl] = [points[k]![a]!, points[l]![a]!, points[k]![b]!, points[l]![b]!];
    if (spread(ak) * spread(bl) <= spread(bk) * spread(al)) return false;
    const [slackA, slackB] = [space.slack[a]!, space.slack[b]!];
    const onFirst = changesFor(ak, bk, [slackA, slackB]);
    const onSecond = changesFor(bl, al, [slackB, slackA]);
    return onFirst.some((here) =>
      onSecond.some((there) => here.first + there.second > slackA && here.second + there.first > slackB),
    );
  };
  for (let k = 0; k < issues.length; k++) {
    for (let l = k + 1; l < issues.length; l++) {
      for (let a = 0; a < space.parties; a++) {
        for (let b = 0; b < space.parties; b++) {
          if (a === b || !trades(k, l, a, b)) continue;
          found.push({ issues: [issues[k]!.issues[0]!, issues[l]!.issues[0]!], parties: [a, b] });
        }
      }
    }
  }
  return found;
}
