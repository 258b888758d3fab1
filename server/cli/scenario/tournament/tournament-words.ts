import type { ByLanguage } from '../../../../shared/kernel/languages.ts';
import { en } from './tournament-words.en.ts';
import { id, type TournamentWords } from './tournament-words.id.ts';

export type { TournamentWords } from './tournament-words.id.ts';

/** What `scenario tournament` says in each language. */
export const tournamentWords: ByLanguage<TournamentWords> = { id, en };
