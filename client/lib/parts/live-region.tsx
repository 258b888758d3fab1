import { signal } from '@preact/signals';
import type { JSX } from 'preact';

const spoken = signal({ words: '', count: 0 });

/** Says something to screen readers once, politely: a phase began, a refusal, two minutes left. */
export function announce(words: string): void {
  spoken.value = { words, count: spoken.peek().count + 1 };
}

/** The one polite live region of a page; drawn once. The same words said twice are read twice. */
export function LiveRegion(): JSX.Element {
  const { words, count } = spoken.value;
  return (
    <div class="sr" aria-live="polite" role="status">
      <span key={count}>{words}</span>
    </div>
  );
}
