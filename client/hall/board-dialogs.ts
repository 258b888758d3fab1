import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AnnouncedOrder } from '../../shared/session/commands.ts';
import type { NamedOrder } from './named-orders.ts';

/** A dialog that is known by its kind alone, or with what it is about. */
type Kind<K extends string, About = object> = K extends string ? { readonly kind: K } & About : never;
/** For these tables, or for all. */
type ForTables = { readonly tables?: readonly number[] | undefined };
type OfPerson = { readonly person: string };

/** What is asked of the facilitator above the page. */
export type HallDialog =
  | Kind<
      | 'menu'
      | 'shortcuts'
      | 'join'
      | 'words'
      | 'waiting'
      | 'projector'
      | 'keys'
      | 'results'
      | 'round'
      | 'party'
      | 'timer'
    >
  | Kind<'case'>
  | Kind<'reveal' | 'delete' | 'renew-code'>
  | Kind<'announce' | 'extend', ForTables>
  | Kind<'inject', ForTables & { readonly first?: string | undefined }>
  | Kind<'step', { readonly named: NamedOrder<AnnouncedOrder> }>
  | Kind<'nudge', { readonly table: number; readonly party?: string | undefined; readonly phrase?: number }>
  | Kind<'look', { readonly table: number; readonly part?: 'people' }>
  | Kind<'person' | 'who' | 'remove', OfPerson>
  | Kind<'paper' | 'print-paper', { readonly table?: number | undefined }>
  | Kind<'crowd', { readonly crowd: number }>;

export interface DialogStack {
  /** The dialogs from the first that was opened to the one on top, which alone is drawn. */
  readonly open: ReadonlySignal<readonly HallDialog[]>;
  readonly top: ReadonlySignal<HallDialog | undefined>;
  /** Opens one above what is open. */
  show(dialog: HallDialog): void;
  /** Opens one instead of what is on top. */
  turnTo(dialog: HallDialog): void;
  /** Back to the one below, or to the page. */
  back(): void;
  /** Back to the page. */
  clear(): void;
}

/** The dialogs of the facilitator's page: closing one leads back to where it was opened from. */
export function createDialogStack(): DialogStack {
  const open = signal<readonly HallDialog[]>([]);
  return {
    open,
    top: computed(() => open.value.at(-1)),
    show: (dialog) => {
      open.value = [...open.peek(), dialog];
    },
    turnTo: (dialog) => {
      open.value = [...open.peek().slice(0, -1), dialog];
    },
    back: () => {
      open.value = open.peek().slice(0, -1);
    },
    clear: () => {
      open.value = [];
    },
  };
}
