import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ScenarioListing } from '../../../shared/wire/host-messages.ts';
import { hostText } from '../../text/host/messages.ts';
import { say, sayNumber } from '../../text/language.ts';
import { Fault, Field } from '../common/field.tsx';
import type { HostState } from './host-state.ts';

export type ScenarioFormProps = { readonly state: HostState; readonly scenarios: readonly ScenarioListing[] };

/** The cases that can be used, as a choice. */
export function ScenarioChoice(props: {
  readonly id: string;
  readonly scenarios: readonly ScenarioListing[];
  readonly value: string;
  readonly onChange: (folder: string) => void;
}): JSX.Element {
  const text = hostText();
  return (
    <div class="field">
      <label for={props.id}>{text.scenario}</label>
      <select id={props.id} value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
        {props.scenarios.map((one) => (
          <option key={one.folder} value={one.folder}>
            {text.scenarioLine({
              title: say(one.title),
              parties: one.parties.length,
              minutes: sayNumber(one.minutes, one.minutes % 1 === 0 ? 0 : 1),
            })}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Opens a session: which case, how many tables, bots or not. Broken cases are named with their problems. */
export function OpenSessionForm({ state, scenarios }: ScenarioFormProps): JSX.Element {
  const text = hostText();
  const usable = scenarios.filter(({ problems }) => problems.length === 0);
  const folder = useSignal(usable[0]?.folder ?? '');
  const tables = useSignal('1');
  const bots = useSignal(true);
  const wrong = useSignal(false);
  const busy = useSignal(false);
  const open = async () => {
    const count = Number(tables.value);
    wrong.value = !Number.isInteger(count) || count < 1 || count > 200;
    if (wrong.value) return document.getElementById('open-tables')?.focus();
    if (busy.value) return;
    busy.value = true;
    await state.open({ scenario: folder.value, tables: count, bots: bots.value });
    busy.value = false;
  };
  return (
    <form
      class="host-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      {usable.length === 0 ? <Fault>{text.noScenario}</Fault> : null}
      <ScenarioChoice
        id="open-scenario"
        scenarios={usable}
        value={folder.value}
        onChange={(next) => {
          folder.value = next;
        }}
      />
      <Field
        id="open-tables"
        label={text.tables}
        hint={text.tablesHint}
        fault={wrong.value ? text.tablesWrong : undefined}
        input={{
          inputMode: 'numeric',
          autoComplete: 'off',
          value: tables.value,
          onInput: (event) => {
            tables.value = event.currentTarget.value;
          },
        }}
      />
      <label class="host-check">
        <input
          type="checkbox"
          checked={bots.value}
          onChange={(event) => {
            bots.value = event.currentTarget.checked;
          }}
        />
        {text.bots}
      </label>
      <button type="submit" class="btn main" disabled={usable.length === 0} aria-disabled={busy.value || undefined}>
        {text.open}
      </button>
      {scenarios
        .filter(({ problems }) => problems.length > 0)
        .map((broken) => (
          <div key={broken.folder}>
            <Fault>{text.scenarioProblems({ folder: broken.folder })}</Fault>
            <ul class="host-problems sm">
              {broken.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </div>
        ))}
    </form>
  );
}
