import { isBlank, lengthOf, toParagraphs } from '../../shared/kernel/text.ts';
import { notesLogId } from '../../shared/log/log-names.ts';
import { notesHeader, readNotesLog } from '../../shared/log/notes-log.ts';
import { NOTE_LIMITS, type Note, type NoteLine, type NoteRequest, standingNotes } from '../../shared/notes/notes.ts';
import type { NotesAnswer } from '../../shared/wire/hall-messages.ts';
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
    return standingNotes((await this.#read(session)) ?? []);
  }

  /** Writes or removes a note in the name of `by`; resolves with all standing notes when it is durable. */
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
    const lines = known ?? [];
    const standing = standingNotes(lines);
    const written = { n: lines.length + 1, at: this.#now(), by };
    if ('remove' in wish) {
      if (!standing.some(({ n }) => n === wish.remove)) return { ok: true, notes: standing };
      return this.#append(session, known, { kind: 'removal', ...written, note: wish.remove });
    }
    const text = toParagraphs(wish.text);
    const isEmpty = isBlank(text) && wish.mark === undefined;
    if (isEmpty || lengthOf(text) > NOTE_LIMITS.text) return { ok: false, code: 'message-malformed' };
    if (standing.length >= NOTE_LIMITS.notes) return { ok: false, code: 'notes-full' };
    return this.#append(session, known, { kind: 'note', ...written, ...wish, text });
  }

  async #append(session: string, known: readonly NoteLine[] | undefined, line: NoteLine): Promise<NotesAnswer> {
    const id = notesLogId(session);
    if (known === undefined) {
      const header = notesHeader(session, line.at);
      await this.#store.createLog(id, 'notes', JSON.stringify(header), [JSON.stringify(line)]);
    } else {
      await this.#store.append(id, known.length, [JSON.stringify(line)]);
    }
    return { ok: true, notes: standingNotes([...(known ?? []), line]) };
  }

  async #read(session: string): Promise<readonly NoteLine[] | undefined> {
    const stored = await this.#store.read(notesLogId(session));
    if (stored === undefined) return undefined;
    const { entries, stopped } = readNotesLog([stored.header, ...stored.lines]);
    if (stopped !== undefined) throw new Error(`Log ${stored.id}, line ${stopped.line}: ${stopped.reason}`);
    return entries;
  }
}
