import '../../lib/parts/screens.css';
import { render } from 'preact';
import type { TableStore } from '../../lib/table/table-store.ts';
import { createSeatState, type PlayAid, SeatProvider } from '../seat-state.ts';
import { PlayApp } from './play-app.tsx';
import '../table/offers.css';
import './play.css';

/**
 * Draws the screens of a seat into `parent` and keeps them in step with the store. The answer takes them away again.
 *
 * @param aid what helps whoever practises alone; absent at a table of a session
 */
export function mountPlay(parent: HTMLElement, store: TableStore, aid?: PlayAid): () => void {
  const seat = { ...createSeatState(store), aid };
  render(
    <SeatProvider value={seat}>
      <PlayApp />
    </SeatProvider>,
    parent,
  );
  return () => {
    render(null, parent);
    seat.stop();
  };
}
