/// <reference types="vite/client" />
import '../../client/lib/parts/tokens.css';
import '../../client/lib/parts/own-fonts.css';
import '../../client/lib/parts/parts.css';
import '../../client/lib/parts/screens.css';
import '../../client/replay/open.css';
import '../../client/replay/replay.css';
import '../../client/replay/timeline.css';
import '../../client/replay/layout.css';
import { render } from 'preact';
import type { Playback } from '../../client/replay/record/playback.ts';
import { ReplayApp } from '../../client/replay/replay-app.tsx';
import { createReplayState } from '../../client/replay/replay-state.ts';
import { linesOf, logs } from './played-session.ts';

export interface ShownReplay {
  /** Of the six that were played; none shows the choice of a record. */
  readonly table?: number;
  /** What is dropped on the page in place of a log. */
  readonly file?: string;
  /** Share of the record that was played, 0–1. */
  readonly played?: number;
  readonly steer?: (playback: Playback) => void;
}

/** The replay of a table that bots played in this page, opened as a file is. */
export async function showReplay({ table, file, played = 1, steer }: ShownReplay): Promise<void> {
  const state = createReplayState();
  const app = document.querySelector<HTMLElement>('#app');
  if (app !== null) render(<ReplayApp state={state} />, app);
  const log = logs[(table ?? 0) - 1];
  const text = file ?? (log === undefined ? undefined : linesOf(log));
  if (text === undefined) return;
  await state.openFile(new Blob([text]));
  const screen = state.screen.peek();
  if (screen.kind !== 'open') return;
  screen.playback.go(Math.round(screen.playback.source.length * played));
  steer?.(screen.playback);
}
