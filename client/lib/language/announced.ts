import { en } from './announced.en.ts';
import { id } from './announced.id.ts';
import { messagesOf } from './language.ts';

/** The messages of this area in the language of the screen. */
export const announcedText = messagesOf({ id, en });
