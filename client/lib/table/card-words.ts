import { messagesOf } from '../language/language.ts';
import { en } from './card-words.en.ts';
import { id } from './card-words.id.ts';

/** The messages of this area in the language of the screen. */
export const cardText = messagesOf({ id, en });
