import { casesMeant, placesOf } from './case-search.ts';

/** The case that a word means, the shipped one before an own one of the same id; a word that means none as it stands. */
export async function caseAt(word: string): Promise<string> {
  const [file = word] = await casesMeant(word, placesOf(undefined));
  return file;
}
