import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Board } from '../../shared/wire/hall-messages.ts';
import { createTableStore, type TableStore } from '../lib/table/table-store.ts';
import type { HallDialog } from './board-dialogs.ts';
import type { HallState } from './hall-state.ts';

/** The board that a page is about, read anew each time: undefined until the first answer. */
export type BoardOf = () => Board | undefined;

/** The table that is looked into, as long as its dialog is open or lies below another one. */
export interface LookedTable {
  readonly store: ReadonlySignal<TableStore | undefined>;
  close(): void;
}

/** The table that a dialog needs from inside: its own, or the first one where any tells what all parties read. */
function lookedInto(open: readonly HallDialog[], board: Board | undefined): number | undefined {
  for (const dialog of open) {
    if (dialog.kind === 'look') return dialog.table;
    if (dialog.kind === 'print-paper') return dialog.table ?? board?.state.tables[0];
  }
  return undefined;
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
    const known = board();
    const table = lookedInto(state.dialogs.open.value, known);
    const wanted =
      table !== undefined && known !== undefined ? `${known.session}/${known.state.round}/${table}` : undefined;
    if (wanted === followed) return;
    followed = wanted;
    leave();
    const key = state.key.peek();
    if (table === undefined || known === undefined || key === undefined) return;
    const { session } = known;
    const { round } = known.state;
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
