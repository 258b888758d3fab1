import type { PartyId } from '../scenario/vocabulary.ts';
import type { MadeOffer, ProcessRecord } from './process-record.ts';

/** By how many issues offers differ from the package that they are compared with. */
export interface IssueChanges {
  /** Offers that there is something to compare with. */
  readonly compared: number;
  /** The same package: a new clause, or other addressees. */
  readonly none: number;
  readonly one: number;
  readonly several: number;
  /** one / compared and several / compared; `undefined` when nothing was compared. */
  readonly oneShare: number | undefined;
  readonly severalShare: number | undefined;
}

/** How one party made its offers: issue by issue, or package against package. */
export interface OfferHabit {
  /** `undefined`: all parties together. */
  readonly party: PartyId | undefined;
  readonly offers: number;
  /** Against the author's own offer before. */
  readonly fromOwn: IssueChanges;
  /** Against the offer that it answers. */
  readonly fromAnswered: IssueChanges;
}

/** The first offer of a party. */
export interface FirstOffer {
  readonly party: PartyId;
  readonly offer: string;
  readonly atPlayMs: number;
}

/** Each party's first offer, the opener of the table first. */
export function firstOffers({ offers }: ProcessRecord): FirstOffer[] {
  return offers
    .filter((offer, at) => offers.findIndex(({ author }) => author === offer.author) === at)
    .map(({ author, id, madeAtPlayMs }) => ({ party: author, offer: id, atPlayMs: madeAtPlayMs }));
}

/**
 * Whether offers changed one issue at a time or several at once: bargaining over packages is what makes trades between
 * issues possible (Pruitt and Lewis 1975). All parties together first, then each that may make offers.
 */
export function offerHabits(record: ProcessRecord): OfferHabit[] {
  const offering = record.scenario.parties.filter(({ role }) => role !== 'observer');
  return [undefined, ...offering.map(({ id }) => id)].map((party) => habitOf(record.offers, party));
}

function habitOf(all: readonly MadeOffer[], party: PartyId | undefined): OfferHabit {
  const offers = all.filter(({ author }) => party === undefined || author === party);
  const fromOwn = offers.map((offer) =>
    all.slice(0, all.indexOf(offer)).findLast((one) => one.author === offer.author),
  );
  const fromAnswered = offers.map((offer) => all.find(({ id }) => id === offer.inReplyTo));
  return {
    party,
    offers: offers.length,
    fromOwn: changesBetween(offers, fromOwn),
    fromAnswered: changesBetween(offers, fromAnswered),
  };
}

function changesBetween(offers: readonly MadeOffer[], before: readonly (MadeOffer | undefined)[]): IssueChanges {
  const changed = offers.flatMap((offer, at) => {
    const other = before[at];
    return other === undefined ? [] : [offer.package.filter((option, issue) => option !== other.package[issue]).length];
  });
  const [compared, one] = [changed.length, changed.filter((count) => count === 1).length];
  const several = changed.filter((count) => count > 1).length;
  return {
    compared,
    none: compared - one - several,
    one,
    several,
    oneShare: compared === 0 ? undefined : one / compared,
    severalShare: compared === 0 ? undefined : several / compared,
  };
}

/** How long the parties took to agree, in play time: pauses do not count. */
export interface AgreementTime {
  /** Play time at which the settlement was reached; for a table without agreement, when the last one was that failed. */
  readonly atPlayMs: number;
  /** Since the first negotiation began; breaks and returns count. */
  readonly sinceNegotiationMs: number;
  /** Used part of the phase in which it was reached, 0–1 (NegMAS relative time). `undefined` for a phase of no length. */
  readonly phaseShare: number | undefined;
  /** Tentative agreements in all; one that came back from the ratifiers counts. */
  readonly agreements: number;
}

/** Time to the last agreement between the signatories; `undefined` when they never agreed. */
export function timeToAgreement({ reached, negotiationFromPlayMs }: ProcessRecord): AgreementTime | undefined {
  const last = reached.at(-1);
  if (last === undefined) return undefined;
  const { playMs, phase } = last;
  const length = phase === undefined ? 0 : phase.endsAtPlayMs - phase.startsAtPlayMs;
  return {
    atPlayMs: playMs,
    sinceNegotiationMs: playMs - (negotiationFromPlayMs ?? playMs),
    phaseShare: phase === undefined || length <= 0 ? undefined : (playMs - phase.startsAtPlayMs) / length,
    agreements: reached.length,
  };
}
