import type { JSX } from 'preact';
import { ConfirmDialog } from '../../lib/parts/dialog.tsx';
import { spokenCode } from '../../lib/table/join-form.ts';
import type { HallDialog } from '../board-dialogs.ts';
import { useBoard } from '../board-view.ts';
import { hallText } from '../words.ts';
import { useMoot } from './moot.ts';
import { ordersText } from './words.ts';

type Asked = Extract<HallDialog, { kind: 'remove' | 'reveal' | 'renew-code' }>;

/** Asks once before something that cannot be undone, and says what it will do. */
export function ConfirmingDialog({ asked }: { readonly asked: Asked }): JSX.Element {
  const { state, board } = useBoard();
  const { title, body, words, act } = questionOf(asked);
  const { people, revealed } = board.state;
  useMoot(asked.kind === 'remove' ? people[asked.person] === undefined : asked.kind === 'reveal' && revealed);
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
    const text = ordersText();
    switch (dialog.kind) {
      case 'remove': {
        const { person } = dialog;
        const name = board.state.people[person]?.name ?? '';
        return {
          title: text.confirmRemove(name),
          body: text.confirmRemoveBody,
          words: hallText().remove,
          act: async () => {
            if (!(await state.run({ type: 'RemovePerson', person }, hallText().remove))) return;
            // Somebody who is gone has no dialog to come back to.
            if (state.dialogs.top.peek()?.kind === 'person') state.dialogs.back();
          },
        };
      }
      case 'reveal':
        return {
          title: text.confirmReveal,
          body: text.confirmRevealBody,
          words: hallText().reveal,
          act: () => void state.run({ type: 'RevealSession' }, hallText().revealedChip),
        };
      case 'renew-code':
        return {
          title: text.renew.confirm(spokenCode(board.state.code)),
          body: text.renew.body,
          words: text.renew.act,
          act: () => void state.renewCode(),
        };
    }
  }
}
