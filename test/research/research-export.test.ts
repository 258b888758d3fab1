import { describe, expect, it } from 'vitest';
import { playTable } from '../../shared/bots/play-loop.ts';
import { tableResult } from '../../shared/debrief/table-result.ts';
import { LANGUAGES } from '../../shared/kernel/languages.ts';
import type { TableLog } from '../../shared/log/table-log.ts';
import { DATA_SETS, ResearchExport, type ResearchOptions } from '../../shared/research/research-export.ts';
import { researchTable } from '../../shared/research/research-table.ts';
import { codebooks } from '../../shared/research/words.ts';
import { pointsOf } from '../../shared/scoring/points.ts';
import { logOf } from '../support/log-of-story.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { sha256 } from '../support/sha256.ts';
import { given } from '../support/table-story.ts';

const SESSION = { session: 'MR4K7T', day: '2026-11-28' };

/** The lines of each file, each as its cells by column. */
function exported(logs: readonly TableLog[], options: Partial<ResearchOptions> = {}) {
  const made = new ResearchExport({ language: 'en', hasNames: false, ...options });
  for (const log of logs) {
    const { table } = log.header;
    made.add(researchTable(log, { ...SESSION, round: 1, table, result: tableResult(log) }));
  }
  return Object.fromEntries(
    made.files().map(({ name, text }) => {
      const [head = '', ...lines] = text.slice(1).trimEnd().split('\r\n');
      const columns = head.split(',');
      return [name, lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i] ?? i, cell])))];
    }),
  );
}

describe('[DE-9] given two tables that bots played to their end', () => {
  const scenario = threePartyScenario();
  const logs = [1, 2].map((table) => playTable({ scenario, seed: table, sha256, table }));
  const files = exported(logs);

  it('when they are exported, then every offer stands there once, with every issue and every party\u2019s points', () => {
    const offers = files['offers.csv'] ?? [];
    const made = logs.flatMap(({ entries }) =>
      entries.flatMap(({ events }) => events.filter(({ type }) => type === 'OfferMade')),
    );
    expect(offers).toHaveLength(made.length);
    expect(files['offer_options.csv']).toHaveLength(made.length * scenario.issues.length);
    expect(files['offer_points.csv']).toHaveLength(made.length * scenario.parties.length);
    expect(new Set(offers.map(({ table, offer }) => `${table} ${offer}`)).size).toBe(made.length);
  });

  it('when points are read back, then they are those of the package', () => {
    const [first] = files['offers.csv'] ?? [];
    const rows = (name: string) =>
      (files[name] ?? []).filter(({ table, offer }) => table === first?.table && offer === first?.offer);
    const chosen = rows('offer_options.csv').map(({ option }, i) =>
      (scenario.issues[i]?.options ?? []).findIndex(({ id }) => id === option),
    );
    const [log] = logs;
    const { record } = researchTable(log as TableLog, {
      ...SESSION,
      round: 1,
      table: 1,
      result: tableResult(log as TableLog),
    });
    for (const { party, points } of rows('offer_points.csv')) {
      const brief = record.briefs.find((one) => one.party === party);
      expect(Number(points)).toBe(brief === undefined ? undefined : pointsOf(brief, chosen));
    }
  });

  it('when steps are counted, then a party has one fewer than offers', () => {
    const of = (name: string, { table, party }: Record<string, string>) =>
      (files[name] ?? []).filter((one) => one.table === table && one.party === party).length;
    for (const offer of files['offers.csv'] ?? []) expect(of('steps.csv', offer)).toBe(of('offers.csv', offer) - 1);
  });

  it('when the codebook is written, then every column of every file is in it, with a meaning, in each language', () => {
    for (const language of LANGUAGES) {
      for (const hasNames of [false, true]) {
        const made = new ResearchExport({ language, hasNames }).files();
        const [codebook, ...others] = made;
        const told = (codebook?.text ?? '').split('\r\n').map((line) => line.split(',').slice(0, 2).join(','));
        for (const { name, text } of others) {
          for (const column of text.slice(1).trim().split(','))
            expect(told).toContain(`${name.replace('.csv', '')},${column}`);
        }
      }
      const used = new Set(DATA_SETS.flatMap((set) => set.columns(true)));
      expect(new Set(Object.keys(codebooks[language].columns))).toEqual(used);
    }
  });
});

describe('[DE-9] given people who talked', () => {
  it('when it is exported without names, then what they wrote is not there but its length is; with names it is', () => {
    const story = given(threePartyScenario()).started().by('north');
    const log = logOf(story.having({ type: 'Say', channel: 'team', text: 'Belerang di lereng' }));
    const plain = exported([log]);
    expect(plain['messages.csv']?.[0]).toMatchObject({ party: 'north', seat: '1', channel: 'team', characters: '18' });
    const named = exported([log], { hasNames: true });
    expect(named['messages.csv']?.[0]).toMatchObject({ text: 'Belerang di lereng' });
    expect(named['people.csv']?.[0]).toMatchObject({ name: 'First of north', kind: 'person' });
    for (const own of ['Belerang', 'First of north']) expect(JSON.stringify(plain)).not.toContain(own);
  });
});
