import { LANGUAGES } from '../shared/kernel/languages.ts';

/** What a command says to a language that there is not. */
export function unknownLanguage(asked: string): string {
  return `No language "${asked}"; there are ${LANGUAGES.map((one) => `"${one}"`).join(' and ')}`;
}
