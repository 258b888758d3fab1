import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../server/cases/scenario-file.ts';
import type { Character } from '../../shared/bots/characters.ts';
import { hintFor } from '../../shared/practise/hints.ts';
import { PractiseRun } from '../../shared/practise/practise-run.ts';
import { partyBrief } from '../../shared/scenario/public-scenario.ts';

const loaded = await loadScenario(`${import.meta.dirname}/../../scenarios/jeruk`);
if ('problems' in loaded) throw new Error('the warm-up cannot be read');
const { scenario } = loaded;
const [FLESH, PEEL, FREIGHT] = [0, 1, 2];
const START = Date.UTC(2026, 10, 29);
const brief = partyBrief(scenario, 'cooperative');

function begun(seed = 7, character: Character = 'open'): PractiseRun {
  const setup = { party: 'cooperative', seed, character, startedAt: START } as const;
  return new PractiseRun(scenario, setup, { own: 'Saya', language: 'id' });
}
const hint = (run: PractiseRun) => hintFor(run.seen, brief, run.now);

describe('hints', () => {
  test('[PK-6] given the own brief alone, then it names what weighs most, then what to ask about', () => {
    const run = begun();
    expect(hint(run)).toEqual({ kind: 'read', issue: FLESH });
    run.act({ type: 'DeclareReady' });
    expect(hint(run)).toEqual({ kind: 'ask', of: 'oil-house', issue: PEEL });
  });

  test('[PK-6] given what the other said matters to them, then it says to give that for what weighs most', () => {
    const run = begun();
    run.act({ type: 'DeclareReady' });
    run.act({ type: 'SayAct', channel: 'table', act: { kind: 'ask', of: 'oil-house', about: 'reason', issue: PEEL } });
    for (let at = 0; at < 40 && hint(run)?.kind !== 'trade'; at++) run.advanceTo(run.now + 1000);
    expect(hint(run)).toEqual({ kind: 'trade', of: 'oil-house', gives: PEEL, asks: FLESH });
  });

  test('[PK-6] given an offer below the limit or one as good as the own, then it says so', () => {
    const run = begun();
    run.act({ type: 'DeclareReady' });
    run.act({
      type: 'SayAct',
      channel: 'table',
      act: { kind: 'ask', of: 'oil-house', about: 'reason', issue: FREIGHT },
    });
    run.act({ type: 'MakeOffer', package: [2, 0, 2], to: ['oil-house'] });
    const seen = new Set<string>();
    for (let at = 0; at < 330 && run.table.stage.kind === 'negotiation'; at++) {
      run.advanceTo(run.now + 1000);
      const now = hint(run);
      if (now === undefined) continue;
      seen.add(now.kind);
      if (now.kind === 'accept') expect(now.points).toBeGreaterThanOrEqual(now.limit);
      if (now.kind === 'too-low') expect(now.points).toBeLessThan(now.limit);
    }
    expect([...seen].some((kind) => kind === 'too-low' || kind === 'accept')).toBe(true);
  });

  test('[PK-6] given an answer that a firm counterpart held back, then it says to tell something first, and no more once that is done', () => {
    const run = begun(7, 'firm');
    run.act({ type: 'DeclareReady' });
    run.act({ type: 'SayAct', channel: 'table', act: { kind: 'ask', of: 'oil-house', about: 'reason', issue: PEEL } });
    for (let at = 0; at < 30 && hint(run)?.kind !== 'tell'; at++) run.advanceTo(run.now + 1000);
    expect(hint(run)).toEqual({ kind: 'tell', of: 'oil-house', issue: FLESH });
    run.act({ type: 'SayAct', channel: 'table', act: { kind: 'tell-weight', issue: FLESH, weight: 'most' } });
    expect(hint(run)?.kind).not.toBe('tell');
  });

  test('[PK-6] given an own offer that was turned down, then nobody is told to wait for its answer', () => {
    const run = begun();
    run.act({ type: 'DeclareReady' });
    run.act({ type: 'SayAct', channel: 'table', act: { kind: 'ask', of: 'oil-house', about: 'wish', issue: FREIGHT } });
    run.act({ type: 'MakeOffer', package: [2, 2, 2], to: ['oil-house'] });
    expect(hint(run)).toEqual({ kind: 'hold' });
    const [offer] = Object.keys(run.table.offers);
    const by = { kind: 'seat', party: 'oil-house', seat: 1 } as const;
    const rejects = { at: run.now + 10, by, command: { type: 'RejectOffer', offer: offer ?? '' } } as const;
    const rejected = new PractiseRun(scenario, run.setup, { own: 'Saya', language: 'id' }, [...run.acts, rejects]);
    expect(hint(rejected)).toEqual({ kind: 'small-step', issue: PEEL });
  });

  test('[PK-6] given a brief of the other that says something else, then the hint is the same', () => {
    const run = begun();
    run.act({ type: 'DeclareReady' });
    run.advanceTo(run.now + 60_000);
    // It is given nothing of the others: their part of the case is no input.
    expect(hintFor.length).toBe(3);
    expect(JSON.stringify(run.seen)).not.toContain('Batas Anda 36');
  });
});
