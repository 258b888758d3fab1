import type { Entry } from '../../shared/kernel/entry.ts';
import { type Offer, readersOf, runningPhase, type Table } from '../../shared/negotiation/table.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { Session } from '../../shared/session/session.ts';
import { type PhaseScene, type PublicNews, TABLE_STATES, type TableState } from '../../shared/wire/projector.ts';

/** Clocks of tables that were started by one order differ by this much at most (ms). */
const TOGETHER_MS = 5000;
/** News that a projector shows at a time. */
const MOST_NEWS = 2;

/** The clock of most running tables, and how many tables are how far; nothing that says which table, or what it offers. */
export function phaseScene(session: Session, tables: readonly Table[], news: readonly PublicNews[]): PhaseScene {
  const { phases } = session.scenario;
  const running = tables.flatMap((table) => {
    const phase = runningPhase(table);
    return phase === undefined ? [] : [{ table, phase, endsAt: endOf(table), leftMs: leftOf(table) }];
  });
  const common = mostCommon(running.map(({ phase }) => phase.index));
  const together = running.filter(({ phase }) => phase.index === common);
  const paused = together.filter(({ endsAt }) => endsAt === undefined);
  const isPaused = paused.length * 2 > together.length;
  const shown = isPaused ? paused : together.filter(({ endsAt }) => endsAt !== undefined);
  const time = middle(shown.map(({ endsAt, leftMs }) => endsAt ?? leftMs));
  const near = shown.filter(({ endsAt, leftMs }) => Math.abs((endsAt ?? leftMs) - (time ?? 0)) <= TOGETHER_MS);
  const length = middle(near.map(({ phase }) => phase.endsAtPlayMs - phase.startsAtPlayMs));
  const first = together[0];
  return {
    kind: 'phase',
    stage: first?.phase.kind ?? (tables.some(({ stage }) => stage.kind === 'closed') ? 'after' : 'before'),
    ...(common === undefined ? {} : { name: phases[common]?.name, phase: common }),
    phases: phases.length,
    ...(length === undefined ? {} : { lengthMs: length }),
    ...(time === undefined ? {} : isPaused ? { leftMs: time } : { endsAt: time }),
    ...(isPaused ? { paused: mostCommon(paused.map(({ table }) => table.clock.paused ?? 'facilitator')) } : {}),
    apart: running.length - near.length,
    progress: progressOf(tables),
    news: news.slice(-MOST_NEWS),
  };
}

function progressOf(tables: readonly Table[]): PhaseScene['progress'] {
  const states = tables.map(stateOf);
  return TABLE_STATES.map((state) => ({ state, tables: states.filter((one) => one === state).length })).filter(
    (one) => one.tables > 0,
  );
}

function stateOf(table: Table): TableState {
  const { stage, agreement, offers } = table;
  if (stage.kind === 'lobby') return 'waiting';
  if (stage.kind === 'closed') return 'closed';
  if (stage.kind === 'briefing') return 'reading';
  if (stage.kind === 'preparation') return 'preparing';
  if (agreement !== undefined) return 'agreed';
  return Object.values(offers).some((offer) => isReadByAll(table, offer)) ? 'offers' : 'no-offer';
}

/** Whether an offer is no secret at its table: where there are few tables, a count tells who was left out of one. */
function isReadByAll({ scenario }: Table, offer: Offer): boolean {
  const readers = readersOf(offer);
  return scenario.parties.every(({ id, role }) => role === 'observer' || readers.includes(id));
}

/** Server time at which the running phase ends; `undefined` while the clock stands. */
function endOf(table: Table): number | undefined {
  const { runsSince } = table.clock;
  return runsSince === undefined ? undefined : runsSince + leftOf(table);
}

/** Play time (ms) from where the clock last stood to the end of the phase. */
function leftOf(table: Table): number {
  return Math.max(0, (runningPhase(table)?.endsAtPlayMs ?? 0) - table.clock.playedMs);
}

/** Of several as common, the one that comes first. */
function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best?.[0];
}

/** The upper median. */
function middle(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/**
 * What was said to all tables of the present round, and the events of the case that happened at all of them, oldest
 * first; at most two of the latest. Words to some tables are theirs alone.
 */
export function publicNews(
  entries: readonly Pick<Entry<unknown, unknown, SessionEvent>, 'at' | 'events'>[],
  session: Pick<Session, 'tables'>,
  tables: readonly Pick<Table, 'injected'>[],
): PublicNews[] {
  const news: PublicNews[] = [];
  /** Tables there were when the entry was written. */
  let count = session.tables.length;
  for (const { at, events } of entries.toReversed()) {
    for (const event of events.toReversed()) {
      if (event.type === 'RoundOpened' || news.length === MOST_NEWS) return news.reverse();
      if (event.type === 'TableOpened') count -= 1;
      if (event.type !== 'TablesOrdered' || event.tables.length < count) continue;
      const { order } = event;
      if (order.kind === 'announce') news.push({ kind: 'announcement', at, text: order.text });
      if (order.kind !== 'inject') continue;
      const happened = tables.flatMap(({ injected }) => injected).find((one) => one.injection === order.injection);
      if (happened !== undefined) news.push({ kind: 'event', at, title: happened.title, text: happened.text });
    }
  }
  return news.reverse();
}
