import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { UNNAMED } from '../../../shared/kernel/languages.ts';
import type { PublicPhase } from '../../../shared/scenario/public-scenario.ts';
import { dividePhases, minutesOf, type TimingPlan, timingPlan } from '../../../shared/seating/timing-plan.ts';
import { say } from '../../lib/language/case-texts.ts';
import { Fault } from '../../lib/parts/field.tsx';
import {
  debriefShare,
  READY_MINUTES,
  type Stretch,
  sinceDoors,
  stretchesOf,
  wholeIn,
  withMinutes,
} from '../opening-plan.ts';
import { openingText } from './words.ts';

export type TimingLineProps = {
  /** Begins the ids of the fields. */
  readonly id: string;
  readonly phases: readonly Pick<PublicPhase, 'kind' | 'name' | 'minutes'>[];
  readonly plan: Signal<TimingPlan>;
  /** A further round: nobody arrives, and the debriefing is planned already. */
  readonly phasesOnly?: boolean | undefined;
};

/** The whole workshop to scale, with ready plans for the usual lengths and a field for the minutes of every stretch. */
export function TimingLine({ id, phases, plan, phasesOnly = false }: TimingLineProps): JSX.Element {
  const text = openingText();
  const total = minutesOf(plan.value);
  const planFor = (minutes: number) => (phasesOnly ? roundPlan(phases, minutes) : timingPlan(phases, minutes));
  const lengths = phasesOnly ? roundLengths(phases) : READY_MINUTES;
  const ready = lengths.find((minutes) => samePlan(planFor(minutes), plan.value));
  const nameOf = ({ what }: Stretch) =>
    what === 'arrive' ? text.arrive : what === 'debrief' ? text.debrief : say(phases[what]?.name ?? UNNAMED);
  const stretches = stretchesOf(plan.value).filter(({ what }) => !phasesOnly || typeof what === 'number');
  const share = debriefShare(plan.value);
  return (
    <fieldset class="timing">
      <legend>{text.timing}</legend>
      <div class="segments">
        {lengths.map((minutes) => (
          <label key={minutes}>
            <input
              type="radio"
              name={`${id}-ready`}
              checked={ready === minutes}
              onChange={() => {
                plan.value = planFor(minutes);
              }}
            />
            <span class="num">{text.ready(minutes)}</span>
          </label>
        ))}
      </div>
      <div class="timing-line num" aria-hidden="true">
        {stretches.map((stretch) => (
          <span key={stretch.what} class={`stretch ${kindOf(stretch)}`} style={{ flexGrow: stretch.minutes }}>
            <b>{stretch.minutes}</b>
          </span>
        ))}
      </div>
      <ol class="timing-list" aria-label={text.line}>
        {stretches.map((stretch) => (
          <li key={stretch.what}>
            <span class="num soft">{sinceDoors(stretch.from)}</span>
            <span>{nameOf(stretch)}</span>
            <span class="num">
              <b>{stretch.minutes}</b> <span class="sr">{text.minutes}</span>
            </span>
          </li>
        ))}
      </ol>
      <p class="sm num timing-total">
        <b>{text.total(total, Math.floor(total / 60), total % 60)}</b>
        {phasesOnly ? '' : `, ${text.share(share)}`}
        {ready === undefined ? <span class="chip">{text.adjusted}</span> : null}
      </p>
      {!phasesOnly && plan.value.debriefMinutes * 3 < total ? <Fault>{text.shareLow}</Fault> : null}
      <details>
        <summary>{text.edit}</summary>
        <div class="timing-fields">
          {stretches.map((stretch) => (
            <MinutesField
              key={`${stretch.what} ${ready}`}
              id={`${id}-${stretch.what}`}
              label={nameOf(stretch)}
              minutes={stretch.minutes}
              onChange={(minutes) => {
                plan.value = withMinutes(plan.value, stretch.what, minutes);
              }}
            />
          ))}
        </div>
      </details>
    </fieldset>
  );
}

/** Ready lengths of a further round: short, middling, and as the case has it. */
export function roundLengths(phases: TimingLineProps['phases']): readonly number[] {
  const own = Math.round(phases.reduce((sum, phase) => sum + phase.minutes, 0));
  return [...new Set([45, 60, own].filter((minutes) => minutes <= own && minutes >= phases.length))];
}

/** A plan of nothing but the case's phases. */
export function roundPlan(phases: TimingLineProps['phases'], minutes: number): TimingPlan {
  return { arriveMinutes: 0, phaseMinutes: dividePhases(phases, minutes), debriefMinutes: 0 };
}

function kindOf({ what }: Stretch): string {
  return typeof what === 'string' ? what : 'phase';
}

function samePlan(one: TimingPlan, other: TimingPlan): boolean {
  const minutes = (plan: TimingPlan) => stretchesOf(plan).map((stretch) => stretch.minutes);
  return minutes(one).join() === minutes(other).join();
}

type MinutesFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
};

/** Keeps what is typed until it is a number of minutes. */
function MinutesField({ id, label, minutes, onChange }: MinutesFieldProps): JSX.Element {
  const text = openingText();
  const typed = useSignal(String(minutes));
  const isWrong = wholeIn(typed.value, 1, 240) === undefined;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        aria-label={text.minutesOf(label)}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={isWrong ? `${id}-fault` : undefined}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          const next = wholeIn(typed.value, 1, 240);
          if (next !== undefined) onChange(next);
        }}
      />
      {isWrong ? <Fault id={`${id}-fault`}>{text.minutesWrong(label)}</Fault> : null}
    </div>
  );
}
