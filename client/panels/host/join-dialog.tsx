import type { JSX } from 'preact';
import { commonText } from '../../text/common/messages.ts';
import { hostText } from '../../text/host/messages.ts';
import { Dialog } from '../common/dialog.tsx';
import { useBoard } from './board-view.ts';
import { JoinCard } from './join-card.tsx';

/** How to join, once the tables run and the card has left the page. */
export function JoinDialog(): JSX.Element {
  const { state, board } = useBoard();
  return (
    <Dialog title={hostText().join} onClose={() => state.dialogs.back()}>
      <div class="dialog-body">
        <JoinCard board={board} isTitled />
      </div>
      <div class="dialog-actions">
        <button type="button" class="btn" onClick={() => state.dialogs.back()}>
          {commonText().close}
        </button>
      </div>
    </Dialog>
  );
}
