import type { ByLanguage } from '../../../shared/kernel/languages.ts';
import { en } from './command-words.en.ts';
import { type CommandWords, id } from './command-words.id.ts';

export type { CommandWords, OneThing } from './command-words.id.ts';

/** What the words after `scenario` say in each language. */
export const commandWords: ByLanguage<CommandWords> = { id, en };
