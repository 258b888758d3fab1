import type { JSX } from 'preact';

export type SelectFieldProps<V extends string> = {
  readonly id: string;
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string; readonly disabled?: boolean }[];
  readonly onPick: (value: V) => void;
  /** Id of what else is said about the choice. */
  readonly describedBy?: string | undefined;
  /** Classes besides `field`. */
  readonly class?: string | undefined;
};

/** One of a few values from a native list under its label. */
export function SelectField<V extends string>(props: SelectFieldProps<V>): JSX.Element {
  const { id, label, value, options, onPick, describedBy } = props;
  return (
    <div class={props.class === undefined ? 'field' : `field ${props.class}`}>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => {
          const picked = options.find((one) => one.value === currentTarget.value);
          if (picked !== undefined) onPick(picked.value);
        }}
      >
        {options.map((one) => (
          <option key={one.value} value={one.value} disabled={one.disabled}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
}
