import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../server/cases/scenario-file.ts';
import { isRefused } from '../../shared/kernel/refusable.ts';
import { foldEntries } from '../../shared/log/replay.ts';
import { arePractiseActs, isPractiseSetup } from '../../shared/practise/practise-acts.ts';
import { PractiseRun } from '../../shared/practise/practise-run.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';

const loaded = await loadScenario(`${import.meta.dirname}/../../scenarios/jeruk`);
if ('problems' in loaded) throw new Error('the warm-up cannot be read');
const scenario: Scenario = loaded.scenario;

const START = Date.UTC(2026, 10, 29);
const NAMES = { own: 'Saya', language: 'id' } as const;
const setup = { party: 'cooperative', seed: 7, character: 'open', startedAt: START } as const;
/** Flesh for the cooperative, peel for the oil house, the freight shared. */
const TRADE = [2, 0, 1];
const minutes = (count: number) => count * 60_000;

function begun(wish: Partial<typeof setup> = {}): PractiseRun {
  return new PractiseRun(scenario, { ...setup, ...wish }, NAMES);
}

function offered(run: PractiseRun, chosen = TRADE): PractiseRun {
  run.act({ type: 'DeclareReady' });
  run.advanceTo(run.now + 5000);
  expect(isRefused(run.act({ type: 'MakeOffer', package: chosen, to: ['oil-house'] }))).toBe(false);
  return run;
}

describe('a practise on the own phone', () => {
  test('[PK-1] given a beginning, then bots sit in every other place, the brief is read, and being ready goes on at once', () => {
    const run = begun();
    expect(run.table.stage.kind).toBe('briefing');
    expect(run.table.seats.map(({ party, kind }) => [party, kind])).toEqual([
      ['cooperative', 'person'],
      ['oil-house', 'bot'],
    ]);
    run.act({ type: 'DeclareReady' });
    expect(run.table.stage.kind).toBe('negotiation');
  });

  test('[PK-1] given an offer that suits both, when time goes on, then the bot answers, and what was agreed opens everybody’s points', () => {
    const run = offered(begun());
    run.advanceTo(run.now + minutes(6));
    expect(run.table.stage).toMatchObject({ kind: 'closed', outcome: 'agreement' });
    expect(run.table.revealed).toBe(true);
  });

  test('[PK-1] given nobody who does anything, then the deadline ends it without an agreement', () => {
    const run = begun();
    run.advanceTo(START + minutes(9));
    expect(run.table.stage).toMatchObject({ kind: 'closed', outcome: 'impasse' });
  });

  test('[PK-2] given any moment, then the person reads what a seat of its party reads, and folds the same table', () => {
    const run = offered(begun());
    for (let second = 0; second < 240; second += 20) {
      run.advanceTo(START + second * 1000);
      if (run.table.revealed) break;
      expect(foldEntries(run.public, run.visible)).toEqual(run.seen);
      const text = JSON.stringify(run.visible);
      expect(text).not.toContain('PreparationSaved');
      expect(run.visible.map(({ cursor }) => cursor)).toEqual(run.visible.map((_, at) => at + 1));
    }
  });

  test('[PK-3] given a practise that was kept as its acts, when it is read again, then it goes on as if nothing had been', () => {
    const one = offered(begun());
    one.advanceTo(one.now + 40_000);
    const kept: unknown = JSON.parse(JSON.stringify(one.acts));
    expect(arePractiseActs(kept)).toBe(true);
    if (!arePractiseActs(kept)) return;
    const other = new PractiseRun(scenario, setup, NAMES, kept);
    other.advanceTo(one.now);
    expect(other.table).toEqual(one.table);
    for (const run of [one, other]) run.advanceTo(START + minutes(9));
    expect(other.table.stage).toEqual(one.table.stage);
  });

  test('[PK-3] given kept acts that the rules refuse or that are none, then it goes as far as they go, and throws nothing', () => {
    const one = offered(begun());
    const bad = [...one.acts.slice(0, 3), { at: START, by: { kind: 'clock' }, command: { type: 'Nonsense' } }] as never;
    expect(new PractiseRun(scenario, setup, NAMES, bad).table.stage.kind).toBe('briefing');
    for (const value of [undefined, 3, {}, [1], [{ at: 'x' }], [{ at: 1, by: {}, command: {} }]])
      expect(arePractiseActs(value)).toBe(false);
    expect(isPractiseSetup({ ...setup, seed: 'x' })).toBe(false);
    expect(isPractiseSetup(setup)).toBe(true);
  });

  test('[PK-4] given an own act that is taken back, then the table is as it was before it, at its moment, and another one can be tried', () => {
    const run = offered(begun(), [2, 2, 2]);
    const moment = run.now;
    const last = run.ownEntries.at(-1);
    run.advanceTo(run.now + minutes(2));
    const back = run.cutBefore(last?.n ?? 0);
    expect(back.now).toBe(moment);
    expect(Object.values(back.table.offers)).toEqual([]);
    expect(isRefused(back.act({ type: 'MakeOffer', package: TRADE, to: ['oil-house'] }))).toBe(false);
    back.advanceTo(back.now + minutes(6));
    expect(back.table.stage).toMatchObject({ kind: 'closed', outcome: 'agreement' });
    expect(Object.keys(run.table.offers).length).toBeGreaterThan(0);
  });

  test('[PK-4] given a practise that is over, when its last act is taken back, then it goes on', () => {
    const run = offered(begun());
    run.advanceTo(run.now + minutes(6));
    const back = run.cutBefore(run.ownEntries.at(-1)?.n ?? 0);
    expect(back.table.stage.kind).toBe('negotiation');
    expect(back.table.revealed).toBe(false);
  });
});
