import { type ReadonlySignal, signal } from '@preact/signals';
import { LOG_LIMITS } from '../../../shared/log/limits.ts';
import { askWorker } from '../../lib/browser/ask-worker.ts';
import type { Verdict, VerifyQuestion } from './verify-record.ts';

/** Longer than the longest verifying is given. */
const PATIENCE_MS = LOG_LIMITS.archiveMs + 60_000;

/** Verifies what is opened of one file after the other, each once. */
export interface Verifying {
  /** What is found of a file, or of one table of it; `undefined` until it is known. */
  of(question: VerifyQuestion): ReadonlySignal<Verdict | undefined>;
  /** Leaves a file: what still goes on ends. */
  stop(): void;
}

export function createVerifying(): Verifying {
  const known = new Map<string, ReadonlySignal<Verdict | undefined>>();
  let stops: (() => void)[] = [];
  return {
    of(question) {
      const { table } = question;
      const key = table === undefined ? 'whole' : `${table.round}/${table.table}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const verdict = signal<Verdict | undefined>(undefined);
      known.set(key, verdict);
      const answering = {
        worker: () => new Worker(new URL('./verify-worker.ts', import.meta.url), { type: 'module' }),
        // Without a worker the page would stand still meanwhile.
        here: async (): Promise<Verdict> => ({ kind: 'unavailable' }),
        patienceMs: PATIENCE_MS,
      };
      const done = (answer: Verdict | undefined) => {
        verdict.value = answer ?? { kind: 'unavailable' };
      };
      stops.push(askWorker(answering, question, done));
      return verdict;
    },
    stop() {
      for (const one of stops) one();
      stops = [];
      known.clear();
    },
  };
}
