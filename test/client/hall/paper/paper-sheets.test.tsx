import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { briefsNow } from '../../../../client/hall/paper/briefs-now.ts';
import { PaperSheets } from '../../../../client/hall/paper/print-dialog.tsx';
import { formLines } from '../../../../shared/paper/form-lines.ts';
import { caseNumber, lineDigit, lineStem } from '../../../../shared/paper/line-code.ts';
import { publicScenario } from '../../../../shared/scenario/public-scenario.ts';
import { secretsFor } from '../../../../shared/visibility/scenario-for.ts';
import { wideScenario } from '../../../support/wide-case.ts';

// Twins of one party have names of their own on paper.
const { parties } = wideScenario();
const authored = wideScenario({
  parties: parties.map((party) => ({ ...party, shortName: { id: party.id, en: party.id } })),
});
const scenario = publicScenario(authored);
const secrets = secretsFor(authored, { kind: 'facilitator' }, false);
/** At table 2 an event of the case happened. */
const EVENT = authored.injections.find(({ points }) => Object.keys(points).length > 0);
const briefsAt = (table: number) => briefsNow(secrets, scenario, table === 2 ? [EVENT?.id ?? ''] : []);
const ALL = ['brief', 'points', 'offer', 'ballot', 'result'] as const;

/** Every printed document with the party at its foot. */
function pages(parts: (typeof ALL)[number][], tables: readonly number[] = [27], copies = 2) {
  const html = renderToString(
    <PaperSheets printed={{ parts, copies, briefsAt }} tables={tables} of={{ scenario, code: 'MR4K7T' }} />,
  );
  return html
    .split('<table class="paper-page">')
    .slice(1)
    .map((page) => {
      const foot = page.slice(page.indexOf('paper-foot'));
      const party = scenario.parties.find(({ shortName }) => foot.includes(`· ${shortName.id}<`));
      return { page, foot, party: party?.id ?? '' };
    });
}

describe('what is printed for when phones fail', () => {
  test('[PA-8] [FA-9] given an event that changed points at one table, then its point sheets have the new ones, and no other table’s', () => {
    const [party = '', changed] = Object.entries(EVENT?.points ?? {})[0] ?? [];
    const [issue = '', options] = Object.entries(changed ?? {})[0] ?? [];
    const [option = '', points] = Object.entries(options ?? {})[0] ?? [];
    const at = scenario.issues.findIndex(({ id }) => id === issue);
    const choice = scenario.issues[at]?.options.findIndex(({ id }) => id === option) ?? -1;
    const pointsAt = (table: number) => briefsAt(table).find((brief) => brief.party === party)?.points[at]?.[choice];
    expect(pointsAt(2)).toBe(points);
    expect(pointsAt(1)).not.toBe(points);
    const sheets = pages(['points'], [1, 2]).filter((one) => one.party === party);
    expect(sheets).toHaveLength(2);
    expect(sheets[0]?.page).not.toBe(sheets[1]?.page.replaceAll('meja 2', 'meja 1'));
    expect(sheets[1]?.page).toContain(`<b>${String(points).replace('-', '−')}</b>`);
  });

  test('[PA-8] given every part, then each document names session, table and party, and each role has what it needs', () => {
    const of = (party: string) => pages([...ALL]).filter((one) => one.party === party);
    expect(of('north')).toHaveLength(5);
    expect(of('forum')).toHaveLength(6);
    expect(of('watch')).toHaveLength(2);
    for (const { foot } of pages([...ALL])) expect(foot).toContain('meja 27');
    expect(pages(['result'], [1, 2, 3])).toHaveLength(12);
    expect(pages(['offer'], [1], 3)).toHaveLength(12);
    expect(pages(['ballot'], [1])).toHaveLength(1);
  });

  test('[PA-8] given confidential sheets, then no page holds a word of another party’s brief', () => {
    const secret = pages(['brief', 'points']);
    expect(secret.length).toBeGreaterThan(scenario.parties.length);
    for (const { page, party } of secret) {
      const canaries = new Set(page.match(/qzx[a-z]+qzx/g) ?? []);
      for (const canary of canaries) expect(canary).toBe(`qzx${party}qzx`);
    }
    expect(secret.some(({ page }) => page.includes('qzxnorthqzx'))).toBe(true);
    for (const { page } of pages(['offer', 'ballot', 'result'])) expect(page).not.toMatch(/qzx[a-z]+qzx/);
  });

  test('[PA-6] given a result form, then every line has its code with the check digit of table and party', () => {
    const [first] = pages(['result']);
    const place = (line: number) => ({ scenario: caseNumber(scenario), table: 27, party: 1, line });
    formLines(scenario).forEach((_, at) => {
      expect(first?.page).toContain(`${lineStem(place(at + 1))}<span>${lineDigit(place(at + 1))}</span>`);
    });
    expect(first?.page.match(/paper-lozenge"/g)).toHaveLength(
      scenario.issues.reduce((sum, { options }) => sum + options.length, 0),
    );
  });
});
