import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { Field } from '../../lib/parts/field.tsx';
import { accessPointsFor, wholeIn } from '../opening-plan.ts';
import { preflightText } from './words.ts';

/** People in the hall until somebody says otherwise. */
const USUAL_PEOPLE = '400';

/** What to ask of the hall's Wi-Fi, to be ticked off, and how many access points so many phones need. */
export function HallWifi(): JSX.Element {
  const text = preflightText().wifi;
  const people = useSignal(USUAL_PEOPLE);
  const done = useSignal<ReadonlySet<number>>(new Set());
  const phones = wholeIn(people.value, 1, 1200);
  const { least, most } = accessPointsFor(phones ?? 1);
  return (
    <section>
      <h2>{text.title}</h2>
      <div class="preflight-points">
        <Field
          id="wifi-people"
          label={text.people}
          input={{
            inputMode: 'numeric',
            autoComplete: 'off',
            value: people.value,
            onInput: (event) => {
              people.value = event.currentTarget.value;
            },
          }}
        />
        {phones === undefined ? null : (
          <p role="status">
            <b class="num">{text.points(phones, least, most)}</b>
          </p>
        )}
      </div>
      <ul class="preflight-asks">
        {text.asks.map((ask, at) => (
          <li key={ask}>
            <label>
              <input
                type="checkbox"
                checked={done.value.has(at)}
                onChange={(event) => {
                  const next = new Set(done.value);
                  if (event.currentTarget.checked) next.add(at);
                  else next.delete(at);
                  done.value = next;
                }}
              />
              <span>{ask}</span>
            </label>
          </li>
        ))}
      </ul>
      <p class="sm soft num">{text.asked(done.value.size, text.asks.length)}</p>
    </section>
  );
}
