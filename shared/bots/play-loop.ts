import { canonicalJson } from '../kernel/canonical-json.ts';
import { seedOf } from '../kernel/dice.ts';
import type { Sha256 } from '../kernel/entry.ts';
import type { Language } from '../kernel/text.ts';
import { fold } from '../log/replay.ts';
import {
  RULES_VERSION,
  sealEntry,
  sealHeader,
  TABLE_LOG_FORMAT,
  type TableEntry,
  type TableHeader,
  type TableLog,
} from '../log/table-log.ts';
import type { TableCommand } from '../negotiation/commands.ts';
import { decide } from '../negotiation/decide.ts';
import type { TableEvent } from '../negotiation/events.ts';
import { nextAlarm } from '../negotiation/play-clock.ts';
import { initialTable, type Table } from '../negotiation/table.ts';
import type { Actor } from '../negotiation/vocabulary.ts';
import { type PartyBrief, type PublicScenario, partyBrief, publicScenario } from '../scenario/public-scenario.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { eventsFor, withReaders } from '../visibility/visible.ts';
import { type Bot, type BotOptions, createBot } from './bot.ts';

export interface PlayOptions {
  readonly scenario: Scenario;
  /** Chance of the whole table: the same seed gives the same log, byte for byte. */
  readonly seed: number;
  readonly sha256: Sha256;
  /** Where the virtual clock begins, ms since the epoch; 2026-01-01 UTC unless told. */
  readonly startedAt?: number;
  /** Firmness by party, 0–1; drawn from the seed where not told. */
  readonly firmness?: Readonly<Record<PartyId, number>>;
  readonly language?: Language;
  /** Events of the case that happen at a play time, in rising order. */
  readonly injections?: readonly { readonly injection: string; readonly atPlayMs: number }[];
  /** Makes the bot of each party; `createBot` unless told, so that other strategies can be tried against it. */
  readonly botFor?: (options: BotOptions) => Bot;
  readonly product?: string;
  readonly session?: string;
  readonly table?: number;
}

const STARTED_AT = Date.UTC(2026, 0, 1);
/** No table of bots needs nearly as many turns; a bot that never rests would stop here. */
const MOST_TURNS = 50_000;

/** A bot at the table, with the table as it sees it. */
interface Sitter {
  readonly party: PartyId;
  readonly bot: Bot;
  readonly brief: PartyBrief;
  seen: Table;
  wakeAt: number;
}

/**
 * Lets bots play a case from the lobby to the close, one for every party, on a clock that jumps from wake-up to deadline.
 * Gives the whole log as a server would have written it. Each bot folds only what its party may read.
 */
export function playTable(options: PlayOptions): TableLog {
  const loop = new PlayLoop(options);
  loop.seatEverybody();
  for (let turn = 0; turn < MOST_TURNS && loop.takeTurn(); turn++);
  return loop.log();
}

class PlayLoop {
  readonly #options: PlayOptions;
  readonly #header: TableHeader;
  readonly #public: PublicScenario;
  readonly #entries: TableEntry[] = [];
  readonly #sitters: Sitter[];
  readonly #injections: { readonly injection: string; readonly at: number }[];
  #table: Table;
  #now: number;

  constructor(options: PlayOptions) {
    const { scenario, seed, sha256, startedAt = STARTED_AT, firmness = {}, language } = options;
    const { product = '0.1.0', session = 'bots', table = 1, botFor = createBot, injections = [] } = options;
    this.#options = options;
    this.#header = sealHeader(
      {
        kind: 'table',
        format: TABLE_LOG_FORMAT,
        rules: RULES_VERSION,
        product,
        session,
        table,
        seed,
        createdAt: startedAt,
        scenario,
      },
      sha256,
    );
    this.#public = publicScenario(scenario);
    this.#table = initialTable(this.#public);
    this.#now = startedAt;
    // Nobody pauses these tables, so play time and time since the start are the same.
    this.#injections = injections.map(({ injection, atPlayMs }) => ({ injection, at: startedAt + atPlayMs }));
    this.#sitters = scenario.parties.map(({ id }) => ({
      party: id,
      bot: botFor({ party: id, seed: seedOf(`${seed}/${id}`), firmness: firmness[id], language }),
      brief: partyBrief(scenario, id),
      seen: initialTable(this.#public),
      wakeAt: startedAt,
    }));
  }

  /** Seats one bot per party and starts the clock. */
  seatEverybody(): void {
    const language = this.#options.language ?? 'id';
    for (const { id, shortName } of this.#public.parties) {
      const name = `Bot ${shortName[language]}`;
      this.#submit({ type: 'SeatMember', party: id, seat: 1, name, kind: 'bot' }, { kind: 'facilitator' });
    }
    this.#submit({ type: 'StartTable' }, { kind: 'facilitator' });
  }

  /** Goes on to whatever comes first, a deadline or a bot's wake-up; false once nothing can happen any more. */
  takeTurn(): boolean {
    const alarm = nextAlarm(this.#table) ?? Number.POSITIVE_INFINITY;
    const next = this.#sitters.reduce((first, one) => (one.wakeAt < first.wakeAt ? one : first));
    const injected = this.#injections[0]?.at ?? Number.POSITIVE_INFINITY;
    const at = Math.min(alarm, next.wakeAt, injected);
    if (this.#table.stage.kind === 'closed' || !Number.isFinite(at)) return false;
    this.#now = Math.max(this.#now, at);
    if (injected === at) this.#inject();
    else if (alarm <= next.wakeAt) this.#submit({ type: 'ReachDeadline' }, { kind: 'clock' });
    else this.#ask(next);
    return true;
  }

  #inject(): void {
    const injection = this.#injections.shift()?.injection;
    if (injection !== undefined) this.#submit({ type: 'InjectEvent', injection }, { kind: 'facilitator' });
  }

  log(): TableLog {
    return { header: this.#header, entries: this.#entries };
  }

  #ask(sitter: Sitter): void {
    const { party, brief, seen } = sitter;
    const step = sitter.bot.step({ table: seen, brief, party, seat: 1, at: this.#now });
    sitter.wakeAt = Math.max(step.wakeAt, this.#now + 1);
    for (const command of step.commands) this.#submit(command, { kind: 'seat', party, seat: 1 });
  }

  /** One decision: chained into the log, folded, and shown to each bot as far as its party may read it. */
  #submit(command: TableCommand, by: Actor): void {
    const at = this.#now;
    const decision = decide(this.#table, command, { actor: by, at, scenario: this.#options.scenario });
    if (decision.kind === 'refused') return;
    const n = this.#entries.length + 1;
    const prev = this.#entries.at(-1)?.hash ?? this.#header.hash;
    // As a reader of the written line will have it: without the members that are undefined.
    const events: readonly TableEvent[] = JSON.parse(canonicalJson(decision.events));
    const entry = { n, at, by, commandId: `${actorName(by)}:${n}`, command, events, prev };
    this.#entries.push(sealEntry(entry, this.#options.sha256));
    const readable = withReaders(this.#table, at, events);
    this.#table = fold(this.#table, events);
    for (const sitter of this.#sitters) {
      const read = eventsFor(readable, { kind: 'party', party: sitter.party }, false);
      sitter.seen = fold(sitter.seen, read);
      if (read.some(isStirring)) sitter.wakeAt = Math.min(sitter.wakeAt, at + 1);
    }
  }
}

function actorName(actor: Actor): string {
  return actor.kind === 'seat' ? `${actor.party}.${actor.seat}` : actor.kind;
}

/** Events after which a bot is asked at once, whenever it wanted to be asked: its plans rest on what they change. */
export function isStirring({ type }: TableEvent): boolean {
  return type === 'PhaseStarted' || type === 'TableResumed' || type === 'PointsChanged' || type === 'OptionsClosed';
}
