import { type ReadonlySignal, signal } from '@preact/signals';

/** What the window leaves for the screen, measured against the text size. */
export interface WindowSize {
  /** Too low for picture and list at once: a keyboard is up, or the text is large. The page scrolls as a whole. */
  readonly isShort: boolean;
  /** Two columns fit. */
  readonly isWide: boolean;
  /** Low and broad, as a phone on its side: what is beside the work stands to the left of it. */
  readonly isLying: boolean;
}

/** Heights and widths in rem: 560 and 1024 px at the usual text size. */
const SHORT = 35;
const WIDE = 64;
/** Keyboard up: what is left of the screen in px, whatever the text size. */
const KEYBOARD = 420;
/** Least width and height (rem) of a phone on its side: 640 and 288 px; with a keyboard up it is lower. */
const LYING = { width: 40, height: 18 };

const measured = signal<WindowSize>({ isShort: false, isWide: false, isLying: false });

/** Follows the window while the play app runs. */
export const windowSize: ReadonlySignal<WindowSize> = measured;

function measure(): void {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const height = globalThis.visualViewport?.height ?? globalThis.innerHeight;
  const width = globalThis.innerWidth;
  const isShort = height < Math.max(SHORT * rem, KEYBOARD);
  const isWide = width >= WIDE * rem;
  const isLying = isShort && !isWide && width >= LYING.width * rem && height >= LYING.height * rem;
  const last = measured.peek();
  if (isShort === last.isShort && isWide === last.isWide && isLying === last.isLying) return;
  measured.value = { isShort, isWide, isLying };
}

/** A box of one rem that measures again when the text size changes, which no window event tells. */
function textSizeProbe(): { remove(): void } {
  const box = document.createElement('div');
  box.style.cssText = 'position:absolute;top:0;left:0;visibility:hidden;width:1rem;height:1rem;pointer-events:none';
  box.setAttribute('aria-hidden', 'true');
  document.body.append(box);
  const observer = new ResizeObserver(() => requestAnimationFrame(measure));
  observer.observe(box);
  return {
    remove: () => {
      observer.disconnect();
      box.remove();
    },
  };
}

/** Starts following the window and the text size; the answer stops it. */
export function followWindow(): () => void {
  measure();
  addEventListener('resize', measure);
  globalThis.visualViewport?.addEventListener('resize', measure);
  const probe = textSizeProbe();
  return () => {
    probe.remove();
    removeEventListener('resize', measure);
    globalThis.visualViewport?.removeEventListener('resize', measure);
  };
}
