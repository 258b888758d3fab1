import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
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
  /** The state after the events of one entry, in order. */
  fold(state: State, events: readonly Event[]): State;
}

/** `command-id-used`: the actor's id stands in the log for another command. */
export type Answer<Code extends string> =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: Code | 'command-id-used' };

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
  /** Writes the log's header and first lines in one: the log is not in the store before somebody's word is. */
  readonly create?: ((lines: readonly string[]) => Promise<void>) | undefined;
  readonly entries: readonly Entry<Actor, Command, Event>[];
}

/** A submission and who waits for its answer. */
interface Waiting<Actor, Command, Code extends string> {
  readonly submission: Submission<Actor, Command>;
  readonly resolve: (answer: Answer<Code>) => void;
  readonly reject: (error: unknown) => void;
}

/** An entry that was decided and is not durable yet: nobody has heard of it. */
interface Draft<State, Actor, Command, Event> {
  readonly key: string;
  readonly line: string;
  readonly entry: Entry<Actor, Command, Event>;
  readonly before: State;
  readonly after: State;
}

/** Submissions of one batch: what all of them change is told in one turn of the event loop. */
const MOST_AT_ONCE = 100;

/**
 * The host of one log: one submission after the other is decided, made durable, folded, published and then answered;
 * those that wait together become durable together. What was answered with yes is answered with yes again under the same
 * id, and nothing else is under that id; refusals are not kept.
 */
export class LogHost<State, Actor, Command, Event, Code extends string> {
  readonly id: string;
  readonly #store: EventStore;
  readonly #decider: Decider<State, Actor, Command, Event, Code>;
  readonly #now: () => number;
  readonly #entries: Entry<Actor, Command, Event>[];
  /** What stands in the log under each actor's id. */
  readonly #answered = new Map<string, Command>();
  readonly #listeners = new Set<Published<State, Actor, Command, Event>>();
  #state: State;
  #lastAt: number;
  /** By how much this log's time is before the server's clock (ms), since that was set back; the last time so told. */
  #ahead = 0;
  #toldAhead = 0;
  #prev: string;
  #create: ((lines: readonly string[]) => Promise<void>) | undefined;
  readonly #waiting: Waiting<Actor, Command, Code>[] = [];
  #isWorking = false;
  #working: Promise<void> | undefined;

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
    this.#create = log.create;
    this.#entries = [...log.entries];
    this.#state = log.initial;
    for (const entry of log.entries) {
      this.#state = decider.fold(this.#state, entry.events);
      this.#answered.set(answerKey(entry.by, entry.commandId), entry.command);
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

  /**
   * Server time as this log counts it: where the server's clock was set back, it goes on from the last entry, until the
   * clock has caught up with what was told meanwhile.
   */
  time(): number {
    const now = this.#now();
    if (now >= Math.max(this.#lastAt, this.#toldAhead)) this.#ahead = 0;
    this.#ahead += Math.max(0, this.#lastAt - (now + this.#ahead));
    if (this.#ahead > 0) this.#toldAhead = now + this.#ahead;
    return now + this.#ahead;
  }

  /** Hears of every entry from now on; returns how to stop. */
  onPublished(listener: Published<State, Actor, Command, Event>): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Queues a submission. Rejects only when the store failed: then nothing was decided that anybody has heard of. */
  submit(submission: Submission<Actor, Command>): Promise<Answer<Code>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ submission, resolve, reject });
      if (!this.#isWorking) this.#working = this.#work();
    });
  }

  /** Resolves when everything submitted so far has been answered. */
  async settled(): Promise<void> {
    while (this.#isWorking) await this.#working;
  }

  /** What came while a batch was on its way to the disk is the next batch. */
  async #work(): Promise<void> {
    this.#isWorking = true;
    // Whatever else is submitted in the same breath shares the first batch.
    await undefined;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MOST_AT_ONCE);
      await this.#workBatch(batch).catch((error) => {
        for (const { reject } of batch) reject(error);
      });
    }
    this.#isWorking = false;
  }

  /** Decides one after the other, each on the state that the one before it left; writes all at once; then tells. */
  async #workBatch(batch: readonly Waiting<Actor, Command, Code>[]): Promise<void> {
    const drafts: Draft<State, Actor, Command, Event>[] = [];
    const pending = new Map<string, Command>();
    const outcomes = batch.map(({ submission, reject }) => {
      const key = answerKey(submission.actor, submission.commandId);
      const used = this.#answered.get(key) ?? pending.get(key);
      if (used !== undefined) return { answer: answerAgain(used, submission.command) };
      try {
        const draft = this.#draft(submission, key, drafts.at(-1));
        if ('code' in draft) return { answer: { ok: false, code: draft.code } as const };
        drafts.push(draft);
        pending.set(key, draft.entry.command);
        return { answer: { ok: true } as const, draft };
      } catch (error) {
        reject(error);
        return {};
      }
    });
    const lines = drafts.map(({ line }) => line);
    if (lines.length > 0) await this.#write(lines);
    for (const [index, { answer, draft }] of outcomes.entries()) {
      if (draft !== undefined) this.#publish(draft);
      if (answer !== undefined) batch[index]?.resolve(answer);
    }
  }

  async #write(lines: readonly string[]): Promise<void> {
    if (this.#create === undefined) return this.#store.append(this.id, this.#entries.length, lines);
    await this.#create(lines);
    this.#create = undefined;
  }

  #draft(
    { actor, commandId, command, at }: Submission<Actor, Command>,
    key: string,
    last: Draft<State, Actor, Command, Event> | undefined,
  ): Draft<State, Actor, Command, Event> | { readonly code: Code } {
    const before = last?.after ?? this.#state;
    const lastAt = last?.entry.at ?? this.#lastAt;
    const moment = Math.max(lastAt, at ?? this.time());
    const decision = this.#decider.decide(before, command, { actor, at: moment });
    if (decision.kind === 'refused') return { code: decision.code };
    const sealed = sealEntry(
      {
        n: (last?.entry.n ?? this.#entries.length) + 1,
        at: moment,
        by: actor,
        commandId,
        command,
        events: decision.events,
        prev: last?.entry.hash ?? this.#prev,
      },
      sha256,
    );
    const line = JSON.stringify(sealed);
    // What is heard is what was written, to the byte: live and read back are one thing.
    const entry: typeof sealed = JSON.parse(line);
    return { key, line, entry, before, after: this.#decider.fold(before, entry.events) };
  }

  #publish({ key, entry, before, after }: Draft<State, Actor, Command, Event>): void {
    this.#entries.push(entry);
    this.#answered.set(key, entry.command);
    this.#lastAt = entry.at;
    this.#prev = entry.hash;
    this.#state = after;
    tellAll(`entry ${entry.n} of ${this.id}`, this.#listeners, entry, before, after);
  }
}

/** The same command under the same id is the one that stands in the log already. */
function answerAgain(used: unknown, command: unknown) {
  if (canonicalJson(used) === canonicalJson(command)) return { ok: true } as const;
  return { ok: false, code: 'command-id-used' } as const;
}

function answerKey(actor: unknown, commandId: string): string {
  return `${JSON.stringify(actor)} ${commandId}`;
}
