import type { Offer } from '../../../shared/negotiation/table.ts';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import { faceOf, type PartyFace } from '../../models/parties.ts';
import { say } from '../../text/language.ts';
import { tableText } from '../../text/table/messages.ts';

/** Short names of parties in the language of the screen. */
export function shortNames(faces: readonly PartyFace[]): string[] {
  return faces.map((face) => say(face.shortName));
}

/** An offer by its channel and number: "Kanada → NTB 3". */
export function offerName(scenario: PublicScenario, { author, to, number }: Pick<Offer, 'author' | 'to' | 'number'>) {
  const nameOf = (party: string) => say(faceOf(scenario, party).shortName);
  return tableText().offers.name(nameOf(author), to.map(nameOf), number);
}
