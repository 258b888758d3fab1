import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { say } from '../../lib/language/case-texts.ts';
import { commonText } from '../../lib/language/common.ts';
import { Field } from '../../lib/parts/field.tsx';
import { SelectField } from '../../lib/parts/select-field.tsx';
import { nameFault } from '../../lib/table/join-form.ts';
import { caseKey, caseWish } from '../opening-plan.ts';
import { firstCase, usableCases } from './case-lines.ts';
import { ScenarioChoice, type ScenarioFormProps } from './open-session-form.tsx';
import { openingText } from './words.ts';

/** Opens a table for oneself against bots, and sits down at it. */
export function PractiseForm({ state, scenarios }: ScenarioFormProps): JSX.Element {
  const text = openingText();
  const usable = usableCases(scenarios);
  const first = firstCase(usable);
  const picked = useSignal(first === undefined ? '' : caseKey(first));
  const name = useSignal('');
  const party = useSignal('');
  const fault = useSignal<ReturnType<typeof nameFault>>(undefined);
  const busy = useSignal(false);
  const chosen = usable.find((one) => caseKey(one) === picked.value) ?? first;
  const parties = chosen?.parties ?? [];
  const begin = async () => {
    fault.value = nameFault(name.value);
    if (fault.value !== undefined) return document.getElementById('practise-name')?.focus();
    if (busy.value || chosen === undefined) return;
    busy.value = true;
    const wish = { name: name.value, ...(party.value === '' ? {} : { party: party.value }) };
    await state.open({ ...caseWish(chosen), tables: 1, bots: true, practise: wish });
    busy.value = false;
  };
  return (
    <form
      class="host-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <p class="sm soft">{text.practise.lead}</p>
      <ScenarioChoice
        id="practise-scenario"
        scenarios={usable}
        value={picked.value}
        onChange={(next) => {
          picked.value = next;
          party.value = '';
        }}
      />
      <Field
        id="practise-name"
        label={text.practise.name}
        fault={
          fault.value === undefined
            ? undefined
            : fault.value === 'name-missing'
              ? commonText().nameMissing
              : commonText().nameTooLong
        }
        input={{
          autoComplete: 'off',
          value: name.value,
          onInput: (event) => {
            name.value = event.currentTarget.value;
          },
        }}
      />
      <SelectField
        id="practise-party"
        label={text.practise.party}
        value={party.value}
        options={[
          { value: '', label: text.practise.any },
          ...parties.map((one) => ({ value: one.id, label: say(one.name) })),
        ]}
        onPick={(one) => {
          party.value = one;
        }}
      />
      <button type="submit" class="btn" disabled={usable.length === 0} aria-disabled={busy.value || undefined}>
        {text.practise.start}
      </button>
    </form>
  );
}
