import type { JSX } from 'preact';
import { Act } from '../act.tsx';
import { useBoard } from '../board-view.ts';
import { outcomeCounts } from '../hall-board.ts';
import { hallText } from '../words.ts';
import { boardText } from './words.ts';

/** After the last table: how they ended, and what usually comes next. */
export function OverPanel(): JSX.Element {
  const { state, board, view } = useBoard();
  const text = boardText().over;
  const hall = boardText();
  const isOpen = board.state.stage === 'open';
  return (
    <div class="board-over">
      <h3>{text.title}</h3>
      <dl class="num">
        {outcomeCounts(board).map(([outcome, tables]) => (
          <div key={outcome}>
            <dt>{hallText().outcome[outcome]}</dt>
            <dd>{tables}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{board.state.revealed ? text.revealed : text.hidden}</p>
      {view.mayOrder.value ? (
        <div class="menu-acts">
          <Act onClick={() => state.dialogs.show({ kind: 'projector' })}>{hall.menu.projector}</Act>
          {isOpen && !board.state.practise ? (
            <Act onClick={() => state.dialogs.show({ kind: 'round' })}>{hall.menu.round}</Act>
          ) : null}
          <Act onClick={() => state.dialogs.show({ kind: 'results' })}>
            {state.right.value === 'host' ? hall.menu.results : hallText().keepSession}
          </Act>
        </div>
      ) : null}
    </div>
  );
}
