import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { BriefPanel } from '../../../client/seat/brief/brief-panel.tsx';
import { OptionPoints } from '../../../client/seat/brief/option-points.tsx';
import { WholeBrief } from '../../../client/seat/brief/whole-brief.tsx';
import { LobbyPanel } from '../../../client/seat/lobby/lobby-panel.tsx';
import { PreparationPanel } from '../../../client/seat/preparation/preparation-panel.tsx';
import { canaryOf } from '../../support/scenarios.ts';
import { running, viewOf } from './table-view.ts';

const send = async () => ({ ok: true }) as const;
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('the brief', () => {
  test('says first that it is secret, then who one is, how the brief begins and what no agreement is worth', () => {
    const text = textOf(
      renderToString(<BriefPanel view={viewOf('north', ...running('briefing'))} now={0} send={send} />),
    );
    const order = ['Rahasia untuk tim Anda', 'Northern Company (id)', canaryOf('north'), 'Tanpa kesepakatan: 45 poin'];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('shows nothing of another party but what everybody may read', () => {
    const view = viewOf('north', ...running('briefing'));
    const [brief] = view.secrets.briefs;
    if (brief === undefined) throw new Error('north has no brief');
    const html =
      renderToString(<BriefPanel view={view} now={0} send={send} />) +
      renderToString(<OptionPoints view={view} brief={brief} level={2} />) +
      renderToString(
        <WholeBrief view={view} brief={brief} level={2} open="case" onOpen={() => undefined} ticks={undefined} />,
      );
    expect(html).toContain('Southern Province');
    for (const owner of ['south', 'forum', 'facilitator', 'injection'] as const) {
      expect(html).not.toContain(canaryOf(owner));
    }
  });

  test('asks whether the team is ready, until it is', () => {
    const before = renderToString(<BriefPanel view={viewOf('north', ...running('briefing'))} now={0} send={send} />);
    expect(before).toContain('Kami siap');
    const other = { type: 'SeatTaken', party: 'south', seat: 1, name: 'Sari', kind: 'person' } as const;
    const ready = viewOf('north', other, ...running('briefing'), { type: 'PartyReady', party: 'north' });
    const after = renderToString(<BriefPanel view={ready} now={0} send={send} />);
    expect(after).not.toContain('>Kami siap<');
    // [PR-3] What comes is said to every member of a team that is ready; to the others when all are.
    expect(textOf(after)).toMatch(
      /Sudah siap: Utara\. Belum: Selatan\. Berikutnya: .+, dalam \d\d:\d\d, atau lebih awal/,
    );
    expect(textOf(before)).not.toContain('Berikutnya');
    // [PR-5]
    expect(after).toContain('>Kami belum siap<');
  });

  test('[PR-3] says that all teams are ready, what comes next and when at the latest', () => {
    const seated = (['north', 'south'] as const).map((party) => ({
      type: 'SeatTaken' as const,
      party,
      seat: 1,
      name: party,
      kind: 'person' as const,
    }));
    const ready = (['north', 'south'] as const).map((party) => ({ type: 'PartyReady' as const, party }));
    const view = viewOf('north', ...seated, ...running('briefing'), ...ready);
    const text = textOf(renderToString(<BriefPanel view={view} now={view.entries[0]?.at ?? 0} send={send} />));
    expect(text).toContain('Semua tim siap');
    expect(text).toMatch(/Berikutnya: .+, dalam \d\d:\d\d, atau lebih awal jika fasilitator melanjutkan/);
    const back = viewOf('north', ...seated, ...running('briefing'), ...ready, {
      type: 'ReadinessTakenBack',
      party: 'south',
    });
    expect(textOf(renderToString(<BriefPanel view={back} now={0} send={send} />))).toContain(
      'Sudah siap: Utara. Belum: Selatan.',
    );
  });

  test('has no such button as a tab of the negotiation', () => {
    const html = renderToString(
      <BriefPanel view={viewOf('north', ...running('negotiation'))} now={0} send={send} inTab />,
    );
    expect(html).not.toContain('Kami siap');
    expect(html).not.toContain('<h1');
  });
});

describe('the preparation sheet', () => {
  test('begins with the worth of no agreement as the limit and asks for every other party', () => {
    const html = renderToString(
      <PreparationPanel view={viewOf('north', ...running('preparation'))} now={0} send={send} />,
    );
    const text = textOf(html);
    expect(html).toMatch(/id="prep-limit"[^>]*value="45"|value="45"[^>]*id="prep-limit"/);
    expect(text).toContain('Dugaan: yang terpenting bagi Selatan');
    expect(text).toContain('Dugaan: yang terpenting bagi Forum');
    expect(text).not.toContain('Dugaan: yang terpenting bagi Utara');
  });

  test('shows what another member of the team saved', () => {
    const saved = viewOf('north', ...running('preparation'), {
      type: 'PreparationSaved',
      party: 'north',
      target: 88,
      limit: 51,
      priorities: [2, 0, 1],
    });
    const html = renderToString(<PreparationPanel view={saved} now={0} send={send} />);
    expect(html).toContain('value="88"');
    expect(html).toContain('value="51"');
    expect(textOf(html)).toContain('Tersimpan untuk seluruh tim.');
  });

  test('says why it cannot be saved once the table has closed, and keeps what was entered readable', () => {
    const closed = viewOf('north', ...running('preparation'), {
      type: 'TableClosed',
      outcome: 'cancelled',
      playMs: 1000,
    });
    const text = textOf(renderToString(<PreparationPanel view={closed} now={0} send={send} />));
    expect(text).toContain('Isian Anda tetap ada di ponsel ini.');
  });
});

describe('the lobby', () => {
  test('names the own place, who sits there, and whose phone is away', () => {
    const view = viewOf('north', { type: 'SeatTaken', party: 'south', seat: 1, name: 'Lalu', kind: 'person' });
    const away = textOf(renderToString(<LobbyPanel view={view} presence={['north:1']} />));
    expect(away).toContain('Meja 4, Northern Company (id)');
    expect(away).toContain('Lalu terputus');
    expect(away).toContain('Baiq Anda');
    const there = textOf(renderToString(<LobbyPanel view={view} presence={['north:1', 'south:1']} />));
    expect(there).not.toContain('terputus');
  });
});
