import '../lib/browser/old-browsers.ts';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { forgetSeat, readSavedSeat } from '../feed/saved-seat.ts';
import { neutralLandscape } from '../lib/land/neutral-landscape.ts';
import type { StageView } from '../lib/land/stage-view.ts';
import { language, showLanguage } from '../lib/language/language.ts';
import { readJoinLink } from '../lib/table/join-form.ts';
import type { EndReason } from '../lib/table/table-store.ts';
import { JoinPage } from '../seat/join/join-page.tsx';
import { createJoinState, type OpenTable } from '../seat/join/join-state.ts';
import type { StageHandle } from '../stage/mount-stage.ts';

/** Set in a tab that showed the table: reloading it goes straight back there. */
const PLAYING = 'runding.playing';
/** A hall of phones does not fetch the picture in the same second (ms). */
const LATEST_PICTURE = 15_000;

const app = document.getElementById('app') as HTMLElement;
let land: StageHandle | undefined;
let picture: ReturnType<typeof setTimeout> | undefined;

function field(id: string): string {
  const input = document.getElementById(id);
  return input instanceof HTMLInputElement ? input.value : '';
}

const openTable: OpenTable = async (saved, seat) => {
  const { startPlay } = await import('../seat/play/start-play.ts');
  leaveJoin();
  // A reload lands at the right door, also where the device kept nothing.
  history.replaceState(null, '', `/?code=${encodeURIComponent(saved.code)}`);
  markPlaying(true);
  startPlay(app, { token: saved.token, seat }, forget);
};

function leaveJoin(): void {
  clearTimeout(picture);
  land?.destroy();
  land = undefined;
  const join = document.getElementById('join');
  if (join !== null) render(null, join);
  app.replaceChildren();
  app.className = '';
}

/** The table screen says what happened; its way back leads to the join form. */
function forget(why: EndReason): void {
  markPlaying(false);
  if (why === 'removed' || why === 'token-unknown') forgetSeat();
}

function showJoin(): void {
  const link = readJoinLink(location);
  const join = document.getElementById('join') as HTMLElement;
  const state = createJoinState({ link, typed: { code: field('code'), name: field('name') }, open: openTable });
  // The static form's own elements are taken over: what is being typed goes on.
  render(<JoinPage state={state} />, join);
  const isFree = document.activeElement === null || document.activeElement === document.body;
  if (isFree && state.mode.value === 'join' && link.code !== undefined) document.getElementById('name')?.focus();
  if (link.rejoin !== undefined || link.name !== undefined || link.resume) cleanAddress();
  const isKnown = readSavedSeat() !== undefined && link.rejoin === undefined;
  if (isKnown && (link.resume || (isPlaying() && (link.code === undefined || link.code === readSavedSeat()?.code))))
    void state.goOn();
  else schedulePicture();
}

/** Takes names and codes that open a seat out of the address bar; the session's own code may stay. */
function cleanAddress(): void {
  const { code, table, sign } = readJoinLink(location);
  const parts = [code && `code=${code}`, code && table && `table=${table}`, code && sign && `sign=${sign}`];
  const kept = parts.filter(Boolean).join('&');
  history.replaceState(null, '', kept === '' ? '/' : `/?${kept}`);
}

function isPlaying(): boolean {
  try {
    return sessionStorage.getItem(PLAYING) === '1';
  } catch {
    return false;
  }
}

function markPlaying(playing: boolean): void {
  try {
    if (playing) sessionStorage.setItem(PLAYING, '1');
    else sessionStorage.removeItem(PLAYING);
  } catch {
    // Then a reload asks first.
  }
}

/** The table screen and then the picture come when nothing else is to be done, some seconds apart from other phones. */
function schedulePicture(): void {
  const whenIdle = (run: () => void) =>
    'requestIdleCallback' in window ? requestIdleCallback(run, { timeout: 4000 }) : setTimeout(run, 500);
  const start = () =>
    whenIdle(() => {
      picture = setTimeout(async () => {
        await import('../seat/play/start-play.ts').catch(() => undefined);
        await drawLand().catch(() => undefined);
      }, Math.random() * LATEST_PICTURE);
    });
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}

async function drawLand(): Promise<void> {
  const block = document.getElementById('land');
  if (block === null || land !== undefined) return;
  const { mountStage } = await import('../stage/mount-stage.ts');
  if (!block.isConnected) return;
  const view = signal<StageView>({
    landscape: neutralLandscape,
    parties: [],
    offers: [],
    theme: 'light',
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    showTable: false,
  });
  land = mountStage(block, view);
}

// Not chosen, only shown: the session's language may still be offered.
showLanguage(language.value);
showJoin();
