import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { fileKind } from '../../lib/browser/file-kind.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { announce } from '../../lib/parts/live-region.tsx';
import { sayRefused } from '../case/say-refused.ts';
import type { HallState } from '../hall-state.ts';
import { sessionsText } from './words.ts';

/**
 * Opens a session that was kept as a file, on this laptop or another one. What is wrong with a file stands beside the field
 * until another one is chosen, or something else has come into the house; a case is sent on to where cases are added.
 */
export function OpenArchive({ state }: { readonly state: HallState }): JSX.Element {
  const text = sessionsText().archive;
  const isBusy = useSignal(false);
  const refused = useSignal<string | undefined>(undefined);
  const given = useSignal<File | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const { mislaid, scenarios, sessions } = state;
  const refuse = (why: string) => {
    refused.value = why;
    announce(why);
  };
  const open = async (file: File) => {
    refused.value = undefined;
    given.value = undefined;
    if ((await fileKind(file)) === 'case') {
      given.value = file;
      return refuse(text.isCase);
    }
    isBusy.value = true;
    const answer = await state.openArchive(file);
    isBusy.value = false;
    if (answer.ok) return announce(text.opened);
    if (answer.code === 'host-key-wrong') return void state.refuse(answer.code);
    refuse(sayRefused(answer.code));
  };
  useEffect(() => {
    refused.value = undefined;
    given.value = undefined;
  }, [scenarios.value, sessions.value]);
  useEffect(() => {
    if (mislaid.value?.kind !== 'archive') return;
    const { file } = mislaid.value;
    mislaid.value = undefined;
    field.current?.scrollIntoView({ block: 'center' });
    void open(file);
  }, [mislaid.value]);
  return (
    <div class="field">
      <label for="archive-file">{text.open}</label>
      <input
        ref={field}
        id="archive-file"
        type="file"
        accept=".runding,.gz,.jsonl"
        aria-describedby="archive-hint"
        disabled={isBusy.value}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void open(file);
          event.currentTarget.value = '';
        }}
      />
      <p class="hint" id="archive-hint">
        {isBusy.value ? text.opening : text.hint}
      </p>
      {refused.value === undefined ? null : <Fault>{refused.value}</Fault>}
      {given.value === undefined ? null : (
        <button
          type="button"
          class="btn small"
          onClick={() => {
            if (given.value !== undefined) mislaid.value = { kind: 'case', file: given.value };
            refused.value = undefined;
            given.value = undefined;
          }}
        >
          {text.addCase}
        </button>
      )}
    </div>
  );
}
