import { en } from './words.en.ts';
import { id, type Messages } from './words.id.ts';

/** The messages of the script in the page in every language: before anything was fetched nobody knows which one is read. */
export const doorWords: readonly Messages[] = [id, en];
