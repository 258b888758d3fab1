import { describe, expect, it } from 'vitest';
import {
  actByHand,
  type Branch,
  letBotAnswer,
  letBotsFinish,
  offerOnTable,
  putPackage,
  runOf,
  startBranch,
  takeBack,
} from '../../../../client/replay/what-if/branch.ts';
import {
  branchFrom,
  branchLog,
  readBranches,
  textOf,
  writeBranches,
} from '../../../../client/replay/what-if/branch-log.ts';
import { resultOf, resultsOf } from '../../../../client/replay/what-if/branch-result.ts';
import { playTable } from '../../../../shared/bots/play-loop.ts';
import { canonicalJson } from '../../../../shared/kernel/canonical-json.ts';
import { splitCases } from '../../../../shared/log/cases.ts';
import { foldEntries } from '../../../../shared/log/replay.ts';
import { readTableLog, type TableLog } from '../../../../shared/log/table-log.ts';
import { publicScenario } from '../../../../shared/scenario/public-scenario.ts';
import { casesOf, faultOf, linesOf, logOf } from '../../../support/log-of-story.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';
import { sha256 } from '../../../support/sha256.ts';
import { given } from '../../../support/table-story.ts';
import { toldTable } from '../../../support/told-table.ts';

const told = logOf(toldTable().story);
const tableAt = (log: TableLog, step: number) =>
  foldEntries(publicScenario(log.header.scenario), log.entries.slice(0, step));
/** After how many entries the nth offer was made. */
const stepOfOffer = (log: TableLog, nth: number) =>
  log.entries.flatMap(({ n, command }) => (command.type === 'MakeOffer' ? [n] : []))[nth - 1] ?? 0;
const at = (step: number, log = told) => startBranch(log, step, { id: 'b', name: 'Lain' });
const grown = (result: { readonly branch?: Branch | undefined; readonly refused?: string | undefined }): Branch => {
  if (result.branch === undefined) throw new Error(`refused: ${result.refused}`);
  return result.branch;
};

describe('Given the log of a table, when a variation leaves it', () => {
  it('then at its start the table is the one of that step', () => {
    for (const step of [0, 5, 12, told.entries.length]) {
      expect(canonicalJson(runOf(told, at(step)).table)).toBe(canonicalJson(tableAt(told, step)));
    }
  });

  it('then another package can take the place of an offer that was just made, at the same moment and to the same parties', () => {
    const step = stepOfOffer(told, 7);
    const instead = offerOnTable(tableAt(told, step));
    const branch = grown(putPackage(told, at(step), { party: 'north', package: [1, 2, 1], instead }));
    const { table, now } = runOf(told, branch);
    const put = offerOnTable(table);
    expect(branch.step).toBe(step - 1);
    expect(now).toBe(told.entries[step - 1]?.at);
    expect(put).toMatchObject({ author: 'north', to: ['south'], package: [1, 2, 1], number: instead?.number });
    expect(Object.keys(table.offers)).toHaveLength(7);
  });

  it('then an offer that was made earlier is superseded by the edited one', () => {
    const step = stepOfOffer(told, 7) + 1;
    const later = at(step - 1);
    const first = grown(actByHand(told, later, 'south', { type: 'Say', channel: 'table', text: 'Sebentar' }));
    const instead = offerOnTable(runOf(told, first).table);
    const branch = grown(putPackage(told, first, { party: 'north', package: [1, 2, 1], instead }));
    const { offers } = runOf(told, branch).table;
    expect(instead && offers[instead.id]?.state).toBe('superseded');
    expect(Object.keys(offers)).toHaveLength(8);
  });

  it('then what the rules refuse is refused with their word, and nothing changes', () => {
    const step = stepOfOffer(told, 7);
    expect(actByHand(told, at(step), 'forum', { type: 'WalkAway' })).toEqual({ refused: 'party-may-not' });
    expect(actByHand(told, at(told.entries.length), 'north', { type: 'WalkAway' })).toEqual({
      refused: 'table-closed',
    });
  });

  it('then a bot answers in the place of a party, and the same chance gives the same answer', () => {
    const step = stepOfOffer(told, 5);
    const once = letBotAnswer(told, at(step), 'north', { seed: 4, language: 'id' });
    expect(once).toEqual(letBotAnswer(told, at(step), 'north', { seed: 4, language: 'id' }));
    const fresh = grown(once).acts.filter(({ by }) => by.kind === 'seat');
    expect(fresh.length).toBeGreaterThan(0);
    expect(fresh.every(({ by }) => by.kind === 'seat' && by.party === 'north')).toBe(true);
  });

  it('then bots play it to its close and it is scored beside the main line', () => {
    const branch = grown(letBotsFinish(told, at(stepOfOffer(told, 3)), { seed: 2 }));
    const [main, other] = resultsOf(told, [branch]);
    // mid, shared, last at the points after the flood: 30 + 10 + 15, 20 + 20 + 0 and 15 + 10 + 30
    expect(main).toMatchObject({ outcome: 'agreement', settlement: [1, 1, 2] });
    expect(main?.points).toEqual([
      { party: 'north', points: 55 },
      { party: 'south', points: 40 },
      { party: 'forum', points: 55 },
    ]);
    expect(other).toEqual(resultOf(told.header.scenario, runOf(told, branch).table));
    expect(other?.outcome).toBeDefined();
    expect(resultsOf(told, [at(5)])[1]).toBeUndefined();
  });

  it('then an event that the facilitator brought about later happens in it too, not before its moment and only once', () => {
    const flood = told.entries.find(({ command }) => command.type === 'InjectEvent');
    const branch = grown(letBotsFinish(told, at(stepOfOffer(told, 4)), { seed: 2 }));
    const { entries } = runOf(told, branch);
    const again = entries.filter(({ command }) => command.type === 'InjectEvent');
    expect(again).toHaveLength(1);
    expect(again[0]?.at).toBe(flood?.at);
  });

  it('then the last thing done in it can be taken back, with the words that went with it', () => {
    const step = stepOfOffer(told, 5);
    const once = grown(letBotAnswer(told, at(step), 'north', { seed: 4 }));
    const twice = grown(actByHand(told, once, 'south', { type: 'WalkAway' }));
    expect(takeBack(twice).acts.filter(({ command }) => command.type === 'WalkAway')).toEqual([]);
    expect(runOf(told, takeBack(twice)).table.stage.kind).toBe('negotiation');
    expect(takeBack(takeBack(twice)).acts).toEqual([]);
    expect(takeBack(at(step)).acts).toEqual([]);
  });

  it('then a table that waits or is paused goes on, and an empty party gets a bot', () => {
    const story = given(threePartyScenario()).started().inPhase('negotiation');
    story.byFacilitator().having({ type: 'PauseTable', reason: 'facilitator' });
    story.having({ type: 'VacateSeat', party: 'south', seat: 1 });
    const log = logOf(story);
    for (const step of [0, log.entries.length]) {
      const branch = grown(letBotsFinish(log, at(step, log), { seed: 1 }));
      expect(runOf(log, branch).table.stage.kind).toBe('closed');
    }
  });

  it('then a team that needs a second member sends through two of its seats', () => {
    const plain = threePartyScenario();
    const story = given({ ...plain, agreement: { ...plain.agreement, teamRule: 'second-member' } });
    story.byFacilitator().having({ type: 'SeatMember', party: 'north', seat: 2, name: 'Dua', kind: 'person' });
    story.started().inPhase('negotiation');
    const log = logOf(story);
    const branch = grown(putPackage(log, at(log.entries.length, log), { party: 'north', package: [1, 1, 1] }));
    expect(offerOnTable(runOf(log, branch).table)).toMatchObject({
      author: 'north',
      package: [1, 1, 1],
      state: 'open',
    });
  });
});

describe('Given variations, when they are written down', () => {
  const played = playTable({ scenario: threePartyScenario(), seed: 9, sha256 });
  const lines = [told, played];

  it('then each is a log that the rules and the chain hold up, names where it leaves, and comes back the same', () => {
    for (const log of lines) {
      const before = canonicalJson(log);
      for (let step = 0; step < log.entries.length; step += 9) {
        const branch = grown(letBotsFinish(log, at(step, log), { seed: step }));
        const file = branchLog(log, branch, sha256);
        expect(faultOf(file)).toBeUndefined();
        expect(file.header.branchOf).toEqual({
          session: log.header.session,
          table: log.header.table,
          step,
          hash: log.entries[step - 1]?.hash ?? log.header.hash,
        });
        const { lines: written, cases } = splitCases(textOf(file).trimEnd().split('\n'), sha256);
        const read = readTableLog(written, cases);
        if (read.header === undefined) throw new Error(read.stopped.reason);
        expect(read.stopped).toBeUndefined();
        // Which acts a person made is not in a log.
        const { edits: _, ...acted } = branch;
        expect(branchFrom(log, read, { id: 'b', name: 'Lain' })).toEqual(acted);
      }
      expect(canonicalJson(log)).toBe(before);
    }
  });

  it('then a file of another table, of another beginning or of a main line is told apart', () => {
    const file = branchLog(told, at(10), sha256);
    expect(branchFrom(told, told, { id: 'b', name: '' })).toBe('not-a-branch');
    expect(branchFrom(played, file, { id: 'b', name: '' })).toBe('other-table');
    const shifted = { ...file, entries: file.entries.map((entry) => ({ ...entry, at: entry.at + 1 })) };
    expect(branchFrom(told, shifted, { id: 'b', name: '' })).toBe('other-beginning');
  });

  it('then a browser keeps them, and what is not one is left out', () => {
    const branch = grown(letBotAnswer(told, at(stepOfOffer(told, 5)), 'north', { seed: 4 }));
    expect(readBranches(writeBranches([branch]))).toEqual([branch]);
    const bad = [{ ...branch, acts: [{ at: 1 }] }, { ...branch, step: 'x' }, null, 3];
    expect(readBranches(JSON.stringify({ format: 1, branches: [branch, ...bad] }))).toEqual([branch]);
    for (const text of ['', 'null', '[]', '{"format":2,"branches":[]}']) expect(readBranches(text)).toEqual([]);
  });

  it('then a log without variations reads as before', () => {
    expect(readTableLog(linesOf(told), casesOf(told)).header?.branchOf).toBeUndefined();
  });
});
