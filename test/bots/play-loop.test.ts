import { describe, expect, it } from 'vitest';
import { type BotSight, createBot } from '../../shared/bots/bot.ts';
import { playTable } from '../../shared/bots/play-loop.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { foldEntries, readersOfLog, verifyLog } from '../../shared/log/replay.ts';
import { readTableLog, type TableLog } from '../../shared/log/table-log.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { eventsFor, visible } from '../../shared/visibility/visible.ts';
import { casesOf, linesOf } from '../support/log-of-story.ts';
import { threePartyScenario, twoPartyScenario } from '../support/scenarios.ts';
import { drawnCase, sha256 } from './cases.ts';

const tableOf = (scenario: Scenario, log: TableLog) => foldEntries(publicScenario(scenario), log.entries);

/** What a party reads of each entry, with whether the entry is its own doing. */
function seenBy(party: string, log: TableLog) {
  return readersOfLog(log)
    .entries.map((entry, i) => {
      const by = log.entries[i]?.by;
      const own = by?.kind === 'seat' && by.party === party;
      return { own, at: entry.at, events: eventsFor(entry, { kind: 'party', party }, false) };
    })
    .filter(({ events }) => events.length > 0);
}

describe('Given a case and a seed, when bots play it', () => {
  it('then the same seed writes the same bytes and another seed another log', () => {
    const scenario = threePartyScenario();
    const once = linesOf(playTable({ scenario, seed: 7, sha256 }));
    expect(linesOf(playTable({ scenario, seed: 7, sha256 }))).toEqual(once);
    const other = linesOf(playTable({ scenario, seed: 8, sha256 }));
    expect(other.slice(1)).not.toEqual(once.slice(1));
  });

  it('then the log is read back whole, its chain holds and every entry is decided the same again', () => {
    for (const scenario of [twoPartyScenario(), threePartyScenario()]) {
      const log = playTable({ scenario, seed: 3, sha256 });
      const read = readTableLog(linesOf(log), casesOf(log));
      if (read.header === undefined) throw new Error(read.stopped.reason);
      expect(read.stopped).toBeUndefined();
      expect(verifyLog(read, sha256)).toBeUndefined();
    }
  });

  it('then the table is closed at the end, also where nobody has anything to gain', () => {
    const worthless = twoPartyScenario();
    const scenario = { ...worthless, parties: worthless.parties.map((party) => ({ ...party, reservation: 500 })) };
    const log = playTable({ scenario, seed: 1, sha256 });
    expect(tableOf(scenario, log).stage).toEqual({ kind: 'closed', outcome: 'impasse' });
    expect(log.entries.some((entry) => entry.command.type === 'MakeOffer')).toBe(false);
  });

  it('then most tables of an integrative case with a ratifier end in a ratified agreement', () => {
    const scenario = threePartyScenario();
    const outcomes = Array.from({ length: 30 }, (_, seed) => tableOf(scenario, playTable({ scenario, seed, sha256 })));
    const ratified = outcomes.filter((table) => table.ratified && table.stage.kind === 'closed').length;
    process.stdout.write(`bots: ${ratified} of 30 tables of the three-party case ratified\n`);
    expect(ratified / 30).toBeGreaterThanOrEqual(0.6);
  });

  it('then a bot is handed exactly the fold of what its party may read', () => {
    const scenario = threePartyScenario();
    const last = new Map<string, BotSight>();
    const log = playTable({
      scenario,
      seed: 6,
      sha256,
      botFor: (options) => {
        const bot = createBot(options);
        return {
          step: (sight) => {
            last.set(options.party, sight);
            return bot.step(sight);
          },
        };
      },
    });
    for (const { id: party } of scenario.parties) {
      const sight = last.get(party);
      const seen = visible(readersOfLog(log).entries, { kind: 'party', party }, false);
      const folds = seen.map((_, i) => canonicalJson(foldEntries(publicScenario(scenario), seen.slice(0, i + 1))));
      expect(folds).toContain(canonicalJson(sight?.table));
      expect(Object.keys(sight?.table.preparations ?? {})).toEqual([party]);
      expect(sight?.brief.party).toBe(party);
    }
  });

  it('then ratifiers that return an agreement speak up soon in the reopened talks', () => {
    let returned = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const scenario = drawnCase({ seed, signatories: 2, ratifiers: 1, options: [4, 4, 4, 4], interactions: 2 });
      const { entries } = playTable({ scenario, seed, sha256 });
      const back = entries.findIndex((entry) => entry.events.some(({ type }) => type === 'AgreementReturned'));
      if (back < 0) continue;
      returned += 1;
      const since = entries[back]?.at ?? 0;
      const spoke = entries.slice(back + 1).find(({ by }) => by.kind === 'seat' && by.party === 'party-2');
      expect((spoke?.at ?? Number.POSITIVE_INFINITY) - since).toBeLessThan(150_000);
    }
    expect(returned).toBeGreaterThan(2);
  });

  it('then a table of 12 issues and 5^12 packages is played to its end', () => {
    const scenario = drawnCase({ seed: 11, signatories: 3, ratifiers: 1, options: Array(12).fill(5), interactions: 4 });
    const table = tableOf(scenario, playTable({ scenario, seed: 2, sha256 }));
    expect(Object.keys(table.offers).length).toBeGreaterThan(5);
    expect(table.stage.kind).toBe('closed');
  });
});

describe('Given two cases that differ only in the secrets of others, when bots play both with the same seed', () => {
  it('then a party sees no difference that comes from its own bot', () => {
    const plain = threePartyScenario();
    let differing = 0;
    for (const party of ['north', 'south', 'forum']) {
      const changed = { ...plain, parties: plain.parties.map((one) => (one.id === party ? one : reversed(one))) };
      for (let seed = 1; seed <= 8; seed++) {
        const [a, b] = [plain, changed].map((scenario) => seenBy(party, playTable({ scenario, seed, sha256 })));
        const pairs = Array.from({ length: Math.max(a?.length ?? 0, b?.length ?? 0) }, (_, i) => [a?.[i], b?.[i]]);
        const first = pairs.find(([x, y]) => canonicalJson(x ?? null) !== canonicalJson(y ?? null));
        if (first === undefined) continue;
        differing += 1;
        const earliest = Math.min(...first.map((one) => one?.at ?? Number.POSITIVE_INFINITY));
        expect(first.filter((one) => one?.at === earliest && one.own)).toEqual([]);
      }
    }
    expect(differing).toBeGreaterThan(12);
  });
});

/** A party that wants the opposite. */
function reversed(party: Scenario['parties'][number]): Scenario['parties'][number] {
  const points = Object.fromEntries(
    Object.entries(party.points).map(([issue, options]) => {
      const values = Object.values(options).reverse();
      return [issue, Object.fromEntries(Object.keys(options).map((option, i) => [option, values[i] ?? 0]))];
    }),
  );
  return { ...party, points };
}
