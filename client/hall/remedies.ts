import type { Board } from '../../shared/wire/hall-messages.ts';
import { partyName } from './board-sayings.ts';
import { teamsAt } from './hall-board.ts';
import type { HallState } from './hall-state.ts';
import { EXTENSION_MS } from './session-orders.ts';
import { type Need, remedyFor } from './table-needs.ts';
import { hallText } from './words.ts';

type Wish = {
  readonly state: HallState;
  readonly board: Board;
  readonly table: number;
  /** The worst reason; without one the table is only looked at. */
  readonly need: Need | undefined;
};

/** Does what the one button of a row says. */
export function act({ state, board, table, need }: Wish): void {
  const { dialogs } = state;
  const remedy = need === undefined ? 'look' : remedyFor(need);
  const party = need !== undefined && 'party' in need ? need.party : undefined;
  if (remedy === 'move') dialogs.show({ kind: 'look', table, part: 'people' });
  else if (remedy === 'extend') state.order({ kind: 'extend', ms: EXTENSION_MS }, [table]);
  else if (remedy === 'resume') state.order({ kind: 'resume' }, [table]);
  else if (remedy === 'bot' && party !== undefined) putBotIn(state, board, table, party);
  else if (remedy === 'nudge' && need !== undefined) {
    const phrase = PHRASES[need.kind];
    dialogs.show({ kind: 'nudge', table, party, ...(phrase === undefined ? {} : { phrase }) });
  } else dialogs.show({ kind: 'look', table });
}

/** The ready sentence (its place in the list) that suits a need. */
const PHRASES: Readonly<Partial<Record<Need['kind'], number>>> = {
  silent: 0,
  'no-offer': 1,
  stuck: 2,
  waiting: 3,
  'one-voice': 4,
  breached: 5,
};

/**
 * Lets a bot play a team. People who sit there stand up first and wait for a seat: whoever comes back is seated again in
 * one tap, and the bot gives its place up.
 */
export async function putBotIn(state: HallState, board: Board, table: number, party: string): Promise<void> {
  const text = hallText().people;
  const people = teamsAt(board.state, table).find((team) => team.party === party)?.people ?? [];
  const name = partyName(board.state, party);
  const moves = people.map(({ id }) => ({ person: id }));
  if (moves.length > 0 && !(await state.run({ type: 'MovePeople', moves }, text.stoodUp(moves.length)))) return;
  await state.run({ type: 'SeatBot', table, party }, text.botIn(name, table, moves.length));
}
