import { type ReadonlySignal, signal } from '@preact/signals';
import { readStored, writeStored } from '../feed/device-storage.ts';
import { isTyping, listenForShortcuts, type Shortcut, withOrWithoutShift } from '../lib/browser/shortcuts.ts';
import { turnPage } from './pages.ts';
import { wifi } from './wifi.ts';

export type Theme = 'light' | 'dark';
/** What lies over the picture because somebody at the wall asked for it. */
export type Over = 'join-code' | 'wifi-code' | 'wifi' | 'help';
/** What a key, and the button of the same name, does. */
export type WallKey = 'full-screen' | 'theme' | 'code' | 'wifi' | 'previous' | 'next' | 'away' | 'help';

const KEPT = 'runding.projector.theme';
const chosen = signal<Theme>('dark');
const lying = signal<Over | undefined>(undefined);
const putAway = signal(0);

/** Light or dark: chosen for the hall, never by the device. */
export const theme: ReadonlySignal<Theme> = chosen;
export const over: ReadonlySignal<Over | undefined> = lying;
/** When the words that were taken off this wall were said (server time): later ones stand. */
export const wordsAway: ReadonlySignal<number> = putAway;

/** Words that stand on the wall now, by when they were said (server time). */
let standing: number | undefined;

/** Says which words the key that clears the wall takes away. */
export function noteStanding(at: number | undefined): void {
  standing = at;
}

/** Every key of the wall; each has a button of the same name. */
export const WALL_KEYS: readonly (Shortcut<WallKey> & { readonly sign: string })[] = [
  { name: 'full-screen', presses: ['f'], sign: 'F', act: turnFullScreen },
  { name: 'theme', presses: ['d'], sign: 'D', act: turnTheme },
  { name: 'code', presses: ['q'], sign: 'Q', act: turnCode },
  { name: 'wifi', presses: ['w'], sign: 'W', act: () => lay(lying.peek() === 'wifi' ? undefined : 'wifi') },
  { name: 'previous', presses: ['ArrowLeft', 'PageUp'], sign: '←', act: () => turnPage(-1) },
  { name: 'next', presses: ['ArrowRight', 'PageDown'], sign: '→', act: () => turnPage(1) },
  { name: 'away', presses: ['Escape', 'x'], sign: 'Esc', act: clearWall },
  {
    name: 'help',
    presses: ['h', ...withOrWithoutShift('?')],
    sign: '?',
    act: () => lay(lying.peek() === 'help' ? undefined : 'help'),
  },
];

/** Takes the theme from `?theme=` or as it was last, and hears the keys. */
export function followScreenKeys(): void {
  const asked = new URLSearchParams(location.search).get('theme') ?? readStored(KEPT);
  show(asked === 'light' ? 'light' : 'dark');
  listenForShortcuts(WALL_KEYS, (event) => isTyping(event) && event.key !== 'Escape');
}

/** Lays something over the picture, or takes it away. */
export function lay(next: Over | undefined): void {
  lying.value = next;
}

function show(next: Theme): void {
  chosen.value = next;
  document.documentElement.dataset.theme = next;
}

function turnTheme(): void {
  show(chosen.peek() === 'dark' ? 'light' : 'dark');
  writeStored(KEPT, chosen.peek());
}

/** The code to join by, then that of the Wi-Fi where it is known, then the picture again. */
function turnCode(): void {
  const now = lying.peek();
  if (now === 'join-code' && wifi.peek() !== undefined) lay('wifi-code');
  else lay(now === 'join-code' || now === 'wifi-code' ? undefined : 'join-code');
}

/** First what was laid over the picture, then the facilitator's words. */
function clearWall(): void {
  if (lying.peek() !== undefined) lay(undefined);
  else if (standing !== undefined) putAway.value = standing;
}

async function turnFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
    else await document.exitFullscreen();
  } catch {
    // A browser that does not allow it stays as it is.
  }
}
