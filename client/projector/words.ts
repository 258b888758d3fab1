import { en } from './words.en.ts';
import { id } from './words.id.ts';

/** The messages of the projector in both languages: what stands at the front is in the session's, or in both. */
export const projectorTexts = { id, en };
