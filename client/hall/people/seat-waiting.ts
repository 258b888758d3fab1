import type { Board } from '../../../shared/wire/hall-messages.ts';
import type { HallState } from '../hall-state.ts';
import { suggestSeats, unclearAmong, waitingPeople } from '../waiting-people.ts';
import { hallText } from '../words.ts';

/**
 * Seats everybody who waits, or one of them, where people are wanted most; says for how many there was no place. Of all of
 * them those stay whose names do not say who they are: by chance they would read another party's brief.
 */
export async function seatAll(state: HallState, board: Board, only?: string): Promise<void> {
  const text = hallText().people;
  const asked = waitingPeople(board.state).filter(({ id }) => only === undefined || id === only);
  const unsure = unclearAmong(board.state, asked);
  const waiting = asked.filter(({ id }) => only !== undefined || !unsure.has(id));
  const moves = suggestSeats(board.state, board.lines, waiting);
  const [left, unclear] = [waiting.length - moves.length, asked.length - waiting.length];
  if (moves.length > 0) await state.run({ type: 'MovePeople', moves }, text.seated(moves.length));
  const told = [...(left > 0 ? [text.noPlace(left)] : []), ...(unclear > 0 ? [text.unclear(unclear)] : [])];
  if (told.length > 0) state.trouble.value = told.join(' ');
}
