import type { Board, TableLine } from '../../../shared/wire/host-messages.ts';
import { teamsAt } from '../../models/host-board.ts';
import { type Need, remedyFor } from '../../models/table-needs.ts';
import { boardText } from '../../text/board/messages.ts';
import { hostText } from '../../text/host/messages.ts';

import { partyName } from './board-words.ts';
import type { HostState } from './host-state.ts';
import { EXTENSION_MS } from './session-orders.ts';

type Wish = {
  readonly state: HostState;
  readonly board: Board;
  readonly line: TableLine;
  readonly need: Need | undefined;
  readonly mayOrder: boolean;
};

/** The one button of a row: its words and what it does. Whoever only observes looks. */
export function remedyOf({ state, board, line, need, mayOrder }: Wish): { words: string; act: () => void } {
  const { table } = line;
  const words = boardText().needs.remedy;
  const look = { words: words.look, act: () => state.dialogs.show({ kind: 'look', table }) };
  if (need === undefined || !mayOrder) return look;
  const remedy = remedyFor(need);
  switch (remedy) {
    case 'look':
      return look;
    case 'nudge': {
      const party = 'party' in need ? need.party : undefined;
      const phrase = PHRASES[need.kind];
      const dialog = { kind: 'nudge', table, party, ...(phrase === undefined ? {} : { phrase }) } as const;
      return { words: words.nudge, act: () => state.dialogs.show(dialog) };
    }
    case 'bot':
      return 'party' in need ? { words: words.bot, act: () => void putBotIn(state, board, table, need.party) } : look;
    case 'move':
      return { words: words.move, act: () => state.dialogs.show({ kind: 'look', table, part: 'people' }) };
    case 'extend':
      return { words: words.extend, act: () => void state.order({ kind: 'extend', ms: EXTENSION_MS }, [table]) };
    case 'resume':
      return { words: words.resume, act: () => void state.order({ kind: 'resume' }, [table]) };
  }
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
export async function putBotIn(state: HostState, board: Board, table: number, party: string): Promise<void> {
  const text = hostText().people;
  const people = teamsAt(board.state, table).find((team) => team.party === party)?.people ?? [];
  const name = partyName(board.state, party);
  const moves = people.map(({ id }) => ({ person: id }));
  if (moves.length > 0 && !(await state.run({ type: 'MovePeople', moves }, text.stoodUp(moves.length)))) return;
  await state.run({ type: 'SeatBot', table, party }, text.botIn({ party: name, table, people: moves.length }));
}
