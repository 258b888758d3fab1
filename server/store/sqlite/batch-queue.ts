import type { StoreStats } from '../event-store.ts';
import { StoreFailedError } from '../store-errors.ts';
import {
  type Answers,
  type FromWorker,
  isDeletion,
  isWrite,
  type Operation,
  type OperationOutcome,
  type ToWorker,
} from './messages.ts';
import { toStoreError } from './refusal-errors.ts';

/** Group commit: while one batch is on its way to the disk, everything asked for waits and becomes the next batch. */
export interface BatchQueue {
  /** Settles when the operation's batch is committed; rejects with the refusal's error or `StoreFailedError`. */
  submit<O extends Operation>(operation: O): Promise<Answers[O['kind']]>;
  /** To be called with every answer of the worker to a batch. */
  receive(message: Extract<FromWorker, { kind: 'batch-done' | 'batch-failed' }>): void;
  /** Rejects everything that waits and everything that comes. The first reason stands. */
  fail(reason: string): void;
  /** Takes nothing more; resolves when nothing waits any more, whether done or failed. */
  drain(): Promise<void>;
  stats(): StoreStats;
}

/** Hears why a batch that wanted to write could not, and `undefined` for one that did. */
export type HearWriting = (failedBecause: string | undefined) => void;

interface Waiting {
  readonly operation: Operation;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A batch of lines alone leaves at the earliest so long (ms) after the one before: nobody feels it, and a hall in full
 * swing shares commits, however fast the disk is. What somebody waits for to come in is not held back.
 */
const COMMIT_EVERY_MS = 10;

/** A queue that hands its batches to `send`, one at a time. */
export function createBatchQueue(
  send: (message: ToWorker) => void,
  everyMs = COMMIT_EVERY_MS,
  hear: HearWriting = () => undefined,
): BatchQueue {
  let waiting: Waiting[] = [];
  let underway: readonly Waiting[] = [];
  let scheduled: NodeJS.Timeout | 'at-once' | undefined;
  let sentAt = Number.NEGATIVE_INFINITY;
  let closedBecause: string | undefined;
  let drained: (() => void) | undefined;
  let stats: StoreStats = { commits: 0, entries: 0, lastCommitMs: 0 };

  // Not in this turn of the event loop: whatever else is asked for in it shares the commit.
  function schedule(): void {
    if (scheduled === 'at-once' || underway.length > 0) return;
    const isHurried = closedBecause !== undefined || waiting.some(({ operation }) => !isPatient(operation));
    const wait = isHurried ? 0 : sentAt + everyMs - performance.now();
    if (wait > 0) {
      scheduled ??= setTimeout(leave, wait);
      return;
    }
    clearTimeout(scheduled);
    scheduled = 'at-once';
    setImmediate(leave);
  }

  function leave(): void {
    scheduled = undefined;
    if (waiting.length === 0) return;
    underway = waiting.slice(0, sizeOfNext(waiting));
    waiting = waiting.slice(underway.length);
    sentAt = performance.now();
    send({ kind: 'batch', operations: underway.map((item) => item.operation) });
  }

  function goOn(): void {
    if (waiting.length > 0) schedule();
    else if (underway.length === 0) drained?.();
  }

  return {
    submit: (operation) =>
      new Promise((resolve, reject) => {
        if (closedBecause !== undefined) return reject(new StoreFailedError(closedBecause));
        waiting.push({ operation, resolve, reject });
        schedule();
      }),
    receive(message) {
      const answered = underway;
      underway = [];
      if (message.kind === 'batch-failed') {
        for (const item of answered) item.reject(new StoreFailedError(message.message));
        if (answered.some(({ operation }) => isWrite(operation))) hear(message.message);
      } else {
        if (message.commitMs !== undefined) {
          stats = {
            commits: stats.commits + 1,
            entries: stats.entries + message.entries,
            lastCommitMs: message.commitMs,
          };
          hear(undefined);
        }
        answered.forEach((item, index) => {
          answer(item, message.outcomes[index]);
        });
      }
      goOn();
    },
    fail(reason) {
      closedBecause ??= reason;
      hear(closedBecause);
      const lost = [...underway, ...waiting];
      underway = [];
      waiting = [];
      for (const item of lost) item.reject(new StoreFailedError(reason));
      goOn();
    },
    drain() {
      closedBecause ??= 'The store is closed.';
      return new Promise((resolve) => {
        drained = resolve;
        goOn();
      });
    },
    stats: () => stats,
  };
}

/** Everything that waits, up to a deletion: that one goes alone. */
function sizeOfNext(waiting: readonly Waiting[]): number {
  const deletion = waiting.findIndex(({ operation }) => isDeletion(operation));
  return deletion < 0 ? waiting.length : Math.max(1, deletion);
}

function isPatient({ kind }: Operation): boolean {
  return kind === 'append' || kind === 'beat';
}

function answer(item: Waiting, outcome: OperationOutcome | undefined): void {
  if (outcome?.kind === 'done') item.resolve(outcome.value as never);
  else if (outcome) item.reject(toStoreError(outcome.refusal));
  else item.reject(new StoreFailedError('The store gave no answer.'));
}
