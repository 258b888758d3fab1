import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { ask } from '../../feed/hall-api.ts';
import { useBoard } from '../board-view.ts';
import { RoundDialog } from './round-dialog.tsx';

/** The dialog for a further round, with the cases of this server. */
export function RoundOpening(): JSX.Element {
  const { state, board } = useBoard();
  const key = state.key.value ?? '';
  useEffect(() => {
    if (state.scenarios.peek() !== undefined) return;
    ask('listCases', { bearer: key }).then((answer) => {
      if (answer.ok) state.scenarios.value = answer.scenarios;
      else state.refuse(answer.code);
    });
  }, [key]);
  return (
    <RoundDialog
      board={board}
      scenarios={state.scenarios.value}
      open={async (wish) => {
        const answer = await ask('openRound', { bearer: key, session: board.session, body: wish });
        return answer.ok || state.refuse(answer.code);
      }}
      trouble={state.trouble.value}
      onClose={() => state.dialogs.back()}
    />
  );
}
