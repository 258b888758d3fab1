import type { RevealedCase } from '../../../shared/debrief/revealed-case.ts';
import type { Settlement } from '../../../shared/scoring/points.ts';
import type { WholeCard } from '../../models/whole-card.ts';

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
    if (!gone) done(card);
  };
  const onThisPage = () =>
    import('../../models/whole-card.ts')
      .then(({ wholeCard }) => finish(wholeCard(revealed, settlement)))
      .catch(() => finish(undefined));
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
    worker?.terminate();
  };
}
