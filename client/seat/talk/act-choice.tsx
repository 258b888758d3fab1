import type { JSX } from 'preact';

export type ActChoiceProps<T extends string> = {
  readonly name: string;
  readonly legend: string;
  /** Absent while nothing is chosen. */
  readonly value: T | undefined;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
};

/** A few lines of which one is chosen, each as large as a thumb. */
export function ActChoice<T extends string>(props: ActChoiceProps<T>): JSX.Element {
  return (
    <fieldset class="act-options">
      <legend>{props.legend}</legend>
      {props.choices.map(({ value, label }) => (
        <label key={value} class={value === props.value ? 'choice on' : 'choice'}>
          <input
            type="radio"
            name={props.name}
            checked={value === props.value}
            onChange={() => props.onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
