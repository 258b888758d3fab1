import type { JSX } from 'preact';
import type { Order } from '../../../shared/session/commands.ts';
import type { Board } from '../../../shared/wire/host-messages.ts';
import { fetchTableLog } from '../../feed/host-door.ts';
import type { BoardRow } from '../../models/host-board.ts';
import { commonText } from '../../text/common/messages.ts';
import { hostText } from '../../text/host/messages.ts';
import { say } from '../../text/language.ts';
import { Dialog } from '../common/dialog.tsx';
import { Fault } from '../common/field.tsx';
import { saveFile } from '../common/save-file.ts';
import type { HostDialog, HostState } from './host-state.ts';
import { EXTENSION_MS } from './session-orders.tsx';

export type TableDialogProps = {
  readonly state: HostState;
  readonly board: Board;
  readonly row: BoardRow;
  readonly onClose: () => void;
};

/** Orders for one table, its bots, its log. */
export function TableDialog({ state, board, row, onClose }: TableDialogProps): JSX.Element {
  const text = hostText();
  const { table } = row;
  const isRunning = row.stage !== 'lobby' && row.stage !== 'closed';
  const show = (dialog: HostDialog) => () => {
    state.dialog.value = dialog;
  };
  const order = (wish: Order) => () => state.order(wish, table);
  return (
    <Dialog title={text.tableNumber({ table })} onClose={onClose}>
      {state.trouble.value === undefined ? null : <Fault>{state.trouble.value}</Fault>}
      <div class="host-dialog-buttons">
        {row.stage === 'lobby' ? <Act onClick={order({ kind: 'start' })}>{text.start}</Act> : null}
        {isRunning ? (
          <>
            {row.paused ? (
              <Act onClick={order({ kind: 'resume' })}>{text.resume}</Act>
            ) : (
              <Act onClick={order({ kind: 'pause' })}>{text.pause}</Act>
            )}
            <Act onClick={order({ kind: 'extend', ms: EXTENSION_MS })}>{text.extend}</Act>
            <Act onClick={show({ kind: 'inject', table })}>{text.inject}</Act>
            <Act onClick={show({ kind: 'order', order: { kind: 'end-phase' }, table })}>{text.endPhase}</Act>
            <Act onClick={show({ kind: 'order', order: { kind: 'close' }, table })}>{text.close}</Act>
          </>
        ) : null}
        <Act onClick={show({ kind: 'announce', table })}>{text.announce}</Act>
        {row.teams.map((team) => {
          const party = board.state.scenario.parties[team.index];
          const name = party === undefined ? team.party : say(party.shortName);
          const place = { table, party: team.party };
          if (team.members.length === 0 && row.stage !== 'closed') {
            const words = text.seatBot({ party: name });
            return (
              <Act key={team.party} onClick={() => state.run({ type: 'SeatBot', ...place }, words)}>
                {words}
              </Act>
            );
          }
          if (!team.members.some(({ kind }) => kind === 'bot')) return null;
          const words = text.removeBot({ party: name });
          return (
            <Act key={team.party} onClick={() => state.run({ type: 'RemoveBot', ...place }, words)}>
              {words}
            </Act>
          );
        })}
        <Act onClick={() => download(state, board.session, table)}>{text.download}</Act>
      </div>
      <div class="dialog-actions">
        <button type="button" class="btn" onClick={onClose}>
          {commonText().close}
        </button>
      </div>
    </Dialog>
  );
}

function Act(props: { readonly onClick: () => unknown; readonly children: string }): JSX.Element {
  return (
    <button type="button" class="btn small" onClick={() => void props.onClick()}>
      {props.children}
    </button>
  );
}

async function download(state: HostState, session: string, table: number): Promise<void> {
  const file = state.key.value === undefined ? undefined : await fetchTableLog(state.key.value, session, table);
  if (file === undefined) {
    state.trouble.value = hostText().downloadFailed;
    return;
  }
  saveFile(file, `runding-${session}-${table}.jsonl`);
}
