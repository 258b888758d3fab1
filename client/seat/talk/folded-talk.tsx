import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useSeat } from '../seat-state.ts';
import { talkChannels, unreadIn } from '../talk-list.ts';
import { seenOf } from './seen.ts';
import { TalkPanel, type TalkPanelProps } from './talk-panel.tsx';
import { Unread } from './unread.tsx';

export type FoldedTalkProps = TalkPanelProps & { readonly class: string; readonly title: string };

/** Conversations under a title that counts what is unread; nothing is read before somebody opens them. */
export function FoldedTalk({ class: kind, title, only }: FoldedTalkProps): JSX.Element | null {
  const seat = useSeat();
  const isOpen = useSignal(false);
  const view = seat.view.value;
  if (view === undefined) return null;
  const channels = talkChannels(view).filter(({ key }) => only === undefined || key === only);
  const seen = seenOf(seat, view);
  const unread = channels.reduce((sum, channel) => sum + unreadIn(channel, seen), 0);
  return (
    <details
      class={kind}
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>
        <span>{title}</span>
        <Unread count={unread} />
      </summary>
      {isOpen.value ? <TalkPanel only={only} /> : null}
    </details>
  );
}
