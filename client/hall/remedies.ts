import type { Board } from '../../shared/wire/hall-messages.ts';
import { partyName } from './board-sayings.ts';
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
  else if (remedy === 'stand-in' && party !== undefined) letStandIn(state, table, party);
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

/** A bot holds the place of a team whose phones are gone: nobody loses a seat, and it steps aside by itself. */
export function letStandIn(state: HallState, table: number, party: string): void {
  state.order({ kind: 'let-stand-in', party, why: 'facilitator' }, [table]);
}

/** The stand-in of a team goes. */
export function recallStandIn(state: HallState, table: number, party: string): void {
  state.order({ kind: 'recall-stand-in', party, why: 'facilitator' }, [table]);
}

/** Lets a bot play a team that nobody sits in; whoever sits down in it later has the place. */
export async function putBotIn(state: HallState, board: Board, table: number, party: string): Promise<void> {
  const done = hallText().people.botIn(partyName(board.state, party), table);
  await state.run({ type: 'SeatBot', table, party }, done);
}
