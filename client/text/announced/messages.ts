import { messagesOf } from '../language.ts';
import { en } from './en.ts';
import { id } from './id.ts';

/** The messages of this area in the language of the screen. */
export const announcedText = messagesOf({ id, en });
