import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import {
  type ByLanguage,
  type CaseText,
  FIRST_LANGUAGE,
  LANGUAGE_FACTS,
  type Language,
  languageOf,
  shownLanguage,
} from '../../../shared/kernel/languages.ts';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';

const STORED = 'runding.language';
const STORED_FOR_CASES = 'runding.case-language';

function storedLanguage(): Language {
  try {
    return languageOf(globalThis.localStorage?.getItem(STORED)) ?? FIRST_LANGUAGE;
  } catch {
    return FIRST_LANGUAGE;
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

/** A language in which a case is written. */
export type CaseTongue = NonNullable<PublicScenario['languages']>[number];

const written = signal<readonly CaseTongue[]>([]);
const preferred = signal<string | undefined>(storedForCases());

function storedForCases(): string | undefined {
  try {
    return globalThis.localStorage?.getItem(STORED_FOR_CASES) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Takes over in which languages the case of this page is written: one of format 1 does not say so. */
export function meetCase({ languages = [] }: Pick<PublicScenario, 'languages'>): void {
  written.value = languages;
}

/** The languages that a reader may choose for the texts of the case: none where it has only those of the product. */
export const caseChoices: ReadonlySignal<readonly CaseTongue[]> = computed(() =>
  written.value.some(({ code }) => languageOf(code) === undefined) ? written.value : [],
);

/** The code of the language that was chosen for the texts of the case; absent where they follow the screen. */
export const caseLanguage: ReadonlySignal<string | undefined> = computed(
  () => caseChoices.value.find(({ code }) => code === preferred.value)?.code,
);

/** Turns the texts of the case to one of its languages, `undefined`: to that of the screen. Kept on this device. */
export function chooseCaseLanguage(code: string | undefined): void {
  preferred.value = code;
  try {
    if (code === undefined) globalThis.localStorage?.removeItem(STORED_FOR_CASES);
    else globalThis.localStorage?.setItem(STORED_FOR_CASES, code);
  } catch {
    // A browser that keeps nothing still changes the texts.
  }
}

function codeOf(text: CaseText): string {
  const chosen = caseLanguage.value;
  return chosen !== undefined && text[chosen] !== undefined ? chosen : shownLanguage(text, language.value);
}

function directionOf(code: string): CaseTongue['direction'] | 'auto' {
  const known = languageOf(code);
  const direction = written.value.find((one) => one.code === code)?.direction;
  return direction ?? (known === undefined ? 'auto' : LANGUAGE_FACTS[known].direction);
}

/** The letters of a text of the case as its author wrote them, in the language in which it is shown. */
export function writtenText(text: CaseText): string {
  return text[codeOf(text)] ?? '';
}

/**
 * A text of the case in the language of the screen, for sentences, names and labels. One that is written in the other
 * direction is kept apart from the words around it.
 */
export function say(text: CaseText): string {
  const direction = directionOf(codeOf(text));
  const isAlike = direction === LANGUAGE_FACTS[language.value].direction;
  return isAlike ? writtenText(text) : `\u2068${writtenText(text)}\u2069`;
}

/** What the part of a page that shows a text of the case is marked with: nothing where it is in the page's language. */
export function marksOf(text: CaseText): { lang?: string; dir?: CaseTongue['direction'] | 'auto' } {
  const code = codeOf(text);
  return code === language.value || text[code] === undefined ? {} : { lang: code, dir: directionOf(code) };
}

/** The languages in which texts of the case stand because they lack the one that is read, by what speakers call them. */
export function standInTongues(texts: readonly CaseText[]): string[] {
  const read = caseLanguage.value ?? LANGUAGE_FACTS[language.value].reads;
  const codes = texts.filter((text) => text[read] === undefined).map(codeOf);
  return [...new Set(codes)].map((code) => {
    const known = languageOf(code);
    const name = written.value.find((one) => one.code === code)?.name;
    return name ?? (known === undefined ? code : LANGUAGE_FACTS[known].name);
  });
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
  }).format(value);
}

/** A day and time in the language of the page. */
export function sayMoment(at: number): string {
  return new Intl.DateTimeFormat(localeNow(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
