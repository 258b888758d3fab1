import type { DebriefInput, TableDebrief } from './table-debrief.ts';
import type { WholeCard } from './whole-card.ts';

/** Far longer than scoring takes (about 0.1 s on a laptop for 49,152 packages). */
const PATIENCE_MS = 8000;

/** What is computed from everybody's points. */
export interface ComputedCard {
  readonly whole: WholeCard;
  readonly debrief: TableDebrief;
}

/**
 * Scores and debriefs a revealed table: in a worker, or on the page itself where a browser gives none. The answer calls it off.
 */
export function computeCard(input: DebriefInput, done: (card: ComputedCard | undefined) => void): () => void {
  let gone = false;
  const finish = (card: ComputedCard | undefined) => {
    if (gone) return;
    gone = true;
    clearTimeout(patience);
    done(card);
  };
  const onThisPage = () =>
    Promise.all([import('./whole-card.ts'), import('./table-debrief.ts')])
      .then(([{ wholeCard }, { tableDebrief }]) =>
        finish({ whole: wholeCard(input.revealed, input.settlement), debrief: tableDebrief(input) }),
      )
      .catch(() => finish(undefined));
  // A worker that neither answers nor fails must not leave the scorecard waiting for ever.
  const patience = setTimeout(() => void onThisPage(), PATIENCE_MS);
  let worker: Worker | undefined;
  try {
    worker = new Worker(new URL('./card-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<ComputedCard>) => finish(data);
    worker.onerror = () => void onThisPage();
    worker.postMessage(input);
  } catch {
    void onThisPage();
  }
  return () => {
    gone = true;
    clearTimeout(patience);
    worker?.terminate();
  };
}
