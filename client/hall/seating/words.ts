import { type ByLanguage, FIRST_LANGUAGE, LANGUAGE_FACTS } from '../../../shared/kernel/languages.ts';
import { messagesOf } from '../../lib/language/language.ts';
import { en } from './words.en.ts';
import { id, type Messages } from './words.id.ts';

const texts: ByLanguage<Messages> = { id, en };

/** The messages of this area in the language of the screen. */
export const seatingText = messagesOf(texts);

const { beside } = LANGUAGE_FACTS[FIRST_LANGUAGE];

/** The two languages of what hangs in the hall, whatever the screen speaks: the first one and the one beside it. */
export const HUNG = [
  { language: FIRST_LANGUAGE, text: texts[FIRST_LANGUAGE] },
  { language: beside, text: texts[beside] },
] as const;
