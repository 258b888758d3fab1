import { messagesOf } from '../../lib/language/language.ts';
import { en } from './words.en.ts';
import { id } from './words.id.ts';

/** The messages of this area in the language of the screen. */
export const practiseText = messagesOf({ id, en });
