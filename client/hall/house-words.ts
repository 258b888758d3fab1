import { messagesOf } from '../lib/language/language.ts';
import { en } from './house-words.en.ts';
import { id } from './house-words.id.ts';

/** The messages of this area in the language of the screen. */
export const houseText = messagesOf({ id, en });
