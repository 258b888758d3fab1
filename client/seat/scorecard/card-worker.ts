import '../../lib/browser/old-browsers.ts';
import type { ComputedCard } from './compute-card.ts';
import { type DebriefInput, tableDebrief } from './table-debrief.ts';
import { wholeCard } from './whole-card.ts';

/** Scores and debriefs one table off the page's thread: one question, one answer. */
addEventListener('message', ({ data }: MessageEvent<DebriefInput>) => {
  const answer: ComputedCard = { whole: wholeCard(data.revealed, data.settlement), debrief: tableDebrief(data) };
  postMessage(answer);
});
