import type { JSX } from 'preact';
import { spokenCode } from '../../models/join-form.ts';
import { boardText } from '../../text/board/messages.ts';
import { hostText } from '../../text/host/messages.ts';
import { ConfirmDialog } from '../common/dialog.tsx';
import type { HostDialog } from './board-dialogs.ts';
import { useBoard } from './board-view.ts';

type Asked = Extract<HostDialog, { kind: 'order' | 'remove' | 'reveal' | 'close-session' | 'renew-code' }>;

/** Asks once before something that cannot be undone, and says what it will do. */
export function ConfirmingDialog({ asked }: { readonly asked: Asked }): JSX.Element {
  const { state, board } = useBoard();
  const { title, body, words, act } = questionOf(asked);
  return (
    <ConfirmDialog
      title={title}
      confirm={words}
      onCancel={() => state.dialogs.back()}
      onConfirm={() => {
        state.dialogs.back();
        act();
      }}
    >
      <p>{body}</p>
    </ConfirmDialog>
  );

  function questionOf(dialog: Asked): { title: string; body: string; words: string; act: () => void } {
    const text = hostText();
    switch (dialog.kind) {
      case 'order': {
        const { orders, tablesNamed } = boardText();
        const tables = tablesNamed(dialog.tables);
        const act = () => void state.order(dialog.order, dialog.tables);
        return dialog.order.kind === 'end-phase'
          ? {
              title: orders.confirmEndPhase(tables),
              body: orders.confirmEndPhaseBody,
              words: orders.doEndPhase(tables),
              act,
            }
          : { title: orders.confirmClose(tables), body: orders.confirmCloseBody, words: orders.doClose(tables), act };
      }
      case 'remove': {
        const { person } = dialog;
        const name = board.state.people[person]?.name ?? '';
        return {
          title: text.confirmRemove({ name }),
          body: text.confirmRemoveBody,
          words: text.remove,
          act: async () => {
            if (!(await state.run({ type: 'RemovePerson', person }, text.remove))) return;
            // Somebody who is gone has no dialog to come back to.
            if (state.dialogs.top.peek()?.kind === 'person') state.dialogs.back();
          },
        };
      }
      case 'reveal':
        return {
          title: text.confirmReveal,
          body: text.confirmRevealBody,
          words: text.reveal,
          act: () => void state.run({ type: 'RevealSession' }, text.revealedChip),
        };
      case 'renew-code':
        return {
          title: text.renew.confirm(spokenCode(board.state.code)),
          body: text.renew.body,
          words: text.renew.act,
          act: () => void state.renewCode(),
        };
      case 'close-session':
        return {
          title: text.confirmCloseSession,
          body: text.confirmCloseSessionBody,
          words: text.closeSession,
          act: () => void state.run({ type: 'CloseSession' }, text.session.closed),
        };
    }
  }
}
