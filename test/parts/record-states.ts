import type { DeskAddress } from '../../client/desk/desk-address.ts';
import type { PartState } from './part-state.ts';
import { found } from './press.ts';
import type { ShownReplay } from './replay-page.tsx';

const desk = (id: string, address: Partial<DeskAddress>, isIn = true): PartState => ({
  id: `desk/${id}`,
  screen: 'laptop',
  show: async () => {
    (await import('./desk-page.tsx')).showDesk(address, isIn);
    await found('h1');
  },
});

const agreement = (id: string, what: number | 'loading' | 'failed' | 'no-seat'): PartState => ({
  id: `agreement/${id}`,
  screen: 'laptop',
  show: async () => (await import('./desk-page.tsx')).showAgreement(what),
});

const replay = (id: string, shown: ShownReplay, then: () => Promise<unknown> = async () => {}): PartState => ({
  id: `replay/${id}`,
  screen: 'laptop',
  show: async () => {
    await (await import('./replay-page.tsx')).showReplay(shown);
    await found('h1');
    await then();
  },
});

const of = (table: number) => ({ round: 1, table });

/** What is looked at afterwards: the desk, its reports, the agreement, the replay. */
export const RECORDS: readonly PartState[] = [
  desk('key', {}, false),
  desk('sessions', {}),
  desk('results', { session: 's1' }),
  desk('results-filtered', { session: 's1', filter: 'breached', sort: 'mutualBenefit', descending: true }),
  desk('compare', { session: 's1', chosen: [of(1), of(3)] }),
  desk('table', { session: 's1', at: of(2) }),
  desk('session-report', { session: 's1', report: 'one' }),
  desk('table-report', { session: 's1', at: of(2), report: 'one' }),
  desk('table-report-names', { session: 's1', at: of(3), report: 'one', names: true }),
  desk('table-report-impasse', { session: 's1', at: of(4), report: 'one' }),
  desk('all-reports', { session: 's1', report: 'all' }),
  agreement('signed', 2),
  agreement('none', 4),
  agreement('failed', 'failed'),
  agreement('without-seat', 'no-seat'),
  replay('open', {}),
  replay('broken-file', { file: 'Selamat pagi' }),
  replay('begin', { table: 1, played: 0 }),
  replay('middle', { table: 1, played: 0.5 }),
  replay('end', { table: 2 }),
  replay('party', { table: 1, played: 0.7, steer: (playback) => playback.look({ kind: 'party', party: 'north' }) }),
  replay('keys', { table: 1, steer: (playback) => (playback.keysAsked.value = true) }, () => found('dialog')),
];
