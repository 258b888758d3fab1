import type { TableEvent } from '../../../shared/negotiation/events.ts';
import type { Offer, Table } from '../../../shared/negotiation/table.ts';
import type { Package } from '../../../shared/scenario/vocabulary.ts';
import type { VisibleEntry } from '../../../shared/visibility/visible.ts';

/** The offer that the last of these entries is about: a new one, else the one that was answered or closed. */
export function offerInView(entries: readonly VisibleEntry[]): string | undefined {
  for (let at = entries.length - 1; at >= 0; at--) {
    const events = entries[at]?.events ?? [];
    const found =
      events.find((event) => event.type === 'OfferMade' || event.type === 'OfferShown') ?? events.find(isOfOffer);
    if (found !== undefined && 'offer' in found) return found.offer;
  }
  return undefined;
}

function isOfOffer(event: TableEvent): boolean {
  switch (event.type) {
    case 'OfferAccepted':
    case 'AcceptanceTakenBack':
    case 'OfferRejected':
    case 'OfferClosed':
      return true;
    default:
      return false;
  }
}

/** What the author of an offer offered before, for the band to show what it changed; `undefined` for a first offer. */
export function packageBefore({ offers }: Pick<Table, 'offers'>, offer: Offer): Package | undefined {
  const own = Object.values(offers).filter(({ author, id }) => author === offer.author && id !== offer.id);
  const earlier = own.filter(({ madeAtPlayMs }) => madeAtPlayMs <= offer.madeAtPlayMs);
  const latest = earlier.reduce<Offer | undefined>(
    (last, one) => (last === undefined || one.madeAtPlayMs >= last.madeAtPlayMs ? one : last),
    undefined,
  );
  return latest?.package;
}

/** The offer that became the agreement: the newest accepted one with its package. */
export function agreedOffer({ offers, agreement }: Pick<Table, 'offers' | 'agreement'>): Offer | undefined {
  if (agreement === undefined) return undefined;
  return Object.values(offers).findLast(
    ({ state, package: chosen }) => state === 'accepted' && chosen.join() === agreement.package.join(),
  );
}
