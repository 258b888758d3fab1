import { messagesOf } from '../lib/language/language.ts';
import { en } from './team-words.en.ts';
import { id } from './team-words.id.ts';

/** The messages of this area in the language of the screen. */
export const teamText = messagesOf({ id, en });
