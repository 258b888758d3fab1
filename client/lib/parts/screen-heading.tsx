import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export type ScreenHeadingProps = {
  readonly children: ComponentChildren;
  /** The heading of a tab inside a screen is an h2 and takes no focus. */
  readonly inTab?: boolean | undefined;
  /** Names the screen: the heading takes focus when it is drawn and when this changes. */
  readonly screen?: string | undefined;
};

/** The heading of a screen. Focus goes to it when the screen changes, so that a screen reader starts there. */
export function ScreenHeading({ children, inTab, screen }: ScreenHeadingProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (screen !== undefined) heading.current?.focus({ preventScroll: true });
  }, [screen]);
  if (inTab) return <h2 class="screen-heading">{children}</h2>;
  return (
    <h1 ref={heading} class="screen-heading" tabIndex={-1}>
      {children}
    </h1>
  );
}
