import type { JSX } from 'preact';
import { refusalText } from '../lib/language/refusals.ts';
import { AttentionMark } from '../lib/weave/icon.tsx';
import { useSeat } from './seat-state.ts';
import { seatText } from './words.ts';

/** What became of the last tap in this spot: on its way, or refused with the reason. The live region says it aloud. */
export function SentState({ spot }: { readonly spot: string }): JSX.Element | null {
  const seat = useSeat();
  const t = seatText();
  const isWaiting = seat.waiting.value.some((one) => one.spot === spot);
  const code = seat.refusals.value[spot];
  if (isWaiting) {
    const cut = seat.store.connection.value !== 'connected';
    return <p class="sent sm soft">{cut ? t.waitingText : t.sending}</p>;
  }
  if (code === undefined) return null;
  return (
    <p class="sent fault sm">
      <AttentionMark />
      <span>{refusalText(code)}</span>
    </p>
  );
}
