import { fold } from '../../shared/log/replay.ts';
import { initialTable, type Offer, type Table } from '../../shared/negotiation/table.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { type Viewer, viewerName } from '../../shared/visibility/viewer.ts';
import { eventsFor, type ReadableEntry } from '../../shared/visibility/visible.ts';

/** Every viewer that a case can have. */
export function viewersOf(scenario: Scenario): Viewer[] {
  const parties = scenario.parties.map(({ id }): Viewer => ({ kind: 'party', party: id }));
  return [...parties, { kind: 'spectator' }, { kind: 'facilitator' }, { kind: 'instructor' }];
}

/** The tables of all viewers of one table, kept up entry by entry. */
export class ViewerFolds {
  readonly viewers: readonly Viewer[];
  readonly #tables = new Map<string, Table>();

  constructor(scenario: Scenario) {
    this.viewers = viewersOf(scenario);
    for (const viewer of this.viewers) this.#tables.set(viewerName(viewer), initialTable(publicScenario(scenario)));
  }

  take(entry: ReadableEntry): void {
    for (const viewer of this.viewers) {
      this.#tables.set(viewerName(viewer), fold(this.tableOf(viewer), eventsFor(entry, viewer, false)));
    }
  }

  tableOf(viewer: Viewer): Table {
    const table = this.#tables.get(viewerName(viewer));
    if (table === undefined) throw new RangeError(`no viewer ${viewerName(viewer)}`);
    return table;
  }
}

/** The facts of a table that everybody has, the projector included. */
export function factsForEveryone(table: Table) {
  const { stage, clock, announced: step, revealed, returns, injected, enteredConstraints, announcements } = table;
  const announced = announcements.filter((one) => one.to === undefined);
  return { stage, clock, step, revealed, returns, injected, enteredConstraints, announced };
}

/** The facts that everybody at the table has. */
export function factsForTable(table: Table) {
  const { seats, ready, closedOptions, conditions, agreement, voted, ratified, consents, shownReasons } = table;
  // Which question an answer belongs to is known to those who read both.
  const said = table.messages.filter(({ channel }) => channel === 'table').map(({ inReplyTo: _, ...said }) => said);
  const decidedVotes = ratified === undefined ? undefined : table.votes;
  return {
    seats,
    ready,
    closedOptions,
    conditions,
    agreement,
    voted,
    ratified,
    decidedVotes,
    said,
    consents,
    shownReasons,
  };
}

/** What all readers of an offer know of it alike: not its number, the leanings of others, notes, links. */
export function offerFacts({
  id,
  author,
  seat,
  pen,
  to,
  package: chosen,
  clause,
  madeAtPlayMs,
  expiresAtPlayMs,
  state,
}: Offer) {
  return { id, author, seat, pen, to, package: chosen, clause, madeAtPlayMs, expiresAtPlayMs, state };
}
