import type { SessionResults } from '../../shared/debrief/session-summary.ts';
import type { Note, NoteRequest } from '../../shared/notes/notes.ts';
import { askHost, type HostDoorAnswer } from './host-door.ts';

/** What came out of every table of a session. The first time may take seconds: then it is asked for once more. */
export async function fetchResults(key: string, session: string): Promise<HostDoorAnswer<SessionResults>> {
  const ask = () => askHost<SessionResults>(key, `${pathOf(session)}/results`);
  const answer = await ask();
  return !answer.ok && answer.code === 'unreachable' ? ask() : answer;
}

type NotesAnswer = Promise<HostDoorAnswer<{ readonly notes: readonly Note[] }>>;

/** All notes on a session. */
export function listNotes(key: string, session: string): NotesAnswer {
  return askHost(key, `${pathOf(session)}/notes`);
}

/** Writes a note or takes one away; the answer has all that stand. */
export function changeNote(key: string, session: string, wish: NoteRequest): NotesAnswer {
  return askHost(key, `${pathOf(session)}/notes`, wish);
}

function pathOf(session: string): string {
  return `/api/host/sessions/${encodeURIComponent(session)}`;
}
