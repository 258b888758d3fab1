import type { ByLanguage } from '../kernel/languages.ts';
import { en } from './finding-words.en.ts';
import { type FindingWords, id } from './finding-words.id.ts';

export type { FindingWords } from './finding-words.id.ts';

/** Names a check; its sentence stands under this name in each language. */
export type FindingCode = keyof FindingWords;

const words: ByLanguage<FindingWords> = { id, en };

/** What a check says, in every language of the product. */
export function findingWords<Code extends FindingCode>(
  code: Code,
  facts: Parameters<FindingWords[Code]>,
): ByLanguage<string> {
  const said = (language: keyof typeof words) =>
    (words[language][code] as (...facts: Parameters<FindingWords[Code]>) => string)(...facts);
  return { id: said('id'), en: said('en') };
}

/** The same finding of one variant of a case. */
export function saidOfVariant(variant: string, message: ByLanguage<string>): ByLanguage<string> {
  return { id: id['variant-of'](variant, message.id), en: en['variant-of'](variant, message.en) };
}
