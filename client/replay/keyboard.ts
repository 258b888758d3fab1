import { signal } from '@preact/signals';
import { viewerName } from '../../shared/visibility/viewer.ts';
import { readStored, writeStored } from '../feed/device-storage.ts';
import type { Playback } from './record/playback.ts';
import { SPEEDS } from './record/steps.ts';

const STORED = 'runding.replayLetters';

/**
 * Whether single letters, digits and signs do something. They can be turned off for people whose speech software or
 * tremor types them by accident; arrows, Home, End and the space bar always work.
 */
export const lettersOn = signal(readStored(STORED) !== 'off');

export function chooseLetters(isOn: boolean): void {
  lettersOn.value = isOn;
  writeStored(STORED, isOn ? 'on' : 'off');
}

/** How far a page key goes, in steps. */
const PAGE = 10;

/** Follows the keyboard for a playback until the answer is called. */
export function followKeyboard(playback: Playback): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isTaken(event)) return;
    const act = actionOf(playback, event);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

/** Fields and open dialogs keep their keys; buttons keep the space bar, boxes that scroll the keys that scroll them. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('input, select, textarea') !== null) return true;
  if (key === ' ') return target.closest('button, a, summary') !== null;
  const scrolls = key.startsWith('Page') || key === 'Home' || key === 'End';
  return scrolls && target.closest('.happened-log') !== null;
}

function actionOf(playback: Playback, { key, shiftKey, target }: KeyboardEvent): (() => void) | undefined {
  const { source, speed, stops } = playback;
  const isOnSlider = target instanceof Element && target.getAttribute('role') === 'slider';
  switch (key) {
    case ' ':
      return () => playback.toggle();
    case 'ArrowRight':
      return () => (shiftKey ? playback.momentBy(1) : playback.stepBy(1));
    case 'ArrowLeft':
      return () => (shiftKey ? playback.momentBy(-1) : playback.stepBy(-1));
    case 'ArrowUp':
      return isOnSlider ? () => playback.stepBy(1) : undefined;
    case 'ArrowDown':
      return isOnSlider ? () => playback.stepBy(-1) : undefined;
    case 'PageUp':
      return () => playback.stepBy(isOnSlider ? PAGE : -PAGE);
    case 'PageDown':
      return () => playback.stepBy(isOnSlider ? -PAGE : PAGE);
    case 'Home':
      return () => playback.go(0);
    case 'End':
      return () => playback.go(stops.peek().at(-1) ?? 0);
    default:
      break;
  }
  if (!lettersOn.peek()) return undefined;
  const shift = SPEEDS.indexOf(speed.peek());
  if (key === '?') {
    return () => {
      playback.keysAsked.value = true;
    };
  }
  if (key === '+' || key === '-') {
    return () => {
      speed.value = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, shift + (key === '+' ? 1 : -1)))] ?? speed.peek();
    };
  }
  const wish = { f: 'facilitator', p: 'spectator' }[key.toLowerCase()];
  const parties = source.viewers.filter(({ kind }) => kind === 'party');
  const viewer = /^[1-9]$/.test(key)
    ? parties[Number(key) - 1]
    : source.viewers.find((one) => wish !== undefined && viewerName(one) === wish);
  return viewer === undefined ? undefined : () => playback.look(viewer);
}
