import type { JSX } from 'preact';
import type { EffectRow } from './effects.ts';
import { tableText } from './words.ts';

/** A full triangle for the better, a hollow one on its head for the worse, a line for what stays. */
const SHAPES = { better: 'M1 9 5 1 9 9z', worse: 'M1 1 9 1 5 9z', same: 'M1 5H9' } as const;

export type EffectChangeProps = {
  readonly change: EffectRow['change'];
  /** The words beside the shape are for screen readers only, where a line is all the room there is. */
  readonly isShort?: boolean;
};

/** Whether an effect is for the better or for the worse than today: a shape and the words, never a colour. */
export function EffectChange({ change, isShort = false }: EffectChangeProps): JSX.Element {
  return (
    <span class={`effect-change ${change}`}>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <path
          d={SHAPES[change]}
          fill={change === 'better' ? 'currentColor' : 'none'}
          stroke="currentColor"
          stroke-width="1.6"
          stroke-linejoin="round"
        />
      </svg>
      <span class={isShort ? 'sr' : undefined}>
        {isShort ? ', ' : ''}
        {tableText().land[change]}
      </span>
    </span>
  );
}
