import type { ByLanguage } from '../../../shared/kernel/languages.ts';
import { messagesOf } from '../../lib/language/language.ts';
import { en } from './words.en.ts';
import { id, type Messages } from './words.id.ts';

/** The messages of this area in every language: the form is written into the page before any script comes. */
export const joinWords: ByLanguage<Messages> = { id, en };

/** The messages of this area in the language of the screen. */
export const joinText = messagesOf(joinWords);
