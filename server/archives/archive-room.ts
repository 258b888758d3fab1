import { createHash } from 'node:crypto';
import type { ArchiveLog } from '../../shared/log/archive.ts';
import type { LogDamage } from '../../shared/wire/hall-messages.ts';
import { damageWords } from '../damage/damage-words.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { readStoredSession } from '../hosting/stored-session.ts';
import type { EventStore } from '../store/event-store.ts';
import { sealedStore } from './sealed-store.ts';

/** A session as an archive holds it: a room of its own, beside the session that it was taken from, that nobody changes. */
export interface ArchiveRoom {
  /** Names the room; made of what the archive holds, so that the same archive is the same room. */
  readonly id: string;
  /** Whether names and free text stand in it. */
  readonly hasNames: boolean;
  /** Its tables stand as their logs left them; it has the id of the session that was archived. */
  readonly session: SessionHost;
  /** Its logs. */
  readonly store: EventStore;
}

/** What is known of an archive before its session is read. */
export interface ReadableArchive {
  readonly session: string;
  readonly hasNames: boolean;
  readonly logs: readonly ArchiveLog[];
}

/** Opens the room of an archive. Rejects where a log of it cannot be read. */
export async function openRoom(archive: ReadableArchive): Promise<ArchiveRoom> {
  const { session: id, hasNames, logs } = archive;
  const store = sealedStore(logs);
  const note = (log: string, damage: LogDamage) => {
    throw new Error(`Log ${log}: ${damageWords(damage)}`);
  };
  const session = await readStoredSession(id, { store, now: Date.now, note });
  return { id: roomId(archive), hasNames, session, store };
}

/** Letters of a digest: as good as none is met twice. */
const ID_LETTERS = 24;

/** What an archive holds, not when it was taken: two files of one moment of a session are one room. */
function roomId({ session, hasNames, logs }: ReadableArchive): string {
  const hash = createHash('sha256').update(JSON.stringify([session, hasNames]));
  for (const { id, lines } of logs) {
    hash.update(`\n${id}`);
    for (const line of lines) hash.update('\n').update(line);
  }
  return hash.digest('hex').slice(0, ID_LETTERS);
}

/** Whether a name is one that `openRoom` gives. */
export function isRoomId(id: string): boolean {
  return /^[0-9a-f]{24}$/.test(id);
}
