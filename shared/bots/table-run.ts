import { canonicalJson } from '../kernel/canonical-json.ts';
import { fold } from '../log/replay.ts';
import type { OpenEntry } from '../log/seal.ts';
import type { TableCommand } from '../negotiation/commands.ts';
import { decide } from '../negotiation/decide.ts';
import type { Decision } from '../negotiation/decision.ts';
import type { TableEvent } from '../negotiation/events.ts';
import { initialTable, type Table } from '../negotiation/table.ts';
import type { Actor } from '../negotiation/vocabulary.ts';
import { type PublicScenario, publicScenario } from '../scenario/public-scenario.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { eventsFor, withReaders } from '../visibility/visible.ts';

/**
 * A table on a virtual clock: decides and folds as a server would, and keeps what each party has read of it. It begins
 * empty or after the entries of another table, which it never changes.
 */
export class TableRun {
  readonly scenario: Scenario;
  readonly public: PublicScenario;
  /** Called after each decision for every party that reads something of it. */
  onRead: ((party: PartyId, events: readonly TableEvent[]) => void) | undefined;
  readonly #entries: OpenEntry[] = [];
  readonly #seen: Map<PartyId, Table>;
  #table: Table;
  #now: number;

  /** `now` is where the clock begins, ms since the epoch; later if the entries before end later. */
  constructor(scenario: Scenario, now: number, before: readonly OpenEntry[] = []) {
    this.scenario = scenario;
    this.public = publicScenario(scenario);
    this.#table = initialTable(this.public);
    this.#seen = new Map(scenario.parties.map(({ id }) => [id, this.#table]));
    for (const entry of before) this.#take(entry);
    this.#now = Math.max(now, before.at(-1)?.at ?? now);
  }

  /** Everything decided so far, also what the table began with. */
  get entries(): readonly OpenEntry[] {
    return this.#entries;
  }

  get table(): Table {
    return this.#table;
  }

  /** ms since the epoch. */
  get now(): number {
    return this.#now;
  }

  /** The table as a party has read it. */
  seenBy(party: PartyId): Table {
    return this.#seen.get(party) ?? initialTable(this.public);
  }

  /** Moves the clock on; it never runs backwards. */
  advanceTo(at: number): void {
    this.#now = Math.max(this.#now, at);
  }

  /** One decision at the present moment; a refusal changes nothing. */
  submit(command: TableCommand, by: Actor): Decision {
    const at = this.#now;
    const decision = decide(this.#table, command, { actor: by, at, scenario: this.scenario });
    if (decision.kind === 'refused') return decision;
    const n = this.#entries.length + 1;
    // As a reader of the written line will have it: without the members that are undefined.
    const events: readonly TableEvent[] = JSON.parse(canonicalJson(decision.events));
    this.#take({ n, at, by, commandId: `${actorName(by)}:${n}`, command, events });
    return decision;
  }

  #take(entry: OpenEntry): void {
    this.#entries.push(entry);
    const readable = withReaders(this.#table, entry.at, entry.events);
    this.#table = fold(this.#table, entry.events);
    for (const [party, seen] of this.#seen) {
      const read = eventsFor(readable, { kind: 'party', party }, false);
      this.#seen.set(party, fold(seen, read));
      this.onRead?.(party, read);
    }
  }
}

function actorName(actor: Actor): string {
  return actor.kind === 'seat' ? `${actor.party}.${actor.seat}` : actor.kind;
}
