import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ScenarioIssue } from '../../../shared/scenario/schema.ts';
import { say } from '../../lib/language/case-texts.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { Fault } from '../../lib/parts/field.tsx';
import { Stepper } from '../../lib/parts/stepper.tsx';
import { placesOf, readValue, stepFrom } from '../../lib/table/number-values.ts';
import { WasPoints } from '../../lib/table/package-list.tsx';
import { tableText } from '../../lib/table/words.ts';
import { builderText } from './words.ts';

export type NumberChoiceProps = {
  readonly id: string;
  readonly issue: ScenarioIssue & { readonly number: NonNullable<ScenarioIssue['number']> };
  /** Place of the chosen value. */
  readonly chosen: number | undefined;
  /** Place of the value in the package that is answered. */
  readonly against: number | undefined;
  /** Name of the offer that it stands in; the own latest where the draft answers none. */
  readonly answered: string | undefined;
  readonly closed: readonly number[];
  /** Own points of a value; left out for a viewer without any. */
  readonly pointsOf: ((place: number) => number) | undefined;
  /** What a value was worth before an event changed it. */
  readonly wasOf: ((place: number) => number | undefined) | undefined;
  readonly onChoose: (place: number) => void;
};

/** Settles an issue on a number: less and more, a field to type in, and what it is worth along the way. */
export function NumberChoice({
  id,
  issue,
  chosen,
  against,
  answered,
  closed,
  pointsOf,
  wasOf,
  onChoose,
}: NumberChoiceProps): JSX.Element {
  const t = builderText();
  const { options, number } = issue;
  const typedAs = (place: number) => plain(options[place]?.id ?? '');
  const typed = useSignal(chosen === undefined ? '' : typedAs(chosen));
  useEffect(() => {
    if (chosen !== undefined && readValue(typed.value, issue) !== chosen) typed.value = typedAs(chosen);
  }, [chosen]);
  const found = readValue(typed.value, issue);
  const isClosed = found !== undefined && closed.includes(found);
  const isSound = typed.value.trim() === '' || (found !== undefined && !isClosed);
  const type = (next: string) => {
    typed.value = next;
    const place = readValue(next, issue);
    if (place !== undefined && !closed.includes(place)) onChoose(place);
  };
  const step = (by: number) => {
    const outside = by > 0 ? -1 : options.length;
    const next = stepFrom(found ?? chosen ?? against ?? outside, by, options.length, closed);
    if (options[next] === undefined) return;
    typed.value = typedAs(next);
    onChoose(next);
  };
  const places = placesOf(options.length);
  const [first, last] = [say(options[0]?.name ?? {}), say(options.at(-1)?.name ?? {})];
  const by = plain(String(number.step));
  return (
    <div class="number-choice">
      <Stepper
        id={id}
        label={say(issue.question)}
        value={typed.value}
        invalid={!isSound}
        describedBy={`${id}-steps`}
        onChange={type}
        onStep={step}
      />
      <p id={`${id}-steps`} class="xs soft">
        {t.steps(first, last, by)}
      </p>
      {isSound ? null : <Fault>{isClosed ? t.closedOption : t.noSuchValue(first, last, by)}</Fault>}
      <div class="number-scale">
        <div class="number-line" aria-hidden="true" style={{ marginInline: `${50 / places.length}%` }}>
          {against === undefined ? null : <i class="theirs" style={placed(against, options.length)} />}
          {chosen === undefined ? null : <i class="own" style={placed(chosen, options.length)} />}
        </div>
        <ul>
          {places.map((place) => (
            <li key={place}>
              <button
                type="button"
                class="number-place"
                aria-pressed={place === chosen}
                disabled={closed.includes(place)}
                onClick={() => type(typedAs(place))}
              >
                <span class="num">
                  <span class="sr">{t.takeValue} </span>
                  {typedAs(place)}
                </span>
                {pointsOf === undefined ? null : (
                  <b class="num xs">
                    <WasPoints was={wasOf?.(place)} />
                    {sayNumber(pointsOf(place))}
                    <span class="sr"> {tableText().points}</span>
                  </b>
                )}
              </button>
            </li>
          ))}
        </ul>
      </div>
      {against === undefined ? null : (
        <p class="theirs-said xs soft">
          <i class="theirs" aria-hidden="true" /> {t.theirs(answered, say(options[against]?.name ?? {}))}
        </p>
      )}
    </div>
  );
}

/** A value as it is typed and shown in the language of the page, without its unit. */
function plain(value: string): string {
  const decimals = value.split('.')[1]?.length ?? 0;
  return value === '' ? '' : sayNumber(Number(value), decimals);
}

function placed(place: number, count: number): { left: string } {
  return { left: `${(100 * place) / Math.max(1, count - 1)}%` };
}
