import { computed, effect, signal } from '@preact/signals';
import type { Order, SessionCommand } from '../../../shared/session/commands.ts';
import type { OpenSessionRequest, ScenarioListing, SessionListing } from '../../../shared/wire/host-messages.ts';
import { listScenarios, listSessions, openSession } from '../../feed/host-door.ts';
import type { HostFeed } from '../../feed/host-feed.ts';
import { saveSeat } from '../../feed/saved-seat.ts';
import { hostText } from '../../text/host/messages.ts';
import { refusalText } from '../../text/refusals/messages.ts';
import { announce } from '../common/live-region.tsx';
import { keepHostKey } from './host-key.ts';

/** What is asked of the facilitator above the page. */
export type HostDialog =
  | { readonly kind: 'table'; readonly table: number }
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'announce'; readonly table?: number }
  | { readonly kind: 'inject'; readonly table?: number }
  | { readonly kind: 'order'; readonly order: Order; readonly table?: number }
  | { readonly kind: 'remove'; readonly person: string }
  | { readonly kind: 'reveal' }
  | { readonly kind: 'close-session' };

export type HostState = ReturnType<typeof createHostState>;

/** What the facilitator's page knows, and what its buttons do. */
export function createHostState(firstKey: string | undefined) {
  const key = signal(firstKey);
  const keyFault = signal<string | undefined>(undefined);
  const scenarios = signal<readonly ScenarioListing[] | undefined>(undefined);
  const sessions = signal<readonly SessionListing[] | undefined>(undefined);
  const feed = signal<HostFeed | undefined>(undefined);
  const dialog = signal<HostDialog | undefined>(undefined);
  /** A refusal, or nothing. */
  const trouble = signal<string | undefined>(undefined);
  // What was refused in one dialog is not the next one's trouble.
  effect(() => {
    if (dialog.value !== undefined) trouble.value = undefined;
  });
  const clock = signal(Date.now());
  setInterval(() => {
    clock.value = Date.now();
  }, 1000);

  function refuse(code: string): false {
    if (code === 'host-key-wrong') {
      key.value = undefined;
      keepHostKey(undefined);
      keyFault.value = hostText().keyWrong;
      closeSessionPage();
    }
    trouble.value = code === 'unreachable' ? hostText().unreachable : refusalText(code);
    announce(trouble.value);
    return false;
  }

  function closeSessionPage(): void {
    feed.value?.close();
    feed.value = undefined;
    dialog.value = undefined;
  }

  async function refresh(): Promise<void> {
    if (key.value === undefined) return;
    const [cases, open] = await Promise.all([listScenarios(key.value), listSessions(key.value)]);
    if (!cases.ok) return void refuse(cases.code);
    if (!open.ok) return void refuse(open.code);
    trouble.value = undefined;
    keyFault.value = undefined;
    scenarios.value = cases.scenarios;
    sessions.value = open.sessions;
  }

  /** Follows the session that the address names, or none. */
  async function follow(): Promise<void> {
    const [, id] = /^#session=([\w-]+)$/.exec(location.hash) ?? [];
    closeSessionPage();
    trouble.value = undefined;
    if (key.value === undefined) return;
    if (id === undefined) return refresh();
    const [{ openHostFeed }, listed] = await Promise.all([import('../../feed/host-feed.ts'), listSessions(key.value)]);
    // The address may have changed meanwhile.
    if (location.hash !== `#session=${id}` || key.value === undefined) return;
    if (!listed.ok && listed.code === 'host-key-wrong') return void refuse(listed.code);
    if (listed.ok && !listed.sessions.some((session) => session.id === id)) {
      await refresh();
      trouble.value = hostText().sessionUnknown;
      return;
    }
    const opened = openHostFeed(id, key.value);
    opened.ended.subscribe((code) => {
      if (code !== undefined) refuse(code);
    });
    feed.value = opened;
  }

  async function run(command: SessionCommand, done: string): Promise<boolean> {
    const answer = await feed.value?.command(command);
    if (answer === undefined) return false;
    if (!answer.ok) return refuse(answer.code);
    trouble.value = undefined;
    announce(done);
    return true;
  }

  return {
    key,
    keyFault,
    scenarios,
    sessions,
    feed,
    dialog,
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
    async useKey(next: string): Promise<void> {
      key.value = next;
      keepHostKey(next);
      await follow();
    },
    leave(): void {
      keepHostKey(undefined);
      location.assign(location.pathname);
    },
    /** Orders something for one table, or for all. */
    order(order: Order, table?: number): Promise<boolean> {
      const tables = table === undefined ? 'all' : [table];
      return run({ type: 'OrderTables', tables, order }, hostText().done[order.kind]);
    },
    async open(wish: OpenSessionRequest): Promise<boolean> {
      if (key.value === undefined) return false;
      const answer = await openSession(key.value, wish);
      if (!answer.ok) return refuse(answer.code);
      if (answer.join === undefined) {
        location.hash = `session=${answer.session.id}`;
        return true;
      }
      const { token, rejoinCode, seat } = answer.join;
      saveSeat({ code: seat.sessionCode, token, rejoinCode, name: seat.name });
      location.assign('/?resume=1');
      return true;
    },
  };
}
