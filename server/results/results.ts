import type { QuadrantPicture } from '../../shared/debrief/quadrant-picture.ts';
import type { TableResult } from '../../shared/debrief/table-result.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { damageWords } from '../damage/damage-words.ts';
import type { TableHost } from '../hosting/table-host.ts';
import { Thread } from '../thread.ts';
import type { ResultAnswer, ResultWish } from './results-messages.ts';

/** The results of some tables, and those that could not be made, with the reason. */
export interface MadeResults {
  readonly results: readonly TableResult[];
  readonly faults: readonly { readonly table: number; readonly reason: string }[];
}

/** A table of a session, with the round that it belongs to. */
export interface RoundTable {
  readonly round: number;
  readonly host: TableHost;
}

/**
 * Makes the results of tables in a thread of its own, one log at a time, and keeps each until the log grows. The thread is
 * started when the first result is asked for and keeps no process alive.
 */
export class Results {
  readonly #kept = new WeakMap<TableHost, { readonly entries: number; readonly answer: Promise<ResultAnswer> }>();
  readonly #thread = new Thread<ResultWish, ResultAnswer>(new URL('./results-worker.ts', import.meta.url), 'results');
  readonly #pictures = new WeakMap<Scenario, Promise<QuadrantPicture | undefined>>();

  /** In the order in which the tables are given. Rejects when the thread fails; the next call starts another one. */
  async of(tables: Iterable<RoundTable>): Promise<MadeResults> {
    const results: TableResult[] = [];
    const faults: { table: number; reason: string }[] = [];
    for (const { round, host } of tables) {
      const answer = await this.#resultOf(host, round);
      if (answer.kind === 'result') results.push(answer.result);
      if (answer.kind === 'fault') faults.push({ table: host.header.table, reason: answer.fault });
    }
    return { results, faults };
  }

  /** What stands behind the tables of a case in the quadrant; `undefined` for a case without indicators or too large. */
  picture(scenario: Scenario): Promise<QuadrantPicture | undefined> {
    const kept = this.#pictures.get(scenario);
    if (kept !== undefined) return kept;
    const made = this.#thread
      .ask({ kind: 'picture', scenario })
      .then((answer) => (answer.kind === 'picture' ? answer.picture : undefined));
    this.#pictures.set(scenario, made);
    made.catch(() => this.#pictures.delete(scenario));
    return made;
  }

  /** Ends the thread. */
  stop(): Promise<void> {
    return this.#thread.stop();
  }

  #resultOf(host: TableHost, round: number): Promise<ResultAnswer> {
    if (host.isStill) return Promise.resolve({ kind: 'fault', fault: damageWords(host.damage ?? { what: 'changed' }) });
    const kept = this.#kept.get(host);
    if (kept?.entries === host.entries.length) return kept.answer;
    const { header, entries } = host;
    const answer = this.#thread.ask({ kind: 'result', round, log: { header, entries } });
    this.#kept.set(host, { entries: host.entries.length, answer });
    // What failed is asked for again next time.
    answer.catch(() => this.#kept.delete(host));
    return answer;
  }
}
