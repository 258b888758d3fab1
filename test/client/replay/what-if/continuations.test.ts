import { afterEach, describe, expect, it } from 'vitest';
import {
  type Branch,
  letBotAnswer,
  letBotsFinish,
  offerOnTable,
  putPackage,
  runOf,
  startBranch,
} from '../../../../client/replay/what-if/branch.ts';
import { readBranches, writeBranches } from '../../../../client/replay/what-if/branch-log.ts';
import {
  CONTINUATIONS,
  type ContinuedPair,
  continueBoth,
  controlOf,
  editedPart,
} from '../../../../client/replay/what-if/continuations.ts';
import { countEnds, measuredRows } from '../../../../client/replay/what-if/continuations-figures.ts';
import {
  type ContinuationsState,
  createContinuationsState,
} from '../../../../client/replay/what-if/continuations-state.ts';
import { playTable } from '../../../../shared/bots/play-loop.ts';
import { publicScenario } from '../../../../shared/scenario/public-scenario.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';
import { sha256 } from '../../../support/sha256.ts';
import { soon } from '../../../support/soon.ts';

const scenario = threePartyScenario();
const log = playTable({ scenario, seed: 5, sha256 });
const stepOfOffer = (nth: number) =>
  log.entries.flatMap(({ n, command }) => (command.type === 'MakeOffer' ? [n] : []))[nth - 1] ?? 0;
const at = (step: number) => startBranch(log, step, { id: 'b', name: 'Lain' });
const grown = ({
  branch,
  refused,
}: {
  readonly branch?: Branch | undefined;
  readonly refused?: string | undefined;
}) => {
  if (branch === undefined) throw new Error(`refused: ${refused}`);
  return branch;
};
/** The second offer is another one, far from it. */
function edited(): Branch {
  const from = at(stepOfOffer(2));
  const { table } = runOf(log, from);
  const instead = offerOnTable(table);
  return grown(putPackage(log, from, { party: instead?.author ?? '', package: [2, 1, 1], instead }));
}

/** Fewer than a person gets, so that they are quick. */
const FEW = 6;
async function continued(branch: Branch, seed = 7): Promise<ContinuedPair[]> {
  const pairs: ContinuedPair[] = [];
  expect(await continueBoth(log, branch, { seed }, (pair) => pairs.push(pair), FEW)).toBe('played');
  return pairs;
}

const opened: ContinuationsState[] = [];
afterEach(() => {
  for (const state of opened.splice(0)) state.stop();
});

describe('[RE-6] Given a variation, when it is played on many times', () => {
  it('then its control is the same step as it was: with the offer that the edit took the place of', () => {
    const branch = edited();
    const step = stepOfOffer(2);
    expect(branch.step).toBe(step - 1);
    expect(controlOf(log, branch)).toMatchObject({ step, acts: [] });
    const later = grown(putPackage(log, at(step), { party: 'forum', package: [1, 2, 0] }));
    expect(controlOf(log, later)).toMatchObject({ step, acts: [] });
  });

  it('then what bots played after the last edit is left out, also when it was kept and read again', () => {
    const branch = edited();
    const played = grown(letBotsFinish(log, grown(letBotAnswer(log, branch, 'south', { seed: 1 })), { seed: 1 }));
    expect(played.acts.length).toBeGreaterThan(branch.acts.length);
    expect(editedPart(played).acts).toEqual(branch.acts);
    const { edits: _, ...fromFile } = played;
    expect(editedPart(fromFile).acts).toEqual(branch.acts);
    const [kept] = readBranches(writeBranches([played]));
    expect(kept === undefined ? undefined : editedPart(kept).acts).toEqual(branch.acts);
  });

  it('then they come in pairs, each table at its end, and without any edit both are the same', async () => {
    const pairs = await continued(at(stepOfOffer(2)));
    expect(pairs.map((pair) => pair.at)).toEqual(Array.from({ length: FEW }, (_, one) => one));
    for (const pair of pairs) expect(pair.edited).toEqual(pair.control);
    const rows = measuredRows(publicScenario(scenario), pairs);
    expect(rows.every(({ compared }) => compared?.isClear === false && compared.difference === 0)).toBe(true);
  });

  it('then it is the same each time, another chance is another set, and the edit changes what comes', async () => {
    const branch = edited();
    const pairs = await continued(branch);
    expect(await continued(branch)).toEqual(pairs);
    expect(await continued(branch, 8)).not.toEqual(pairs);
    expect(pairs.map((pair) => pair.edited)).not.toEqual(pairs.map((pair) => pair.control));
    const ends = countEnds(pairs.map((pair) => pair.control));
    expect(ends.agreed + ends.none).toBe(FEW);
  });

  it('then marks are those that agreed, and every acting party has its row', async () => {
    const pairs = await continued(edited());
    const rows = measuredRows(publicScenario(scenario), pairs);
    expect(rows.map(({ measure }) => measure)).toEqual([
      'impact',
      'benefit',
      { party: 'north' },
      { party: 'south' },
      { party: 'forum' },
    ]);
    const { agreed } = countEnds(pairs.map((pair) => pair.edited));
    for (const row of rows) expect(row.edited).toHaveLength(agreed);
  });

  it('then a table that is closed says why it cannot go on', async () => {
    const closed = at(log.entries.length);
    expect(await continueBoth(log, closed, { seed: 1 }, () => {})).toMatchObject({ code: 'table-closed' });
  });
});

// There are no workers in Node: questions are answered on the spot, as in a browser that gives none.
describe('Given the state of continuations', () => {
  const open = () => {
    const state = createContinuationsState(log);
    opened.push(state);
    return state;
  };

  it('then they come one after the other and are kept for the variation as it is edited', async () => {
    const [state, branch] = [open(), edited()];
    expect(state.of(branch)).toBeUndefined();
    state.run(branch);
    expect(state.isRunning.value).toBe(true);
    await soon(() => expect(state.of(branch)?.pairs.length).toBeGreaterThan(0));
    await soon(() => expect(state.of(branch)?.stage).toBe('played'));
    expect(state.of(branch)?.pairs).toHaveLength(CONTINUATIONS);
    expect(state.isRunning.value).toBe(false);
    expect(state.of(at(stepOfOffer(3)))).toBeUndefined();
  });

  it('then what came before they were stopped stays, and nothing follows', async () => {
    const [state, branch] = [open(), edited()];
    state.run(branch);
    await soon(() => expect(state.of(branch)?.pairs.length).toBeGreaterThan(0));
    state.stop();
    const stopped = state.of(branch);
    expect(stopped?.stage).toBe('stopped');
    expect(stopped?.pairs.length).toBeLessThan(CONTINUATIONS);
    await new Promise((resolve) => setTimeout(resolve));
    expect(state.of(branch)).toEqual(stopped);
  });
});
