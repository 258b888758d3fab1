import type { ComponentChildren, JSX } from 'preact';
import './choice-row.css';

export type ChoiceRowProps<T extends string> = {
  readonly name: string;
  readonly legend: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string; readonly hint?: ComponentChildren }[];
  readonly onChange: (value: T) => void;
};

/** Radio buttons as cards, each with the sentence that says what it means. */
export function ChoiceRow<T extends string>(props: ChoiceRowProps<T>): JSX.Element {
  return (
    <fieldset class="choice-row">
      <legend>{props.legend}</legend>
      <div>
        {props.choices.map(({ value, label, hint }) => (
          <label key={value} class={value === props.value ? 'chosen' : undefined}>
            <input
              type="radio"
              name={props.name}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            <span>
              <b>{label}</b>
              {hint === undefined ? null : <span class="sm soft">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
