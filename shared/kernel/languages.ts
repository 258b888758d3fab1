/** The languages in which a case is written, each of its texts in every one of them. */
export const CASE_LANGUAGES = ['id', 'en'] as const;
export type CaseLanguage = (typeof CASE_LANGUAGES)[number];

/** A text in every language of a case. */
export type Bilingual = Readonly<Record<CaseLanguage, string>>;

/** Something made for each language of a case. */
export function inEachLanguage<T>(make: (language: CaseLanguage) => T): Readonly<Record<CaseLanguage, T>> {
  return Object.fromEntries(CASE_LANGUAGES.map((one) => [one, make(one)])) as Record<CaseLanguage, T>;
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
export const LANGUAGES = Object.keys(TABLE) as readonly Language[];

/** What is spoken where nobody chose. */
export const FIRST_LANGUAGE: Language = 'id';

/** The language of a code; `undefined` when there is none of it. */
export function languageOf(code: unknown): Language | undefined {
  return LANGUAGES.find((one) => one === code);
}

/** A text of a case for who speaks a language. */
export function inLanguage(text: Bilingual, language: Language): string {
  return text[LANGUAGE_FACTS[language].reads];
}
