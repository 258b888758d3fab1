/** Scripts that are written from right to left (ISO 15924). */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'];

/**
 * How a language is written, by the script that its code names or that it is usually written in; `undefined` where that is
 * not known, or the code is none.
 */
export function directionOf(code: string): 'ltr' | 'rtl' | undefined {
  try {
    const { script } = new Intl.Locale(code).maximize();
    if (script === undefined) return undefined;
    return RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr';
  } catch {
    return undefined;
  }
}
