import '../common/old-browsers.ts';
import type { RevealedCase } from '../../../shared/debrief/revealed-case.ts';
import type { Settlement } from '../../../shared/scoring/points.ts';
import { wholeCard } from '../../models/whole-card.ts';

/** Scores one table off the page's thread: one question, one answer. */
addEventListener('message', ({ data }: MessageEvent<{ revealed: RevealedCase; settlement: Settlement }>) => {
  postMessage(wholeCard(data.revealed, data.settlement));
});
