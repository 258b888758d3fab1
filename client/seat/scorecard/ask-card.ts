import { askWorker } from '../../lib/browser/ask-worker.ts';
import type { ComputedCard } from './card-questions.ts';
import type { DebriefInput } from './table-debrief.ts';

/** Far longer than scoring takes (about 0.1 s on a laptop for 49,152 packages). */
const PATIENCE_MS = 8000;

/** Asks for the whole card of a revealed table; what comes back calls it off. */
export function askCard(input: DebriefInput, done: (card: ComputedCard | undefined) => void): () => void {
  const answering = {
    worker: () => new Worker(new URL('./card-worker.ts', import.meta.url), { type: 'module' }),
    here: async (asked: DebriefInput) => (await import('./card-questions.ts')).computeCard(asked),
    patienceMs: PATIENCE_MS,
  };
  return askWorker(answering, input, done);
}
