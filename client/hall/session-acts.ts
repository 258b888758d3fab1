import type { ReadonlySignal, Signal } from '@preact/signals';
import type { CommandOf } from '../../shared/negotiation/commands.ts';
import type { Sheet } from '../../shared/roster/sheet.ts';
import type { AnnouncedOrder, Order, SessionCommand } from '../../shared/session/commands.ts';
import { namesItsStates } from '../../shared/session/orders.ts';
import type { Person } from '../../shared/session/session.ts';
import type { HandWish } from '../../shared/wire/requests.ts';
import { ask } from '../feed/hall-api.ts';
import type { HallFeed } from '../feed/hall-feed.ts';
import { announcedText } from '../lib/language/announced.ts';
import { announce } from '../lib/parts/live-region.tsx';
import { type NamedOrder, nameStates } from './named-orders.ts';
import { createOwnExtensions } from './own-extensions.ts';
import { hallText } from './words.ts';

/** What the acts on a session reach. */
export interface SessionReach {
  readonly key: ReadonlySignal<string | undefined>;
  /** The session that is followed. */
  readonly feed: ReadonlySignal<HallFeed | undefined>;
  /** A refusal, or nothing. */
  readonly trouble: Signal<string | undefined>;
  /** Says a refusal by its code. */
  readonly refuse: (code: string) => false;
}

/** What the buttons of a session's pages ask for; each answers whether it was done, and says so. */
export function createSessionActs({ key, feed, trouble, refuse }: SessionReach) {
  const extended = createOwnExtensions();

  /** @param answer what the session said; nothing where none is followed */
  function isDone(answer: { ok: true } | { ok: false; code: string } | undefined, done: string): boolean {
    if (answer === undefined) return false;
    if (!answer.ok) return refuse(answer.code);
    trouble.value = undefined;
    announce(done);
    return true;
  }

  /** Asks something of the session. @param done what is said when it was done @returns whether it was */
  async function run(command: SessionCommand, done: string): Promise<boolean> {
    return isDone(await feed.value?.command(command), done);
  }

  return {
    run,
    /** Gives the phone of whoever waits the place of somebody who is here already. */
    async handOver(waiting: string, { id, name }: Pick<Person, 'id' | 'name'>): Promise<boolean> {
      return isDone(await feed.value?.handOver(waiting, id), hallText().seatGivenBack(name));
    },
    /** Gives a table what it agreed on paper. @param done what is said when it was taken */
    async enterPaper(table: number, result: CommandOf<'EnterPaperResult'>, done: string): Promise<boolean> {
      return isDone(await feed.value?.enterPaper(table, result), done);
    },
    /** Goes to a team's hand, in place of who goes already, or goes no more. */
    async goToHand(table: number, party: string, wish: HandWish): Promise<boolean> {
      return isDone(await feed.value?.goToHand(table, party, wish), hallText().going.done[wish](table));
    },
    /** Another join code for the session that is followed. */
    async renewCode(): Promise<boolean> {
      return isDone(await feed.value?.renewCode(), hallText().codeRenewed);
    },
    /** What stands in a file that is a list of people. */
    async readSheet(file: File): Promise<Sheet | undefined> {
      trouble.value = undefined;
      const answer = await ask('readRoster', { bearer: key.value, body: file });
      if (answer.ok) return answer.sheet;
      refuse(answer.code);
      return undefined;
    },
    /** Secrets for the signs of these tables. @param replacing older signs of theirs die */
    async mintSigns(tables: readonly number[], replacing: boolean): Promise<ReadonlyMap<number, string> | undefined> {
      const session = feed.value?.board.peek()?.session;
      if (session === undefined || key.value === undefined) return undefined;
      const answer = await ask('printSigns', { bearer: key.value, session, body: { tables, replacing } });
      if (answer.ok) return new Map(answer.signs.map(({ table, sign }) => [table, sign]));
      refuse(answer.code);
      return undefined;
    },
    /** Orders something for these tables, or for all. */
    async order(order: Order, tables?: readonly number[]): Promise<boolean> {
      const text = hallText();
      const lines = feed.value?.board.peek()?.lines ?? [];
      const some = tables === undefined ? lines : lines.filter(({ table }) => tables.includes(table));
      const named = nameStates(order, extended.known(some));
      // What depends on no state goes to whatever tables there are when it comes.
      const asked = namesItsStates(order) ? (tables ?? 'all') : named.tables;
      if (asked.length === 0) return false;
      const done = text.orders.done[order.kind](text.tablesNamed(tables));
      const wish = { type: 'OrderTables', tables: asked === 'all' ? asked : [...asked], order: named.order } as const;
      const isOrdered = await run(wish, done);
      if (isOrdered) extended.note(named.order);
      return isOrdered;
    },
    /** Announces what cannot be taken back; it happens ten seconds later. */
    announce({ tables, order }: NamedOrder<AnnouncedOrder>): Promise<boolean> {
      const done = announcedText().told[order.kind](tables.length);
      // The server says when the end of a session comes to all that is open then.
      const asked = order.kind === 'close-session' ? 'all' : [...tables];
      return run({ type: 'AnnounceOrder', tables: asked, order }, done);
    },
    cancel(announcement: number): Promise<boolean> {
      return run({ type: 'CancelAnnouncement', announcement }, announcedText().cancelled);
    },
    carryOut(announcement: number): Promise<boolean> {
      return run({ type: 'CarryOut', announcement }, announcedText().carriedOut);
    },
  };
}
