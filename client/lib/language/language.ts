import { type ReadonlySignal, signal } from '@preact/signals-core';
import {
  type ByLanguage,
  FIRST_LANGUAGE,
  LANGUAGE_FACTS,
  type Language,
  languageOf,
} from '../../../shared/kernel/languages.ts';

/** What somebody chose on this device. */
const STORED = 'runding.language';
/** What the last session spoke to it, where nobody chose. */
const OFFERED = 'runding.language.offered';

function storedLanguage(key: string): Language | undefined {
  try {
    return languageOf(globalThis.localStorage?.getItem(key));
  } catch {
    return undefined;
  }
}

function keepLanguage(key: string, language: Language): void {
  try {
    globalThis.localStorage?.setItem(key, language);
  } catch {
    // A browser that keeps nothing still changes the screen.
  }
}

/** In which language the page came: the server's word on what the sessions here speak. */
export const pageLanguage: Language = languageOf(globalThis.document?.documentElement?.lang) ?? FIRST_LANGUAGE;

const chosen = signal<Language>(storedLanguage(STORED) ?? storedLanguage(OFFERED) ?? pageLanguage);

// Two tabs of one device speak one language.
globalThis.addEventListener?.('storage', (event) => {
  if ((event as StorageEvent).key === STORED) showLanguage(storedLanguage(STORED) ?? chosen.peek());
});

/** The language of the screen. Reading its value in a component makes the component follow it. */
export const language: ReadonlySignal<Language> = chosen;

/** Turns every screen to a language and remembers it on this device. */
export function chooseLanguage(next: Language): void {
  showLanguage(next);
  keepLanguage(STORED, next);
}

/** Turns the screens to the language of a session, on a device on which nobody chose one. */
export function offerLanguage(offered: Language): void {
  keepLanguage(OFFERED, offered);
  if (storedLanguage(STORED) === undefined) showLanguage(offered);
}

/** Turns every screen to a language without remembering it. */
export function showLanguage(next: Language): void {
  chosen.value = next;
  if (typeof document !== 'undefined') markLanguage(document.documentElement, next);
}

/** Says to the browser which language stands in a part of the page, and in which direction it is written. */
export function markLanguage(part: HTMLElement, spoken: Language): void {
  part.lang = spoken;
  part.dir = LANGUAGE_FACTS[spoken].direction;
}

/** How the language of the screen writes numbers, days and the time of day. */
export function localeNow(): string {
  return LANGUAGE_FACTS[language.value].locale;
}

/** Picks the messages of an area: `messagesOf({ id, en })` gives a function that answers in the language of the screen. */
export function messagesOf<M>(all: ByLanguage<M>): () => M {
  return () => all[language.value];
}

/** A number with the digits of Indonesia in both languages, so that two phones at one table never differ. */
export function sayNumber(value: number, decimals = 0): string {
  return new Intl.NumberFormat(localeNow(), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
    .format(value)
    .replace('-', '−');
}

/** A day and time in the language of the page. */
export function sayMoment(at: number): string {
  return new Intl.DateTimeFormat(localeNow(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
