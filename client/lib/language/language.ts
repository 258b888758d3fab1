import { type ReadonlySignal, signal } from '@preact/signals-core';
import { type Bilingual, LANGUAGES, type Language } from '../../../shared/kernel/text.ts';

const STORED = 'runding.language';

function storedLanguage(): Language {
  try {
    const stored = globalThis.localStorage?.getItem(STORED);
    return LANGUAGES.find((one) => one === stored) ?? 'id';
  } catch {
    return 'id';
  }
}

const chosen = signal<Language>(storedLanguage());

// Two tabs of one device speak one language.
globalThis.addEventListener?.('storage', (event) => {
  if ((event as StorageEvent).key === STORED) showLanguage(storedLanguage());
});

/** The language of the screen. Reading its value in a component makes the component follow it. */
export const language: ReadonlySignal<Language> = chosen;

/** Turns every screen to a language and remembers it on this device. */
export function chooseLanguage(next: Language): void {
  showLanguage(next);
  try {
    globalThis.localStorage?.setItem(STORED, next);
  } catch {
    // A browser that keeps nothing still changes the screen.
  }
}

/** Turns the screens to the language of the session and keeps it, on a device on which none is kept yet. */
export function offerLanguage(offered: Language): void {
  try {
    if (globalThis.localStorage?.getItem(STORED) === null) chooseLanguage(offered);
  } catch {
    // A browser that keeps nothing stays with what it shows.
  }
}

/** Turns every screen to a language without remembering it. */
export function showLanguage(next: Language): void {
  chosen.value = next;
  if (typeof document !== 'undefined') document.documentElement.lang = next;
}

/** A text of the case in the language of the screen. */
export function say(text: Bilingual): string {
  return text[language.value];
}

/** Picks the messages of an area: `messagesOf({ id, en })` gives a function that answers in the language of the screen. */
export function messagesOf<M>(both: { readonly id: M; readonly en: M }): () => M {
  return () => both[language.value];
}

/** A number with the digits of Indonesia in both languages, so that two phones at one table never differ. */
export function sayNumber(value: number, decimals = 0): string {
  return new Intl.NumberFormat(language.value === 'id' ? 'id-ID' : 'en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** A day and time in the language of the page. */
export function sayMoment(at: number): string {
  const locale = language.value === 'id' ? 'id-ID' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
