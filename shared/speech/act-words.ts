import type { ByLanguage } from '../kernel/languages.ts';
import { en } from './act-words.en.ts';
import { type ActWords, id } from './act-words.id.ts';

/** The sentences of talk acts in each language. */
export const actWords: ByLanguage<ActWords> = { id, en };
