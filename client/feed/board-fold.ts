import { foldSession } from '../../shared/session/evolve.ts';
import type { Board, SessionRoomMessages, TableStatus } from '../../shared/wire/hall-messages.ts';

/**
 * The board after the next entry of the session's log. Entries that it holds already change nothing; `gap` when one is
 * missing, and when a round began: its words and events are not in the log's public part, so the board is asked for anew.
 */
export function foldBoard(board: Board, { cursor, at, events }: SessionRoomMessages['session']): Board | 'gap' {
  if (cursor <= board.cursor) return board;
  if (cursor > board.cursor + 1 || events.some((event) => event.type === 'RoundOpened')) return 'gap';
  const isReveal = at !== undefined && events.some(({ type }) => type === 'SessionRevealed');
  return { ...board, cursor, state: foldSession(board.state, events), ...(isReveal ? { revealedAt: at } : {}) };
}

/** The board with these lines in place of the older ones of the same tables, in the order of their numbers. */
export function withLines(board: Board, changed: readonly TableStatus[], serverTime: number): Board {
  const lines = new Map(board.lines.map((line) => [line.table, line]));
  for (const line of changed) lines.set(line.table, line);
  return { ...board, serverTime, lines: [...lines.values()].sort((a, b) => a.table - b.table) };
}
