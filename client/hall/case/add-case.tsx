import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { CaseText } from '../../../shared/kernel/languages.ts';
import type { ScenarioListing } from '../../../shared/wire/case-messages.ts';
import { say } from '../../lib/language/case-texts.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { announce } from '../../lib/parts/live-region.tsx';
import type { HallState } from '../hall-state.ts';
import { TextList } from './case-texts.tsx';
import { sayRefused } from './say-refused.ts';
import { caseText } from './words.ts';
import './case.css';

export type AddCaseProps = {
  readonly state: Pick<HallState, 'takeIn' | 'scenarios' | 'refuse'>;
  readonly onTaken: (taken: ScenarioListing) => void;
};

/** So many findings are read; whoever mends the case gets all of them from the command. */
const SHOWN = 8;

/** Takes a case in from a file. What is wrong with it stays beside the field until another file is chosen. */
export function AddCase({ state, onTaken }: AddCaseProps): JSX.Element {
  const t = caseText().add;
  const isBusy = useSignal(false);
  const refused = useSignal<{ readonly code: string; readonly findings: readonly CaseText[] } | undefined>(undefined);
  const done = useSignal<string | undefined>(undefined);
  const take = async (file: File) => {
    isBusy.value = true;
    refused.value = undefined;
    done.value = undefined;
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
  const findings = refused.value?.findings ?? [];
  return (
    <div class="field add-case">
      <label for="add-case">{t.label}</label>
      <input
        id="add-case"
        type="file"
        accept=".kasus,.zip"
        aria-describedby="add-case-hint"
        disabled={isBusy.value}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) take(file);
          event.currentTarget.value = '';
        }}
      />
      <p class="hint" id="add-case-hint">
        {isBusy.value ? t.checking : (done.value ?? t.hint)}
      </p>
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
