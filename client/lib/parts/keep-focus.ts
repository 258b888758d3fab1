/** What a reader can act on, and headings that take the focus when a screen changes. */
const PLACES = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Keeps the focus on the page when what has it is moved, switched off or taken away: it stays where it is, else goes to
 * the first place to act on in what still stands around it, else to the heading. Who puts it away by a tap on blank space
 * keeps that. The answer ends it.
 */
export function keepFocus(): () => void {
  /** What had the focus last and what it stood in, from the inside out; empty where somebody put it away. */
  let around: readonly Element[] = [];
  const remember = ({ target }: FocusEvent) => {
    around = target instanceof Element ? pathOf(target) : [];
  };
  const forget = ({ target }: PointerEvent) => {
    // A tap on what has the focus already gives it no new one.
    const { activeElement, body } = document;
    const isOnIt = activeElement !== body && target instanceof Node && activeElement?.contains(target) === true;
    if (!isOnIt) around = [];
  };
  const mend = () => {
    const [last] = around;
    const { activeElement, body } = document;
    if (last === undefined || (activeElement !== null && activeElement !== body)) return;
    nextPlace(around)?.focus({ preventScroll: last.isConnected });
  };
  // A switched-off element loses the focus when the page is drawn next; dialogs and sheets give it back one drawing later.
  const watch = new MutationObserver(() => afterDrawing(() => afterDrawing(mend)));
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', remember);
  document.addEventListener('pointerdown', forget);
  return () => {
    watch.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('pointerdown', forget);
  };
}

function afterDrawing(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}

function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) path.push(at);
  return path;
}

function nextPlace(around: readonly Element[]): HTMLElement | undefined {
  for (const box of around) {
    const places = box.isConnected ? [box, ...box.querySelectorAll(PLACES)] : [];
    const free = places.find((one): one is HTMLElement => one instanceof HTMLElement && takesFocus(one));
    if (free !== undefined) return free;
  }
  return document.querySelector<HTMLElement>('h1[tabindex]') ?? undefined;
}

function takesFocus(element: HTMLElement): boolean {
  const isDrawn = element.getClientRects().length > 0 && element.closest('[inert]') === null;
  return isDrawn && element.matches(PLACES) && !element.matches(':disabled');
}
