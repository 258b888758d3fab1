import { CHARACTERS, type Character } from '../bots/characters.ts';

/** The characters that a tournament plays: all but the hard one, which nobody meets who did not choose it. */
export const PLAYED_CHARACTERS: readonly Character[] = CHARACTERS.filter((one) => one !== 'hard');

/** Who meets whom in a run, counted from 0: one character for each signatory, every meeting equally often. */
export function charactersOf(run: number, signatories: number): Character[] {
  return Array.from({ length: signatories }, (_, place) => {
    const turn = Math.floor(run / PLAYED_CHARACTERS.length ** place);
    return PLAYED_CHARACTERS[turn % PLAYED_CHARACTERS.length] ?? 'open';
  });
}
