import type { SessionEvent } from '../session/events.ts';
import type { Cases } from './cases.ts';
import { foldSessionLog, readSessionLog, type SessionLog } from './session-log.ts';

/** Stands where somebody's name or words were. */
export const REMOVED = '(removed)';

/** Why nobody was erased. */
export type ErasureRefusal = 'session-open' | 'person-unknown' | 'log-damaged';

/** What the log of a session says of one person who is to be erased. */
export interface PersonToErase {
  readonly id: string;
  /** Every seat that was theirs, as `seatKey` writes it. */
  readonly seats: ReadonlySet<string>;
  /** Lines of the roster that were theirs, whose ids are made of a name, with what they are called from now on. */
  readonly lines: ReadonlyMap<string, string>;
  /** Whether a word of one of their names stands in a text. */
  isNamedIn(text: string): boolean;
}

/** Shorter words of a name stand in every text. */
const SHORTEST_WORD = 4;

export function seatKey(round: number, table: number, { party, seat }: { party: unknown; seat: unknown }): string {
  return `${round}/${table}/${String(party)}/${String(seat)}`;
}

/** Finds a person in the log of a closed session. */
export function personIn(lines: readonly string[], cases: Cases, id: string): PersonToErase | ErasureRefusal {
  const log = readSessionLog(lines, cases);
  if (log.header === undefined || log.stopped !== undefined) return 'log-damaged';
  if (foldSessionLog(log).stage !== 'closed') return 'session-open';
  const events = log.entries.flatMap((entry) => entry.events).filter((event) => isOf(event, id));
  if (events.length === 0) return 'person-unknown';
  const words = new Set(
    events
      .flatMap(namesIn)
      .filter((name) => name !== REMOVED)
      .flatMap(wordsOf),
  );
  return {
    id,
    seats: seatsOf(log, id),
    lines: renamedLines(
      log,
      events.flatMap((event) => ('roster' in event && event.roster ? [event.roster] : [])),
    ),
    isNamedIn: (text) => wordsOf(text).some((word) => words.has(word)),
  };
}

function isOf(event: SessionEvent, id: string): boolean {
  return 'person' in event && event.person === id;
}

function namesIn(event: SessionEvent): string[] {
  const name = 'name' in event ? [event.name] : [];
  const was = 'was' in event && event.was !== undefined ? [event.was] : [];
  return [...name, ...was, ...('members' in event ? (event.members ?? []) : [])];
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST_WORD);
}

function seatsOf({ entries }: SessionLog, id: string): Set<string> {
  const seats = new Set<string>();
  let round = 1;
  for (const event of entries.flatMap((entry) => entry.events)) {
    if (event.type === 'RoundOpened') round = event.round;
    if (event.type === 'PersonSeated' && event.person === id) seats.add(seatKey(round, event.table, event));
  }
  return seats;
}

/** Names that no line of the roster has yet. */
function renamedLines({ entries }: SessionLog, lines: readonly string[]): Map<string, string> {
  const known = entries
    .flatMap((entry) => entry.events)
    .flatMap((event) => (event.type === 'RosterImported' ? event.people.map((line) => line.id) : []));
  const removed = new Set(known.filter((id) => id.startsWith('removed-'))).size;
  return new Map([...new Set(lines)].map((line, i) => [line, `removed-${removed + i + 1}`]));
}
