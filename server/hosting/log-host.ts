import type { Entry } from '../../shared/kernel/entry.ts';
import { sealEntry } from '../../shared/log/table-log.ts';
import type { EventStore } from '../store/event-store.ts';
import { sha256 } from './sha256.ts';
import { tellAll } from './tell-all.ts';

/** The three pure functions of a decider, and what its host needs to know of its entries. */
export interface Decider<State, Actor, Command, Event, Code extends string> {
  decide(
    state: State,
    command: Command,
    context: { readonly actor: Actor; readonly at: number },
  ):
    | { readonly kind: 'decided'; readonly events: readonly Event[] }
    | { readonly kind: 'refused'; readonly code: Code };
  evolve(state: State, event: Event): State;
}

export type Answer<Code extends string> = { readonly ok: true } | { readonly ok: false; readonly code: Code };

/** One request to a host. `at` dates it earlier than now, for a pause after downtime. */
export interface Submission<Actor, Command> {
  readonly actor: Actor;
  readonly commandId: string;
  readonly command: Command;
  readonly at?: number;
}

/** Called after an entry is durable and folded: the state before and after it. */
export type Published<State, Actor, Command, Event> = (
  entry: Entry<Actor, Command, Event>,
  before: State,
  after: State,
) => void;

export interface HostedLog<State, Actor, Command, Event> {
  readonly id: string;
  readonly headerHash: string;
  readonly createdAt: number;
  readonly initial: State;
  readonly entries: readonly Entry<Actor, Command, Event>[];
}

/**
 * The host of one log: one submission at a time is decided, made durable, folded, published and then answered. What was
 * answered with yes is answered with yes again under the same id; refusals are not kept.
 */
export class LogHost<State, Actor, Command, Event, Code extends string> {
  readonly id: string;
  readonly #store: EventStore;
  readonly #decider: Decider<State, Actor, Command, Event, Code>;
  readonly #now: () => number;
  readonly #entries: Entry<Actor, Command, Event>[];
  readonly #answered = new Set<string>();
  readonly #listeners = new Set<Published<State, Actor, Command, Event>>();
  #state: State;
  #lastAt: number;
  /** By how much this log's time is before the server's clock (ms), since that was set back. */
  #ahead = 0;
  #prev: string;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    log: HostedLog<State, Actor, Command, Event>,
    decider: Decider<State, Actor, Command, Event, Code>,
    store: EventStore,
    now: () => number,
  ) {
    this.id = log.id;
    this.#store = store;
    this.#decider = decider;
    this.#now = now;
    this.#entries = [...log.entries];
    this.#state = log.initial;
    for (const entry of log.entries) {
      this.#state = entry.events.reduce(decider.evolve, this.#state);
      this.#answered.add(answerKey(entry.by, entry.commandId));
    }
    this.#lastAt = log.entries.at(-1)?.at ?? log.createdAt;
    this.#prev = log.entries.at(-1)?.hash ?? log.headerHash;
  }

  get state(): State {
    return this.#state;
  }

  get entries(): readonly Entry<Actor, Command, Event>[] {
    return this.#entries;
  }

  /** Moment of the last entry (or of the log's beginning), ms since the epoch. */
  get lastAt(): number {
    return this.#lastAt;
  }

  /** Server time as this log counts it: where the server's clock was set back, it goes on from the last entry. */
  time(): number {
    this.#ahead += Math.max(0, this.#lastAt - (this.#now() + this.#ahead));
    return this.#now() + this.#ahead;
  }

  /** Hears of every entry from now on; returns how to stop. */
  onPublished(listener: Published<State, Actor, Command, Event>): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Queues a submission. Rejects only when the store failed: then nothing was decided that anybody has heard of. */
  submit(submission: Submission<Actor, Command>): Promise<Answer<Code>> {
    const turn = this.#queue.then(() => this.#work(submission));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when everything submitted so far has been answered. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  async #work({ actor, commandId, command, at }: Submission<Actor, Command>): Promise<Answer<Code>> {
    const key = answerKey(actor, commandId);
    if (this.#answered.has(key)) return { ok: true };
    const moment = at === undefined ? this.time() : Math.max(at, this.#lastAt);
    const decision = this.#decider.decide(this.#state, command, { actor, at: moment });
    if (decision.kind === 'refused') return { ok: false, code: decision.code };
    const sealed = sealEntry(
      {
        n: this.#entries.length + 1,
        at: moment,
        by: actor,
        commandId,
        command,
        events: decision.events,
        prev: this.#prev,
      },
      sha256,
    );
    const line = JSON.stringify(sealed);
    await this.#store.append(this.id, this.#entries.length, [line]);
    // What is heard is what was written, to the byte: live and read back are one thing.
    const entry: typeof sealed = JSON.parse(line);
    const before = this.#state;
    this.#entries.push(entry);
    this.#answered.add(key);
    this.#lastAt = moment;
    this.#prev = entry.hash;
    this.#state = entry.events.reduce(this.#decider.evolve, before);
    tellAll(`entry ${entry.n} of ${this.id}`, this.#listeners, entry, before, this.#state);
    return { ok: true };
  }
}

function answerKey(actor: unknown, commandId: string): string {
  return `${JSON.stringify(actor)} ${commandId}`;
}
