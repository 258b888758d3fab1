import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import { type PartyFace, partyFaces } from '../../lib/table/parties.ts';
import { saidWords } from '../../lib/table/said-words.ts';
import type { Perspective } from './source.ts';

/** An offer on a party's lane. */
export interface LaneOffer {
  readonly id: string;
  /** Position at which the viewer came to read it. */
  readonly position: number;
}

/** Something said, on a party's lane. */
export interface LaneTalk {
  readonly position: number;
  /** Length of what was said, 0 … 1: short to as long as it may be. */
  readonly length: number;
}

/** What one party did, as far as the viewer reads it. */
export interface Lane {
  readonly party: PartyFace;
  readonly offers: readonly LaneOffer[];
  readonly talk: readonly LaneTalk[];
}

/** Longest bar: a message of this many letters or more. */
const LONG = 300;

/** One lane for each party, in the case's order, also for one that did nothing that the viewer reads. */
export function replayLanes({ log, places }: Perspective): Lane[] {
  const faces = partyFaces(log.header.scenario);
  const offers = new Map<PartyId, LaneOffer[]>(faces.map(({ id }) => [id, []]));
  const talk = new Map<PartyId, LaneTalk[]>(faces.map(({ id }) => [id, []]));
  const seen = new Set<string>();
  for (const [index, { events }] of log.entries.entries()) {
    const position = (places[index] ?? 0) + 1;
    for (const event of events) {
      if (event.type === 'MessageSaid' || event.type === 'ActSaid') {
        const { length } = saidWords(log.header.scenario, event);
        talk.get(event.party)?.push({ position, length: Math.min(1, length / LONG) });
      } else if ((event.type === 'OfferMade' || event.type === 'OfferShown') && !seen.has(event.offer)) {
        seen.add(event.offer);
        offers.get(event.party)?.push({ id: event.offer, position });
      }
    }
  }
  return faces.map((party) => ({ party, offers: offers.get(party.id) ?? [], talk: talk.get(party.id) ?? [] }));
}
