import type { BotOptions } from '../bots/bot.ts';

/** How a bot is tempered. */
export interface Character {
  readonly id: string;
  readonly temper: Pick<BotOptions, 'firmness'>;
}

/** The characters that a tournament plays. */
export const CHARACTERS: readonly Character[] = [
  { id: 'yielding', temper: { firmness: 0.3 } },
  { id: 'steady', temper: { firmness: 0.5 } },
  { id: 'firm', temper: { firmness: 0.7 } },
];

/** Who meets whom in a run, counted from 0: one character for each signatory, every meeting equally often. */
export function charactersOf(run: number, signatories: number): Character[] {
  return Array.from({ length: signatories }, (_, place) => {
    const turn = Math.floor(run / CHARACTERS.length ** place);
    return CHARACTERS[turn % CHARACTERS.length] as Character;
  });
}
