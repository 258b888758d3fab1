import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { FIRST_LANGUAGE, LANGUAGE_FACTS, LANGUAGES, type Language } from '../../../shared/kernel/languages.ts';
import { timingPlan } from '../../../shared/seating/timing-plan.ts';
import { TEAM_LIMIT } from '../../../shared/session/limits.ts';
import type { ScenarioListing } from '../../../shared/wire/case-messages.ts';
import type { OpenSessionRequest } from '../../../shared/wire/requests.ts';
import { say } from '../../lib/language/case-texts.ts';
import { ChoiceRow } from '../../lib/parts/choice-row.tsx';
import { Fault, Field } from '../../lib/parts/field.tsx';
import { SelectField } from '../../lib/parts/select-field.tsx';
import { AboutCase } from '../case/about-case.tsx';
import { AddCase } from '../case/add-case.tsx';
import { RemoveCase } from '../case/remove-case.tsx';
import type { HallState } from '../hall-state.ts';
import { caseKey, caseWish, hallNeeds, momentOf, usualPlan, wholeIn } from '../opening-plan.ts';
import { caseLine, firstCase, usableCases } from './case-lines.ts';
import { openingText } from './words.ts';
import '../forms.css';
import { TimingLine } from './timing-line.tsx';

export type ScenarioFormProps = {
  readonly state: { open(wish: OpenSessionRequest): Promise<boolean> };
  readonly scenarios: readonly ScenarioListing[];
};

type OpenFormProps = ScenarioFormProps & {
  readonly state: Pick<HallState, 'describeCase' | 'takeIn' | 'takeAway' | 'scenarios' | 'refuse' | 'mislaid'>;
};

/** The cases that can be used, as a choice. */
export function ScenarioChoice(props: {
  readonly id: string;
  readonly scenarios: readonly ScenarioListing[];
  readonly value: string;
  readonly onChange: (key: string) => void;
}): JSX.Element {
  const text = openingText();
  return (
    <SelectField
      id={props.id}
      label={text.scenario}
      value={props.value}
      options={props.scenarios.map((one) => ({
        value: caseKey(one),
        label: caseLine(one, props.scenarios),
      }))}
      onPick={props.onChange}
    />
  );
}

/** Opens a session: everything has a value that will do, so that one tap opens. Broken cases are named with their problems. */
export function OpenSessionForm({ state, scenarios }: OpenFormProps): JSX.Element {
  const text = openingText();
  const usable = usableCases(scenarios);
  const first = firstCase(usable);
  return (
    <div class="opening">
      {first === undefined ? (
        <>
          <Fault>{text.noScenario}</Fault>
          <AddCase state={state} onTaken={() => undefined} />
        </>
      ) : (
        <OpeningForm state={state} scenarios={usable} first={first} />
      )}
      {scenarios
        .filter(({ problems }) => problems.length > 0)
        .map((broken) => (
          <BrokenCase key={caseKey(broken)} broken={broken} state={state} />
        ))}
    </div>
  );
}

/** A case that is not offered, with its first problem and the way to the others. */
function BrokenCase({
  broken,
  state,
}: Pick<OpenFormProps, 'state'> & { readonly broken: ScenarioListing }): JSX.Element {
  const text = openingText();
  const { folder, title, problems, firstProblem } = broken;
  return (
    <div class="host-problems sm">
      <Fault>{text.scenarioProblem(say(title), folder)}</Fault>
      <p>{firstProblem === undefined ? problems[0] : say(firstProblem)}</p>
      <p class="soft">{text.scenarioProblemsMore(problems.length - 1, folder)}</p>
      <RemoveCase state={state} of={broken} />
    </div>
  );
}

/** How many people are expected until somebody says otherwise; two of them in a team. */
const USUAL_PEOPLE = '24';
const USUAL_TEAM = '2';

function OpeningForm({ state, scenarios, first }: OpenFormProps & { readonly first: ScenarioListing }): JSX.Element {
  const text = openingText();
  const picked = useSignal(caseKey(first));
  const people = useSignal(USUAL_PEOPLE);
  const teamSize = useSignal(USUAL_TEAM);
  /** What was typed in place of the number that the people fill. */
  const ownTables = useSignal<string | undefined>(undefined);
  const devices = useSignal<'each' | 'team'>('each');
  const language = useSignal<Language>(FIRST_LANGUAGE);
  const plan = useSignal(usualPlan(first.phases));
  const bots = useSignal(true);
  const label = useSignal('');
  /** When the first phase is to begin, as a clock says it; empty where nobody said. */
  const startsAt = useSignal('');
  const busy = useSignal(false);
  const scenario = scenarios.find((one) => caseKey(one) === picked.value) ?? first;
  const parties = scenario.parties.length;
  const count = wholeIn(people.value, 2, 1200);
  const tables = ownTables.value === undefined ? undefined : wholeIn(ownTables.value, 1, 200);
  const size = Number(teamSize.value);
  const needs = (wish: 'each' | 'team') =>
    hallNeeds({ people: count ?? 2, parties, teamSize: size, devices: wish, tables });
  const planned = needs(devices.value);
  const wifi = (wish: 'each' | 'team') => {
    const { devices: phones, accessPoints } = needs(wish);
    return text.wifi(phones, accessPoints.least, accessPoints.most);
  };
  const isCrowded = (count ?? 0) > planned.tables * parties * TEAM_LIMIT;
  const isTablesWrong = ownTables.value !== undefined && tables === undefined;
  /** The same length of workshop for another case. */
  const pick = (chosen: ScenarioListing) => {
    picked.value = caseKey(chosen);
    const minutes = plan.value.arriveMinutes + plan.value.debriefMinutes;
    const total = plan.value.phaseMinutes.reduce((sum, own) => sum + own, minutes);
    plan.value = timingPlan(chosen.phases, Math.max(45, total));
  };
  const open = async () => {
    if (count === undefined) return document.getElementById('open-people')?.focus();
    if (isTablesWrong || isCrowded) return document.getElementById('open-tables')?.focus();
    if (busy.value) return;
    busy.value = true;
    const { arriveMinutes, debriefMinutes, phaseMinutes } = plan.value;
    const at = momentOf(startsAt.value, Date.now());
    await state.open({
      ...caseWish(scenario),
      tables: planned.tables,
      bots: bots.value,
      teamSize: size,
      devices: devices.value,
      language: language.value,
      plan: { arriveMinutes, debriefMinutes, ...(at === undefined ? {} : { startsAt: at }) },
      phaseMinutes,
      expected: count,
      ...(label.value.trim() === '' ? {} : { label: label.value.trim() }),
    });
    busy.value = false;
  };
  const typed = (target: { value: string | undefined }) => (event: { currentTarget: { value: string } }) => {
    target.value = event.currentTarget.value;
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
      <ScenarioChoice
        id="open-scenario"
        scenarios={scenarios}
        value={picked.value}
        onChange={(next) => {
          const chosen = scenarios.find((one) => caseKey(one) === next);
          if (chosen !== undefined) pick(chosen);
        }}
      />
      <AboutCase key={`${caseKey(scenario)} ${scenario.hash}`} state={state} of={scenario} />
      {scenario.origin === 'own' && (scenario.warnings ?? 0) > 0 ? (
        <p class="sm soft">{text.scenarioWarnings(scenario.warnings ?? 0, scenario.folder)}</p>
      ) : null}
      <RemoveCase
        state={state}
        of={scenario}
        onGone={() => {
          const next = firstCase(usableCases(state.scenarios.value ?? []));
          if (next !== undefined) pick(next);
        }}
      />
      <AddCase state={state} onTaken={pick} />
      <Field
        id="open-label"
        label={text.label}
        hint={text.labelHint}
        input={{ autoComplete: 'off', maxLength: 80, value: label.value, onInput: typed(label) }}
      />
      <div class="opening-numbers">
        <Field
          id="open-people"
          label={text.people}
          fault={count === undefined ? text.peopleWrong : undefined}
          input={{ inputMode: 'numeric', autoComplete: 'off', value: people.value, onInput: typed(people) }}
        />
        <div class="field">
          <label for="open-team-size">{text.teamSize}</label>
          <select id="open-team-size" value={teamSize.value} onChange={typed(teamSize)}>
            {['1', '2', '3', '4', '5', '6', '7', '8'].map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </div>
        <Field
          id="open-tables"
          label={text.tables}
          fault={isTablesWrong ? text.tablesWrong : isCrowded ? text.crowded : undefined}
          input={{
            inputMode: 'numeric',
            autoComplete: 'off',
            value: ownTables.value ?? String(planned.tables),
            onInput: (event) => {
              const next = event.currentTarget.value;
              ownTables.value = next.trim() === '' ? undefined : next;
            },
          }}
        />
      </div>
      <p class="opening-sizes">
        <b class="num">{text.sizes(planned.tables, planned.sizes)}</b>
        <span class="sm soft">{text.sizesHint}</span>
      </p>
      <ChoiceRow
        name="open-devices"
        legend={text.devices}
        value={devices.value}
        onChange={(next) => {
          devices.value = next;
        }}
        choices={[
          { value: 'each', label: text.each, hint: wifi('each') },
          { value: 'team', label: text.team, hint: `${wifi('team')} ${text.teamHint}` },
        ]}
      />
      <TimingLine id="open-timing" phases={scenario.phases} plan={plan} />
      <Field
        id="open-starts"
        label={text.startsAt}
        hint={text.startsAtHint}
        input={{ type: 'time', value: startsAt.value, onInput: typed(startsAt) }}
      />
      <OpeningRest language={language} bots={bots} />
      <div class="opening-send">
        <button type="submit" class="btn main" aria-disabled={busy.value || undefined}>
          {text.open}
        </button>
      </div>
    </form>
  );
}

/** The language in which phones open, and whether bots fill empty teams. */
function OpeningRest({ language, bots }: { language: Signal<Language>; bots: Signal<boolean> }): JSX.Element {
  const text = openingText();
  return (
    <div class="opening-rest">
      <fieldset class="segments-row">
        <legend>{text.language}</legend>
        <div class="segments">
          {LANGUAGES.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="open-language"
                checked={language.value === one}
                onChange={() => {
                  language.value = one;
                }}
              />
              <span lang={one}>{LANGUAGE_FACTS[one].name}</span>
            </label>
          ))}
        </div>
      </fieldset>
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
    </div>
  );
}
