import { languageOf } from '../kernel/languages.ts';
import type { Scenario } from './schema.ts';
import type { PartyId } from './vocabulary.ts';

/** How the languages of the product say a number of points; of others only a limit that stands there as a number is found. */
const POINTS = /(?<![\d.,])\d{1,4}\s+(?:poin|points?)\b/iu;

/** The parties whose brief, card or alternative names points: such a case cannot be played without numbers. */
export function partiesToldPoints({ parties }: Pick<Scenario, 'parties'>): PartyId[] {
  return parties
    .filter(({ brief, batna, card, reservation }) =>
      [brief, batna, ...Object.values(card ?? {})].some((text) =>
        Object.entries(text).some(([language, said]) =>
          languageOf(language) !== undefined ? POINTS.test(said) : namesNumber(said, reservation),
        ),
      ),
    )
    .map(({ id }) => id);
}

function namesNumber(text: string, number: number): boolean {
  return (text.match(/\d+(?:[.,]\d+)*/gu) ?? []).some((one) => one === String(Math.abs(number)));
}
