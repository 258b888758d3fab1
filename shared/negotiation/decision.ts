import { isBlank, lengthOf, toLine, toParagraphs } from '../kernel/text.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { TableEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { playTime } from './play-clock.ts';
import type { RefusalCode } from './refusals.ts';
import { type RunningPhase, runningPhase, type Table } from './table.ts';
import type { Actor } from './vocabulary.ts';

export type Decision =
  | { readonly kind: 'decided'; readonly events: readonly TableEvent[] }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

/** Everything from outside that the rules may look at. */
export interface DecisionContext {
  readonly actor: Actor;
  /** Server time, ms since the epoch; never before the last entry's. */
  readonly at: number;
  /** The whole case: only injections read it. Absent where a viewer asks what is permitted. */
  readonly scenario?: Scenario;
}

export type SeatActor = Extract<Actor, { kind: 'seat' }>;

export const refused = (code: RefusalCode): Decision => ({ kind: 'refused', code });
export const decided = (...events: readonly TableEvent[]): Decision => ({ kind: 'decided', events });

/** Collects the events of one decision while the table moves on under them. */
export class DecisionDraft {
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

  decide(): Decision {
    return { kind: 'decided', events: this.events };
  }
}

/** The phase that a member may act in now, or why not: not started, closed, paused, or its time is up. */
export function openPhase(table: Table, at: number): RunningPhase | RefusalCode {
  if (table.stage.kind === 'lobby') return 'table-not-started';
  const phase = runningPhase(table);
  if (phase === undefined) return 'table-closed';
  if (table.clock.runsSince === undefined) return 'table-paused';
  return playTime(table, at) >= phase.endsAtPlayMs ? 'phase-over' : phase;
}

/** Whether the actor sits where it says: rules look at seats, never at who is connected. */
export function isSeated(table: Table, actor: SeatActor): boolean {
  return table.seats.some((seat) => seat.party === actor.party && seat.seat === actor.seat);
}

export type CleanText = { readonly text: string } | { readonly code: RefusalCode };

/** A text made printable, or why it cannot be taken. */
export function cleanText(raw: string, limit: number, shape: 'line' | 'paragraphs' = 'line'): CleanText {
  const text = shape === 'line' ? toLine(raw) : toParagraphs(raw);
  if (isBlank(text)) return { code: 'text-empty' };
  return lengthOf(text) > limit ? { code: 'text-too-long' } : { text };
}

/** An optional text: absent or blank is no text. */
export function cleanOptional(raw: string | undefined, limit: number): { text?: string } | { code: RefusalCode } {
  if (raw === undefined) return {};
  const clean = cleanText(raw, limit, 'paragraphs');
  if ('text' in clean) return clean;
  return clean.code === 'text-empty' ? {} : clean;
}

/** Parties in the case's order, each once. */
export function inCaseOrder(table: Table, parties: readonly PartyId[]): PartyId[] {
  return table.scenario.parties.map((party) => party.id).filter((party) => parties.includes(party));
}
