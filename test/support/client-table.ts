import type { TableView } from '../../client/lib/table/table-store.ts';
import type { TableCommand } from '../../shared/negotiation/commands.ts';
import { decide } from '../../shared/negotiation/decide.ts';
import { evolve } from '../../shared/negotiation/evolve.ts';
import { permitted } from '../../shared/negotiation/permitted.ts';
import type { RefusalCode } from '../../shared/negotiation/refusals.ts';
import { initialTable, type Table } from '../../shared/negotiation/table.ts';
import type { Actor } from '../../shared/negotiation/vocabulary.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { PhaseKind } from '../../shared/scenario/vocabulary.ts';
import { secretsFor } from '../../shared/visibility/scenario-for.ts';
import { type ReadableEntry, visible, withReaders } from '../../shared/visibility/visible.ts';

const START = 1_700_000_000_000;
const facilitator: Actor = { kind: 'facilitator' };

/** A table that a test plays by the rules, seen through the eyes of any of its parties, as their phones would. */
export class PlayedTable {
  readonly scenario: Scenario;
  at = START;
  private readonly entries: ReadableEntry[] = [];
  private table: Table;

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.table = initialTable(publicScenario(scenario));
  }

  /** One seat for every party, started, and moved on to the negotiation. */
  static negotiating(scenario: Scenario): PlayedTable {
    return new PlayedTable(scenario).begun('negotiation');
  }

  /** One seat for every party, shared by the named members, and phases ended until one of this kind runs. */
  begun(until: PhaseKind | 'lobby', members: Readonly<Record<string, string[]>> = {}): this {
    for (const { id: party } of this.scenario.parties) {
      const shared = members[party] === undefined ? {} : { members: members[party] };
      this.facilitate({ type: 'SeatMember', party, seat: 1, name: `Ada ${party}`, kind: 'person', ...shared });
    }
    if (until === 'lobby') return this;
    this.facilitate({ type: 'StartTable' });
    while (this.table.stage.kind !== until) this.facilitate({ type: 'EndPhase' });
    return this;
  }

  wait(ms: number): this {
    this.at += ms;
    return this;
  }

  facilitate(command: TableCommand): this {
    return this.ask(command, facilitator);
  }

  /** A command of a member; throws when the rules refuse it. */
  act(party: string, command: TableCommand, seat = 1): this {
    return this.ask(command, { kind: 'seat', party, seat });
  }

  /** The id of the newest offer. */
  get lastOffer(): string {
    return Object.keys(this.table.offers).at(-1) ?? '';
  }

  /** What the phone of a party's seat knows. */
  seenBy(party: string, seat = 1): TableView {
    const viewer = { kind: 'party', party } as const;
    const scenario = publicScenario(this.scenario);
    const entries = visible(this.entries, viewer, this.table.revealed);
    return {
      seat: { viewer, table: 1, session: 's', seat: { party, seat, name: `Ada ${party}` } },
      scenario,
      secrets: secretsFor(this.scenario, viewer, this.table.revealed),
      table: entries.flatMap((entry) => entry.events).reduce(evolve, initialTable(scenario)),
      entries,
    };
  }

  mayOf(party: string) {
    return permitted(this.seenBy(party).table, { kind: 'seat', party, seat: 1 }, this.at);
  }

  /** Asks the rules; the refusal, or `undefined` when the table moved on. */
  tryTo(command: TableCommand, actor: Actor): RefusalCode | undefined {
    const decision = decide(this.table, command, { actor, at: this.at, scenario: this.scenario });
    if (decision.kind === 'refused') return decision.code;
    this.entries.push(withReaders(this.table, this.at, decision.events));
    this.table = decision.events.reduce(evolve, this.table);
    return undefined;
  }

  private ask(command: TableCommand, actor: Actor): this {
    const code = this.tryTo(command, actor);
    if (code !== undefined) throw new Error(`${command.type} was refused: ${code}`);
    return this;
  }
}
