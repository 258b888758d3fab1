import type { JSX } from 'preact';
import type { Order } from '../../../shared/session/commands.ts';
import type { Board } from '../../../shared/wire/host-messages.ts';
import type { BoardRow } from '../../models/host-board.ts';
import { hostText } from '../../text/host/messages.ts';
import { ConfirmDialog } from '../common/dialog.tsx';
import { AnnounceDialog } from './announce-dialog.tsx';
import type { HostState } from './host-state.ts';
import { InjectDialog } from './inject-dialog.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { TableDialog } from './table-dialog.tsx';

export type HostDialogsProps = {
  readonly state: HostState;
  readonly board: Board;
  readonly rows: readonly BoardRow[];
};

/** The one dialog that is open, if any. A table or a person that is gone closes its dialog. */
export function HostDialogs({ state, board, rows }: HostDialogsProps): JSX.Element | null {
  const text = hostText();
  const open = state.dialog.value;
  if (open === undefined) return null;
  const close = () => {
    state.dialog.value = undefined;
  };
  const confirm = (title: string, body: string, words: string, act: () => void) => (
    <ConfirmDialog
      key={open.kind}
      title={title}
      confirm={words}
      onCancel={close}
      onConfirm={() => {
        close();
        act();
      }}
    >
      <p>{body}</p>
    </ConfirmDialog>
  );
  switch (open.kind) {
    case 'table': {
      const row = rows.find(({ table }) => table === open.table);
      return row === undefined ? null : (
        <TableDialog key="table" state={state} board={board} row={row} onClose={close} />
      );
    }
    case 'person': {
      const person = board.state.people[open.person];
      return person === undefined ? null : (
        <PersonDialog key={person.id} state={state} board={board} person={person} onClose={close} />
      );
    }
    case 'announce':
      return <AnnounceDialog key="announce" state={state} board={board} table={open.table} onClose={close} />;
    case 'inject':
      return <InjectDialog key="inject" state={state} board={board} table={open.table} onClose={close} />;
    case 'order': {
      const [title, body] = askedFor(open.order);
      const words = wordsFor(open.order, open.table);
      return confirm(title, body, words, () => state.order(open.order, open.table));
    }
    case 'remove': {
      const name = board.state.people[open.person]?.name ?? '';
      return confirm(text.confirmRemove({ name }), text.confirmRemoveBody, text.remove, () =>
        state.run({ type: 'RemovePerson', person: open.person }, text.remove),
      );
    }
    case 'reveal':
      return confirm(text.confirmReveal, text.confirmRevealBody, text.reveal, () =>
        state.run({ type: 'RevealSession' }, text.revealedChip),
      );
    case 'close-session':
      return confirm(text.confirmCloseSession, text.confirmCloseSessionBody, text.closeSession, () =>
        state.run({ type: 'CloseSession' }, text.session.closed),
      );
  }
}

function askedFor(order: Order): readonly [string, string] {
  const text = hostText();
  return order.kind === 'end-phase'
    ? [text.confirmEndPhase, text.confirmEndPhaseBody]
    : [text.confirmClose, text.confirmCloseBody];
}

function wordsFor(order: Order, table: number | undefined): string {
  const text = hostText();
  const all = table === undefined;
  const words =
    order.kind === 'end-phase' ? (all ? text.endPhaseAll : text.endPhase) : all ? text.closeAll : text.close;
  return all ? words : `${words} ${table}`;
}
