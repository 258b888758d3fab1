import { effect } from '@preact/signals';
import { type LiveSeat, openLiveFeed } from '../../feed/live-feed.ts';
import { createTableStore, type EndReason } from '../../lib/table/table-store.ts';
import { mountPlay } from './mount-play.tsx';

/** Opens the table screen of a seat in `parent`; `whenEnded` is called once when the seat is gone. The screen says so. */
export function startPlay(parent: HTMLElement, seat: LiveSeat, whenEnded: (why: EndReason) => void): void {
  const store = createTableStore(openLiveFeed(seat));
  mountPlay(parent, store);
  effect(() => {
    if (store.ended.value !== undefined) whenEnded(store.ended.value);
  });
}
