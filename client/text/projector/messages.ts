import { en } from './en.ts';
import { id } from './id.ts';

/** The messages of the projector in both languages: what stands at the front is in the session's, or in both. */
export const projectorTexts = { id, en };
