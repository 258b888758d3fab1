import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { type CaseText, LANGUAGE_FACTS, languageOf, shownLanguage } from '../../../shared/kernel/languages.ts';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import { language } from './language.ts';

const STORED_FOR_CASES = 'runding.case-language';

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
