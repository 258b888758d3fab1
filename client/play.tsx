import { render } from 'preact';
import type { TableStore } from './models/table-store.ts';
import { createDesk, DeskProvider } from './panels/table/desk.ts';
import { PlayApp } from './panels/table/play-app.tsx';
import './panels/table/offers.css';
import './panels/table/play.css';

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
