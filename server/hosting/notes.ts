import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { isBlank, lengthOf, toLine, toParagraphs } from '../../shared/kernel/text.ts';
import { notesLogId } from '../../shared/log/log-names.ts';
import { type NotesHeader, readNotesLog, sealNotesHeader } from '../../shared/log/notes-log.ts';
import { sealedLine } from '../../shared/log/seal.ts';
import {
  mayRemoveNote,
  NOTE_LIMITS,
  type Note,
  type NoteCommand,
  type NoteEvent,
  type NoteRequest,
  type NotesEntry,
  standingNotes,
} from '../../shared/notes/notes.ts';
import type { NotesAnswer } from '../../shared/wire/hall-messages.ts';
import { sha256 } from '../sha256.ts';
import type { EventStore } from '../store/event-store.ts';

/**
 * The notes on sessions: an own layer beside the tables' logs, append-only in the store, so that a removed note leaves the
 * page and not the record. One writer at a time per session.
 */
export class Notes {
  readonly #store: EventStore;
  readonly #now: () => number;
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(store: EventStore, now: () => number = Date.now) {
    this.#store = store;
    this.#now = now;
  }

  /** The standing notes of a session, oldest first. Rejects when a line of the store cannot be read. */
  async list(session: string): Promise<readonly Note[]> {
    return standingNotes((await this.#read(session))?.entries ?? []);
  }

  /**
   * Writes or removes a note in the name of `by`, a right; an observer removes what observers wrote. Resolves with all standing notes
   * when it is durable.
   */
  change(session: string, by: string, wish: NoteRequest): Promise<NotesAnswer> {
    const turn = (this.#turns.get(session) ?? Promise.resolve()).then(() => this.#change(session, by, wish));
    const settled = turn
      .catch(() => undefined)
      .then(() => {
        if (this.#turns.get(session) === settled) this.#turns.delete(session);
      });
    this.#turns.set(session, settled);
    return turn;
  }

  async #change(session: string, by: string, wish: NoteRequest): Promise<NotesAnswer> {
    const known = await this.#read(session);
    const standing = standingNotes(known?.entries ?? []);
    const n = (known?.entries.length ?? 0) + 1;
    const asked = { n, at: Math.max(this.#now(), known?.entries.at(-1)?.at ?? 0), by };
    if ('remove' in wish) {
      const found = standing.find((note) => note.n === wish.remove);
      if (found === undefined) return { ok: true, notes: standing };
      if (!mayRemoveNote(by, found)) return { ok: false, code: 'right-missing' };
      const what = { note: wish.remove };
      return this.#append(session, known, asked, [
        { type: 'RemoveNote', ...what },
        { type: 'NoteRemoved', ...what },
      ]);
    }
    const text = toParagraphs(wish.text);
    const isEmpty = isBlank(text) && wish.mark === undefined;
    if (isEmpty || lengthOf(text) > NOTE_LIMITS.text) return { ok: false, code: 'message-malformed' };
    if (standing.length >= NOTE_LIMITS.notes) return { ok: false, code: 'notes-full' };
    const { author = '', ...written } = wish;
    const signed = toLine(author);
    if (lengthOf(signed) > NOTE_LIMITS.author) return { ok: false, code: 'message-malformed' };
    const what = { ...written, text, ...(isBlank(signed) ? {} : { author: signed }) };
    return this.#append(session, known, asked, [
      { type: 'WriteNote', ...what },
      { type: 'NoteWritten', ...what },
    ]);
  }

  async #append(
    session: string,
    known: KnownNotes | undefined,
    asked: Pick<NotesEntry, 'n' | 'at' | 'by'>,
    [command, event]: readonly [NoteCommand, NoteEvent],
  ): Promise<NotesAnswer> {
    const id = notesLogId(session);
    const header = known?.header ?? sealNotesHeader(session, asked.at, sha256);
    const entries = known?.entries ?? [];
    const prev = entries.at(-1)?.hash ?? header.hash;
    const open = { ...asked, commandId: `note-${asked.n}`, command, events: [event], prev };
    const line = header.format < 2 ? oldLine(asked, event) : sealedLine(open, sha256);
    if (known === undefined) await this.#store.createLog(id, 'notes', canonicalJson(header), [line]);
    else await this.#store.append(id, entries.length, [line]);
    return { ok: true, notes: standingNotes([...entries, open]) };
  }

  async #read(session: string): Promise<KnownNotes | undefined> {
    const stored = await this.#store.read(notesLogId(session));
    if (stored === undefined) return undefined;
    const log = readNotesLog([stored.header, ...stored.lines]);
    const { stopped } = log;
    if (log.entries === undefined || stopped !== undefined)
      throw new Error(`Log ${stored.id}, line ${stopped?.line}: ${stopped?.reason}`);
    return log;
  }
}

interface KnownNotes {
  readonly header: NotesHeader;
  readonly entries: readonly NotesEntry[];
}

/** A line of notes that began in format 1 and go on so. */
function oldLine(asked: Pick<NotesEntry, 'n' | 'at' | 'by'>, { type, ...what }: NoteEvent): string {
  return JSON.stringify({ kind: type === 'NoteRemoved' ? 'removal' : 'note', ...asked, ...what });
}
