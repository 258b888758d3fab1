import type { ByLanguage } from '../kernel/languages.ts';
import { en } from './character-words.en.ts';
import { id } from './character-words.id.ts';

/** What a bot's character is called, and what to expect of it, in each language. */
export const characterWords: ByLanguage<typeof id> = { id, en };
