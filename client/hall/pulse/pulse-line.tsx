import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useBoard } from '../board-view.ts';
import { headcount } from '../hall-board.ts';
import { NO_PULSE, noteBeat, pulsePath, turnoverOf } from './pulse.ts';
import { pulseText } from './words.ts';

const [WIDTH, HEIGHT] = [64, 14];

/** One quiet line on the hall's Wi-Fi while all is well; nothing while it fails, or nobody is connected. */
export function PulseLine(): JSX.Element | null {
  const { state, board } = useBoard();
  const pulse = useSignal(NO_PULSE);
  const now = state.now.value;
  const { connected } = headcount(board);
  useEffect(() => {
    pulse.value = noteBeat(pulse.peek(), connected, now);
  }, [connected, now]);
  const { lost, back } = turnoverOf(pulse.value);
  if (board.outage !== undefined || connected === 0) return null;
  const text = pulseText();
  return (
    <span class="pulse">
      {' · '}
      {pulse.value.beats.length < 2 ? null : (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
          <path d={pulsePath(pulse.value, now, WIDTH, HEIGHT)} />
        </svg>
      )}{' '}
      {lost === 0 ? text.calm(connected) : text.lively(connected, lost, back)}
    </span>
  );
}
