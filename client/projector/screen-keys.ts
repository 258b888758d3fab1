import { type ReadonlySignal, signal } from '@preact/signals';
import { readStored, writeStored } from '../feed/device-storage.ts';
import { isTyping, listenForShortcuts, type Shortcut } from '../lib/browser/shortcuts.ts';

export type Theme = 'light' | 'dark';

const KEPT = 'runding.projector.theme';
const chosen = signal<Theme>('dark');

/** Light or dark: chosen for the hall, never by the device. */
export const theme: ReadonlySignal<Theme> = chosen;

const SHORTCUTS: readonly Shortcut[] = [
  { name: 'theme', presses: ['d'], act: turnTheme },
  { name: 'full-screen', presses: ['f'], act: turnFullScreen },
];

/** Takes the theme from `?theme=` or as it was last; key `d` turns it, key `f` the full screen. */
export function followScreenKeys(): void {
  const asked = new URLSearchParams(location.search).get('theme') ?? readStored(KEPT);
  show(asked === 'light' ? 'light' : 'dark');
  listenForShortcuts(SHORTCUTS, isTyping);
}

function show(next: Theme): void {
  chosen.value = next;
  document.documentElement.dataset.theme = next;
}

function turnTheme(): void {
  show(chosen.peek() === 'dark' ? 'light' : 'dark');
  writeStored(KEPT, chosen.peek());
}

async function turnFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
    else await document.exitFullscreen();
  } catch {
    // A browser that does not allow it stays as it is.
  }
}
