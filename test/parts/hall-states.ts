import type { HallDialog } from '../../client/hall/board-dialogs.ts';
import { personId } from '../support/session-story.ts';
import type { ShownBoard } from './board-page.tsx';
import type { PartState } from './part-state.ts';
import { found } from './press.ts';

type Hall = Parameters<typeof import('./seating-page.tsx')['seatingPage']['open']>[0];

const seating = (id: string, hall: Hall): PartState => ({
  id: `hall/${id}`,
  screen: 'phone',
  show: async () => (await import('./seating-page.tsx')).seatingPage.open(hall),
});

const page = (id: string, show: (pages: typeof import('./board-page.tsx')) => void): PartState => ({
  id: `hall/${id}`,
  screen: 'laptop',
  show: async () => {
    show(await import('./board-page.tsx'));
    await found('h1');
  },
});

const board = (id: string, shown: ShownBoard): PartState => ({
  id: `board/${id}`,
  screen: 'laptop',
  show: async () => {
    (await import('./board-page.tsx')).showBoard(shown);
    await found(shown.dialogs === undefined ? 'h1' : 'dialog');
  },
});

/** Server time at which most tables negotiate, and after all have closed (minutes since the start). */
const [MIDDLE, AFTER] = [20, 600];
const dialog = (id: string, opened: HallDialog, told: ShownBoard = { minutes: MIDDLE }): PartState =>
  board(`dialog-${id}`, { ...told, dialogs: [opened] });

/** The access point failed a minute ago: 22 November 2026, 09:19 in Mataram. */
const OUTAGE_AT = Date.UTC(2026, 10, 22, 1, 19);

const house = { writing: 'works', tracesLeft: false, unchecked: 0 } as const;

export const HALL: readonly PartState[] = [
  page('sign-in', (pages) => pages.showSessions(false)),
  page('sessions', (pages) => pages.showSessions(true)),
  page('sessions-none', (pages) => pages.showSessions(true, [])),
  page('check', (pages) => pages.showCheck()),
  seating('seating', { people: 12, tables: 2 }),
  seating('seating-waiting', { people: 8, tables: 2, waiting: 3 }),
  seating('seating-running', { people: 12, tables: 2, started: [1] }),
  seating('seating-observer', { people: 12, tables: 2, observer: true }),
  board('before', {}),
  board('before-67', { tables: 67 }),
  board('before-200', { tables: 200 }),
  board('before-waiting', { waiting: 3 }),
  board('negotiation', { minutes: MIDDLE }),
  board('negotiation-67', { minutes: MIDDLE, tables: 67 }),
  board('negotiation-200', { minutes: MIDDLE, tables: 200 }),
  board('waiting-people', { minutes: MIDDLE, waiting: 3 }),
  board('observer', { minutes: MIDDLE, changes: { right: 'observer' } }),
  board('announced', {
    minutes: MIDDLE,
    asked: [{ type: 'AnnounceOrder', tables: [1, 2], order: { kind: 'close-session' } }],
  }),
  board('disconnected', { minutes: MIDDLE, connection: 'disconnected' }),
  board('disk-full', { minutes: MIDDLE, changes: { house: { ...house, writing: 'failed', tracesLeft: true } } }),
  board('door-guessed', {
    minutes: MIDDLE,
    changes: { door: { isGuessed: true, waiting: 4, crowds: [{ id: 1, people: 30, since: 1, lastAt: 2 }] } },
  }),
  board('timer', { minutes: MIDDLE, asked: [{ type: 'SetTimer', text: 'Istirahat', ms: 600_000 }] }),
  board('outage', { minutes: MIDDLE, tables: 67, changes: { outage: { since: OUTAGE_AT, of: 201, missing: 120 } } }),
  board('debrief-picture', {
    minutes: AFTER,
    asked: [{ type: 'RevealSession' }, { type: 'TurnProjector', view: { kind: 'quadrant', round: 1, numbers: false } }],
  }),
  board('after', { minutes: AFTER }),
  board('revealed', { minutes: AFTER, asked: [{ type: 'RevealSession' }] }),
  dialog('menu', { kind: 'menu' }),
  dialog('menu-before', { kind: 'menu' }, {}),
  dialog('menu-after', { kind: 'menu' }, { minutes: AFTER, asked: [{ type: 'RevealSession' }] }),
  dialog('shortcuts', { kind: 'shortcuts' }),
  dialog('party', { kind: 'party' }),
  dialog('timer', { kind: 'timer' }),
  dialog('paper', { kind: 'paper', table: 2 }),
  dialog('paper-stack', { kind: 'paper' }),
  dialog('join', { kind: 'join' }),
  dialog('words', { kind: 'words' }),
  dialog('waiting', { kind: 'waiting' }, { minutes: MIDDLE, waiting: 3 }),
  dialog('projector', { kind: 'projector' }),
  dialog('keys', { kind: 'keys' }),
  dialog('results', { kind: 'results' }, { minutes: AFTER, asked: [{ type: 'RevealSession' }] }),
  dialog('round', { kind: 'round' }, { minutes: AFTER, asked: [{ type: 'RevealSession' }] }),
  dialog('announce', { kind: 'announce' }),
  dialog('extend', { kind: 'extend' }),
  dialog('inject', { kind: 'inject' }),
  dialog('nudge', { kind: 'nudge', table: 1 }),
  dialog('person', { kind: 'person', person: personId(1) }),
  dialog('crowd', { kind: 'crowd', crowd: 1 }),
  dialog('delete', { kind: 'delete' }),
  dialog('remove', { kind: 'remove', person: personId(1) }),
  dialog('reveal', { kind: 'reveal' }, { minutes: AFTER }),
  dialog('renew-code', { kind: 'renew-code' }),
  dialog('close-session', { kind: 'step', named: { tables: [1, 2, 3], order: { kind: 'close-session' } } }),
];
