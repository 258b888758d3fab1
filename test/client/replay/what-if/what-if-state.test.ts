import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../../client/lib/language/language.ts';
import { branchLog } from '../../../../client/replay/what-if/branch-log.ts';
import { createWhatIfState, type WhatIfState } from '../../../../client/replay/what-if/what-if-state.ts';
import { canonicalJson } from '../../../../shared/kernel/canonical-json.ts';
import { faultOf, logOf } from '../../../support/log-of-story.ts';
import { sha256 } from '../../../support/sha256.ts';
import { soon } from '../../../support/soon.ts';
import { toldTable } from '../../../support/told-table.ts';

chooseLanguage('en');
const told = toldTable();
/** Each with a hash of its own, so that one test does not find what another kept. */
const newLog = (seed: number) => logOf(told.story, seed);
const stepOfOffer = (log: ReturnType<typeof newLog>, nth: number) =>
  log.entries.flatMap(({ n, command }) => (command.type === 'MakeOffer' ? [n] : []))[nth - 1] ?? 0;
const opened: WhatIfState[] = [];
const open = (log: ReturnType<typeof newLog>) => {
  const state = createWhatIfState(log);
  opened.push(state);
  return state;
};

afterEach(() => {
  for (const state of opened.splice(0)) state.stop();
});

// There are no workers in Node: questions are answered on the spot, as in a browser that gives none.

describe('Given a log at hand, when somebody tries other ways', () => {
  it('then an edited package begins a variation of its own, named and chosen', () => {
    const log = newLog(101);
    const state = open(log);
    const step = stepOfOffer(log, 7);
    state.put(step, { party: 'south', package: [1, 2, 1] });
    expect(state.active.value).toMatchObject({ name: 'Variation 1', step });
    state.choose(undefined);
    state.put(step, { party: 'north', package: [1, 2, 1] });
    expect(state.branches.value.map(({ name }) => name)).toEqual(['Variation 1', 'Variation 2']);
    expect(state.active.value?.name).toBe('Variation 2');
  });

  it('then bots finish it and it is scored beside the main line', async () => {
    const log = newLog(102);
    const before = canonicalJson(log);
    const state = open(log);
    state.start(stepOfOffer(log, 3));
    state.finish();
    expect(state.isBusy.value).toBe(true);
    await soon(() => expect(state.isBusy.value).toBe(false));
    await soon(() => expect(state.results.value?.[1]?.outcome).toBeDefined());
    expect(state.results.value?.[0]).toMatchObject({ outcome: 'agreement', settlement: [1, 1, 2] });
    const branch = state.active.value;
    expect(branch && faultOf(branchLog(log, branch, sha256))).toBeUndefined();
    expect(canonicalJson(log)).toBe(before);
  });

  it('then what the rules refuse is said, and the next thing that works takes the words away', () => {
    const log = newLog(103);
    const state = open(log);
    state.start(stepOfOffer(log, 7));
    state.act('forum', { type: 'WalkAway' });
    expect(state.fault.value).toEqual({ kind: 'refused', code: 'party-may-not' });
    state.act('north', { type: 'WalkAway' });
    expect(state.fault.value).toBeUndefined();
  });

  it('then the device keeps them under the hash of the log, for this log only', () => {
    const log = newLog(104);
    const state = open(log);
    state.start(5);
    state.rename(state.active.value?.id ?? '', 'Kalau lebih sabar');
    expect(open(log).branches.value.map(({ name }) => name)).toEqual(['Kalau lebih sabar']);
    expect(open(newLog(105)).branches.value).toEqual([]);
    state.remove(state.branches.value[0]?.id ?? '');
    expect(open(log).branches.value).toEqual([]);
  });

  it('then a variation comes back from its file, and a file that is none is told', async () => {
    const log = newLog(106);
    const state = open(log);
    state.put(stepOfOffer(log, 7), { party: 'south', package: [1, 2, 1] });
    const branch = state.active.value;
    if (branch === undefined) throw new Error('nothing was begun');
    const file = branchLog(log, branch, sha256);
    const text = [file.header, ...file.entries].map((line) => JSON.stringify(line)).join('\n');
    await state.load(new Blob([text]));
    expect(state.branches.value).toHaveLength(2);
    expect(state.branches.value[1]?.acts).toEqual(branch.acts);
    await state.load(new Blob(['not a log']));
    expect(state.fault.value).toEqual({ kind: 'file', why: 'unreadable' });
    const main = [log.header, ...log.entries].map((line) => JSON.stringify(line)).join('\n');
    await state.load(new Blob([main]));
    expect(state.fault.value).toEqual({ kind: 'file', why: 'not-a-branch' });
  });
});
