import { computed, effect, signal } from '@preact/signals';
import type { ScenarioListing } from '../../shared/wire/case-messages.ts';
import type { HouseListing, Right } from '../../shared/wire/hall-messages.ts';
import type { SessionListing } from '../../shared/wire/session-listing.ts';
import { ask } from '../feed/hall-api.ts';
import type { HallFeed } from '../feed/hall-feed.ts';
import { keepHostKey } from '../lib/browser/host-key.ts';
import { refusalText } from '../lib/language/refusals.ts';
import { announce } from '../lib/parts/live-region.tsx';
import { createDialogStack } from './board-dialogs.ts';
import { createCaseActs } from './case-acts.ts';
import { createListActs } from './list-acts.ts';
import { createSessionActs } from './session-acts.ts';
import { createWaysIn } from './ways-in.ts';
import { hallText } from './words.ts';

export type HallState = ReturnType<typeof createHallState>;

/** What the facilitator's pages know, and what their buttons do. */
export function createHallState(firstKey: string | undefined) {
  const key = signal(firstKey);
  /** The key that was used last opens nothing. */
  const isKeyWrong = signal(false);
  /** The key that was used last opens the front screen, which is another page. */
  const isKeyOfProjector = signal(false);
  const right = signal<Right | undefined>(undefined);
  const scenarios = signal<readonly ScenarioListing[] | undefined>(undefined);
  const sessions = signal<readonly SessionListing[] | undefined>(undefined);
  /** How many sessions they are, each counted once. */
  const counted = signal(0);
  const house = signal<HouseListing | undefined>(undefined);
  const feed = signal<HallFeed | undefined>(undefined);
  const dialogs = createDialogStack();
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

  /** Says for which page a key is that opens nothing here, and asks for another one. */
  function sendAway(other: Right): boolean {
    isKeyOfProjector.value = other === 'projector';
    if (!isKeyOfProjector.value) return false;
    key.value = undefined;
    keepHostKey(undefined);
    closeSessionPage();
    return true;
  }

  const cases = createCaseActs({ key, scenarios, trouble, refuse });

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
    if (sendAway(open.right)) return;
    right.value = open.right;
    sessions.value = open.sessions;
    counted.value = open.counted;
    house.value = open;
    const [only] = open.sessions;
    // Whose key opens one session wants that one.
    if (open.right !== 'host' && only !== undefined) return void location.assign(`#session=${only.id}`);
    await cases.listCases();
  }

  /** Follows the session that the address names, or none. */
  async function follow(): Promise<void> {
    const [, id] = /^#session=([\w-]+)$/.exec(location.hash) ?? [];
    closeSessionPage();
    trouble.value = undefined;
    if (key.value === undefined) return;
    if (id === undefined) return refresh();
    const listing = ask('listSessions', { bearer: key.value });
    const [{ openHallFeed }, listed] = await Promise.all([import('../feed/hall-feed.ts'), listing]);
    // The address may have changed meanwhile.
    if (location.hash !== `#session=${id}` || key.value === undefined) return;
    if (!listed.ok && listed.code === 'host-key-wrong') return void refuse(listed.code);
    if (listed.ok && !listed.sessions.some((session) => session.id === id && session.archive === undefined)) {
      location.hash = '';
      await refresh();
      trouble.value = hallText().sessionUnknown;
      return;
    }
    if (listed.ok && sendAway(listed.right)) return;
    if (listed.ok) right.value = listed.right;
    const opened = openHallFeed(id, key.value);
    opened.ended.subscribe((code) => {
      if (code !== undefined) refuse(code);
    });
    feed.value = opened;
  }

  return {
    ...createWaysIn({ key, right, follow }),
    ...cases,
    ...createSessionActs({ key, feed, trouble, refuse }),
    ...createListActs({ key, trouble, refuse, refresh }),
    key,
    isKeyWrong,
    isKeyOfProjector,
    right,
    scenarios,
    sessions,
    counted,
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
    refuse,
  };
}
