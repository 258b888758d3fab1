import { en } from './common.en.ts';
import { id } from './common.id.ts';
import { messagesOf } from './language.ts';

/** The messages of this area in the language of the screen. */
export const commonText = messagesOf({ id, en });
