import type { Bilingual, Language } from '../../../shared/kernel/text.ts';

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const;

/** A number as each language writes it, whatever the language of the screen. */
export function bothNumbers(value: number, decimals: number): Bilingual {
  const write = (language: Language) =>
    new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(value);
  return { id: write('id'), en: write('en') };
}

/** A day in both languages, in the time of the device: "22 November 2026". */
export function bothDays(at: number): Bilingual {
  const write = (language: Language) => new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long' }).format(at);
  return { id: write('id'), en: write('en') };
}

/** Whether a text has to be said twice: the same in both languages is said once. */
export function differs(text: Bilingual): boolean {
  return text.id !== text.en;
}
