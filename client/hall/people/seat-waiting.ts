import type { Board } from '../../../shared/wire/host-messages.ts';
import type { HallState } from '../hall-state.ts';
import { hallText } from '../words.ts';
import { suggestSeats, waitingPeople } from './waiting-people.ts';

/** Seats everybody who waits, or one of them, where people are wanted most; says for how many there was no place. */
export async function seatAll(state: HallState, board: Board, only?: string): Promise<void> {
  const text = hallText().people;
  const waiting = waitingPeople(board.state).filter(({ id }) => only === undefined || id === only);
  const moves = suggestSeats(board.state, board.lines, waiting);
  const left = waiting.length - moves.length;
  if (moves.length > 0) await state.run({ type: 'MovePeople', moves }, text.seated(moves.length));
  if (left > 0) state.trouble.value = text.noPlace(left);
}
