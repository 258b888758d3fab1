import { describe, expect, it } from 'vitest';
import { createBot } from '../../shared/bots/bot.ts';
import type { Character } from '../../shared/bots/characters.ts';
import { playRun } from '../../shared/bots/play-loop.ts';
import type { OpenEntry } from '../../shared/log/seal.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { SMALL_CASES } from './cases.ts';

const MANNERLY: readonly Character[] = ['open', 'relational', 'inexperienced'];
const runs = 10;

function playAs(scenario: Scenario, seed: number, characters: readonly Character[]) {
  const places = new Map(scenario.parties.map(({ id }, place) => [id, characters[place % characters.length]]));
  return playRun({
    scenario,
    seed,
    botFor: (options) => createBot({ ...options, character: places.get(options.party) }),
  });
}

/** The longest time in which some signatory did nothing at all before the agreement or the end of the talks, ms. */
function longestSilence(entries: readonly OpenEntry[], parties: readonly string[]): number {
  const last = new Map<string, number>();
  let longest = 0;
  for (const { at, by, events } of entries) {
    const kinds = events.map(({ type }) => type);
    if (kinds.includes('PhaseStarted')) for (const party of parties) last.set(party, at);
    const isOver = kinds.includes('TentativeAgreementReached') || kinds.includes('TableClosed');
    for (const [party, since] of last) {
      if (isOver || (by.kind === 'seat' && by.party === party)) longest = Math.max(longest, at - since);
    }
    if (isOver) break;
    if (by.kind === 'seat') last.set(by.party, at);
  }
  return longest;
}

describe('Given cases with little room, when bots that are not firm nor hurried play them', () => {
  it.each(Object.entries(SMALL_CASES))(
    'then nine of ten tables agree and nobody is silent for three minutes: %s',
    (_, scenario) => {
      let [agreed, tables] = [0, 0];
      for (const one of MANNERLY) {
        for (const other of MANNERLY) {
          for (let seed = 1; seed <= runs; seed++) {
            const run = playAs(scenario, seed, [one, other]);
            tables += 1;
            agreed += run.entries.some(({ events }) => events.some(({ type }) => type === 'TentativeAgreementReached'))
              ? 1
              : 0;
            expect(
              longestSilence(
                run.entries,
                scenario.parties.map(({ id }) => id),
              ),
            ).toBeLessThan(180_000);
          }
        }
      }
      process.stdout.write(`bots: ${agreed} of ${tables} tables of ${scenario.id} agree\n`);
      expect(agreed / tables).toBeGreaterThanOrEqual(0.9);
    },
  );

  it('then also where nothing suits both they speak to the end', () => {
    const dear = SMALL_CASES.price;
    const scenario = { ...dear, parties: dear.parties.map((party) => ({ ...party, reservation: 80 })) };
    for (let seed = 1; seed <= runs; seed++) {
      const { entries } = playAs(scenario, seed, MANNERLY);
      expect(
        longestSilence(
          entries,
          scenario.parties.map(({ id }) => id),
        ),
      ).toBeLessThan(180_000);
    }
  });
});
