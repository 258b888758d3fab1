import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { linesOfText, type TakenLines } from '../../shared/log/file-lines.ts';
import { viewerName } from '../../shared/visibility/viewer.ts';
import { fetchSeatLog, fetchWholeLog, type LogRefusal } from '../feed/fetch-log.ts';
import { linesOfFile } from '../lib/browser/file-lines.ts';
import { keepHostKey, keyIn, takeHostKey } from '../lib/browser/host-key.ts';
import { type ReplayAddress, readReplayAddress, writeReplayAddress } from './record/address.ts';
import type { ArchivedTable, Opened, OpenedArchive, OpenFault } from './record/open-record.ts';
import { createPlayback, type Playback } from './record/playback.ts';
import type { Verdict } from './record/verify-record.ts';
import { createVerifying } from './record/verifying.ts';

/** Why nothing is open. */
export type ReplayFault = { readonly kind: LogRefusal | 'unreadable' } | OpenFault;

/** What the page shows. */
export type ReplayScreen =
  | { readonly kind: 'choose'; readonly fault?: ReplayFault }
  | { readonly kind: 'key'; readonly fault?: ReplayFault }
  /** `read`: the share of a chosen file that is read, 0 to 1. */
  | { readonly kind: 'loading'; readonly what: 'fetching' | 'reading'; readonly read?: ReadonlySignal<number> }
  | { readonly kind: 'tables'; readonly archive: OpenedArchive; readonly verdict: Finding }
  | { readonly kind: 'open'; readonly playback: Playback; readonly verdict: Finding };

/** Whether what is shown is as it was written; `undefined` until that is known. */
type Finding = ReadonlySignal<Verdict | undefined>;

export type ReplayState = ReturnType<typeof createReplayState>;

/** The address follows the position this long after it last changed (ms): some browsers count changes. */
const ADDRESS_DELAY = 300;

/** What the replay page knows, and what its buttons do. */
export function createReplayState() {
  const first = readReplayAddress(location.search);
  let key = takeHostKey();
  /** What was opened, as the address names it; a file has no name there. */
  let place: Place = first;
  /** Where to begin: what the address asked for, until something was opened. */
  let wish: Pick<ReplayAddress, 'position' | 'as' | 'speed'> = first;
  const screen = signal<ReplayScreen>({ kind: 'choose' });
  /** The archive that the table in view comes from. */
  let archive: OpenedArchive | undefined;
  /** What the record in view was read from. */
  let file = new Blob();
  const verifying = createVerifying();
  let turn = 0;

  async function read(taken: TakenLines, from: Blob, mine: number): Promise<void> {
    if (screen.value.kind !== 'loading' || screen.value.what !== 'reading') {
      screen.value = { kind: 'loading', what: 'reading' };
    }
    const { openLines } = await import('./record/open-record.ts');
    if (mine !== turn) return;
    verifying.stop();
    file = from;
    show(openLines(taken));
  }

  function show(opened: Opened, of?: ArchivedTable): void {
    if (opened.fault !== undefined) screen.value = { kind: 'choose', fault: opened.fault };
    else if (opened.source !== undefined) {
      const verdict = verifying.of({ file, table: of && { round: of.round, table: of.table } });
      screen.value = { kind: 'open', playback: createPlayback(opened.source, wish), verdict };
    } else {
      archive = opened.archive;
      const asked = archive.tables.find(({ table, round }) => table === place.table && round === (place.round ?? 1));
      if (asked === undefined) showTables(archive);
      else show(asked.open(), asked);
    }
  }

  function showTables(shown: OpenedArchive): void {
    screen.value = { kind: 'tables', archive: shown, verdict: verifying.of({ file }) };
  }

  /** Leaves what was open, so that nothing of it goes on behind what comes next. */
  function leave(): number {
    const shown = screen.peek();
    if (shown.kind === 'open') {
      const { position, viewer, speed } = shown.playback;
      wish = { position: position.peek(), as: viewerName(viewer.peek()), speed: speed.peek() };
      shown.playback.close();
    }
    return ++turn;
  }

  async function openServed(): Promise<void> {
    const { session, table, round, own } = place;
    const mine = leave();
    if (own) {
      screen.value = { kind: 'loading', what: 'fetching' };
      const fetched = await fetchSeatLog(round);
      if (mine !== turn) return;
      if (fetched.ok) return read(linesOfText(fetched.text), new Blob([fetched.text]), mine);
      screen.value = { kind: 'choose', fault: { kind: fetched.code } };
      return;
    }
    if (session === undefined || table === undefined) {
      screen.value = { kind: 'choose' };
      return;
    }
    if (key === undefined) {
      screen.value = { kind: 'key' };
      return;
    }
    screen.value = { kind: 'loading', what: 'fetching' };
    const fetched = await fetchWholeLog(key, session, table, round);
    if (mine !== turn) return;
    if (fetched.ok) {
      // The address keeps to the round that it opened, also when the session goes on to another: its notes do too.
      place = { ...place, round: fetched.round ?? round };
      history.replaceState(null, '', location.pathname + writeReplayAddress({ ...place, ...wish }));
      return read(linesOfText(fetched.text), new Blob([fetched.text]), mine);
    }
    const isKey = fetched.code === 'host-key-wrong' || fetched.code === 'too-many-attempts';
    screen.value = { kind: isKey ? 'key' : 'choose', fault: { kind: fetched.code } };
  }

  followAddress(screen, () => place);

  return {
    screen,
    /** Opens what the address names. */
    openServed,
    /** Opens the table of the seat on this device. */
    openOwn(): Promise<void> {
      place = { own: true };
      return openServed();
    },
    /** Opens a file that was chosen or dropped. */
    async openFile(chosen: Blob): Promise<void> {
      const mine = leave();
      archive = undefined;
      // An address that names a table and no session means one in an archive.
      place = place === first && first.session === undefined ? first : { own: false };
      const share = signal(0);
      screen.value = { kind: 'loading', what: 'reading', read: share };
      const taken = await linesOfFile(chosen, (bytes) => {
        share.value = bytes / chosen.size;
      }).catch(() => undefined);
      if (mine !== turn) return;
      if (taken === undefined) screen.value = { kind: 'choose', fault: { kind: 'unreadable' } };
      else await read(taken, chosen, mine);
    },
    /** Takes a key that somebody typed or pasted. */
    async useKey(pasted: string): Promise<void> {
      key = keyIn(pasted);
      keepHostKey(key);
      await openServed();
    },
    /** Opens a table of the archive that is open. */
    openTable(table: ArchivedTable): void {
      leave();
      place = { own: false, table: table.table, ...(table.round === 1 ? {} : { round: table.round }) };
      show(table.open(), table);
    },
    /** Back to the choice of a record: among the tables of the archive first, if there is one. */
    chooseOther(): void {
      const wasOpen = screen.peek().kind === 'open';
      leave();
      place = { own: false };
      wish = { speed: wish.speed };
      history.replaceState(null, '', location.pathname);
      if (archive !== undefined && wasOpen) showTables(archive);
      else screen.value = { kind: 'choose' };
    },
  };
}

type Place = Pick<ReplayAddress, 'session' | 'table' | 'round' | 'own'>;

/** Keeps the address at what is shown. */
function followAddress(screen: ReadonlySignal<ReplayScreen>, place: () => Place): void {
  effect(() => {
    const shown = screen.value;
    if (shown.kind !== 'open') return;
    const { position, viewer, speed } = shown.playback;
    const query = writeReplayAddress({
      ...place(),
      position: position.value,
      as: viewerName(viewer.value),
      speed: speed.value,
    });
    const timer = setTimeout(() => history.replaceState(null, '', location.pathname + query), ADDRESS_DELAY);
    return () => clearTimeout(timer);
  });
}
