import type { SessionCommand } from '../../shared/session/commands.ts';
import type { PartState } from './part-state.ts';
import { found } from './press.ts';
import type { Shown } from './projector-page.tsx';

const projector = (id: string, shown: Shown): PartState => ({
  id: `projector/${id}`,
  screen: 'front',
  show: async () => {
    (await import('./projector-page.tsx')).showProjector(shown);
    await found('main');
  },
});

const wifi = { name: 'Aula Sasambo; lantai 2', password: 'merdeka "45"\\26' };
/** As long as an announcement may be. */
const LONG = 'Istirahat sampai pukul sepuluh lewat lima. Minuman ada di pintu timur; rancangan Anda tersimpan. '
  .repeat(7)
  .slice(0, 600);
const AFTER = 600;
const reveal: SessionCommand = { type: 'RevealSession' };
const story = (table: number, names: boolean, talk: boolean): Shown => ({
  view: { kind: 'story', round: 1, table, names, talk },
  minutes: AFTER,
  asked: [reveal],
});
const tellAll = (text: string): SessionCommand => ({
  type: 'OrderTables',
  tables: 'all',
  order: { kind: 'announce', text },
});

export const PROJECTOR: readonly PartState[] = [
  projector('arrival', {}),
  projector('arrival-wifi', { wifi }),
  projector('code', { over: 'join-code' }),
  projector('code-wifi', { over: 'wifi-code', wifi }),
  projector('wifi', { over: 'wifi', wifi }),
  projector('help', { over: 'help' }),
  projector('before', { view: { kind: 'phase' } }),
  projector('reading', { view: { kind: 'phase' }, minutes: 2 }),
  projector('negotiation', { view: { kind: 'phase' }, minutes: 20 }),
  projector('news', { view: { kind: 'phase' }, minutes: 20, asked: [tellAll('Sepuluh menit lagi')] }),
  projector('news-long', { view: { kind: 'phase' }, minutes: 20, asked: [tellAll(LONG.slice(0, 250))] }),
  projector('news-pages', { minutes: 20, asked: [tellAll(LONG)] }),
  projector('announced', {
    view: { kind: 'phase' },
    minutes: 20,
    asked: [{ type: 'AnnounceOrder', tables: [1, 2, 3, 4, 5, 6], order: { kind: 'close-session' } }],
  }),
  projector('after', { view: { kind: 'phase' }, minutes: AFTER }),
  projector('blank', { view: { kind: 'blank' }, minutes: 20 }),
  projector('quadrant', { view: { kind: 'quadrant', round: 1, numbers: false }, minutes: AFTER, asked: [reveal] }),
  projector('quadrant-numbers', {
    view: { kind: 'quadrant', round: 1, numbers: true },
    minutes: AFTER,
    asked: [reveal],
  }),
  projector('quadrant-pending', {
    view: { kind: 'quadrant', round: 1, numbers: false },
    minutes: AFTER,
    asked: [reveal],
    made: 2,
  }),
  projector('figures', { view: { kind: 'figures', numbers: true }, minutes: AFTER, asked: [reveal] }),
  projector('story-agreement', story(1, false, false)),
  projector('story-names-and-talk', story(2, true, true)),
  projector('story-left', story(5, true, false)),
  projector('away', { view: { kind: 'phase' }, minutes: 20, connection: 'disconnected' }),
  projector('connecting', { instead: 'connecting' }),
  projector('ended', { instead: 'ended' }),
  projector('without-key', { instead: 'noKey' }),
];
