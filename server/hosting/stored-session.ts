import type { Cases } from '../../shared/log/cases.ts';
import { readSessionLog, type SessionLog } from '../../shared/log/session-log.ts';
import { readTableLog, type TableHeader } from '../../shared/log/table-log.ts';
import type { LogDamage } from '../../shared/wire/hall-messages.ts';
import { lostLines, unreadable } from '../damage/check-log.ts';
import { damageWords } from '../damage/damage-words.ts';
import type { EventStore, StoredLog } from '../store/event-store.ts';
import { readCases } from './cases.ts';
import type { Round } from './round.ts';
import { type ReadTable, SessionHost } from './session-host.ts';
import { TableHost } from './table-host.ts';

/** Where a session is read from, by which clock its hosts go, and who hears of what is damaged. */
export interface ReadingPlace {
  readonly store: EventStore;
  readonly now: () => number;
  readonly note: (log: string, damage: LogDamage) => void;
}

/** A session whose opening was not written before the server stopped is no session. */
export class NeverOpened extends Error {}

/**
 * A session with its tables as their logs left them; nothing is written, no clock is set. Rejects when the session's own
 * log cannot be read, or with `NeverOpened`.
 */
export async function readStoredSession(id: string, place: ReadingPlace): Promise<SessionHost> {
  const { store, now, note } = place;
  const stored = await store.read(id);
  const isEmpty = stored === undefined || (stored.lines.length === 0 && lostLines(stored) === undefined);
  if (isEmpty) throw new NeverOpened(`Session ${id} was never opened`);
  const cases = await readCases(store, id);
  const { header, entries } = readSession(stored, cases, note);
  if (header.id !== id) throw new Error(`Log ${id} is of another session, ${header.id}`);
  const host = new SessionHost(header, entries, store, now);
  await host.readTables((table, round) => readTable(table, round, cases, place));
  return host;
}

/** The session's own log: with a line of it missing or unreadable, there is no session. Throws what `note` was told. */
function readSession(stored: StoredLog, cases: Cases, note: ReadingPlace['note']): SessionLog {
  const log = readSessionLog([stored.header, ...stored.lines], cases);
  const damage = lostLines(stored) ?? unreadable(log.stopped);
  if (damage !== undefined) note(stored.id, damage);
  if (damage !== undefined || log.header === undefined) throw new Error(damageWords(damage ?? { what: 'changed' }));
  return log;
}

async function readTable(id: string, round: Round, cases: Cases, place: ReadingPlace): Promise<ReadTable> {
  const stored = await place.store.read(id);
  if (stored === undefined) return {};
  const { header, entries, stopped } = readTableLog([stored.header, ...stored.lines], cases);
  const damage = lostLines(stored) ?? unreadable(stopped);
  if (damage !== undefined) place.note(id, damage);
  if (header === undefined) return { damage };
  // Same case, same object: what is compiled for a case is compiled once for all its tables.
  const isSame = header.scenarioHash === round.scenarioHash;
  const known: TableHeader = isSame ? { ...header, scenario: round.scenario } : header;
  return { host: new TableHost(id, known, entries, place.store, place.now), damage };
}
