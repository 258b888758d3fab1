import { nanoid } from 'nanoid';
import type { SeatView, WaitingView } from '../../shared/wire/messages.ts';
import type { FeedListener, OpenFeed } from './feed.ts';
import { guardTab } from './one-tab.ts';
import { openOutbox, outboxKey } from './outbox.ts';
import { renameSavedSeat } from './saved-seat.ts';
import { askForSeat } from './seat-api.ts';
import { createServerClock } from './server-clock.ts';
import { openTableFeed, type TableTarget } from './table-feed.ts';

export interface LiveSeat {
  readonly token: string;
  /** What the join was answered with; without it the server is asked first. */
  readonly seat?: SeatView | undefined;
}

/** Who has no seat asks again after 2 to 5 s, a hall not all at once. */
const ASK_AGAIN_MS = 2000;
const ASK_SPREAD_MS = 3000;

/** A feed from the own seat's table on the server that this page came from. */
export function openLiveFeed({ token, seat: firstSeat }: LiveSeat): OpenFeed {
  return (listener) => {
    let fresh = firstSeat;
    const clock = createServerClock();

    /** Where to go: asked anew for every attempt, because the seat may have moved meanwhile. */
    async function currentSeat(signal: AbortSignal): Promise<SeatView> {
      for (;;) {
        const askedAt = Date.now();
        const answer = await askForSeat(token);
        if (signal.aborted) throw new Error('given up');
        if (!answer.ok) {
          const { code } = answer;
          if (code === 'token-unknown' || code === 'client-too-old' || code === 'server-too-old') throw feed.end(code);
          throw new Error(code);
        }
        if (answer.seat !== undefined) return answer.seat;
        clock.answered(answer.waiting.hall.serverTime, askedAt);
        await wait(answer.waiting, signal);
      }
    }

    async function wait(person: WaitingView, signal: AbortSignal): Promise<void> {
      renameSavedSeat(token, person.name);
      listener.waiting?.(person);
      await new Promise((done) => setTimeout(done, ASK_AGAIN_MS + Math.random() * ASK_SPREAD_MS));
      if (signal.aborted) throw new Error('given up');
    }

    async function find(signal: AbortSignal): Promise<TableTarget> {
      const seat = fresh ?? (await currentSeat(signal));
      fresh = undefined;
      renameSavedSeat(token, seat.name);
      const { session, room, table, party, name, scenarioHash, devices, round } = seat;
      return {
        room,
        scenarioHash,
        seat: {
          viewer: { kind: 'party', party },
          table,
          session,
          round,
          seat: { party, seat: seat.seat, name },
          isShared: devices === 'team',
        },
        openOutbox: () => openOutbox(outboxKey(room, party, seat.seat)),
      };
    }

    const ending: FeedListener = {
      ...listener,
      ended: (why) => {
        openTab();
        listener.ended(why);
      },
    };
    const feed = openTableFeed({ find, options: { token }, newId: nanoid, clock }, ending);
    const openTab = guardTab(token, () => feed.end('taken-over'));
    return {
      ...feed.feed,
      async rename(name, member) {
        const answer = await feed.feed.rename(name, member);
        if (answer.ok && member === undefined) renameSavedSeat(token, name);
        return answer;
      },
      close: () => {
        openTab();
        feed.feed.close();
      },
    };
  };
}
