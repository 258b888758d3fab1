import { signal } from '@preact/signals';
import type { JSX } from 'preact';

const spoken = signal<readonly { readonly words: string; readonly nth: number }[]>([]);
let nth = 0;
/** How long words stand there (ms): they are heard when they come. */
const KEPT_MS = 10_000;

/** Says something to screen readers once, politely: a phase began, a refusal, two minutes left. */
export function announce(words: string): void {
  const one = { words, nth: ++nth };
  spoken.value = [...spoken.peek().slice(-2), one];
  // Whoever reads the page from top to bottom later would take it for what is so now.
  setTimeout(() => {
    spoken.value = spoken.peek().filter((other) => other !== one);
  }, KEPT_MS);
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
