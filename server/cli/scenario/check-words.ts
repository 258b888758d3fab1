import type { ByLanguage } from '../../../shared/kernel/languages.ts';
import { en } from './check-words.en.ts';
import { type CheckWords, id } from './check-words.id.ts';

export type { CheckWords } from './check-words.id.ts';

/** The lines of `scenario check` in each language. */
export const checkWords: ByLanguage<CheckWords> = { id, en };
