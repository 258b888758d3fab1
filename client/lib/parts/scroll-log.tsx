import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export type ScrollLogProps = {
  readonly label: string;
  readonly class: string;
  /** What is new comes at a wish of the reader's own: nobody is told of it. */
  readonly isQuiet?: boolean;
  /** When one of these changes, the newest comes into view. */
  readonly follows: readonly unknown[];
  readonly children: ComponentChildren;
};

/** What was said, the newest at the foot, in a box that scrolls by thumb and by keyboard. */
export function ScrollLog({ label, class: kind, isQuiet, follows, children }: ScrollLogProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // As far down as it goes, also where the box is laid out from its foot and counts upwards from 0.
    if (box.current !== null) box.current.scrollTop = box.current.scrollHeight;
  }, follows);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div ref={box} class={kind} role="log" aria-label={label} aria-live={isQuiet ? 'off' : undefined} tabIndex={0}>
      {children}
    </div>
  );
}
