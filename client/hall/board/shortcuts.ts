import { signal } from '@preact/signals';
import type { Board } from '../../../shared/wire/host-messages.ts';
import type { BoardView } from '../board-view.ts';
import type { HallState } from '../hall-state.ts';
import { isRunning } from '../host-board.ts';
import { EXTENSION_MS, pauseOrResume } from '../session-orders.ts';

const KEPT = 'runding.shortcuts';

function kept(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true;
  }
}

/** Whether single keys do something; whoever dictates or uses a switch turns them off. */
export const shortcutsOn = signal(kept());

/** Turns single keys on or off, for good on this device. */
export function turnShortcuts(on: boolean): void {
  shortcutsOn.value = on;
  try {
    localStorage.setItem(KEPT, on ? 'on' : 'off');
  } catch {
    // Then they are on again after a reload.
  }
}

/** The keys and what they do, in the order of the list behind `?`. */
export const SHORTCUTS = ['p', 'm', 't', 'x', 'u', 'k', 'w', 'g', 'f', '?'] as const;

/** Hears the keys of the board while no dialog is open and nothing is being typed; the answer stops it. */
export function listenForShortcuts(state: HallState, view: BoardView, board: () => Board | undefined): () => void {
  const onDown = (event: KeyboardEvent) => {
    const known = board();
    if (known === undefined || !isFree(event) || state.dialogs.top.peek() !== undefined) return;
    const { key } = event;
    if (key !== '?' && !shortcutsOn.peek()) return;
    if (act(state, view, known, key, event.repeat)) event.preventDefault();
  };
  const onUp = (event: KeyboardEvent) => {
    if (event.key === 'g') view.gains.value = false;
  };
  const onBlur = () => {
    view.gains.value = false;
  };
  addEventListener('keydown', onDown);
  addEventListener('keyup', onUp);
  addEventListener('blur', onBlur);
  return () => {
    removeEventListener('keydown', onDown);
    removeEventListener('keyup', onUp);
    removeEventListener('blur', onBlur);
  };
}

function isFree({ target, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const isTyping = target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
  return !isTyping && !altKey && !ctrlKey && !metaKey;
}

/** Does what a key stands for. @returns whether it stands for anything here */
function act(state: HallState, view: BoardView, board: Board, key: string, isRepeat: boolean): boolean {
  if (key === 'g') {
    view.gains.value = true;
    return true;
  }
  if (isRepeat) return false;
  const { dialogs } = state;
  const isOpen = view.mayOrder.peek() && board.state.stage === 'open';
  const isOn = isOpen && board.lines.some(isRunning);
  const pending = view.mayOrder.peek() ? board.state.announcements?.at(-1) : undefined;
  const acts: Readonly<Record<string, (() => void) | false>> = {
    '?': () => dialogs.show({ kind: 'shortcuts' }),
    w: () => dialogs.show({ kind: 'words' }),
    f: () => document.querySelector<HTMLElement>('.cells [tabindex="0"]')?.focus(),
    p: isOn && (() => pauseOrResume(state, board)),
    m: isOn && (() => void state.order({ kind: 'pause', eyesUp: true })),
    t: isOn && (() => void state.order({ kind: 'extend', ms: EXTENSION_MS })),
    x: pending !== undefined && (() => void state.cancel(pending.announcement)),
    k: isOn && (() => dialogs.show({ kind: 'inject' })),
    u: isOpen && (() => dialogs.show({ kind: 'announce' })),
  };
  const found = Object.hasOwn(acts, key) ? acts[key] : undefined;
  if (found === undefined || found === false) return false;
  found();
  return true;
}
