import type { JSX } from 'preact';
import type { TypedLine } from '../../../shared/paper/line-code.ts';
import { Fault } from '../../lib/parts/field.tsx';

export type PaperLineProps = {
  readonly id: string;
  readonly label: string;
  /** Letter or number, and what it says. */
  readonly choices: readonly (readonly [string, string])[];
  readonly typed: string;
  readonly read: TypedLine;
  readonly fault: string | undefined;
  readonly onType: (typed: string) => void;
  readonly onLeave: () => void;
  /** Enter and the arrows: to the line below or above. */
  readonly onStep: (by: 1 | -1, isDone: boolean) => void;
};

/** One line of a form: where its code or its choice is typed, and what that means. */
export function PaperLine(props: PaperLineProps): JSX.Element {
  const { id, label, choices, typed, read, fault, onType, onLeave, onStep } = props;
  const chosen = read.kind === 'chosen' ? choices[read.choice] : undefined;
  return (
    <div class="paper-line">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="num"
        value={typed}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxLength={40}
        aria-invalid={fault === undefined ? undefined : 'true'}
        aria-describedby={`${id}-says`}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
        onBlur={onLeave}
        onKeyDown={(event) => {
          const { key } = event;
          if (key !== 'Enter' && key !== 'ArrowDown' && key !== 'ArrowUp') return;
          event.preventDefault();
          onStep(key === 'ArrowUp' ? -1 : 1, key === 'Enter');
        }}
      />
      <div id={`${id}-says`} class="paper-says sm" aria-live="polite">
        {fault !== undefined ? (
          <Fault>{fault}</Fault>
        ) : chosen !== undefined ? (
          <p>
            <b class="num">{chosen[0]}</b> {chosen[1]}
          </p>
        ) : (
          <p class="soft">
            {choices.map(([name, says]) => (
              <span key={name} class="paper-choice">
                <b class="num">{name}</b> {says}
              </span>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}
