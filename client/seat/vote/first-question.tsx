import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { TEXT_LIMITS } from '../../../shared/negotiation/vocabulary.ts';
import { readStored, writeStored } from '../../feed/device-storage.ts';
import { Said } from '../../lib/parts/said.tsx';
import type { TableView } from '../../lib/table/table-store.ts';
import { useSeat } from '../seat-state.ts';
import { storageName } from '../storage-name.ts';
import { useTyped } from '../typed.ts';
import { voteText } from './words.ts';

/**
 * The first question of reflection, to think about while others vote. It cannot be sent before the table has closed: what is
 * typed stays on this phone and stands in the answer's field then.
 */
export function FirstQuestion({ view }: { readonly view: TableView }): JSX.Element | null {
  const isSeated = useSeat().actor.value !== undefined;
  const [first] = view.scenario.questions;
  const typed = useTyped(`answer/${first?.id}`);
  const field = useId();
  if (first === undefined || !isSeated) return null;
  const key = storageName(`answer.${first.id}`, view);
  return (
    <div class="field">
      <label for={field}>
        <Said of={first.text} />
      </label>
      <textarea
        id={field}
        rows={3}
        maxLength={TEXT_LIMITS.answer}
        value={typed.kept ?? readStored(key) ?? ''}
        aria-describedby={`${field}-hint`}
        onInput={({ currentTarget: { value } }) => {
          typed.set(value);
          writeStored(key, value);
        }}
      />
      <p class="hint" id={`${field}-hint`}>
        {voteText().firstQuestionHint}
      </p>
    </div>
  );
}
