import type { JSX } from 'preact';
import { ownParty } from '../../lib/table/parties.ts';
import { useSeat } from '../seat-state.ts';
import { FoldedTalk } from '../talk/folded-talk.tsx';
import { seatText } from '../words.ts';

/** Talk with the own team while reading and preparing: folded, under the screen's own content. */
export function TeamTalk(): JSX.Element | null {
  const view = useSeat().view.value;
  if (view === undefined || ownParty(view) === undefined) return null;
  return <FoldedTalk class="team-talk" title={seatText().ownTeam} only="team" />;
}
