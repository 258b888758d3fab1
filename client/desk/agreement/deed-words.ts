import { type Bilingual, type CaseLanguage, inEachLanguage } from '../../../shared/kernel/languages.ts';
import { en } from './deed-words.en.ts';
import { type DeedWords, id } from './deed-words.id.ts';

const WORDS: Readonly<Record<CaseLanguage, DeedWords>> = { id, en };

/** Something that stands in an agreement, in every language of the case; `of` turns a text of the case to the same one. */
export function deedText(pick: (words: DeedWords, of: (text: Bilingual) => string) => string): Bilingual {
  return inEachLanguage((one) => pick(WORDS[one], (text) => text[one]));
}
