import assert from 'node:assert/strict';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { fold } from '../../shared/log/replay.ts';
import type { TableCommand } from '../../shared/negotiation/commands.ts';
import { decide } from '../../shared/negotiation/decide.ts';
import type { Decision } from '../../shared/negotiation/decision.ts';
import type { EventOf, TableEvent, TableEventType } from '../../shared/negotiation/events.ts';
import { nextAlarm } from '../../shared/negotiation/play-clock.ts';
import type { RefusalCode } from '../../shared/negotiation/refusals.ts';
import { initialTable, runningPhase, type Table } from '../../shared/negotiation/table.ts';
import type { Actor } from '../../shared/negotiation/vocabulary.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { PhaseKind } from '../../shared/scenario/vocabulary.ts';
import type { Viewer } from '../../shared/visibility/viewer.ts';
import { type ReadableEntry, visible, withReaders } from '../../shared/visibility/visible.ts';
import { noteTold } from './told.ts';

/** The moment at which every story begins, ms since the epoch. */
export const STORY_START = Date.UTC(2026, 10, 22, 9, 0, 0);

/** One decided command of a story. */
export interface StoryStep {
  readonly at: number;
  readonly actor: Actor;
  readonly command: TableCommand;
  readonly events: readonly TableEvent[];
}

/** A table that a test tells: every command is decided by the rules and, when decided, folded. */
export class TableStory {
  readonly scenario: Scenario;
  readonly steps: StoryStep[] = [];
  readonly readable: ReadableEntry[] = [];
  table: Table;
  at = STORY_START;
  last: Decision | undefined;
  /** What was asked last, also when it was refused. */
  asked: TableCommand | undefined;
  #actor: Actor = { kind: 'facilitator' };

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.table = initialTable(publicScenario(scenario));
  }

  /** Seat 1 (or the named one) of a party acts from now on. */
  by(party: string, seat = 1): this {
    this.#actor = { kind: 'seat', party, seat };
    return this;
  }

  byFacilitator(): this {
    this.#actor = { kind: 'facilitator' };
    return this;
  }

  byClock(): this {
    this.#actor = { kind: 'clock' };
    return this;
  }

  /** Lets server time pass, in milliseconds. */
  after(ms: number): this {
    this.at += ms;
    return this;
  }

  /** Asks for something; the answer is kept for `thenEvents` or `thenRefused`. */
  when(command: TableCommand): this {
    const actor = this.#actor;
    const decision = decide(this.table, command, { actor, at: this.at, scenario: this.scenario });
    this.last = decision;
    this.asked = command;
    noteTold(this);
    if (decision.kind === 'decided') {
      this.readable.push(withReaders(this.table, this.at, decision.events));
      this.steps.push({ at: this.at, actor, command, events: decision.events });
      this.table = fold(this.table, decision.events);
    }
    return this;
  }

  /** Like `when`, but part of the preparation of a test: a refusal fails it. */
  having(command: TableCommand): this {
    this.when(command);
    if (this.last?.kind === 'refused') assert.fail(`${command.type} was refused: ${this.last.code}`);
    return this;
  }

  /** A member in seat 1 of every party, and the first phase running. */
  started(): this {
    this.byFacilitator();
    for (const { id: party } of this.scenario.parties) {
      this.having({ type: 'SeatMember', party, seat: 1, name: `First of ${party}`, kind: 'person' });
    }
    return this.having({ type: 'StartTable' });
  }

  /** A second person in a team. */
  withSecondMember(party: string): this {
    return this.byFacilitator().having({
      type: 'SeatMember',
      party,
      seat: 2,
      name: `Second of ${party}`,
      kind: 'person',
    });
  }

  /** Ends phases until one of this kind runs. */
  inPhase(kind: PhaseKind): this {
    this.byFacilitator();
    while (runningPhase(this.table)?.kind !== kind) this.having({ type: 'EndPhase' });
    return this;
  }

  /** Lets the clock speak at each of its moments up to `ms` from now. */
  clockRuns(ms: number): this {
    const until = this.at + ms;
    for (let due = nextAlarm(this.table); due !== undefined && due <= until; due = nextAlarm(this.table)) {
      this.at = Math.max(this.at, due);
      this.byClock().having({ type: 'ReachDeadline' });
    }
    this.at = until;
    return this;
  }

  /** The last answer was a decision with exactly these events, in order, to the last field that the log keeps. */
  thenEvents(...events: readonly TableEvent[]): this {
    const found = this.last?.kind === 'decided' ? JSON.parse(canonicalJson(this.last.events)) : this.last;
    assert.deepEqual(found, events, 'the events of the decision');
    return this;
  }

  thenRefused(code: RefusalCode): this {
    assert.deepEqual(this.last, { kind: 'refused', code });
    return this;
  }

  /** The last event of a kind in the last decision. */
  event<T extends TableEventType>(type: T): EventOf<T> {
    const events = this.steps.at(-1)?.events ?? [];
    const found = events.findLast((event): event is EventOf<T> => event.type === type);
    return found ?? assert.fail(`no ${type} in ${events.map((event) => event.type).join(', ')}`);
  }

  /** The id of the offer that the last decision made. */
  offer(): string {
    return this.event('OfferMade').offer;
  }

  /** The id of the draft that the last decision shared. */
  draft(): string {
    return this.event('DraftShared').draft;
  }

  /** What a viewer reads of the story so far. */
  seenBy(viewer: Viewer, revealed = false): readonly TableEvent[] {
    return visible(this.readable, viewer, revealed).flatMap((entry) => entry.events);
  }

  /** What a viewer reads, as the bytes that would be sent. */
  bytesFor(viewer: Viewer, revealed = false): string {
    return visible(this.readable, viewer, revealed).map(canonicalJson).join('\n');
  }
}

/** Begins a story at a table of a case, in the lobby, before anybody sat down. */
export function given(scenario: Scenario): TableStory {
  return new TableStory(scenario);
}

/** A package that names the same option index for each of three issues. */
export const flat = (option: number) => [option, option, option];

/** That a seat 1 made an offer: its id tells by whom, to whom and when, as in `north>south+forum@0`. */
export function offerMade(
  offer: string,
  number: number,
  chosen: readonly number[],
  more: Partial<EventOf<'OfferMade'>> = {},
): EventOf<'OfferMade'> {
  const [, party = '', to = '', at = ''] = /^(.+)>(.+)@(\d+)$/.exec(offer) ?? [];
  const made = { party, seat: 1, to: to.split('+'), number, package: [...chosen], madeAtPlayMs: Number(at) };
  return { type: 'OfferMade', offer, ...made, ...more };
}
