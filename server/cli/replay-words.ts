import type { ByLanguage } from '../../shared/kernel/languages.ts';
import { en } from './replay-words.en.ts';
import { id, type ReplayWords } from './replay-words.id.ts';

/** The lines of `replay` in each language. */
export const replayWords: ByLanguage<ReplayWords> = { id, en };
