import { computed, signal } from '@preact/signals';
import type { SessionResults } from '../../shared/debrief/session-summary.ts';
import { mayRemoveNote, type Note, type NoteRequest } from '../../shared/notes/notes.ts';
import type { Right } from '../../shared/wire/hall-messages.ts';
import { ROUTES } from '../../shared/wire/routes.ts';
import type { SessionListing } from '../../shared/wire/session-listing.ts';
import { fetchFile } from '../feed/api.ts';
import { ask, askForResults, endOwnKey } from '../feed/hall-api.ts';
import { keepHostKey, keyIn } from '../lib/browser/host-key.ts';
import { refusalText } from '../lib/language/refusals.ts';
import { announce } from '../lib/parts/live-region.tsx';
import { type DeskAddress, readDeskAddress, START, type TableRef, writeDeskAddress } from './desk-address.ts';
import { saveResultsFiles } from './results-files.ts';
import { readTableRecord, type TableRecord } from './table-record.ts';
import { deskText } from './words.ts';

export type DeskState = ReturnType<typeof createDeskState>;

/** What the desk knows, and what its links and buttons do. The address is the state: every view can be linked to. */
export function createDeskState(firstKey: string | undefined) {
  const { key, keyFault, take, letGo, leave } = keptKey(firstKey);
  const trouble = signal<string | undefined>(undefined);
  const address = signal<DeskAddress>(readDeskAddress(location.search));
  const sessions = signal<readonly SessionListing[] | undefined>(undefined);
  const right = signal<Right>('observer');
  const results = signal<SessionResults | undefined>(undefined);
  const notes = signal<readonly Note[]>([]);
  const record = signal<TableRecord | undefined>(undefined);
  /** Session and table whose results and record are there or on their way. */
  let fetched = { session: '', table: '' };

  /** Says why something was not done; a key that opens nothing any more is asked for again. */
  function refuse(code: string): string {
    if (code === 'host-key-wrong') letGo();
    return sayReason(code);
  }

  /** What is to be shown is not there: said above everything. */
  function showTrouble(code: string): void {
    trouble.value = refuse(code);
  }

  async function refresh(): Promise<void> {
    const own = key.value;
    if (own === undefined) return;
    trouble.value = undefined;
    const listed = await ask('listSessions', { bearer: own });
    if (!listed.ok) return showTrouble(listed.code);
    keyFault.value = undefined;
    sessions.value = listed.sessions;
    right.value = listed.right;
    await follow();
  }

  /** Fetches what the address shows and is not there yet. */
  async function follow(): Promise<void> {
    const { session, at, report } = address.value;
    const own = key.value;
    if (own === undefined || session === undefined) return;
    await Promise.all([
      followSession(own, session),
      report === 'one' && at !== undefined ? followTable(own, session, at) : null,
    ]);
  }

  async function followSession(own: string, session: string): Promise<void> {
    if (fetched.session === session) return;
    fetched = { session, table: '' };
    results.value = undefined;
    notes.value = [];
    const [made, kept] = await Promise.all([askForResults(own, session), ask('listNotes', { bearer: own, session })]);
    if (fetched.session !== session) return;
    if (!made.ok || !kept.ok) {
      fetched.session = '';
      return showTrouble(made.ok ? (kept.ok ? '' : kept.code) : made.code);
    }
    results.value = made;
    notes.value = kept.notes;
  }

  async function followTable(own: string, session: string, at: TableRef): Promise<void> {
    const table = `${session}/${at.round}/${at.table}`;
    if (fetched.table === table) return;
    fetched.table = table;
    record.value = undefined;
    const read = await fetchRecord(own, session, at);
    if (fetched.table !== table) return;
    if (read === undefined) {
      fetched.table = '';
      return showTrouble('unreachable');
    }
    record.value = read;
  }

  function go(change: Partial<DeskAddress>, how: 'push' | 'replace' = 'push'): void {
    address.value = { ...address.value, ...change };
    const url = location.pathname + writeDeskAddress(address.value);
    if (how === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    trouble.value = undefined;
    void follow();
  }

  async function note(wish: NoteRequest, done: string): Promise<string | undefined> {
    const { session } = address.value;
    if (key.value === undefined || session === undefined) return deskText().sessionUnknown;
    const answer = await ask('changeNotes', { bearer: key.value, session, body: wish });
    if (!answer.ok) return refuse(answer.code);
    notes.value = answer.notes;
    trouble.value = undefined;
    announce(done);
    return undefined;
  }

  const session = computed(() => sessions.value?.find(({ id }) => id === address.value.session));

  return {
    key,
    keyFault,
    trouble,
    /** The record of a table of the session that is looked at; `undefined` where it cannot be had. */
    recordOf: (at: TableRef) => fetchRecord(key.value ?? '', address.value.session ?? '', at),
    address,
    sessions,
    results,
    notes,
    record,
    /** The listing of the session that is looked at. */
    session,
    refresh,
    go,
    /** Writes or removes a note; gives why that was not done, in words. Absent in an archive, which nobody changes. */
    note: computed(() => (session.value?.archive === undefined ? note : undefined)),
    mayRemove: (kept: Note) => mayRemoveNote(right.value, kept),
    /** The address of a view, for links that can be opened in another tab. */
    linkTo: (change: Partial<DeskAddress>) => `/desk${writeDeskAddress({ ...address.value, ...change })}`,
    open: (session: string | undefined) => go({ ...START, session }),
    /** The browser went back or forward. */
    returned(): void {
      address.value = readDeskAddress(location.search);
      void follow();
    },
    async useKey(pasted: string): Promise<void> {
      take(pasted);
      await refresh();
    },
    leave: () => leave(right.value),
    saveCsv(separator: ',' | ';'): void {
      const session = sessions.value?.find(({ id }) => id === address.value.session);
      if (results.value !== undefined && session !== undefined) saveResultsFiles(results.value, session, separator);
    },
  };
}

/** The key of this tab, and what is wrong with one that was given. */
function keptKey(first: string | undefined) {
  const key = signal(first);
  const keyFault = signal<string | undefined>(undefined);
  const keep = (next: string | undefined) => {
    key.value = next;
    keepHostKey(next);
  };
  return {
    key,
    keyFault,
    take: (pasted: string) => keep(keyIn(pasted)),
    /** It opens nothing: asked for again. */
    letGo(): void {
      keep(undefined);
      keyFault.value = deskText().key.wrong;
    },
    /** Forgets it here, and everywhere where it is the house's. */
    async leave(right: Right): Promise<void> {
      if (right === 'host' && key.value !== undefined) await endOwnKey(key.value);
      keepHostKey(undefined);
      location.assign('/desk');
    },
  };
}

/** Why something was not done, in words that are also spoken. */
function sayReason(code: string): string {
  const words = code === 'unreachable' ? deskText().unreachable : refusalText(code);
  announce(words);
  return words;
}

async function fetchRecord(own: string, session: string, { table, round }: TableRef): Promise<TableRecord | undefined> {
  const file = await fetchFile(ROUTES.readTableLog, { bearer: own, session, table, round });
  const text = await file?.text().catch(() => undefined);
  return text === undefined ? undefined : readTableRecord(text);
}
