import { describe, expect, it } from 'vitest';
import { playTable } from '../../shared/bots/play-loop.ts';
import { resultsCsv, writeCsv } from '../../shared/debrief/results-csv.ts';
import { tableResult } from '../../shared/debrief/table-result.ts';
import { LANGUAGES } from '../../shared/kernel/languages.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { sha256 } from '../support/sha256.ts';

describe('Given rows for a spreadsheet', () => {
  it('when a text could be a formula, then it is only a text there', () => {
    const texts = ['=1+1', '+62', '-2', '@SUM(A1)', '\tx', '\rx', '＝1'];
    const cells = writeCsv([texts], { separator: ',' });
    for (const text of texts) expect(cells).toContain(`'${text}`);
    expect(writeCsv([['harmless', 'a=b']], { separator: ',' })).toBe('\ufeffharmless,a=b\r\n');
  });

  it('when numbers are written, then negative ones stay numbers and decimals follow the separator', () => {
    expect(writeCsv([[-2, 0.5, Number.NaN, undefined]], { separator: ';' })).toBe('\ufeff-2;0,5;;\r\n');
    expect(writeCsv([[-2, 0.5]], { separator: ',' })).toBe('\ufeff-2,0.5\r\n');
  });

  it('when a text holds separators, quotes or line breaks, then it stays one cell', () => {
    expect(writeCsv([['a;b', 'say "no"', 'two\nlines']], { separator: ';' })).toBe(
      '\ufeff"a;b";"say ""no""";"two\nlines"\r\n',
    );
  });
});

const ABOUT = { session: 'MR4K7T', day: '2026-11-28' };

describe('Given the results of two tables', () => {
  const scenario = threePartyScenario();
  const results = [1, 2].map((table) => tableResult(playTable({ scenario, seed: table, sha256, table })));

  it('when they are exported, then every line has every column, in either language', () => {
    for (const language of LANGUAGES) {
      const [head, ...lines] = resultsCsv(publicScenario(scenario), results, { separator: ';', language, about: ABOUT })
        .slice(1)
        .trimEnd()
        .split('\r\n');
      const columns = head?.split(';') ?? [];
      expect(new Set(columns).size).toBe(columns.length);
      expect(lines.map((line) => line.split(';').length)).toEqual([columns.length, columns.length]);
      expect(columns[0]).toBe(language === 'id' ? 'sesi' : 'session');
      const [first = ''] = lines;
      expect(first).toMatch(/^MR4K7T;2026-11-28;/);
      const { id, version } = scenario;
      expect(first).toContain(`;${id};${version};1;1;${language === 'id' ? 'selesai' : 'ended'};`);
    }
  });

  it('when names are asked for, then they stand at the end, a column a party, and nowhere otherwise', () => {
    const about = { ...ABOUT, namesAt: (_: unknown, party: string) => (party === 'north' ? ['Baiq', 'Lalu'] : []) };
    const written = (with_: typeof ABOUT) =>
      resultsCsv(publicScenario(scenario), results, { separator: ',', language: 'en', about: with_ });
    expect(written(about)).toContain('names_north,names_south');
    expect(written(about)).toContain('"Baiq, Lalu"');
    expect(written(ABOUT)).not.toContain('names_');
  });

  it('when a package was agreed, then each issue has the name of its option and each party its points', () => {
    const [result] = results;
    const csv = resultsCsv(publicScenario(scenario), results, { separator: ',', language: 'en', about: ABOUT });
    const [head, first] = csv
      .slice(1)
      .split('\r\n')
      .map((line) => line.split(','));
    const cell = (name: string) => first?.[head?.indexOf(name) ?? -1];
    const issue = scenario.issues[0];
    expect(cell(`issue_${issue?.id.replaceAll('-', '_')}`)).toBe(issue?.options[result?.package?.[0] ?? -1]?.name.en);
    expect(cell('outcome')).toBe(result?.outcome === 'agreement' ? 'agreement' : 'no agreement');
    const [party] = result?.measures?.parties ?? [];
    expect(cell(`points_${party?.party}`)).toBe(String(party?.points));
  });
});
