import '../common/old-browsers.ts';
import { type DebriefInput, tableDebrief } from '../../models/table-debrief.ts';
import { wholeCard } from '../../models/whole-card.ts';
import type { ComputedCard } from './compute-card.ts';

/** Scores and debriefs one table off the page's thread: one question, one answer. */
addEventListener('message', ({ data }: MessageEvent<DebriefInput>) => {
  const answer: ComputedCard = { whole: wholeCard(data.revealed, data.settlement), debrief: tableDebrief(data) };
  postMessage(answer);
});
