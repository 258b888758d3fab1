import type { Offer } from '../../../shared/negotiation/table.ts';
import { say } from '../language/case-texts.ts';
import { faceOf, ownParty, type PartyFace, possibleAddressees } from './parties.ts';
import type { TableView } from './table-store.ts';
import { tableText } from './words.ts';

/** Short names of parties in the language of the screen. */
export function shortNames(faces: readonly PartyFace[]): string[] {
  return faces.map((face) => say(face.shortName));
}

/**
 * An offer by its channel and number: "Kanada → NTB 3". The reader's own party is "you", and everybody who could be
 * addressed is "all", so that a name fits a phone's line.
 */
export function offerName(view: TableView, { author, to, number }: Pick<Offer, 'author' | 'to' | 'number'>): string {
  const t = tableText().offers;
  const { scenario } = view;
  const isToAll = to.length > 1 && possibleAddressees(scenario, author).every((party) => to.includes(party));
  const nameOf = (party: string) => (party === ownParty(view) ? t.you : say(faceOf(scenario, party).shortName));
  const addressees = isToAll ? [t.all] : to.map(nameOf);
  return t.name(say(faceOf(scenario, author).shortName), addressees, number);
}
