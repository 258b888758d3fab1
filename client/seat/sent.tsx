import type { JSX } from 'preact';
import { refusalText } from '../lib/language/refusals.ts';
import { tableText } from '../lib/table/words.ts';
import { AttentionMark } from '../lib/weave/icon.tsx';
import { useDesk } from './seat-state.ts';

/** What became of the last tap in this place: on its way, or refused with the reason. The live region says it aloud. */
export function SentState({ place }: { readonly place: string }): JSX.Element | null {
  const desk = useDesk();
  const t = tableText();
  const isWaiting = desk.waiting.value.some((one) => one.place === place);
  const code = desk.refusals.value[place];
  if (isWaiting) {
    const cut = desk.store.connection.value !== 'connected';
    return <p class="sent sm soft">{cut ? t.offers.waitingText : t.offers.sending}</p>;
  }
  if (code === undefined) return null;
  return (
    <p class="sent fault sm">
      <AttentionMark />
      <span>{refusalText(code)}</span>
    </p>
  );
}
