import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { readStored, writeStored } from '../../feed/device-storage.ts';

export type Theme = 'light' | 'dark';
export const THEME_CHOICES = ['device', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** Read by the script in the page's head (`../door/theme-script.ts`) as well. */
const KEPT = 'runding.theme';

const chosen = signal<ThemeChoice>(THEME_CHOICES.find((one) => one === readStored(KEPT)) ?? 'device');
const wanted = globalThis.matchMedia?.('(prefers-color-scheme: dark)');
const isDeviceDark = signal(wanted?.matches === true);
wanted?.addEventListener('change', ({ matches }) => {
  isDeviceDark.value = matches;
});

/** What somebody chose on this phone; until then it follows the phone. */
export const themeChoice: ReadonlySignal<ThemeChoice> = chosen;

/** The theme of a phone's screens. */
export const theme: ReadonlySignal<Theme> = computed(() => {
  if (chosen.value !== 'device') return chosen.value;
  return isDeviceDark.value ? 'dark' : 'light';
});

/** Turns a phone's screens and keeps it on this device. */
export function chooseTheme(next: ThemeChoice): void {
  chosen.value = next;
  writeStored(KEPT, next);
}

/** Keeps the page in the phone's theme. The answer ends it. */
export function followTheme(): () => void {
  return effect(() => {
    document.documentElement.dataset.theme = theme.value;
  });
}
