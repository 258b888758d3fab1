import { computed, effect, signal } from '@preact/signals';
import type { AnnouncedOrder, Order, SessionCommand } from '../../shared/session/commands.ts';
import { namesItsStates } from '../../shared/session/orders.ts';
import type { Person } from '../../shared/session/session.ts';
import type { HouseListing, Right, ScenarioListing, SessionListing } from '../../shared/wire/host-messages.ts';
import type { OpenSessionRequest } from '../../shared/wire/requests.ts';
import { ask, endOwnKey, openOnThisLaptop } from '../feed/hall-api.ts';
import type { HostFeed } from '../feed/host-feed.ts';
import { saveSeat } from '../feed/saved-seat.ts';
import { keepHostKey, readHostKey } from '../lib/browser/host-key.ts';
import { announcedText } from '../lib/language/announced.ts';
import { refusalText } from '../lib/language/refusals.ts';
import { announce } from '../lib/parts/live-region.tsx';
import { createDialogStack } from './board-dialogs.ts';
import { type NamedOrder, nameStates } from './named-orders.ts';
import { createOwnExtensions } from './own-extensions.ts';
import { hallText } from './words.ts';

export type HallState = ReturnType<typeof createHallState>;

/** What the facilitator's pages know, and what their buttons do. */
export function createHallState(firstKey: string | undefined) {
  const key = signal(firstKey);
  /** The key that was used last opens nothing. */
  const isKeyWrong = signal(false);
  /** A key is on its way without being typed. */
  const opening = signal(false);
  /** Why the last way in without a key did not open: a code. */
  const ticketFault = signal<string | undefined>(undefined);
  const right = signal<Right | undefined>(undefined);
  const scenarios = signal<readonly ScenarioListing[] | undefined>(undefined);
  const sessions = signal<readonly SessionListing[] | undefined>(undefined);
  const house = signal<HouseListing | undefined>(undefined);
  const feed = signal<HostFeed | undefined>(undefined);
  const dialogs = createDialogStack();
  const extended = createOwnExtensions();
  /** A refusal, or nothing. */
  const trouble = signal<string | undefined>(undefined);
  // What was refused in one dialog is not the next one's trouble.
  effect(() => {
    if (dialogs.top.value !== undefined) trouble.value = undefined;
  });
  const clock = signal(Date.now());
  setInterval(() => {
    clock.value = Date.now();
  }, 1000);

  function refuse(code: string): false {
    if (code === 'host-key-wrong') {
      key.value = undefined;
      keepHostKey(undefined);
      isKeyWrong.value = true;
      closeSessionPage();
    }
    trouble.value = code === 'unreachable' ? hallText().unreachable : refusalText(code);
    announce(trouble.value);
    return false;
  }

  function closeSessionPage(): void {
    feed.value?.close();
    feed.value = undefined;
    dialogs.clear();
  }

  async function refresh(): Promise<void> {
    const using = key.value;
    if (using === undefined) return;
    const open = await ask('listSessions', { bearer: using });
    if (!open.ok) return void refuse(open.code);
    trouble.value = undefined;
    isKeyWrong.value = false;
    right.value = open.right;
    sessions.value = open.sessions;
    house.value = open;
    const [only] = open.sessions;
    // Whose key opens one session wants that one.
    if (open.right !== 'host' && only !== undefined) return void location.assign(`#session=${only.id}`);
    const cases = await ask('listCases', { bearer: using });
    if (!cases.ok) return void refuse(cases.code);
    scenarios.value = cases.scenarios;
  }

  /** Follows the session that the address names, or none. */
  async function follow(): Promise<void> {
    const [, id] = /^#session=([\w-]+)$/.exec(location.hash) ?? [];
    closeSessionPage();
    trouble.value = undefined;
    if (key.value === undefined) return;
    if (id === undefined) return refresh();
    const listing = ask('listSessions', { bearer: key.value });
    const [{ openHostFeed }, listed] = await Promise.all([import('../feed/host-feed.ts'), listing]);
    // The address may have changed meanwhile.
    if (location.hash !== `#session=${id}` || key.value === undefined) return;
    if (!listed.ok && listed.code === 'host-key-wrong') return void refuse(listed.code);
    if (listed.ok && !listed.sessions.some((session) => session.id === id)) {
      location.hash = '';
      await refresh();
      trouble.value = hallText().sessionUnknown;
      return;
    }
    if (listed.ok) right.value = listed.right;
    const opened = openHostFeed(id, key.value);
    opened.ended.subscribe((code) => {
      if (code !== undefined) refuse(code);
    });
    feed.value = opened;
  }

  /** Asks something of the session. @param done what is said when it was done @returns whether it was */
  async function run(command: SessionCommand, done: string): Promise<boolean> {
    const answer = await feed.value?.command(command);
    if (answer === undefined) return false;
    if (!answer.ok) return refuse(answer.code);
    trouble.value = undefined;
    announce(done);
    return true;
  }

  async function useKey(next: string): Promise<void> {
    key.value = next;
    keepHostKey(next);
    await follow();
  }

  /** Gives the phone of whoever waits the place of somebody who is here already. */
  async function handOver(waiting: string, { id, name }: Pick<Person, 'id' | 'name'>): Promise<boolean> {
    const answer = await feed.value?.handOver(waiting, id);
    if (answer === undefined) return false;
    if (!answer.ok) return refuse(answer.code);
    trouble.value = undefined;
    announce(hallText().seatGivenBack(name));
    return true;
  }

  /** Another join code for the session that is followed. */
  async function renewCode(): Promise<boolean> {
    const answer = await feed.value?.renewCode();
    if (answer === undefined) return false;
    if (!answer.ok) return refuse(answer.code);
    trouble.value = undefined;
    announce(hallText().codeRenewed);
    return true;
  }

  /** Secrets for the signs of these tables. @param replacing older signs of theirs die */
  async function mintSigns(
    tables: readonly number[],
    replacing: boolean,
  ): Promise<ReadonlyMap<number, string> | undefined> {
    const session = feed.value?.board.peek()?.session;
    if (session === undefined || key.value === undefined) return undefined;
    const answer = await ask('printSigns', { bearer: key.value, session, body: { tables, replacing } });
    if (answer.ok) return new Map(answer.signs.map(({ table, sign }) => [table, sign]));
    refuse(answer.code);
    return undefined;
  }

  return {
    handOver,
    renewCode,
    mintSigns,
    key,
    isKeyWrong,
    opening,
    ticketFault,
    right,
    scenarios,
    sessions,
    house,
    feed,
    dialogs,
    trouble,
    /** Server time now, renewed every second. */
    now: computed(() => {
      clock.value;
      return feed.value?.now() ?? Date.now();
    }),
    refresh,
    follow,
    run,
    refuse,
    useKey,
    /** Gets this browser a key on the server's own laptop, by the ticket of a link or by asking for one. */
    async openHere(ticket: string | undefined): Promise<void> {
      const kept = readHostKey();
      opening.value = true;
      ticketFault.value = undefined;
      const answer = await openOnThisLaptop(ticket, kept);
      opening.value = false;
      if (answer.ok) return useKey(answer.key);
      // A link that was used before is no reason to put out who has a key.
      if (kept !== undefined) {
        key.value = kept;
        return follow();
      }
      ticketFault.value = answer.code;
      announce(answer.code === 'unreachable' ? hallText().unreachable : refusalText(answer.code));
    },
    /** Forgets the key, and ends it where it was made for this browser. */
    async leave(): Promise<void> {
      if (right.value === 'host' && key.value !== undefined) await endOwnKey(key.value);
      keepHostKey(undefined);
      location.assign(location.pathname);
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
      const isDone = await run(wish, done);
      if (isDone) extended.note(named.order);
      return isDone;
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
    async open(wish: OpenSessionRequest): Promise<boolean> {
      if (key.value === undefined) return false;
      const answer = await ask('openSession', { bearer: key.value, body: wish });
      if (!answer.ok) return refuse(answer.code);
      if (answer.join === undefined) {
        location.hash = `session=${answer.session.id}`;
        return true;
      }
      const { token, rejoinCode, seat, waiting } = answer.join;
      const { sessionCode, name } = seat ?? waiting;
      saveSeat({ code: sessionCode, token, rejoinCode, name });
      location.assign('/?resume=1');
      return true;
    },
  };
}
