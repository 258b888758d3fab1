import '../lib/browser/old-browsers.ts';
import { render } from 'preact';
import { forgetSeat, readSavedSeat } from '../feed/saved-seat.ts';
import { takeOver } from '../lib/door/take-over.ts';
import { language, showLanguage } from '../lib/language/language.ts';
import { readJoinLink } from '../lib/table/join-form.ts';
import type { EndReason } from '../lib/table/table-store.ts';
import { JoinPage } from '../seat/join/join-page.tsx';
import { createJoinState, type OpenTable } from '../seat/join/join-state.ts';

/** Set in a tab that showed the table: reloading it goes straight back there. */
const PLAYING = 'runding.playing';
/** A hall of phones does not fetch the table's screens in the same second (ms). */
const LATEST_FETCH = 15_000;

let ahead: ReturnType<typeof setTimeout> | undefined;

function field(id: string): string {
  const input = document.getElementById(id);
  return input instanceof HTMLInputElement ? input.value : '';
}

const openTable: OpenTable = async (saved, seat) => {
  const { startPlay } = await import('../seat/play/start-play.ts');
  // The form goes when the table's screen stands: what fails before leaves it there, with the seat that is kept.
  const play = document.createElement('div');
  startPlay(play, { token: saved.token, seat }, forget);
  leaveJoin(play);
  // A reload lands at the right door, also where the device kept nothing.
  keepCode(saved.code);
  markPlaying(true);
};

function leaveJoin(next: HTMLElement): void {
  clearTimeout(ahead);
  const join = document.getElementById('join');
  if (join !== null) render(null, join);
  document.getElementById('app')?.replaceWith(next);
  next.id = 'app';
}

/** The session's code in the address: a reload loses nothing. */
function keepCode(code: string): void {
  history.replaceState(null, '', `/?code=${encodeURIComponent(code)}`);
}

/** The table screen says what happened; its way back leads to the join form. */
function forget(why: EndReason): void {
  markPlaying(false);
  if (why === 'removed' || why === 'token-unknown') forgetSeat();
}

function showJoin(): void {
  const door = takeOver();
  if (door === 'below') return;
  const link = readJoinLink(location);
  const join = document.getElementById('join') as HTMLElement;
  const state = createJoinState({
    link,
    typed: { code: field('code'), name: field('name') },
    open: openTable,
    keepCode: (code) => {
      if (code !== link.code) keepCode(code);
    },
  });
  // The static form's own elements are taken over: what is being typed goes on.
  render(<JoinPage state={state} />, join);
  const isFree = document.activeElement === null || document.activeElement === document.body;
  if (isFree && state.mode.value === 'join' && link.code !== undefined) document.getElementById('name')?.focus();
  if (link.rejoin !== undefined || link.name !== undefined || link.resume) cleanAddress();
  const isKnown = readSavedSeat() !== undefined && link.rejoin === undefined;
  if (isKnown && (link.resume || (isPlaying() && (link.code === undefined || link.code === readSavedSeat()?.code))))
    void state.goOn();
  else if (door === 'tapped' && state.mode.value === 'join') void state.join();
  else fetchAhead();
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

/** The table's screens, and then what draws its land, come when nothing else is to be done, some seconds apart from other phones. */
function fetchAhead(): void {
  const whenIdle = (run: () => void) =>
    'requestIdleCallback' in window ? requestIdleCallback(run, { timeout: 4000 }) : setTimeout(run, 500);
  const start = () =>
    whenIdle(() => {
      ahead = setTimeout(async () => {
        await import('../seat/play/start-play.ts').catch(() => undefined);
        await import('../stage/mount-stage.ts').catch(() => undefined);
      }, Math.random() * LATEST_FETCH);
    });
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}

// Not chosen, only shown: the session's language may still be offered.
showLanguage(language.value);
showJoin();
