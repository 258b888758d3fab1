import { type ReadonlySignal, signal } from '@preact/signals-core';
import { evolve } from '../../../shared/negotiation/evolve.ts';
import { initialTable, type Table } from '../../../shared/negotiation/table.ts';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { ViewerSecrets } from '../../../shared/visibility/scenario-for.ts';
import type { VisibleEntry } from '../../../shared/visibility/visible.ts';
import type { NewcomerQuestion, Presence, WaitingView } from '../../../shared/wire/messages.ts';
import type { Connection, Feed, FeedSeat, OpenFeed } from '../../feed/feed.ts';
import { meetCase } from '../language/case-texts.ts';

/** What a screen knows of its table. */
export interface TableView {
  readonly seat: FeedSeat;
  readonly scenario: PublicScenario;
  readonly secrets: ViewerSecrets;
  readonly table: Table;
  /** The entries folded so far: when things were said and offered. */
  readonly entries: readonly VisibleEntry[];
}

export type EndReason = Parameters<Parameters<OpenFeed>[0]['ended']>[0];

/** The store behind every screen of a table; live play and replay fill it the same way. */
export interface TableStore {
  /** Absent until the first sync. */
  readonly view: ReadonlySignal<TableView | undefined>;
  readonly connection: ReadonlySignal<Connection>;
  readonly presence: ReadonlySignal<Presence>;
  readonly ended: ReadonlySignal<EndReason | undefined>;
  /** Who waits for a seat; absent while there is one, and before anything is known. */
  readonly waiting: ReadonlySignal<WaitingView | undefined>;
  /** Who says to be at this table and waits for the own team's word. */
  readonly newcomers: ReadonlySignal<readonly NewcomerQuestion[]>;
  readonly feed: Feed;
}

/** Opens a feed and folds what it brings. */
export function createTableStore(open: OpenFeed): TableStore {
  const view = signal<TableView | undefined>(undefined);
  const connection = signal<Connection>('connecting');
  const presence = signal<Presence>([]);
  const ended = signal<EndReason | undefined>(undefined);
  const waiting = signal<WaitingView | undefined>(undefined);
  const newcomers = signal<readonly NewcomerQuestion[]>([]);
  const feed = open({
    started: ({ seat, scenario, secrets, folded }) => {
      const { table, entries } = folded ?? { table: initialTable(scenario), entries: [] };
      waiting.value = undefined;
      meetCase(scenario);
      view.value = { seat, scenario, secrets, table, entries };
    },
    entries: (fresh) => {
      const known = view.peek();
      if (known === undefined) return;
      const table = fresh.flatMap((entry) => entry.events).reduce(evolve, known.table);
      view.value = { ...known, table, entries: [...known.entries, ...fresh] };
    },
    secrets: (secrets) => {
      const known = view.peek();
      if (known !== undefined) view.value = { ...known, secrets };
    },
    connection: (state) => {
      connection.value = state;
    },
    presence: (connected) => {
      presence.value = connected;
    },
    newcomers: (questions) => {
      newcomers.value = questions;
    },
    waiting: (person) => {
      waiting.value = person;
    },
    ended: (why) => {
      ended.value = why;
    },
  });
  return { view, connection, presence, ended, waiting, newcomers, feed };
}
