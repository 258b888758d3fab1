import { signal } from '@preact/signals';
import type { JSX } from 'preact';

const spoken = signal<readonly { readonly words: string; readonly nth: number }[]>([]);
let nth = 0;

/** Says something to screen readers once, politely: a phase began, a refusal, two minutes left. */
export function announce(words: string): void {
  spoken.value = [...spoken.peek().slice(-2), { words, nth: ++nth }];
}

/**
 * The one polite live region of a page; drawn once. What is added is read: the same words said twice are read twice, and what
 * is said at once with something else does not take its place.
 */
export function LiveRegion(): JSX.Element {
  return (
    <div class="sr" aria-live="polite" aria-atomic="false" role="status">
      {spoken.value.map((one) => (
        <p key={one.nth}>{one.words}</p>
      ))}
    </div>
  );
}
