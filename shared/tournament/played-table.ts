import type { TableRun } from '../bots/table-run.ts';
import type { OpenEntry } from '../log/seal.ts';
import type { TableCommand } from '../negotiation/commands.ts';
import { partiesWithRole } from '../negotiation/table.ts';
import type { Outcome } from '../negotiation/vocabulary.ts';
import type { Package, PartyId } from '../scenario/vocabulary.ts';

/** What a finished table came to, as far as tables are compared by it. */
export interface PlayedTable {
  /** `undefined` for a table that did not come to its end. */
  readonly outcome: Outcome | undefined;
  /** The package of the agreement that holds: ratified where somebody ratifies. */
  readonly agreement?: Package;
  /** All signatories agreed at least once, whatever became of it. */
  readonly isSigned: boolean;
  /** The ratifiers sent an agreement back at least once. */
  readonly isReturned: boolean;
  /** The longest that any signatory was silent while negotiation ran and no agreement was reached, in play time. */
  readonly longestSilenceMs: number;
}

/** Reads a table that was played to its end. */
export function readPlayed({ table, entries }: TableRun): PlayedTable {
  const { stage, agreement, returns } = table;
  const outcome = stage.kind === 'closed' ? stage.outcome : undefined;
  const isAgreed = outcome === 'agreement' && agreement !== undefined;
  const signatories = partiesWithRole(table.scenario, 'signatory');
  return {
    outcome,
    ...(isAgreed ? { agreement: agreement.package } : {}),
    isSigned: entries.some(({ events }) => events.some(({ type }) => type === 'TentativeAgreementReached')),
    isReturned: returns > 0,
    longestSilenceMs: Math.max(...signatories.map((party) => longestSilence(entries, party))),
  };
}

/** What others hear or read of a signatory; notes, drafts and sheets of the own team are silence. */
const HEARD: ReadonlySet<TableCommand['type']> = new Set([
  'MakeOffer',
  'SendDraft',
  'AcceptOffer',
  'TakeBackAcceptance',
  'RejectOffer',
  'WithdrawOffer',
  'ShowOffer',
  'Say',
  'SayAct',
  'WalkAway',
]);

function longestSilence(entries: readonly OpenEntry[], party: PartyId): number {
  let longest = 0;
  // When it was last heard in a negotiation that runs; `undefined` while none does.
  let since: number | undefined;
  for (const { at, by, command, events } of entries) {
    const isOwn = by.kind === 'seat' && by.party === party && HEARD.has(command.type);
    const isOver = events.some(({ type }) => ENDS.has(type));
    if (since !== undefined && (isOwn || isOver)) {
      longest = Math.max(longest, at - since);
      since = isOver ? undefined : at;
    }
    const started = events.find((event) => event.type === 'PhaseStarted');
    if (started !== undefined) since = started.kind === 'negotiation' ? at : undefined;
  }
  return longest;
}

/** After these a negotiation no longer runs. */
const ENDS: ReadonlySet<string> = new Set(['TentativeAgreementReached', 'PhaseStarted', 'TableClosed']);
