/** The languages that every case of format 1 has, and in which the product itself writes what stands beside a case. */
export const CASE_LANGUAGES = ['id', 'en'] as const;
export type CaseLanguage = (typeof CASE_LANGUAGES)[number];

/** A text of a case: by the code of a language (BCP 47), in at least one of the case's languages. */
export type CaseText = Readonly<Record<string, string>>;

/** A text in both languages in which the product writes beside a case. */
export type Bilingual = Readonly<Record<CaseLanguage, string>>;

/** Something made for each language in which the product writes beside a case. */
export function inEachLanguage<T>(make: (language: CaseLanguage) => T): Readonly<Record<CaseLanguage, T>> {
  return Object.fromEntries(CASE_LANGUAGES.map((one) => [one, make(one)])) as Record<CaseLanguage, T>;
}

/** A text that reads the same in every language of a case: an id, a file's name, nothing. */
export function sameInEach(text: string): Bilingual {
  return inEachLanguage(() => text);
}

/** What stands in the place of a text that a case does not have. */
export const UNNAMED: Bilingual = sameInEach('');

/** A text of a case beside what the product writes; a language that it lacks falls back. */
export function inBoth(text: CaseText): Bilingual {
  return inEachLanguage((one) => text[one] ?? text[fallbackOf(text)] ?? '');
}

/** Whether a text of a case has to be said more than once. */
export function differs(text: CaseText): boolean {
  const both = inBoth(text);
  return CASE_LANGUAGES.some((one) => both[one] !== both[CASE_LANGUAGES[0]]);
}

/** The language of a text that stands in for one that it lacks: the product's in their order, else the first by its code. */
function fallbackOf(text: CaseText): string {
  return CASE_LANGUAGES.find((one) => text[one] !== undefined) ?? Object.keys(text).sort()[0] ?? FIRST_LANGUAGE;
}

interface LanguageFacts {
  /** What its speakers call it. */
  readonly name: string;
  /** How it writes numbers, days and the time of day (BCP 47). */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** The language of a case that its speakers read. */
  readonly reads: CaseLanguage;
  /** The language that stands small beside it where a hall reads two. */
  readonly beside: string;
}

/**
 * Every language of the product, a line for each; the first is spoken where nobody chose. Its words lie beside each screen
 * as `words.<code>.ts`: a line here without them does not compile.
 */
const TABLE = {
  id: { name: 'Bahasa Indonesia', locale: 'id-ID', direction: 'ltr', reads: 'id', beside: 'en' },
  en: { name: 'English', locale: 'en-GB', direction: 'ltr', reads: 'en', beside: 'id' },
} as const satisfies Readonly<Record<string, LanguageFacts>>;

export type Language = keyof typeof TABLE;

/** Something in every language of the product. */
export type ByLanguage<T> = Readonly<Record<Language, T>>;

/** What is known of each language. */
export const LANGUAGE_FACTS: ByLanguage<LanguageFacts & { readonly beside: Language }> = TABLE;

/** The codes of the languages, in the order in which they are offered. */
export const LANGUAGES = Object.keys(TABLE) as readonly string[] as readonly [Language, ...Language[]];

/** What is spoken where nobody chose. */
export const FIRST_LANGUAGE: Language = LANGUAGES[0];

/** The language of a code; `undefined` when there is none of it. */
export function languageOf(code: unknown): Language | undefined {
  return LANGUAGES.find((one) => one === code);
}

/** A text of a case for who speaks a language; one that it lacks falls back to another of its languages. */
export function inLanguage(text: CaseText, language: Language): string {
  return text[shownLanguage(text, language)] ?? '';
}

/** The code of the language in which `inLanguage` gives a text. */
export function shownLanguage(text: CaseText, language: Language): string {
  const { reads } = LANGUAGE_FACTS[language];
  return text[reads] === undefined ? fallbackOf(text) : reads;
}
