import assert from 'node:assert/strict';
import { afterEach, describe, it, vi } from 'vitest';
import type { Feed, FeedListener } from '../../../client/feed/feed.ts';
import { openLiveFeed } from '../../../client/feed/live-feed.ts';
import type { SeatAnswer, WaitingView } from '../../../shared/wire/messages.ts';

const SERVER_TIME = Date.UTC(2026, 7, 20, 2, 13, 18);
const WAITING: WaitingView = {
  session: 's',
  sessionCode: 'MR4K7T',
  name: 'Baiq',
  devices: 'each',
  language: 'id',
  round: 1,
  hall: { serverTime: SERVER_TIME, news: [] },
};

const DEAF: FeedListener = {
  started: () => undefined,
  entries: () => undefined,
  connection: () => undefined,
  presence: () => undefined,
  ended: () => undefined,
};

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the clock of somebody who waits for a seat', () => {
  it.each([0, -3_600_000, 86_400_000])(
    'given a phone that is wrong by %d ms, then it is the server’s',
    async (wrongBy) => {
      vi.useFakeTimers({ now: SERVER_TIME + wrongBy });
      const answer: SeatAnswer = { ok: true, waiting: WAITING };
      vi.stubGlobal('location', { origin: 'http://localhost', search: '' });
      const mute = () => undefined;
      vi.stubGlobal('document', { visibilityState: 'visible', addEventListener: mute, removeEventListener: mute });
      vi.stubGlobal('addEventListener', mute);
      vi.stubGlobal('removeEventListener', mute);
      vi.stubGlobal('fetch', async () => {
        vi.setSystemTime(Date.now() + 400);
        return Response.json(answer);
      });
      let feed!: Feed;
      const told = new Promise<WaitingView>((waiting, failed) => {
        feed = openLiveFeed({ token: 'token' })({ ...DEAF, waiting, ended: (why) => failed(new Error(why)) });
      });
      assert.deepEqual(await told, WAITING);
      // The answer was under way for half of the time that it took.
      assert.equal(feed.now(), SERVER_TIME + 200);
      feed.close();
    },
  );
});
