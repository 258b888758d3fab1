import { botSeatOf, wakeTable } from '../../../shared/bots/play-on.ts';
import type { TableLog } from '../../../shared/log/table-log.ts';
import type { PartyCommand } from '../../../shared/negotiation/commands.ts';
import { type Permission, permitted } from '../../../shared/negotiation/permitted.ts';
import { type Offer, partiesWithRole, type Table } from '../../../shared/negotiation/table.ts';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import { NO_AGREEMENT, type Settlement } from '../../../shared/scoring/points.ts';
import { type Branch, offerOnTable, runOf } from './branch.ts';

/** What a person may do in the place of a party where a variation stands. */
export interface HandOptions {
  readonly mayOffer: boolean;
  /** Open offers that the party may answer, newest first. */
  readonly offers: readonly { readonly offer: Offer; readonly accept: boolean; readonly reject: boolean }[];
  readonly mayVote: boolean;
  readonly mayWalkAway: boolean;
}

/** Asks the rules what a party may do next in a variation; a table that waits or is paused counts as running. */
export function handOptions(log: TableLog, branch: Pick<Branch, 'step' | 'acts'>, party: PartyId): HandOptions {
  const run = runOf(log, branch);
  if (wakeTable(run) !== undefined) return { mayOffer: false, offers: [], mayVote: false, mayWalkAway: false };
  const seen = run.seenBy(party);
  const may = permitted(seen, { kind: 'seat', party, seat: botSeatOf(run, party) }, run.now);
  const isYes = (answer: Permission | undefined) => answer === 'yes';
  const offers = Object.values(seen.offers)
    .toSorted((a, b) => b.madeAtPlayMs - a.madeAtPlayMs)
    .map((offer) => ({
      offer,
      accept: isYes(may.offers[offer.id]?.accept),
      reject: isYes(may.offers[offer.id]?.reject),
    }))
    .filter(({ accept, reject }) => accept || reject);
  return {
    mayOffer: isYes(may.makeOffer) || isYes(may.shareDraft),
    offers,
    mayVote: isYes(may.vote),
    mayWalkAway: isYes(may.walkAway),
  };
}

/** The parties that act at a table: those that sign and those that ratify. */
export function actingParties({ scenario }: Pick<Table, 'scenario'>): PartyId[] {
  return [...partiesWithRole(scenario, 'signatory'), ...partiesWithRole(scenario, 'ratifier')];
}

/** What packages are compared with at a table: what was agreed, the package on the table, else no agreement. */
export function settlementAt(table: Pick<Table, 'agreement' | 'offers' | 'stage'>): Settlement {
  const { agreement, stage } = table;
  if (agreement !== undefined && (stage.kind !== 'closed' || stage.outcome === 'agreement')) return agreement.package;
  if (stage.kind === 'closed') return NO_AGREEMENT;
  return offerOnTable(table)?.package ?? NO_AGREEMENT;
}

export type HandCommand = Extract<PartyCommand, { type: 'AcceptOffer' | 'RejectOffer' | 'CastVote' | 'WalkAway' }>;
