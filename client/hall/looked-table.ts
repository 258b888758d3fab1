import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Board } from '../../shared/wire/hall-messages.ts';
import { createTableStore, type TableStore } from '../lib/table/table-store.ts';
import type { HallState } from './hall-state.ts';

/** The board that a page is about, read anew each time: undefined until the first answer. */
export type BoardOf = () => Board | undefined;

/** The table that is looked into, as long as its dialog is open or lies below another one. */
export interface LookedTable {
  readonly store: ReadonlySignal<TableStore | undefined>;
  close(): void;
}

/** Follows the table whose dialog is open. */
export function followLookedTable(state: HallState, board: BoardOf): LookedTable {
  const store = signal<TableStore | undefined>(undefined);
  let followed: string | undefined;
  const leave = () => {
    store.peek()?.feed.close();
    store.value = undefined;
  };
  const stop = effect(() => {
    const look = state.dialogs.open.value.find(({ kind }) => kind === 'look');
    const known = board();
    const wanted =
      look?.kind === 'look' && known !== undefined ? `${known.session}/${known.state.round}/${look.table}` : undefined;
    if (wanted === followed) return;
    followed = wanted;
    leave();
    const key = state.key.peek();
    if (look?.kind !== 'look' || known === undefined || key === undefined) return;
    const { session } = known;
    const { round } = known.state;
    const { table } = look;
    import('../feed/look-feed.ts').then(({ openLookFeed }) => {
      if (followed !== wanted) return;
      store.value = createTableStore(openLookFeed({ session, table, round }, key));
    });
  });
  return {
    store,
    close: () => {
      stop();
      followed = undefined;
      leave();
    },
  };
}
