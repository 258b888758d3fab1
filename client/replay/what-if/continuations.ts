import type { PlayOnOptions } from '../../../shared/bots/play-on.ts';
import { seedOf } from '../../../shared/kernel/dice.ts';
import { isRefused, type Refusable } from '../../../shared/kernel/refusable.ts';
import type { TableLog } from '../../../shared/log/table-log.ts';
import type { RefusalCode } from '../../../shared/negotiation/refusals.ts';
import type { Table } from '../../../shared/negotiation/table.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { type Branch, finishRun } from './branch.ts';
import { type LineResult, resultOf } from './branch-result.ts';

/** So many times a variation is played on. */
export const CONTINUATIONS = 30;

/** One continuation of a variation, and the one of the same chance without its edits. */
export interface ContinuedPair {
  /** Counts from 0. */
  readonly at: number;
  readonly edited: LineResult;
  readonly control: LineResult;
}

/**
 * The variation as far as a person edited it: what bots played after the last edit is left out. Of one that came from a file,
 * which does not say who acted, the first thing that a party did.
 */
export function editedPart(branch: Branch): Branch {
  const first = branch.acts.findIndex(({ by, command }) => by.kind === 'seat' && command.type !== 'Say');
  return { ...branch, acts: branch.acts.slice(0, branch.edits ?? first + 1) };
}

/**
 * The same step without any edit. Where the edit took the place of an offer, the step is the one with that offer as it was
 * made.
 */
export function controlOf({ entries }: TableLog, branch: Branch): Branch {
  const [first] = branch.acts;
  const replaced = entries[branch.step];
  const isReplaced =
    first?.command.type === 'MakeOffer' && replaced?.command.type === 'MakeOffer' && replaced.at === first.at;
  return { ...branch, step: isReplaced ? branch.step + 1 : branch.step, acts: [], edits: 0 };
}

/**
 * Plays a variation on with bots many times, from its last edit and from the same step without any, each time both with the
 * same chance. `report` gets each pair as it comes. Gives why the table cannot go on, or that all were played.
 */
export async function continueBoth(
  log: TableLog,
  branch: Branch,
  { seed, language }: PlayOnOptions,
  report: (pair: ContinuedPair) => void,
  count = CONTINUATIONS,
): Promise<Refusable<'played', RefusalCode>> {
  const score = scoring(log.header.scenario);
  const lines = { edited: editedPart(branch), control: controlOf(log, branch) };
  for (let at = 0; at < count; at++) {
    // Whoever waits on the same thread gets a turn.
    await new Promise((resolve) => setTimeout(resolve));
    const options = { seed: seedOf(`${seed}/${at}`), language };
    const edited = finishRun(log, lines.edited, options);
    if (isRefused(edited)) return edited;
    const control = finishRun(log, lines.control, options);
    if (isRefused(control)) return control;
    report({ at, edited: score(edited.table), control: score(control.table) });
  }
  return 'played';
}

/** Continuations often end alike: what takes long is worked out once for each ending. */
function scoring(scenario: Scenario): (table: Table) => LineResult {
  const known = new Map<string, LineResult>();
  return (table) => {
    const { stage, agreement, pointChanges, closedOptions, enteredConstraints, returns } = table;
    const key = JSON.stringify([stage, agreement?.package, pointChanges, closedOptions, enteredConstraints, returns]);
    const result = known.get(key) ?? resultOf(scenario, table);
    if (result === undefined) throw new RangeError('A continuation did not come to its end');
    known.set(key, result);
    return result;
  };
}
