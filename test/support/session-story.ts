import assert from 'node:assert/strict';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { SessionCommand, SessionCommandOf } from '../../shared/session/commands.ts';
import { decideSession } from '../../shared/session/decide.ts';
import type { SessionDecision } from '../../shared/session/decision.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import { foldSession } from '../../shared/session/evolve.ts';
import type { SessionRefusal } from '../../shared/session/refusals.ts';
import { initialSession, type Session, teamOf } from '../../shared/session/session.ts';
import { threePartyScenario } from './scenarios.ts';
import { noteTold } from './told.ts';

/** When every story begins, ms since the epoch. */
export const STORY_AT = 1_800_000_000_000;

/** An id as a phone draws it. */
export function personId(number: number): string {
  return `person-${String(number).padStart(4, '0')}`;
}

/** One decided command of a story. */
export interface SessionStep {
  readonly at: number;
  readonly command: SessionCommand;
  readonly events: readonly SessionEvent[];
}

/** A session that a test tells: every command is decided by the rules and, when decided, folded. */
export class SessionStory {
  readonly scenario = threePartyScenario();
  session: Session;
  last: SessionDecision | undefined;
  /** What was asked last, also when it was refused. */
  asked: SessionCommand | undefined;
  /** What was decided, one after the other. */
  readonly steps: SessionStep[] = [];
  readonly closed = new Set<number>();
  readonly waiting = new Set<number>();
  /** Server time, ms since the epoch. */
  at = STORY_AT;

  constructor(format?: number) {
    this.session = initialSession(publicScenario(this.scenario), format);
  }

  /** The session is open with this many tables. @param format of its log; the present one unless given */
  static open(tables = 2, wish: Partial<SessionCommandOf<'OpenSession'>> = {}, format?: number): SessionStory {
    const opening = { type: 'OpenSession', code: 'MR4K7T', tables, bots: false, practise: false } as const;
    return new SessionStory(format).having({ ...opening, ...wish });
  }

  /** Tables that wait for an order that could not be written, as their hosts would say. */
  whereWaiting(...tables: readonly number[]): this {
    for (const table of tables) this.waiting.add(table);
    return this;
  }

  /** Tables that are over, as their hosts would say. */
  whereClosed(...tables: readonly number[]): this {
    for (const table of tables) this.closed.add(table);
    return this;
  }

  when(command: SessionCommand): this {
    const openTables = this.session.tables.filter((table) => !this.closed.has(table));
    const context = { at: this.at, openTables, waitingTables: [...this.waiting], injections: ['flood', 'audit'] };
    this.last = decideSession(this.session, command, context);
    this.asked = command;
    noteTold(this);
    if (this.last.kind === 'decided') {
      this.steps.push({ at: this.at, command, events: this.last.events });
      this.session = foldSession(this.session, this.last.events);
    }
    return this;
  }

  having(command: SessionCommand): this {
    this.when(command);
    if (this.last?.kind === 'refused') assert.fail(`${command.type} was refused: ${this.last.code}`);
    return this;
  }

  /** Persons 1 to `count` join, one after the other. */
  joined(count: number): this {
    for (let number = 1; number <= count; number++) this.having(joining(number));
    return this;
  }

  get events(): readonly SessionEvent[] {
    return this.last?.kind === 'decided' ? this.last.events : [];
  }

  /** The last answer was a decision with exactly these events, in order, to the last field that the log keeps. */
  thenEvents(...events: readonly SessionEvent[]): this {
    const found = this.last?.kind === 'decided' ? JSON.parse(canonicalJson(this.last.events)) : this.last;
    assert.deepEqual(found, events, 'the events of the decision');
    return this;
  }

  thenRefused(code: SessionRefusal): this {
    assert.deepEqual(this.last, { kind: 'refused', code });
    return this;
  }

  /** Where somebody sits as `table/party/seat`, or nothing. */
  seatOf(number: number): string | undefined {
    const seat = this.session.people[personId(number)]?.seat;
    return seat && `${seat.table}/${seat.party}/${seat.seat}`;
  }

  /** People in each team, as `table/party` → number. */
  sizes(): Record<string, number> {
    const { tables, scenario } = this.session;
    const teams = tables.flatMap((table) => scenario.parties.map(({ id }) => ({ table, id })));
    return Object.fromEntries(teams.map(({ table, id }) => [`${table}/${id}`, teamOf(this.session, table, id).length]));
  }
}

/** Somebody's wish to join. */
export function joining(
  number: number,
  wish: { name?: string; table?: number; party?: string; line?: string } = {},
): SessionCommand {
  return { type: 'JoinSession', person: personId(number), name: `Peserta ${number}`, ...wish };
}
