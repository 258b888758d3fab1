import type { JSX } from 'preact';
import { commonText } from '../language/common.ts';
import { Icon } from '../weave/icon.tsx';

export type StepperProps = {
  readonly id: string;
  readonly label: string;
  /** What stands in the field, also while it is not a number yet. */
  readonly value: string;
  /** Where the first step starts from while the field is empty. */
  readonly start?: number | undefined;
  readonly invalid?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly onChange: (value: string) => void;
  /** Takes a step up (1) or down (-1) where steps are not of 1. */
  readonly onStep?: ((by: number) => void) | undefined;
};

const WHOLE = /^-?\d{1,5}$/;

/** Buttons for less and more around a number field: for the thumb and for the keyboard. */
export function Stepper(props: StepperProps): JSX.Element {
  const { id, label, value, start = 0, invalid, describedBy, onChange, onStep } = props;
  const text = commonText();
  const stepByOne = (by: number) => onChange(String((WHOLE.test(value.trim()) ? Number(value) : start) + by));
  const step = onStep ?? stepByOne;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="stepper num">
        <button type="button" aria-label={text.less({ of: label })} onClick={() => step(-1)}>
          <Icon name="minus" />
        </button>
        <input
          id={id}
          inputMode={onStep === undefined ? 'numeric' : 'decimal'}
          autoComplete="off"
          value={value}
          aria-invalid={invalid ? 'true' : undefined}
          aria-describedby={describedBy}
          onInput={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            step(event.key === 'ArrowUp' ? 1 : -1);
          }}
        />
        <button type="button" aria-label={text.more({ of: label })} onClick={() => step(1)}>
          <Icon name="plus" />
        </button>
      </div>
    </div>
  );
}
