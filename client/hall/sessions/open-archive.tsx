import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { ask } from '../../feed/hall-api.ts';
import { announce } from '../../lib/parts/live-region.tsx';
import type { HallState } from '../hall-state.ts';
import { sessionsText } from './words.ts';

/** Opens a session that was kept as a file, on this laptop or another one. */
export function OpenArchive({ state }: { readonly state: HallState }): JSX.Element {
  const text = sessionsText().archive;
  const isBusy = useSignal(false);
  const open = async (file: File) => {
    isBusy.value = true;
    const answer = await ask('openArchive', { bearer: state.key.value, body: file });
    isBusy.value = false;
    if (!answer.ok) return state.refuse(answer.code);
    announce(text.opened);
    location.hash = `session=${answer.session}`;
  };
  return (
    <div class="field">
      <label for="archive-file">{text.open}</label>
      <input
        id="archive-file"
        type="file"
        accept=".runding,.gz,.jsonl"
        aria-describedby="archive-hint"
        disabled={isBusy.value}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) open(file);
          event.currentTarget.value = '';
        }}
      />
      <p class="hint" id="archive-hint">
        {isBusy.value ? text.opening : text.hint}
      </p>
    </div>
  );
}
