import type { RevealedCase } from '../../../shared/debrief/revealed-case.ts';
import type { Settlement } from '../../../shared/scoring/points.ts';
import type { WholeCard } from '../../models/whole-card.ts';

/** Far longer than scoring takes (about 0.1 s on a laptop for 49,152 packages). */
const PATIENCE_MS = 8000;

/**
 * Scores a revealed table: in a worker, or on the page itself where a browser gives none. The answer calls it off.
 */
export function computeCard(
  revealed: RevealedCase,
  settlement: Settlement,
  done: (card: WholeCard | undefined) => void,
): () => void {
  let gone = false;
  const finish = (card: WholeCard | undefined) => {
    if (gone) return;
    gone = true;
    clearTimeout(patience);
    done(card);
  };
  const onThisPage = () =>
    import('../../models/whole-card.ts')
      .then(({ wholeCard }) => finish(wholeCard(revealed, settlement)))
      .catch(() => finish(undefined));
  // A worker that neither answers nor fails must not leave the scorecard waiting for ever.
  const patience = setTimeout(() => void onThisPage(), PATIENCE_MS);
  let worker: Worker | undefined;
  try {
    worker = new Worker(new URL('./card-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<WholeCard>) => finish(data);
    worker.onerror = () => void onThisPage();
    worker.postMessage({ revealed, settlement });
  } catch {
    void onThisPage();
  }
  return () => {
    gone = true;
    clearTimeout(patience);
    worker?.terminate();
  };
}
