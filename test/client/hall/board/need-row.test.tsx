import { renderToString } from 'preact-render-to-string';
import { afterEach, describe, expect, it } from 'vitest';
import { NeedRow } from '../../../../client/hall/board/need-row.tsx';
import { needSentence } from '../../../../client/hall/board-sayings.ts';
import { degreeOf, handWish, type Need, needsOf } from '../../../../client/hall/table-needs.ts';
import { showLanguage } from '../../../../client/lib/language/language.ts';
import { LANGUAGES } from '../../../../shared/kernel/languages.ts';
import { publicScenario } from '../../../../shared/scenario/public-scenario.ts';
import type { HandStatus } from '../../../../shared/wire/hall-messages.ts';
import { BOARD_TIME, boardWith, busyTable } from '../../../support/hall-boards.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';

const scenario = threePartyScenario();
const facts = publicScenario(scenario);
const party = facts.parties[0]?.id ?? '';
const { state } = boardWith(scenario, []);

/** The row of table 12 whose first party has its hand up, as the board with this key shows it. */
function row(goer: HandStatus['goer'], own: string): string {
  const line = busyTable(facts, 12, { hands: [{ party, since: BOARD_TIME - 300_000, text: 'Help', goer }] });
  const [need] = needsOf(state, line, true, BOARD_TIME) as [Need];
  const pressed = () => {};
  return renderToString(
    <NeedRow
      table={12}
      kind={need.kind}
      degree={degreeOf(need)}
      sentence={needSentence(state, need, BOARD_TIME, own)}
      others={0}
      last=""
      remedy="look"
      onLook={pressed}
      onRemedy={pressed}
      onLower={pressed}
      going={handWish(need, own)}
      onGo={pressed}
    />,
  );
}

afterEach(() => {
  showLanguage('id');
});

describe('the row of a hand', () => {
  const sari = { key: 'sari', name: 'Ibu Sari', since: BOARD_TIME - 120_000 };

  it('[TE-8] given nobody on the way, then it alarms and offers to go', () => {
    const html = row(undefined, 'lalu');
    expect(html).toContain('chip solid');
    expect(html).toContain('aria-label="Saya ke sana: meja 12"');
  });

  it('[TE-8] given another one on the way, then it says who and since when, alarms no more, and may be taken over', () => {
    const html = row(sari, 'lalu');
    expect(html).not.toContain('chip solid');
    expect(html).toContain(`Ibu Sari menuju ${facts.parties[0]?.shortName.id}, 2 menit: Help`);
    expect(html).toContain('aria-label="Saya gantikan: meja 12"');
    expect(row({ key: 'other', since: sari.since }, 'lalu')).toContain('Fasilitator lain menuju');
  });

  it('[TE-9] given oneself on the way, then the same press takes it back', () => {
    const html = row(sari, 'sari');
    expect(html).toContain('Anda menuju');
    expect(html).toContain('aria-label="Tidak jadi ke sana: meja 12"');
    expect(html).toContain('aria-label="Turunkan tangan: meja 12"');
  });

  it.each(LANGUAGES)('has words in %s for every state', (tongue) => {
    showLanguage(tongue);
    const rows = [row(undefined, 'sari'), row(sari, 'sari'), row(sari, 'lalu')];
    expect(new Set(rows).size).toBe(3);
    for (const html of rows) expect(html).not.toContain('undefined');
  });
});
