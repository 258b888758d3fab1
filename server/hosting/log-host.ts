import type { Entry } from '../../shared/kernel/entry.ts';
import { isSameJson } from '../../shared/kernel/same-json.ts';
import { sealedLine } from '../../shared/log/seal.ts';
import { Listeners } from '../listeners.ts';
import { sha256 } from '../sha256.ts';
import type { EventStore } from '../store/event-store.ts';
import { onlyStep, type Steps, type Submission } from './submission.ts';

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
  /** Where a line is not the entry itself, but names what stands in it: the entry as it is sealed, and as its line is read. */
  readonly form?: LineForm<Entry<Actor, Command, Event>> | undefined;
}

export interface LineForm<E> {
  write(entry: Omit<E, 'hash'>): Omit<Entry<unknown, unknown, unknown>, 'hash'>;
  read(line: string, entry: Omit<E, 'hash'>): E;
}

/** `command-id-used`: the actor's id stands in the log for another command. */
export type Answer<Code extends string> =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: Code | 'command-id-used' };

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

/** Steps and who waits for their answers. */
interface Waiting<State, Actor, Command, Code extends string> {
  readonly next: Steps<State, Actor, Command>;
  readonly resolve: (answers: readonly Answer<Code>[]) => void;
  readonly reject: (error: unknown) => void;
}

/** What steps came to. */
interface Outcome<State, Actor, Command, Event, Code extends string> {
  readonly answers: Answer<Code>[];
  readonly pending: PendingEntry<State, Actor, Command, Event>[];
}

/** An entry that was decided and is not durable yet: nobody has heard of it. */
interface PendingEntry<State, Actor, Command, Event> {
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
  readonly #published: Listeners<Parameters<Published<State, Actor, Command, Event>>>;
  #state: State;
  #lastAt: number;
  /** By how much this log's time is before the server's clock (ms), since that was set back; the last time so told. */
  #ahead = 0;
  #toldAhead = 0;
  #prev: string;
  #create: ((lines: readonly string[]) => Promise<void>) | undefined;
  readonly #waiting: Waiting<State, Actor, Command, Code>[] = [];
  #isWorking = false;
  #working: Promise<void> | undefined;

  constructor(
    log: HostedLog<State, Actor, Command, Event>,
    decider: Decider<State, Actor, Command, Event, Code>,
    store: EventStore,
    now: () => number,
  ) {
    this.id = log.id;
    this.#published = new Listeners(
      ({ n }: Entry<Actor, Command, Event>, _before: State, _after: State) => `entry ${n} of ${log.id}`,
    );
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
    return this.#published.add(listener);
  }

  /** Queues a submission. Rejects only when the store failed: then nothing was decided that anybody has heard of. */
  async submit(submission: Submission<Actor, Command>): Promise<Answer<Code>> {
    // Dated when it was asked: a disk that takes its time costs nobody a deadline, and no sleep of the machine comes in between.
    const { at = this.time() } = submission;
    const [answer] = await this.submitSteps(onlyStep({ ...submission, at }));
    return answer as Answer<Code>;
  }

  /** Queues steps; resolves with their answers. Rejects as `submit` does, with nothing of any step kept. */
  submitSteps(next: Steps<State, Actor, Command>): Promise<readonly Answer<Code>[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ next, resolve, reject });
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
  async #workBatch(batch: readonly Waiting<State, Actor, Command, Code>[]): Promise<void> {
    const pending: PendingEntry<State, Actor, Command, Event>[] = [];
    const outcomes = batch.map(({ next, reject }) => {
      try {
        const outcome = this.#decideSteps(next, pending);
        pending.push(...outcome.pending);
        return outcome;
      } catch (error) {
        reject(error);
        return undefined;
      }
    });
    const lines = pending.map(({ line }) => line);
    if (lines.length > 0) await this.#write(lines);
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome === undefined) continue;
      for (const entry of outcome.pending) this.#publish(entry);
      batch[index]?.resolve(outcome.answers);
    }
  }

  #decideSteps(
    next: Steps<State, Actor, Command>,
    before: readonly PendingEntry<State, Actor, Command, Event>[],
  ): Outcome<State, Actor, Command, Event, Code> {
    const outcome: Outcome<State, Actor, Command, Event, Code> = { answers: [], pending: [] };
    for (;;) {
      const last = outcome.pending.at(-1) ?? before.at(-1);
      const submission = next(last?.after ?? this.#state);
      if (submission === undefined) return outcome;
      const key = answerKey(submission.actor, submission.commandId);
      const earlier = [...before, ...outcome.pending].find((one) => one.key === key);
      const used = this.#answered.get(key) ?? earlier?.entry.command;
      if (used !== undefined) {
        outcome.answers.push(answerAgain(used, submission.command));
        continue;
      }
      const decided = this.#decide(submission, key, last);
      outcome.answers.push('code' in decided ? { ok: false, code: decided.code } : { ok: true });
      if (!('code' in decided)) outcome.pending.push(decided);
    }
  }

  async #write(lines: readonly string[]): Promise<void> {
    if (this.#create === undefined) return this.#store.append(this.id, this.#entries.length, lines);
    await this.#create(lines);
    this.#create = undefined;
  }

  #decide(
    { actor, commandId, command, at }: Submission<Actor, Command>,
    key: string,
    last: PendingEntry<State, Actor, Command, Event> | undefined,
  ): PendingEntry<State, Actor, Command, Event> | { readonly code: Code } {
    const before = last?.after ?? this.#state;
    const lastAt = last?.entry.at ?? this.#lastAt;
    const moment = Math.max(lastAt, at ?? this.time());
    const decision = this.#decider.decide(before, command, { actor, at: moment });
    if (decision.kind === 'refused') return { code: decision.code };
    const { form } = this.#decider;
    const open = {
      n: (last?.entry.n ?? this.#entries.length) + 1,
      at: moment,
      by: actor,
      commandId,
      command,
      events: decision.events,
      prev: last?.entry.hash ?? this.#prev,
    };
    const line = sealedLine(form?.write(open) ?? open, sha256);
    // What is heard is what was written, to the byte: live and read back are one thing.
    const entry: Entry<Actor, Command, Event> = form?.read(line, open) ?? JSON.parse(line);
    return { key, line, entry, before, after: this.#decider.fold(before, entry.events) };
  }

  #publish({ key, entry, before, after }: PendingEntry<State, Actor, Command, Event>): void {
    this.#entries.push(entry);
    this.#answered.set(key, entry.command);
    this.#lastAt = entry.at;
    this.#prev = entry.hash;
    this.#state = after;
    this.#published.tell(entry, before, after);
  }
}

/** The same command under the same id is the one that stands in the log already. */
function answerAgain(used: unknown, command: unknown) {
  if (isSameJson(used, command)) return { ok: true } as const;
  return { ok: false, code: 'command-id-used' } as const;
}

function answerKey(actor: unknown, commandId: string): string {
  return `${JSON.stringify(actor)} ${commandId}`;
}
