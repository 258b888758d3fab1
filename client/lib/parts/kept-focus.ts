import { useEffect, useRef } from 'preact/hooks';

/** When another view takes the place of the one with the focus, the page's heading gets it. @param view which is shown */
export function useKeptFocus(view: unknown): void {
  const shown = useRef(view);
  useEffect(() => {
    const isOther = shown.current !== view;
    shown.current = view;
    const { activeElement, body } = document;
    if (!isOther || (activeElement !== null && activeElement !== body)) return;
    document.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true });
  }, [view]);
}
