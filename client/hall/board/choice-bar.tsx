import type { JSX } from 'preact';
import { Act } from '../act.tsx';
import { useBoard } from '../board-view.ts';
import { isRunning } from '../hall-board.ts';
import { askStep, EXTENSION_MS } from '../session-orders.ts';
import { hallText } from '../words.ts';
import { boardText } from './words.ts';

/** Orders for the chosen tables; nothing while none is chosen. */
export function ChoiceBar(): JSX.Element | null {
  const { state, board, view } = useBoard();
  const { tables } = view.choice.value;
  const text = hallText();
  if (tables.length === 0 || !view.mayOrder.value) return null;
  const lines = board.lines.filter(({ table }) => tables.includes(table));
  const running = lines.filter(isRunning);
  const isAny = (test: (line: (typeof lines)[number]) => boolean) => lines.some(test);
  const { dialogs } = state;
  const [first] = tables;
  return (
    <section class="choice-bar" aria-label={boardText().chosen.label}>
      <b class="num" role="status">
        {boardText().chosen.count(tables)}
      </b>
      <div class="choice-acts">
        {tables.length === 1 && first !== undefined ? (
          <>
            <Act onClick={() => dialogs.show({ kind: 'look', table: first })}>{text.orders.look}</Act>
            <Act onClick={() => dialogs.show({ kind: 'nudge', table: first })}>{text.orders.nudge}</Act>
          </>
        ) : null}
        {isAny(({ stage }) => stage === 'lobby') ? (
          <Act onClick={() => askStep(state, board, 'start', tables)}>{text.orders.start}</Act>
        ) : null}
        {running.some(({ paused }) => paused === undefined) ? (
          <Act onClick={() => state.order({ kind: 'pause' }, tables)}>{text.orders.pause}</Act>
        ) : null}
        {running.some(({ paused }) => paused !== undefined) ? (
          <Act onClick={() => state.order({ kind: 'resume' }, tables)}>{text.orders.resume}</Act>
        ) : null}
        {running.length > 0 ? (
          <>
            <Act onClick={() => state.order({ kind: 'extend', ms: EXTENSION_MS }, tables)}>{text.orders.extend}</Act>
            <Act onClick={() => dialogs.show({ kind: 'inject', tables })}>{text.orders.inject}</Act>
          </>
        ) : null}
        <Act onClick={() => dialogs.show({ kind: 'announce', tables })}>{text.orders.announce}</Act>
        {running.length > 0 ? (
          <>
            <Act onClick={() => askStep(state, board, 'end-phase', tables)}>{text.orders.endPhase}</Act>
            <Act onClick={() => askStep(state, board, 'close', tables)}>{text.orders.close}</Act>
          </>
        ) : null}
        <Act
          onClick={() => {
            view.choice.value = { tables: [] };
          }}
        >
          {boardText().chosen.clear}
        </Act>
      </div>
    </section>
  );
}
