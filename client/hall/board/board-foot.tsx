import type { JSX } from 'preact';
import { Said } from '../../lib/parts/said.tsx';
import { useBoard } from '../board-view.ts';
import { injectionsLeft, isAllReady, isRunning, phaseWords } from '../hall-board.ts';
import { askStep } from '../session-orders.ts';
import { boardText } from './words.ts';

/** What the facilitator does next besides the tables: words to say, the next event of the case. */
export function BoardFoot(): JSX.Element | null {
  const { state, board, view } = useBoard();
  const text = boardText().foot;
  const { now, next } = phaseWords(board);
  const words = now ?? next;
  const [event] = injectionsLeft(board);
  const mayInject =
    event !== undefined && view.mayOrder.value && board.state.stage === 'open' && board.lines.some(isRunning);
  const ready = board.lines.filter(isAllReady);
  const mayEnd = ready.length > 0 && view.mayOrder.value && board.state.stage === 'open';
  // After the last phase the note on teaching says what comes: talking about it.
  const isDebrief =
    words === undefined &&
    // Once revealed the note stands on the left.
    !board.state.revealed &&
    board.lines.length > 0 &&
    board.lines.every(({ stage }) => stage === 'closed');
  if (words === undefined && !mayInject && !mayEnd && !isDebrief) return null;
  return (
    <div class="board-foot">
      {!mayEnd ? null : (
        <div class="foot-card">
          <div class="foot-text">
            <h3>{text.allReady}</h3>
            <p class="foot-words num">{text.readyAt(ready.length, board.lines.filter(isRunning).length)}</p>
          </div>
          <button
            type="button"
            class="btn small"
            onClick={() =>
              askStep(
                state,
                board,
                'end-phase',
                ready.map(({ table }) => table),
              )
            }
          >
            {text.endPhase}
          </button>
        </div>
      )}
      {!isDebrief ? null : (
        <div class="foot-card">
          <div class="foot-text">
            <h3>{text.debrief}</h3>
            <p class="foot-words">{text.debriefHint}</p>
          </div>
          <button type="button" class="btn small" onClick={() => state.dialogs.show({ kind: 'case' })}>
            {text.teaching}
          </button>
        </div>
      )}
      {words === undefined ? null : (
        <div class="foot-card">
          <div class="foot-text">
            <h3>{now === undefined ? text.sayNext : text.sayNow}</h3>
            <p class="foot-words">
              <Said of={words.words} />
            </p>
          </div>
          <button type="button" class="btn small" onClick={() => state.dialogs.show({ kind: 'words' })}>
            {text.read}
          </button>
        </div>
      )}
      {!mayInject ? null : (
        <div class="foot-card event">
          <div class="foot-text">
            <h3>{text.nextEvent}</h3>
            <p class="foot-words">
              <Said of={event.title} />
            </p>
          </div>
          <button
            type="button"
            class="btn small"
            onClick={() => state.dialogs.show({ kind: 'inject', first: event.id })}
          >
            {text.inject}
          </button>
        </div>
      )}
    </div>
  );
}
