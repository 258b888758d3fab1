import type { OfferPermissions, Permitted } from '../../../shared/negotiation/permitted.ts';
import { playTime } from '../../../shared/negotiation/play-clock.ts';
import { type Offer, partiesWithRole } from '../../../shared/negotiation/table.ts';
import type { Package, PartyId } from '../../../shared/scenario/vocabulary.ts';
import type { OwnPoints } from './own-points.ts';
import { faceOf, missingSignatories, ownParty, type PartyFace } from './parties.ts';
import type { TableView } from './table-store.ts';

/** An offer as its reader sees it. */
export interface OfferRow {
  readonly offer: Offer;
  readonly author: PartyFace;
  readonly to: readonly PartyFace[];
  readonly isOwn: boolean;
  /** Addressed to the viewer's party (not only shown to it). */
  readonly isAddressed: boolean;
  /** Worth to the viewer's party; absent for viewers without a brief. */
  readonly points?: number;
  /** Issues in which it differs from the own latest offer; empty when there is none. */
  readonly differs: readonly number[];
  readonly acceptedBy: readonly PartyFace[];
  /** Signatories whose acceptance is still missing. */
  readonly waitsFor: readonly PartyFace[];
  /** Signatories that are not part of it: with any, it cannot become the agreement. */
  readonly missing: readonly PartyFace[];
  /** The own team's note. */
  readonly note?: string;
  /** The offer that it answers, when the viewer reads that one too. */
  readonly answers?: Offer;
  readonly may: OfferPermissions;
}

/** The offers that a viewer reads. */
export interface OfferList {
  /** Newest first. */
  readonly open: readonly OfferRow[];
  /** Newest first. */
  readonly closed: readonly OfferRow[];
  /** The own party's latest offer, whatever became of it; bands are compared with its package. */
  readonly ownLatest?: Offer;
}

const NOTHING: OfferPermissions = {
  accept: 'not-seated',
  takeBack: 'not-seated',
  reject: 'not-seated',
  withdraw: 'not-seated',
};

/** Orders the offers of a table for its viewer. `may` is absent for viewers without a seat. */
export function offerList(view: TableView, own: OwnPoints | undefined, may: Permitted | undefined): OfferList {
  const party = ownParty(view);
  const newestFirst = Object.values(view.table.offers).toSorted((a, b) => b.madeAtPlayMs - a.madeAtPlayMs);
  const ownLatest = newestFirst.find((offer) => offer.author === party);
  const rows = newestFirst.map((offer) =>
    rowOf(view, offer, party, ownLatest?.package, own, may?.offers[offer.id] ?? NOTHING),
  );
  return {
    open: rows.filter((row) => row.offer.state === 'open'),
    closed: rows.filter((row) => row.offer.state !== 'open'),
    ...(ownLatest === undefined ? {} : { ownLatest }),
  };
}

function rowOf(
  { scenario, table }: TableView,
  offer: Offer,
  party: PartyId | undefined,
  compare: Package | undefined,
  own: OwnPoints | undefined,
  may: OfferPermissions,
): OfferRow {
  const faces = (parties: readonly PartyId[]) => parties.map((one) => faceOf(scenario, one));
  const signatories = partiesWithRole(scenario, 'signatory');
  const waitsFor = offer.to.filter((one) => signatories.includes(one) && !offer.acceptedBy.includes(one));
  const note = party === undefined ? undefined : offer.notes[party];
  const answers = offer.inReplyTo === undefined ? undefined : table.offers[offer.inReplyTo];
  return {
    offer,
    author: faceOf(scenario, offer.author),
    to: faces(offer.to),
    isOwn: offer.author === party,
    isAddressed: party !== undefined && offer.to.includes(party),
    ...(own === undefined ? {} : { points: own.of(offer.package) }),
    differs: compare === undefined || offer.author === party ? [] : differences(offer.package, compare),
    acceptedBy: faces(offer.acceptedBy),
    waitsFor: faces(waitsFor),
    missing: faces(missingSignatories(scenario, offer.author, offer.to)),
    ...(note === undefined ? {} : { note }),
    ...(answers === undefined ? {} : { answers }),
    may,
  };
}

/** Issues (indices) for which two packages choose differently. */
export function differences(a: Package, b: Package): number[] {
  return a.flatMap((option, issue) => (b[issue] === option ? [] : [issue]));
}

/** Whole minutes of play time since an offer was made, at a moment (ms since the epoch). */
export function minutesSince({ table }: Pick<TableView, 'table'>, madeAtPlayMs: number, now: number): number {
  return Math.max(0, Math.floor((playTime(table, now) - madeAtPlayMs) / 60_000));
}
