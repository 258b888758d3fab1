import type { JSX } from 'preact';
import { ownParty } from '../../models/parties.ts';
import { tableText } from '../../text/table/messages.ts';
import { TalkPanel } from '../talk/talk-panel.tsx';
import { useDesk } from './desk.ts';

/** Talk with the own team while reading and preparing: folded, under the screen's own content. */
export function TeamTalk(): JSX.Element | null {
  const view = useDesk().view.value;
  if (view === undefined || ownParty(view) === undefined) return null;
  return (
    <details class="team-talk">
      <summary>{tableText().talk.team}</summary>
      <TalkPanel only="team" />
    </details>
  );
}
