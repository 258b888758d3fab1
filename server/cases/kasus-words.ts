import type { ByLanguage } from '../../shared/kernel/languages.ts';
import type { KasusTrouble } from './kasus-file.ts';
import { en } from './kasus-words.en.ts';
import { id } from './kasus-words.id.ts';

/** What is wrong with a `.kasus` file, in a sentence of each language. */
export function kasusWords(trouble: KasusTrouble): ByLanguage<string> {
  return { id: withName(trouble, id), en: withName(trouble, en) };
}

function withName({ code, name }: KasusTrouble, words: typeof id): string {
  return name === undefined ? words[code] : `${JSON.stringify(name)}: ${words[code]}`;
}
