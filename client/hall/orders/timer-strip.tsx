import type { JSX } from 'preact';
import { minutesAndSeconds } from '../../lib/table/clock.ts';
import { timeOfDay } from '../board-sayings.ts';
import { useBoard } from '../board-view.ts';
import { ordersText } from './words.ts';

/** The facilitator's own countdown while it stands, and the way to take it away. */
export function TimerStrip(): JSX.Element | null {
  const { state, board, view } = useBoard();
  const { timer, stage } = board.state;
  if (timer === undefined || stage !== 'open') return null;
  const text = ordersText().timer;
  const left = Math.max(0, timer.endsAt - state.now.value);
  return (
    <div class="strip timer-strip num">
      <b class="timer-said">{timer.text}</b>
      <b class="timer-said" role="timer" aria-label={text.left(timer.text)}>
        {minutesAndSeconds(left)}
      </b>
      <span>{left === 0 ? text.over : text.until(timeOfDay(timer.endsAt))}</span>
      {view.mayOrder.value ? (
        <button type="button" class="btn small" onClick={() => void state.run({ type: 'StopTimer' }, text.stopped)}>
          {text.stop}
        </button>
      ) : null}
    </div>
  );
}
