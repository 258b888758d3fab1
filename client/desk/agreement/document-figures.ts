import { type Bilingual, inEachLanguage, LANGUAGE_FACTS } from '../../../shared/kernel/languages.ts';

/** A number as each language writes it, whatever the language of the screen. */
export function bothNumbers(value: number, decimals: number): Bilingual {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return inEachLanguage((one) => new Intl.NumberFormat(LANGUAGE_FACTS[one].locale, digits).format(value));
}

/** A day in both languages, in the time of the device: "22 November 2026". */
export function bothDays(at: number): Bilingual {
  return inEachLanguage((one) => new Intl.DateTimeFormat(LANGUAGE_FACTS[one].locale, { dateStyle: 'long' }).format(at));
}
