import { describe, expect, test } from 'vitest';
import { createBot } from '../../shared/bots/bot.ts';
import { playRun } from '../../shared/bots/play-loop.ts';
import { PLAYED_CHARACTERS } from '../../shared/tournament/characters.ts';
import type { TournamentFigures } from '../../shared/tournament/figures.ts';
import { playTables } from '../../shared/tournament/play-tables.ts';
import { readPlayed } from '../../shared/tournament/played-table.ts';
import { runTournament } from '../../shared/tournament/tournament.ts';
import { expectedOf, verdictOn } from '../../shared/tournament/verdict.ts';
import { threePartyScenario, twoPartyScenario } from '../support/scenarios.ts';

const figures = (changes: Partial<TournamentFigures>) =>
  ({ runs: 50, agreements: 40, kinds: 6, gains: [55, 45], ...changes }) as TournamentFigures;

describe('[CF-12] a tournament is held against what the case declares', () => {
  test('given a case that declares nothing, then 70 to 95 per cent, two kinds of packages and a lead of 15 hold', () => {
    const unless = expectedOf({});
    expect(unless).toEqual({ agreement: { from: 70, to: 95 }, packages: 2, lead: 15 });
    expect(verdictOn(figures({}), unless)).toBe('in-range');
    expect(verdictOn(figures({ agreements: 34 }), unless)).toBe('too-hard');
    expect(verdictOn(figures({ agreements: 35 }), unless)).toBe('in-range');
    expect(verdictOn(figures({ agreements: 48 }), unless)).toBe('too-easy');
    expect(verdictOn(figures({ agreements: 48, kinds: 1 }), unless)).toBe('one-package');
    expect(verdictOn(figures({ gains: [60, 44.9] }), unless)).toBe('one-side-ahead');
    expect(verdictOn(figures({ runs: 19, agreements: 0 }), unless)).toBe('too-few-runs');
  });

  test('given a case that declares its own, then that holds', () => {
    const expected = expectedOf({ expected: { agreement: { from: 100, to: 100 }, packages: 1, lead: 40 } });
    expect(verdictOn(figures({ agreements: 50, kinds: 1, gains: [80, 40] }), expected)).toBe('in-range');
    expect(verdictOn(figures({ agreements: 49 }), expected)).toBe('too-hard');
  });
});

describe('[CF-13] a tournament', () => {
  test('given the same seed, then it is the same to the last figure; given another, then not', () => {
    const options = { scenario: threePartyScenario(), runs: 9, seed: 4 };
    const once = runTournament(options);
    expect(runTournament(options)).toEqual(once);
    expect(runTournament({ ...options, seed: 500 })).not.toEqual(once);
    expect(once.figures.words.lopsided).toBe(0);
    expect(once.figures.signed).toBeGreaterThanOrEqual(once.figures.agreements);
  });

  test('given a meeting of every two characters, then each meets each in both places once', () => {
    const runs = PLAYED_CHARACTERS.length ** 2;
    const { pairs } = runTournament({ scenario: twoPartyScenario(), runs, seed: 1 }).figures;
    expect(new Set(pairs.map(({ a, b }) => `${a}/${b}`)).size).toBe(runs);
    expect(pairs.every((pair) => pair.runs === 1)).toBe(true);
  });

  test('given another strategy, then it plays one signatory after the other and the characters the rest', () => {
    const seats: string[] = [];
    const against = {
      name: 'other',
      create: (options: Parameters<typeof createBot>[0]) => {
        seats.push(options.party);
        return createBot(options);
      },
    };
    const tables = [...playTables({ scenario: threePartyScenario(), runs: 4, seed: 1, against })];
    expect(seats).toEqual(['north', 'south', 'north', 'south']);
    expect(tables.map(({ played }) => played.indexOf('other'))).toEqual([0, 1, 0, 1]);
  });

  test('given minutes, then the talks last so long together', () => {
    const silent = { step: () => ({ commands: [], wakeAt: Number.POSITIVE_INFINITY }) };
    const against = { name: 'silent', create: () => silent };
    const [table] = [...playTables({ scenario: twoPartyScenario(), runs: 1, seed: 1, minutes: 7, against })];
    expect(table?.table).toMatchObject({ outcome: 'impasse', longestSilenceMs: 7 * 60_000 });
  });

  test('given a signatory that says one thing, then its silence is the longer part, and none after the agreement', () => {
    const scenario = twoPartyScenario();
    const talks = scenario.phases.findIndex(({ kind }) => kind === 'negotiation');
    const before = scenario.phases.slice(0, talks).reduce((sum, { minutes }) => sum + minutes, 0) * 60_000;
    const minutes = scenario.phases[talks]?.minutes ?? 0;
    const startedAt = Date.UTC(2026, 0, 1);
    const speaksAt = startedAt + before + 60_000;
    const run = playRun({
      scenario,
      seed: 1,
      startedAt,
      botFor: ({ party }) => ({
        step: ({ at }) =>
          party === 'north' && at >= speaksAt
            ? { commands: [{ type: 'Say', channel: 'table', text: 'Hello' }], wakeAt: Number.POSITIVE_INFINITY }
            : { commands: [], wakeAt: party === 'north' ? speaksAt : Number.POSITIVE_INFINITY },
      }),
    });
    // South never speaks.
    expect(readPlayed(run).longestSilenceMs).toBe(minutes * 60_000);
    const both = playRun({
      scenario,
      seed: 1,
      startedAt,
      botFor: ({ party }) => ({
        step: ({ at, table }) => {
          const offer = Object.values(table.offers)[0];
          if (at < speaksAt) return { commands: [], wakeAt: speaksAt };
          if (party === 'north') {
            const to = ['south'];
            return { commands: [{ type: 'MakeOffer', package: [2, 2, 0], to }], wakeAt: Number.POSITIVE_INFINITY };
          }
          if (offer === undefined || at < speaksAt + 30_000) return { commands: [], wakeAt: at + 30_000 };
          return { commands: [{ type: 'AcceptOffer', offer: offer.id }], wakeAt: Number.POSITIVE_INFINITY };
        },
      }),
    });
    expect(readPlayed(both)).toMatchObject({ outcome: 'agreement', agreement: [2, 2, 0], longestSilenceMs: 90_000 });
  });
});
