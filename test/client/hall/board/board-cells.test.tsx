import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { TableCell } from '../../../../client/hall/board/table-cell.tsx';
import { needSentence } from '../../../../client/hall/board-sayings.ts';
import { publicScenario } from '../../../../shared/scenario/public-scenario.ts';
import type { TableStatus } from '../../../../shared/wire/hall-messages.ts';
import { BOARD_TIME, boardWith, busyTable, tableStatus, teamStatus } from '../../../support/hall-boards.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';

const scenario = threePartyScenario();
const facts = publicScenario(scenario);
const [first, second, third] = facts.parties.map(({ id }) => id) as [string, string, string];

function cell(changes: Partial<TableStatus>, showsGains = false): string {
  const { parties, phases } = facts;
  const line = busyTable(facts, 17, changes);
  const props = { line, parties, phases, isNeedy: false, isChosen: false, isHere: false, showsGains };
  return renderToString(<TableCell {...props} />);
}

test('gains are not in the page at all unless they are asked for', () => {
  const standing = { kind: 'offer', benefit: 61, impact: 37, breached: [] } as const;
  expect(cell({ standing })).not.toMatch(/61|37/);
  const shown = cell({ standing }, true);
  expect(shown).toContain('manfaat 61, dampak 37');
  expect(shown).toMatch(/<rect[^>]*width="61"/);
});

test('a cell says in words what its marks show: stage, offers, who is missing', () => {
  const teams = [
    teamStatus(first),
    teamStatus(second, { connected: 0 }),
    teamStatus(third, { people: 0, connected: 0, bots: 1 }),
  ];
  const html = cell({ teams, offers: 7 });
  const party = facts.parties[1];
  expect(html).toContain(`Meja 17, ${facts.phases.find(({ kind }) => kind === 'negotiation')?.name.id}, 7 tawaran`);
  expect(html).toContain(`${party?.shortName.id} tidak ada`);
  expect(html.match(/shape [^"]*waiting/g)).toHaveLength(1);
  // The bot's shape has a hole, a person's none.
  expect(html.match(/fill-rule="evenodd"/g)).toHaveLength(1);
  expect(html).toContain('thin');
});

test('before the start a cell has a shape for each place, and a broken edge below two people', () => {
  const lobby = (people: number) => {
    const teams = facts.parties.map(({ id }, at) => teamStatus(id, { people: at === 0 ? people : 0, connected: 0 }));
    const line = tableStatus(facts, 3, { teams });
    const { parties, phases } = facts;
    const props = { line, parties, phases, isNeedy: false, isChosen: false, isHere: false, showsGains: false };
    return renderToString(<TableCell {...props} places={2} />);
  };
  expect(lobby(2).match(/<path/g)).toHaveLength(facts.parties.length * 2);
  expect(lobby(2).match(/shape [^"]*waiting/g)).toHaveLength(facts.parties.length * 2 - 2);
  expect(lobby(2)).not.toContain('thin');
  expect(lobby(1)).toContain('thin');
});

test('[PA-4] a table whose result is from paper says so and shows a sheet, corrected or not', () => {
  expect(cell({ outcome: 'agreement', stage: 'closed' })).not.toContain('dari kertas');
  for (const fromPaper of [1, 2] as const) {
    const html = cell({ outcome: 'agreement', stage: 'closed', fromPaper });
    expect(html).toContain('sepakat');
    expect(html).toContain('dari kertas');
    expect(html.match(/cell-mark/g)).toHaveLength(2);
  }
});

test('a returned and an early closed table are said and drawn as what they are', () => {
  const returned = cell({ returned: true });
  expect(returned).toContain('dikembalikan, berunding lagi');
  expect(returned).toContain('cell returned');
  expect(cell({ stage: 'closed', outcome: 'cancelled' })).toContain('cell early');
});

test('an agreement fills the cell, also while ratifiers still vote; an end without one does not', () => {
  expect(cell({ standing: { kind: 'agreement', benefit: 1, breached: [] } })).toContain('cell agreed');
  expect(cell({ stage: 'closed', outcome: 'agreement' })).toContain('cell agreed');
  expect(
    cell({ stage: 'closed', outcome: 'not-ratified', standing: { kind: 'agreement', benefit: 1, breached: [] } }),
  ).toContain('cell over');
});

test('a reason is a sentence with the names of the case and whole minutes', () => {
  const { state } = boardWith(scenario, []);
  const name = facts.parties[0]?.shortName.id;
  const since = BOARD_TIME - 4.9 * 60_000;
  expect(needSentence(state, { kind: 'gone', party: first, people: 2, since }, BOARD_TIME)).toBe(
    `${name}: 2 dari 2 perangkat, 4 menit`,
  );
  expect(needSentence(state, { kind: 'nearly-up', endsAt: BOARD_TIME + 90_000 }, BOARD_TIME)).toContain('01:30');
});
