import type { JSX } from 'preact';
import { CloseFoot, Dialog } from '../../lib/parts/dialog.tsx';
import { useBoard } from '../board-view.ts';
import { JoinCard } from './join-card.tsx';
import { peopleText } from './words.ts';

/** How to join, once the tables run and the card has left the page. */
export function JoinDialog(): JSX.Element {
  const { state, board, view } = useBoard();
  const mayRenew = view.mayOrder.value && board.state.stage === 'open' && !board.state.practise;
  const renew = () => state.dialogs.show({ kind: 'renew-code' });
  return (
    <Dialog title={peopleText().join} onClose={() => state.dialogs.back()}>
      <div class="dialog-body">
        <JoinCard board={board} isTitled onRenew={mayRenew ? renew : undefined} />
      </div>
      <CloseFoot onClose={() => state.dialogs.back()} />
    </Dialog>
  );
}
