import type { JSX } from 'preact';
import { useBoard } from '../board-view.ts';
import { leadText } from './words.ts';

/** Turns what stands on the wall to its next page; after the last comes the first. */
export function WallPageButton(): JSX.Element {
  const { state, board } = useBoard();
  const text = leadText().debrief;
  const { projector } = board.state;
  const turn = () => {
    const view = { ...projector, page: ((projector.page ?? 0) + 1) % PAGES };
    void state.run({ type: 'TurnProjector', view }, text.pageTurned);
  };
  return (
    <button type="button" class="btn small" onClick={turn}>
      {text.page}
    </button>
  );
}

/** Pages are counted so far, then anew: no picture has as many. */
const PAGES = 60;
