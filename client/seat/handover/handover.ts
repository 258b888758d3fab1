import type { CaseText } from '../../../shared/kernel/languages.ts';
import type { TableEvent } from '../../../shared/negotiation/events.ts';
import { evolve } from '../../../shared/negotiation/evolve.ts';
import { playTime } from '../../../shared/negotiation/play-clock.ts';
import { initialTable, runningPhase } from '../../../shared/negotiation/table.ts';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import { saidWords } from '../../lib/table/said-words.ts';
import type { TableView } from '../../lib/table/table-store.ts';

/** From this play time on (ms), whoever sits down has missed something. */
const MISSED_MS = 60_000;
const LAST_ACTS = 5;
/** Of these at most: talk must not push the offers out. */
const LAST_WORDS = 2;

/** How the viewer came to a table that was running already. */
export interface Arrival {
  /** Names of those who held a seat of the team before; empty for somebody who is only late. */
  readonly before: readonly string[];
}

/**
 * Whether the viewer's seat was taken while the table ran, by somebody who has missed something: others sat in the team
 * before, or play had lasted over a minute. `undefined` for everybody who was there, and for viewers without a seat.
 */
export function arrivalOf({ seat: { seat: own }, scenario, entries, table }: TableView): Arrival | undefined {
  if (own === undefined || runningPhase(table) === undefined) return undefined;
  let past = initialTable(scenario);
  let [playMs, wasRunning]: [number, boolean | undefined] = [0, undefined];
  const before = new Map<number, string>();
  for (const { at, events } of entries) {
    for (const event of events) {
      if (event.type === 'SeatTaken' && event.party === own.party) {
        // A seat that is taken anew is the same person under another name: its number is given to nobody else.
        if (event.seat === own.seat && wasRunning === undefined) {
          [playMs, wasRunning] = [playTime(past, at), runningPhase(past) !== undefined];
        }
        before.set(event.seat, event.name);
      }
      if (event.type === 'SeatRenamed' && event.party === own.party && event.member === undefined) {
        before.set(event.seat, event.name);
      }
      past = evolve(past, event);
    }
  }
  if (wasRunning !== true) return undefined;
  const team = table.seats.filter((seat) => seat.party === own.party);
  // Whoever is let in again after others played the team is not told of themselves.
  const ownName = team.find(({ seat }) => seat === own.seat)?.name;
  const gone = [...before].filter(([seat, name]) => name !== ownName && team.every((one) => one.seat !== seat));
  return gone.length > 0 || playMs > MISSED_MS ? { before: gone.map(([, name]) => name) } : undefined;
}

/** Something that was done at the table, as far as the viewer may read it. */
export type HandoverAct =
  | { readonly kind: 'made' | 'withdrawn'; readonly offer: string }
  | { readonly kind: 'accepted' | 'rejected'; readonly offer: string; readonly party: PartyId }
  | { readonly kind: 'said' | 'stated'; readonly party: PartyId; readonly text: string }
  | { readonly kind: 'injected'; readonly title: CaseText }
  | { readonly kind: 'agreed' | 'returned' };

/** The last acts before a moment, newest first, each with when it was done (ms since the epoch). */
export function lastActs({
  entries,
  scenario,
}: Pick<TableView, 'entries' | 'scenario'>): { readonly at: number; readonly act: HandoverAct }[] {
  const acts = entries.flatMap(({ at, events }) =>
    events.flatMap((event) => actOf(scenario, event)).map((act) => ({ at, act })),
  );
  const words = acts.filter(({ act }) => act.kind === 'said').slice(-LAST_WORDS);
  return acts
    .filter((one) => one.act.kind !== 'said' || words.includes(one))
    .slice(-LAST_ACTS)
    .reverse();
}

function actOf(scenario: TableView['scenario'], event: TableEvent): HandoverAct[] {
  switch (event.type) {
    case 'OfferMade':
    case 'OfferShown':
      return [{ kind: 'made', offer: event.offer }];
    case 'OfferAccepted':
      return [{ kind: 'accepted', offer: event.offer, party: event.party }];
    case 'OfferRejected':
      return [{ kind: 'rejected', offer: event.offer, party: event.party }];
    case 'OfferClosed':
      return event.how === 'withdrawn' ? [{ kind: 'withdrawn', offer: event.offer }] : [];
    case 'MessageSaid':
      return [{ kind: 'said', party: event.party, text: event.text }];
    case 'ActSaid':
      return [{ kind: 'said', party: event.party, text: saidWords(scenario, event) }];
    case 'ConditionStated':
      return [{ kind: 'stated', party: event.party, text: event.text }];
    case 'EventInjected':
      return [{ kind: 'injected', title: event.title }];
    case 'TentativeAgreementReached':
      return [{ kind: 'agreed' }];
    case 'AgreementReturned':
      return [{ kind: 'returned' }];
    default:
      return [];
  }
}

/** Something that holds already: who takes a seat over is bound by it or counts on it. */
export type Promised =
  | { readonly kind: 'condition'; readonly party: PartyId; readonly text: string }
  | { readonly kind: 'clause'; readonly offer: string; readonly text: string }
  | { readonly kind: 'understanding'; readonly offer: string }
  | { readonly kind: 'agreement' };

/**
 * What stands between the parties: conditions that were stated and not dropped, clauses of offers that are open or were
 * accepted, offers that were accepted without binding everybody, and a package that waits to be ratified.
 */
export function promisesOf({ table }: Pick<TableView, 'table'>): Promised[] {
  const offers = Object.values(table.offers).filter(({ state }) => state === 'open' || state === 'accepted');
  return [
    ...(table.agreement === undefined ? [] : [{ kind: 'agreement' as const }]),
    ...table.conditions
      .filter((one) => !one.dropped)
      .map(({ party, text }) => ({ kind: 'condition' as const, party, text })),
    ...offers.flatMap(({ id, clause }) =>
      clause === undefined ? [] : [{ kind: 'clause' as const, offer: id, text: clause }],
    ),
    ...offers
      .filter(({ state }) => state === 'accepted' && table.agreement === undefined)
      .map(({ id }) => ({ kind: 'understanding' as const, offer: id })),
  ];
}
