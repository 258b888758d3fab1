import { computed, effect, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Board } from '../../shared/wire/hall-messages.ts';
import { type CellChoice, keepCells, NOTHING_CHOSEN } from './cell-choice.ts';
import type { HallState } from './hall-state.ts';
import { type BoardOf, followLookedTable } from './looked-table.ts';
import { arrangeNeeds, leaveOutClosed, type ShownOrder } from './need-order.ts';
import { type NeedyTable, needyTables } from './table-needs.ts';

export type BoardView = ReturnType<typeof createBoardView>;

/** What the board page holds besides the board itself: what is chosen, what stands where, whether gains are shown. */
export function createBoardView(state: HallState, board: BoardOf) {
  const choice: Signal<CellChoice> = signal(NOTHING_CHOSEN);
  /** The tables as they play, who sits where, or what is printed of that. */
  const page = signal<'tables' | 'seating' | 'signs'>('tables');
  /** Only while a button is held: the laptop may be mirrored to the hall. */
  const gains = signal(false);
  /** Rows under the pointer and with the focus. */
  const held = signal<{ readonly pointer?: number | undefined; readonly focus?: number | undefined }>({});
  const shown = signal<ShownOrder>({ tables: [], at: 0 });
  const needs = computed((): ReadonlyMap<number, NeedyTable> => {
    const known = board();
    if (known === undefined) return new Map();
    return new Map(needyTables(known.state, known.lines, state.now.value, known.outage).map((one) => [one.table, one]));
  });
  const stopOrder = effect(() => {
    const known = board();
    if (known === undefined) return;
    const { pointer, focus } = held.peek();
    const hands = [pointer, focus].flatMap((table) => table ?? []);
    const before = shown.peek();
    const needy = [...needs.value.keys()];
    const order = leaveOutClosed(before, known.lines, new Set(needy), hands);
    const next = arrangeNeeds(order, needy, hands, state.now.value);
    if (next.tables.join() !== before.tables.join() || next.at !== before.at) shown.value = next;
  });
  const looked = followLookedTable(state, board);
  const stopChoice = effect(() => {
    const known = board();
    if (known === undefined) return;
    const tables = known.lines.map(({ table }) => table);
    choice.value = keepCells(choice.peek(), tables);
  });
  return {
    page,
    choice,
    gains,
    held,
    needs,
    /** The tables on the left, in the order in which they stand there. */
    shown: computed(() => shown.value.tables),
    /** Whether this page may order anything. */
    mayOrder: computed(() => board()?.right !== 'observer'),
    /** The table that is looked into. */
    looked: looked.store,
    close(): void {
      looked.close();
      stopOrder();
      stopChoice();
    },
  };
}

/** What every part of the board page draws from. */
export interface BoardSource {
  readonly state: HallState;
  readonly board: Board;
  readonly view: BoardView;
}

export const BoardContext = createContext<BoardSource | undefined>(undefined);

/** The board that the component stands on. */
export function useBoard(): BoardSource {
  const context = useContext(BoardContext);
  if (context === undefined) throw new Error('Drawn outside of a board page');
  return context;
}
