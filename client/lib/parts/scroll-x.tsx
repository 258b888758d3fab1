import type { ComponentChildren, JSX } from 'preact';
import './scroll-x.css';

/** A wide table's box: what does not fit scrolls inside it, by thumb and by keyboard, and the page stays where it is. */
export function ScrollX({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll-x" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
