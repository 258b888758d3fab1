import { type ReadonlySignal, signal } from '@preact/signals';

export type Theme = 'light' | 'dark';

const KEPT = 'runding.projector.theme';
const chosen = signal<Theme>('dark');

/** Light or dark: chosen for the hall, never by the device. */
export const theme: ReadonlySignal<Theme> = chosen;

/** Takes the theme from `?theme=` or as it was last; key `d` turns it, key `f` the full screen. */
export function followScreenKeys(): void {
  const asked = new URLSearchParams(location.search).get('theme') ?? readKept();
  show(asked === 'light' ? 'light' : 'dark');
  addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
    if (ctrlKey || metaKey || altKey) return;
    if (key === 'd') keep(chosen.value === 'dark' ? 'light' : 'dark');
    if (key === 'f') void turnFullScreen();
  });
}

function show(next: Theme): void {
  chosen.value = next;
  document.documentElement.dataset.theme = next;
}

function keep(next: Theme): void {
  show(next);
  try {
    localStorage.setItem(KEPT, next);
  } catch {
    // Then the next page begins dark.
  }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

async function turnFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
    else await document.exitFullscreen();
  } catch {
    // A browser that does not allow it stays as it is.
  }
}
