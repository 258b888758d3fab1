import type { PartyCommand, TableCommand } from '../../shared/negotiation/commands.ts';
import { HALL } from './hall-states.ts';
import type { PartState } from './part-state.ts';
import { found, pressFirst } from './press.ts';
import { PROJECTOR } from './projector-states.ts';
import { RECORDS } from './record-states.ts';
import { ROUNDS } from './rounds-state.tsx';

type Table = typeof import('./table-page.ts')['tablePage'];
type Begin = Parameters<Table['begin']>[0];

const south: PartyCommand = { type: 'MakeOffer', package: [1, 1, 0], to: ['north', 'forum'] };
const north: PartyCommand = { type: 'MakeOffer', package: [2, 0, 0], to: ['south', 'forum'] };
const pause: TableCommand = { type: 'PauseTable', reason: 'facilitator' };

/** A phone at a table that was played so far; `then` is what happens while it is on. */
function phone(
  id: string,
  begin: Begin,
  told: (table: Table) => void = () => undefined,
  then: (table: Table) => Promise<void> | void = () => undefined,
  party = 'north',
): PartState {
  return {
    id: `phone/${id}`,
    screen: 'phone',
    show: async () => {
      const { tablePage } = await import('./table-page.ts');
      tablePage.begin(begin);
      told(tablePage);
      tablePage.show(party);
      await then(tablePage);
    },
  };
}

const accepted = (table: Table) => {
  table.act('south', south);
  const offer = table.lastOffer();
  table.act('north', { type: 'AcceptOffer', offer });
};

const PHONE: readonly PartState[] = [
  phone('lobby', { until: 'lobby', members: { south: ['Sari', 'Budi'] } }),
  phone('brief', { until: 'briefing' }),
  phone('brief-five-lines', { until: 'briefing', second: 'short' }),
  phone('brief-whole', { until: 'briefing', second: 'whole' }, undefined, () =>
    pressFirst('.brief .ready-acts button'),
  ),
  phone('brief-points', { until: 'briefing', second: 'whole' }, undefined, () => pressFirst('.brief-points')),
  phone('preparation', { until: 'preparation' }),
  phone('table-empty', {}),
  phone('table-offers', {}, (table) => {
    table.act('south', south);
    table.act('north', north);
    table.act('forum', { type: 'StateCondition', text: 'Warga harus setuju lebih dulu.' });
  }),
  phone('table-one-device', { members: { north: ['Sari', 'Budi'] } }, (table) => table.act('south', south)),
  phone('pen-dialog', { members: { north: ['Sari', 'Budi'] } }, undefined, () => pressFirst('.pen-bar')),
  phone('table-closed-offers', {}, (table) => {
    table.act('south', south);
    table.act('north', { type: 'RejectOffer', offer: table.lastOffer(), reason: 'Harga terlalu rendah' });
  }),
  phone('builder', {}, undefined, () => pressFirst('.foot > button')),
  phone(
    'builder-number',
    { numbers: true },
    (table) => table.act('south', { type: 'MakeOffer', package: [3, 1, 1], to: ['north'] }),
    () => pressFirst('article .acts button'),
  ),
  phone(
    'builder-rule',
    { rules: [] },
    (table) => table.act('south', { type: 'MakeOffer', package: [2, 1, 1], to: ['north'] }),
    async () => {
      await pressFirst('article .acts button');
      await pressFirst('#issue-1');
      await pressFirst('#options-1 .choice.barred input');
    },
  ),
  phone(
    'offer-against-rule',
    { rules: ['consent-first'] },
    (table) => table.act('south', { type: 'MakeOffer', package: [0, 0, 0], to: ['north'] }),
    (table) => table.facilitate({ type: 'InjectEvent', injection: 'flood' }),
  ),
  phone('brief-rules', { until: 'briefing', rules: [] }, undefined, async () => {
    await pressFirst('.brief .ready-acts button');
    await pressFirst('.brief-public .brief-part:nth-of-type(4) summary');
  }),
  phone(
    'accept-dialog',
    {},
    (table) => table.act('south', south),
    () => pressFirst('article .acts button:nth-child(2)'),
  ),
  phone(
    'menu',
    { members: { south: ['Sari', 'Budi'] } },
    (table) => {
      const rename = { type: 'RenameSeat', party: 'north', seat: 1, name: 'Ada Nurhaliza' } as const;
      table.facilitate(rename);
      table.act('south', { type: 'Say', channel: 'table', text: 'Selamat pagi' });
    },
    () => pressFirst('.play-top .row-end > .icon-btn:last-child'),
  ),
  phone('paused', {}, (table) => {
    table.act('south', south);
    table.facilitate(pause);
  }),
  phone('eyes-up', {}, undefined, (table) => table.facilitate({ type: 'PauseTable', reason: 'eyes-up' })),
  phone('notice', {}, undefined, (table) => table.facilitate({ type: 'Announce', text: 'Sepuluh menit lagi' })),
  phone('event', {}, undefined, (table) => table.facilitate({ type: 'InjectEvent', injection: 'flood' })),
  phone(
    'disconnected',
    {},
    (table) => table.act('south', south),
    (table) => table.cut(true),
  ),
  phone('waiting-for-vote', {}, accepted),
  phone('vote', {}, accepted, undefined, 'forum'),
  phone('own-result', {}, (table) => {
    accepted(table);
    table.act('forum', { type: 'CastVote', vote: 'for' });
  }),
  phone('scorecard', {}, (table) => {
    accepted(table);
    table.act('forum', { type: 'CastVote', vote: 'for' });
    table.facilitate({ type: 'RevealTable' });
  }),
  phone('returned', {}, (table) => {
    accepted(table);
    table.act('north', { type: 'GuessVote', about: 'forum', vote: 'for' });
    table.act('forum', { type: 'CastVote', vote: 'against', reason: 'Lahan belum jelas.', showReason: true });
  }),
  ...ROUNDS,
];

type WhatIf = typeof import('./what-if-page.ts')['whatIfPage'];

/** @param until what is there once it is worked out */
const drawn = (id: string, until: string, draw: (page: WhatIf) => void): PartState => ({
  id: `charts/${id}`,
  screen: 'phone',
  show: async () => {
    draw((await import('./what-if-page.ts')).whatIfPage);
    await found(until);
  },
});

const CHARTS: readonly PartState[] = [
  drawn('all-pictures', 'figure svg', (page) => page.pictures()),
  drawn('what-if', '.better p[aria-live]', (page) => page.try(2)),
];

/** The land as the table's package has it, in a box. */
const land = (id: string, levels: 'weakLevels' | 'middleLevels' | 'strongLevels'): PartState => ({
  id: `stage/${id}`,
  screen: 'phone',
  show: async () => {
    const [{ stagePage }, landscapes] = await Promise.all([
      import('./stage-page.ts'),
      import('../support/landscapes.ts'),
    ]);
    const theme = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
    const box = document.querySelector<HTMLElement>('#box');
    if (box !== null) box.style.width = '100%';
    const heading = document.createElement('h1');
    heading.textContent = id;
    box?.before(heading);
    await stagePage.mount(landscapes.stageViewOf(landscapes[levels], { theme }));
  },
});

/** Every state that is looked at; each is a fold of what was played, decided by the rules. */
export const STATES: readonly PartState[] = [
  ...PHONE,
  ...HALL,
  ...PROJECTOR,
  ...RECORDS,
  ...CHARTS,
  land('weak', 'weakLevels'),
  land('middle', 'middleLevels'),
  land('strong', 'strongLevels'),
];
