import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { HouseState, LogDamage } from '../../shared/wire/hall-messages.ts';
import { logFault } from '../faults.ts';
import { Listeners } from '../listeners.ts';
import type { EventStore } from '../store/event-store.ts';
import { startThread } from '../thread.ts';
import { damageWords } from './damage-words.ts';

/** What is known of the soundness of the logs of this server, and of the disk under them. */
export class LogCare {
  readonly #store: EventStore;
  readonly #damaged = new Map<string, LogDamage>();
  readonly #changed = new Listeners(() => 'the care of logs');
  #unchecked = 0;
  #worker: Worker | undefined;
  #isStopped = false;

  constructor(store: EventStore) {
    this.#store = store;
    store.onCondition(() => this.#changed.tell());
  }

  /** What is damaged, by the name of the log. */
  get damaged(): ReadonlyMap<string, LogDamage> {
    return this.#damaged;
  }

  /** What a board shows of it. */
  state(): HouseState {
    const { failing, tracesLeft } = this.#store.condition();
    return { writing: failing === undefined ? 'works' : 'failed', tracesLeft, unchecked: this.#unchecked };
  }

  /** Hears of every change of the state; returns how to stop. */
  onChange(listener: () => void): () => void {
    return this.#changed.add(listener);
  }

  /** A log is damaged: whoever runs the server reads which, and what is wrong with it. */
  note(log: string, damage: LogDamage): void {
    if (this.#damaged.has(log)) return;
    this.#damaged.set(log, damage);
    logFault(`log ${log} is damaged`, `${damageWords(damage)}. What is whole is saved by: npm run rescue`);
    this.#changed.tell();
  }

  /** Logs that are deleted are damaged no more. */
  forget(logs: readonly string[]): void {
    for (const log of logs) this.#damaged.delete(log);
    this.#changed.tell();
  }

  /**
   * Checks every line of every log, one log after the other, in a thread of its own; resolves when all were. Until then
   * nothing says that they are whole.
   *
   * @param found hears of each that is damaged
   */
  async checkAll(found: (log: string, damage: LogDamage) => Promise<void>): Promise<void> {
    const logs = (await this.#store.list()).filter(({ id }) => !this.#damaged.has(id));
    this.#unchecked = logs.length;
    this.#changed.tell();
    for (const { id } of logs) {
      if (this.#isStopped) return;
      const damage = await this.#check(id);
      if (damage !== undefined) await found(id, damage);
      this.#unchecked--;
    }
    this.#changed.tell();
    await this.#worker?.terminate();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#worker?.terminate();
  }

  async #check(id: string): Promise<LogDamage | undefined> {
    const log = await this.#store.read(id);
    if (log === undefined) return undefined;
    this.#worker ??= startThread(new URL('./check-worker.ts', import.meta.url), 'check');
    this.#worker.postMessage(log);
    const [damage] = (await once(this.#worker, 'message')) as [LogDamage | undefined];
    return damage;
  }
}
