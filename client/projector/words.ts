import type { ByLanguage } from '../../shared/kernel/languages.ts';
import { en } from './words.en.ts';
import { id, type Messages } from './words.id.ts';

/** The messages of the projector in every language: what stands at the front is in the session's, or in two. */
export const projectorTexts: ByLanguage<Messages> = { id, en };
