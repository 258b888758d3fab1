import type { JSX } from 'preact';
import type { TableStatus } from '../../../shared/wire/hall-messages.ts';
import { ROUTES } from '../../../shared/wire/routes.ts';
import { fetchFile } from '../../feed/api.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { Group } from '../../lib/parts/group.tsx';
import { Act } from '../act.tsx';
import { useBoard } from '../board-view.ts';
import { isRunning } from '../hall-board.ts';
import { KeyedLink } from '../keys/keyed-link.tsx';
import { paperText } from '../paper/words.ts';
import { askStep, EXTENSION_MS } from '../session-orders.ts';
import { hallText } from '../words.ts';
import { lookText } from './words.ts';

export type LookOrdersProps = { readonly line: TableStatus; readonly mayOrder: boolean };

/** What can be ordered for one table, and what can be taken from it: the latter also by whoever only observes. */
export function LookOrders({ line, mayOrder }: LookOrdersProps): JSX.Element {
  const { state, board } = useBoard();
  const text = hallText().orders;
  const { dialogs } = state;
  const { table } = line;
  const tables = [table];
  const isOn = mayOrder && isRunning(line);
  const { round } = board.state;
  const query = `?session=${encodeURIComponent(board.session)}&table=${table}${round > 1 ? `&round=${round}` : ''}`;
  const keepLog = async () => {
    const file = await fetchFile(ROUTES.readTableLog, { bearer: state.key.value, session: board.session, table });
    if (file === undefined) state.trouble.value = lookText().downloadFailed;
    else saveFile(file, `runding-${board.state.code}-${table}.jsonl`);
  };
  return (
    <Group class="look-orders" label={lookText().orders}>
      {mayOrder && line.stage === 'lobby' ? (
        <Act onClick={() => askStep(state, board, 'start', tables)}>{text.start}</Act>
      ) : null}
      {isOn ? (
        <>
          {line.paused === undefined ? (
            <>
              <Act onClick={() => state.order({ kind: 'pause' }, tables)}>{text.pause}</Act>
              <Act onClick={() => state.order({ kind: 'pause', eyesUp: true }, tables)}>{text.eyesUp}</Act>
            </>
          ) : (
            <Act onClick={() => state.order({ kind: 'resume' }, tables)}>{text.resume}</Act>
          )}
          <Act onClick={() => state.order({ kind: 'extend', ms: EXTENSION_MS }, tables)}>{text.extend}</Act>
          <Act onClick={() => dialogs.show({ kind: 'extend', tables })}>{text.extendOther}</Act>
          <Act onClick={() => dialogs.show({ kind: 'inject', tables })}>{text.inject}</Act>
        </>
      ) : null}
      {mayOrder && line.stage !== 'closed' ? (
        <Act onClick={() => dialogs.show({ kind: 'nudge', table })}>{text.nudge}</Act>
      ) : null}
      {isOn ? (
        <>
          <Act onClick={() => askStep(state, board, 'end-phase', tables)}>{text.endPhase}</Act>
          <Act onClick={() => askStep(state, board, 'close', tables)}>{text.closeOne}</Act>
        </>
      ) : null}
      {mayOrder && !line.revealed && line.fromPaper !== 2 ? (
        <Act onClick={() => dialogs.show({ kind: 'paper', table })}>
          {line.fromPaper === undefined ? paperText().enter : paperText().correct}
        </Act>
      ) : null}
      {mayOrder && !line.revealed ? (
        <Act onClick={() => dialogs.show({ kind: 'print-paper', table })}>{paperText().print.open}</Act>
      ) : null}
      <Act onClick={keepLog}>{lookText().log}</Act>
      {line.stage === 'closed' ? <KeyedLink href={`/replay${query}`}>{lookText().replay}</KeyedLink> : null}
      {line.outcome === 'agreement' || line.outcome === 'not-ratified' ? (
        <KeyedLink href={`/agreement${query}`}>{lookText().document}</KeyedLink>
      ) : null}
    </Group>
  );
}
