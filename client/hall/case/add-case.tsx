import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CaseText } from '../../../shared/kernel/languages.ts';
import type { ScenarioListing } from '../../../shared/wire/case-messages.ts';
import { fileKind } from '../../lib/browser/file-kind.ts';
import { say } from '../../lib/language/case-texts.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { announce } from '../../lib/parts/live-region.tsx';
import type { HallState } from '../hall-state.ts';
import { TextList } from './case-texts.tsx';
import { sayRefused } from './say-refused.ts';
import { caseText } from './words.ts';
import './case.css';

export type AddCaseProps = {
  readonly state: Pick<HallState, 'takeIn' | 'scenarios' | 'refuse' | 'mislaid'>;
  readonly onTaken: (taken: ScenarioListing) => void;
};

/** So many findings are read; whoever mends the case gets all of them from the command. */
const SHOWN = 8;

/**
 * Takes a case in from a file. What is wrong with it stays beside the field until another file is chosen; an archive of a
 * session is sent on to where those are opened.
 */
export function AddCase({ state, onTaken }: AddCaseProps): JSX.Element {
  const t = caseText().add;
  const isBusy = useSignal(false);
  const refused = useSignal<{ readonly code: string; readonly findings: readonly CaseText[] } | undefined>(undefined);
  const done = useSignal<string | undefined>(undefined);
  const archive = useSignal<File | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const { mislaid } = state;
  const take = async (file: File) => {
    refused.value = undefined;
    done.value = undefined;
    archive.value = undefined;
    if ((await fileKind(file)) === 'archive') {
      archive.value = file;
      return announce(t.isArchive);
    }
    isBusy.value = true;
    const answer = await state.takeIn(file);
    isBusy.value = false;
    if (!answer.ok) {
      if (answer.code === 'host-key-wrong') return void state.refuse(answer.code);
      refused.value = { code: answer.code, findings: ('findings' in answer && answer.findings) || [] };
      return announce(sayRefused(answer.code));
    }
    const taken = state.scenarios.value?.find(({ folder }) => folder === answer.folder);
    if (taken === undefined) return;
    done.value = (answer.isKnown ? t.known : t.added)(say(taken.title));
    announce(done.value);
    onTaken(taken);
  };
  useEffect(() => {
    if (mislaid.value?.kind !== 'case') return;
    const { file } = mislaid.value;
    mislaid.value = undefined;
    field.current?.scrollIntoView({ block: 'center' });
    void take(file);
  }, [mislaid.value]);
  const findings = refused.value?.findings ?? [];
  return (
    <div class="field add-case">
      <label for="add-case">{t.label}</label>
      <input
        ref={field}
        id="add-case"
        type="file"
        accept=".kasus,.zip"
        aria-describedby="add-case-hint"
        disabled={isBusy.value}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void take(file);
          event.currentTarget.value = '';
        }}
      />
      <p class="hint" id="add-case-hint">
        {isBusy.value ? t.checking : (done.value ?? t.hint)}
      </p>
      {archive.value === undefined ? null : (
        <>
          <Fault>{t.isArchive}</Fault>
          <button
            type="button"
            class="btn small"
            onClick={() => {
              if (archive.value !== undefined) mislaid.value = { kind: 'archive', file: archive.value };
              archive.value = undefined;
            }}
          >
            {t.openArchive}
          </button>
        </>
      )}
      {refused.value === undefined ? null : (
        <div class="case-refused sm">
          <Fault>{sayRefused(refused.value.code)}</Fault>
          <TextList texts={findings.slice(0, SHOWN)} />
          {findings.length <= SHOWN ? null : <p class="soft">{t.more(findings.length - SHOWN)}</p>}
        </div>
      )}
    </div>
  );
}
