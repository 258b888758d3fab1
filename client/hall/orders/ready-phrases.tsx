import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';

export type ReadyPhrasesProps = {
  readonly phrases: readonly string[];
  /** What is written: a phrase takes its place. */
  readonly words: Signal<string>;
  readonly onChoose?: (() => void) | undefined;
};

/** Sentences of which one is taken by a tap and may be changed before it is sent. */
export function ReadyPhrases({ phrases, words, onChoose }: ReadyPhrasesProps): JSX.Element {
  return (
    <div class="phrases">
      {phrases.map((one) => (
        <button
          key={one}
          type="button"
          class="phrase"
          aria-pressed={words.value === one}
          onClick={() => {
            words.value = one;
            onChoose?.();
          }}
        >
          {one}
        </button>
      ))}
    </div>
  );
}
