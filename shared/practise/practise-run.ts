import { type Bot, createBot } from '../bots/bot.ts';
import { TableRun } from '../bots/table-run.ts';
import { seedOf } from '../kernel/dice.ts';
import { inLanguage, type Language } from '../kernel/languages.ts';
import { isRefused } from '../kernel/refusable.ts';
import { fold } from '../log/replay.ts';
import type { PartyCommand } from '../negotiation/commands.ts';
import type { Decision } from '../negotiation/decision.ts';
import { nextAlarm } from '../negotiation/play-clock.ts';
import { initialTable, type Table } from '../negotiation/table.ts';
import { type PartyBrief, partyBrief } from '../scenario/public-scenario.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { Viewer } from '../visibility/viewer.ts';
import { type ReadableEntry, type VisibleEntry, visible, withReaders } from '../visibility/visible.ts';
import type { PractiseAct, PractiseSetup } from './practise-acts.ts';

/** A bot notices what happened after this long (ms): soon enough, and never in the same breath. */
const REACTION_MS = 1500;
/** Everybody sits alone in their team. */
const SEAT = 1;

interface Counterpart {
  readonly party: PartyId;
  readonly bot: Bot;
  readonly brief: PartyBrief;
  wakeAt: number;
}

/** Who sits where: the person's own name as the others read it, and the language in which bots speak. */
export interface PractiseNames {
  readonly own: string;
  readonly language: Language;
}

/** One table, played by one person against bots on a clock that somebody else moves. */
export class PractiseRun {
  readonly scenario: Scenario;
  readonly setup: PractiseSetup;
  readonly #names: PractiseNames;
  readonly #run: TableRun;
  readonly #counterparts: readonly Counterpart[];
  readonly #readable: ReadableEntry[] = [];
  #table: Table;

  /**
   * Begins anew, or goes on from acts of before. Acts that the rules refuse today end it there.
   * Throws `RangeError` for a party that the case does not have.
   */
  constructor(scenario: Scenario, setup: PractiseSetup, names: PractiseNames, acts: readonly PractiseAct[] = []) {
    this.scenario = scenario;
    this.setup = setup;
    this.#names = names;
    this.#run = new TableRun(scenario, setup.startedAt);
    this.#table = initialTable(this.#run.public);
    partyBrief(scenario, setup.party);
    for (const { at, by, command } of acts) {
      this.#run.advanceTo(at);
      if (isRefused(this.#run.submit(command, by))) break;
    }
    if (this.#run.entries.length === 0) this.#begin();
    this.#counterparts = this.#sitDown();
    this.#run.onRead = (party, events) => events.length > 0 && this.#stir(party);
    this.#guide();
    this.#note();
  }

  get now(): number {
    return this.#run.now;
  }

  get public() {
    return this.#run.public;
  }

  /** The whole table: for what is said after the reveal, and for tests. */
  get table(): Table {
    return this.#run.table;
  }

  /** Everything asked so far, to be kept. */
  get acts(): readonly PractiseAct[] {
    return this.#run.entries.map(({ at, by, command }) => ({ at, by, command }));
  }

  /** The table as the person's party has read it. */
  get seen(): Table {
    return this.#run.seenBy(this.setup.party);
  }

  /** How many entries the table has. */
  get count(): number {
    return this.#run.entries.length;
  }

  /** What the person's seat reads, after the reveal with what opens then. */
  get visible(): readonly VisibleEntry[] {
    const viewer: Viewer = { kind: 'party', party: this.setup.party };
    return visible(this.#readable, viewer, this.#run.table.revealed);
  }

  /** Lets time go on to a moment (ms since the epoch), with all that bots and deadlines do on the way. */
  advanceTo(at: number): void {
    for (;;) {
      const alarm = nextAlarm(this.#run.table) ?? Number.POSITIVE_INFINITY;
      const next = this.#firstToWake();
      const wakeAt = next?.wakeAt ?? Number.POSITIVE_INFINITY;
      const first = Math.min(alarm, wakeAt);
      if (first > at || this.#run.table.stage.kind === 'closed') break;
      this.#run.advanceTo(first);
      if (next === undefined || alarm <= wakeAt) this.#run.submit({ type: 'ReachDeadline' }, { kind: 'clock' });
      else this.#ask(next);
      this.#guide();
    }
    this.#run.advanceTo(at);
    this.#note();
  }

  /** What the person does, now. A refusal changes nothing. */
  act(command: PartyCommand): Decision {
    const decision = this.#run.submit(command, { kind: 'seat', party: this.setup.party, seat: SEAT });
    this.#guide();
    this.#note();
    return decision;
  }

  /** The same practise as it was before one of its entries (counted from 1), at the moment of that entry. */
  cutBefore(n: number): PractiseRun {
    const entry = this.#run.entries[n - 1];
    const run = new PractiseRun(this.scenario, this.setup, this.#names, this.acts.slice(0, n - 1));
    run.#run.advanceTo(entry?.at ?? this.now);
    return run;
  }

  /** The entries in which the person did something, oldest first. */
  get ownEntries() {
    return this.#run.entries.filter(({ by }) => by.kind === 'seat' && by.party === this.setup.party);
  }

  #begin(): void {
    const { parties } = this.scenario;
    for (const { id, shortName } of parties) {
      const isOwn = id === this.setup.party;
      const name = isOwn ? this.#names.own : `Bot ${inLanguage(shortName, this.#names.language)}`;
      const kind = isOwn ? 'person' : 'bot';
      this.#run.submit({ type: 'SeatMember', party: id, seat: SEAT, name, kind }, { kind: 'facilitator' });
    }
    this.#run.submit({ type: 'StartTable' }, { kind: 'facilitator' });
  }

  #sitDown(): Counterpart[] {
    const { party, seed, character } = this.setup;
    return this.scenario.parties
      .filter(({ id }) => id !== party)
      .map(({ id }) => ({
        party: id,
        bot: createBot({ party: id, seed: seedOf(`${seed}/${id}`), character, language: this.#names.language }),
        brief: partyBrief(this.scenario, id),
        wakeAt: this.#run.now,
      }));
  }

  #firstToWake(): Counterpart | undefined {
    return this.#counterparts.reduce<Counterpart | undefined>(
      (first, one) => (first === undefined || one.wakeAt < first.wakeAt ? one : first),
      undefined,
    );
  }

  #ask(one: Counterpart): void {
    const { party, bot, brief } = one;
    const step = bot.step({ table: this.#run.seenBy(party), brief, party, seat: SEAT, at: this.#run.now });
    for (const command of step.commands) this.#run.submit(command, { kind: 'seat', party, seat: SEAT });
    // Its own acts are no news to it.
    one.wakeAt = Math.max(step.wakeAt, this.#run.now + 1);
  }

  #stir(party: PartyId): void {
    const one = this.#counterparts.find((candidate) => candidate.party === party);
    if (one !== undefined) one.wakeAt = Math.min(one.wakeAt, this.#run.now + REACTION_MS);
  }

  /** What a facilitator would do: goes on when the person is ready, opens everybody's points at the end. */
  #guide(): void {
    const { stage, ready, revealed } = this.#run.table;
    const isReady = (stage.kind === 'briefing' || stage.kind === 'preparation') && ready.includes(this.setup.party);
    if (isReady) this.#run.submit({ type: 'EndPhase' }, { kind: 'facilitator' });
    if (stage.kind === 'closed' && !revealed) this.#run.submit({ type: 'RevealTable' }, { kind: 'facilitator' });
  }

  /** Fixes who reads what was decided since, against the table as it was then. */
  #note(): void {
    for (const { at, events } of this.#run.entries.slice(this.#readable.length)) {
      this.#readable.push(withReaders(this.#table, at, events));
      this.#table = fold(this.#table, events);
    }
  }
}
