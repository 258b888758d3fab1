import { type Signal, signal, useSignal } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Note } from '../../shared/notes/notes.ts';
import { ask } from '../feed/hall-api.ts';
import { takeHostKey } from '../lib/browser/host-key.ts';
import type { MomentNotesProps } from '../lib/notes/moment-notes.tsx';
import { notesOn } from '../lib/notes/notes-on.ts';
import type { Playback } from './record/playback.ts';
import { WideDialog } from './what-if/wide-dialog.tsx';
import { replayText } from './words.ts';

const kept = new WeakMap<Playback, Signal<readonly Note[]>>();

/** The notes on the table that is played back, as far as they are known. */
function notesOf(playback: Playback): Signal<readonly Note[]> {
  const known = kept.get(playback) ?? signal<readonly Note[]>([]);
  kept.set(playback, known);
  return known;
}

/** Where the notes of a replay are kept: on the server that it came from, for whoever has a key. Files have none. */
function noteKeeper({ source }: Playback) {
  const query = new URLSearchParams(location.search);
  const [session, round] = [query.get('session'), Number(query.get('round') ?? 1)];
  const hostKey = takeHostKey();
  if (session === null || hostKey === undefined || source.log === undefined) return undefined;
  return { hostKey, session, table: source.table, round };
}

/** Opens the notes on this table; for facilitators and instructors, as they see it. */
export function NotesSlot({ playback }: { readonly playback: Playback }): JSX.Element | null {
  const t = replayText();
  const isOpen = useSignal(false);
  const notes = notesOf(playback);
  const keeper = noteKeeper(playback);
  useEffect(() => {
    if (keeper === undefined) return;
    void ask('listNotes', { bearer: keeper.hostKey, session: keeper.session }).then((answer) => {
      if (answer.ok) notes.value = notesOn(answer.notes, keeper);
    });
  }, [playback]);
  if (keeper === undefined || playback.viewer.value.kind !== 'facilitator') return null;
  return (
    <>
      <button type="button" class="btn small" aria-haspopup="dialog" onClick={() => (isOpen.value = true)}>
        {t.notes(notes.value.length)}
      </button>
      {isOpen.value ? <NotesDialog playback={playback} keeper={keeper} onClose={() => (isOpen.value = false)} /> : null}
    </>
  );
}

type DialogProps = {
  readonly playback: Playback;
  readonly keeper: NonNullable<ReturnType<typeof noteKeeper>>;
  readonly onClose: () => void;
};

function NotesDialog({ playback, keeper, onClose }: DialogProps): JSX.Element {
  const found = useSignal<{ readonly Panel: ComponentType<MomentNotesProps> } | undefined>(undefined);
  useEffect(() => {
    void import('../lib/notes/moment-notes.tsx').then(({ MomentNotes }) => {
      found.value = { Panel: MomentNotes };
    });
  }, []);
  const Panel = found.value?.Panel;
  const position = playback.position.value;
  return (
    <WideDialog title={replayText().notesTitle} subtitle={replayText().notesAt(position)} onClose={onClose}>
      {Panel === undefined ? null : (
        <Panel
          {...keeper}
          step={position}
          onJump={(step) => {
            playback.go(step);
            onClose();
          }}
          onNotes={(fresh) => {
            notesOf(playback).value = fresh;
          }}
        />
      )}
    </WideDialog>
  );
}

/** Where notes stand on the time line; the list of notes says what they are, and goes there. */
export function NoteMarks({ playback }: { readonly playback: Playback }): JSX.Element | null {
  if (playback.viewer.value.kind !== 'facilitator') return null;
  const places = notesOf(playback).value.flatMap(({ n, step }) => (step === undefined ? [] : [{ n, step }]));
  return (
    <>
      {places.map(({ n, step }) => (
        <i
          key={n}
          class="note-mark"
          aria-hidden="true"
          style={{ left: `${(playback.time.share[step] ?? 1) * 100}%` }}
        />
      ))}
    </>
  );
}
