import type { Language } from '../kernel/languages.ts';
import { en } from './words.en.ts';
import { type Codebook, id } from './words.id.ts';

/** The codebook in each language. */
export const codebooks: Readonly<Record<Language, Codebook>> = { id, en };
