import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHallState } from '../../../client/hall/hall-state.ts';
import type { Right } from '../../../shared/wire/hall-messages.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { hash: '', origin: 'http://hall.test', href: 'http://hall.test/host', assign: vi.fn() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function opened(right: Right) {
  const session = { id: 's1', code: 'MR4K7T', title: { id: 'Kasus', en: 'Case' }, stage: 'open', practise: false };
  const house = { writing: 'works', tracesLeft: false, unchecked: 0 };
  const sessions = [{ ...session, round: 1, tables: 2, people: 0, openedAt: 0 }];
  const listed = { ok: true, right, sessions, counted: sessions.length, house, damaged: [] };
  vi.stubGlobal('fetch', async () => Response.json(listed));
  const state = createHallState('a-key');
  await state.follow();
  return state;
}

test('given a key of the front screen, when it opens the facilitator’s page, then that is said and another key is asked for', async () => {
  const state = await opened('projector');
  expect([state.isKeyOfProjector.value, state.key.value, state.feed.value]).toEqual([true, undefined, undefined]);
});

test('given a key of an observer, when it opens the same page, then it goes to its session', async () => {
  const state = await opened('observer');
  expect([state.isKeyOfProjector.value, state.key.value]).toEqual([false, 'a-key']);
  expect(location.assign).toHaveBeenCalledWith('#session=s1');
});
