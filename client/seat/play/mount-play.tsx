import { render } from 'preact';
import type { TableStore } from '../../lib/table/table-store.ts';
import { createDesk, DeskProvider } from '../seat-state.ts';
import { PlayApp } from './play-app.tsx';
import '../table/offers.css';
import './play.css';

/** Draws the screens of a seat into `parent` and keeps them in step with the store. The answer takes them away again. */
export function mountPlay(parent: HTMLElement, store: TableStore): () => void {
  const desk = createDesk(store);
  render(
    <DeskProvider value={desk}>
      <PlayApp />
    </DeskProvider>,
    parent,
  );
  return () => {
    render(null, parent);
    desk.stop();
  };
}
