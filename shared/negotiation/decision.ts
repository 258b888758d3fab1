import { ownValue } from '../kernel/own-value.ts';
import { isRefused, type Refusable, refused } from '../kernel/refusable.ts';
import { isBlank, lengthOf, toLine, toParagraphs } from '../kernel/text.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { CommandOf, TableCommand } from './commands.ts';
import type { TableEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { playTime } from './play-clock.ts';
import type { RefusalCode } from './refusals.ts';
import { type RunningPhase, runningPhase, type Table } from './table.ts';
import { type Actor, STAND_IN_SEAT } from './vocabulary.ts';

export interface Decided {
  readonly kind: 'decided';
  readonly events: readonly TableEvent[];
}
export type Decision = Refusable<Decided, RefusalCode>;

/** Everything from outside that the rules may look at. */
export interface DecisionContext {
  readonly actor: Actor;
  /** Server time, ms since the epoch; never before the last entry's. */
  readonly at: number;
  /** The whole case: only injections read it. Absent where a viewer asks what is permitted. */
  readonly scenario?: Scenario;
}

export type SeatActor = Extract<Actor, { kind: 'seat' }>;

/** The same where a member of a team asks. */
export interface MemberContext extends DecisionContext {
  readonly actor: SeatActor;
}

/**
 * One rule of a table: what it makes of a command, in the light of who asks and when. Every rule has this shape; what it
 * does not look at it does not take.
 */
export type Rule<T extends TableCommand['type'], Context extends DecisionContext> = (
  table: Table,
  command: CommandOf<T>,
  context: Context,
) => Decision;

export function decided(...events: readonly TableEvent[]): Decided {
  return { kind: 'decided', events };
}

/** Collects the events of one decision while the table moves on under them. */
export class DecisionBuilder {
  readonly events: TableEvent[] = [];
  table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  add(event: TableEvent): this {
    this.events.push(event);
    this.table = evolve(this.table, event);
    return this;
  }

  decide(): Decided {
    return decided(...this.events);
  }
}

/** The phase that a member may act in now, or why not: not started, closed, paused, or its time is up. */
export function openPhase(table: Table, at: number): Refusable<RunningPhase, RefusalCode> {
  if (table.stage.kind === 'lobby') return refused('table-not-started');
  const phase = runningPhase(table);
  if (phase === undefined) return refused('table-closed');
  if (table.clock.runsSince === undefined) return refused('table-paused');
  return playTime(table, at) >= phase.endsAtPlayMs ? refused('phase-over') : phase;
}

/** Whether the actor sits where it says: rules look at seats, never at who is connected. */
export function isSeated(table: Table, actor: SeatActor): boolean {
  if (actor.seat === STAND_IN_SEAT) return ownValue(table.standIns ?? {}, actor.party) !== undefined;
  return table.seats.some((seat) => seat.party === actor.party && seat.seat === actor.seat);
}

/** A text made printable, or why it cannot be taken. */
export function cleanText(
  raw: string,
  limit: number,
  shape: 'line' | 'paragraphs' = 'line',
): Refusable<string, 'text-empty' | 'text-too-long'> {
  const text = shape === 'line' ? toLine(raw) : toParagraphs(raw);
  if (isBlank(text)) return refused('text-empty');
  return lengthOf(text) > limit ? refused('text-too-long') : text;
}

/** An optional text: absent or blank is no text. */
export function cleanOptional(raw: string | undefined, limit: number): Refusable<string | undefined, RefusalCode> {
  if (raw === undefined) return undefined;
  const clean = cleanText(raw, limit, 'paragraphs');
  return isRefused(clean) && clean.code === 'text-empty' ? undefined : clean;
}

/** Parties in the case's order, each once. */
export function inCaseOrder(table: Table, parties: readonly PartyId[]): PartyId[] {
  return table.scenario.parties.map((party) => party.id).filter((party) => parties.includes(party));
}
