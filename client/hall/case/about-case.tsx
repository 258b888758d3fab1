import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { CaseDescription, ScenarioListing } from '../../../shared/wire/case-messages.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { CaseFacts } from './case-facts.tsx';
import { TeachingNote } from './teaching-note.tsx';
import { caseText } from './words.ts';
import './case.css';

export type AboutCaseProps = {
  readonly state: { describeCase(one: ScenarioListing): Promise<CaseDescription | undefined> };
  /** A case of the list; another one needs another key. */
  readonly of: ScenarioListing;
};

/** The case that is chosen, for whoever opens it: what it says of itself, then how to teach it. Fetched when it is unfolded. */
export function AboutCase({ state, of }: AboutCaseProps): JSX.Element {
  const t = caseText();
  const read = useSignal<CaseDescription | 'failed' | undefined>(undefined);
  const open = async () => {
    if (typeof read.value === 'object') return;
    read.value = undefined;
    read.value = (await state.describeCase(of)) ?? 'failed';
  };
  const { value } = read;
  return (
    <details class="about-case" onToggle={({ currentTarget }) => void (currentTarget.open && open())}>
      <summary>{t.about}</summary>
      <div role="status">
        {value === undefined ? <p class="soft">{t.loading}</p> : null}
        {value === 'failed' ? <Fault>{t.failed}</Fault> : null}
      </div>
      {typeof value !== 'object' ? null : (
        <>
          <CaseFacts of={value} />
          <details>
            <summary>{t.teaching}</summary>
            <p class="xs soft">{t.teachingFor}</p>
            <TeachingNote of={value.facilitation} isRich={value.scenario.richText} />
          </details>
        </>
      )}
    </details>
  );
}
