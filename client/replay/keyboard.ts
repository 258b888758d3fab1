import { viewerName } from '../../shared/visibility/viewer.ts';
import { keptSwitch, listenForShortcuts, type Shortcut, withOrWithoutShift } from '../lib/browser/shortcuts.ts';
import type { Playback } from './record/playback.ts';
import { SPEEDS } from './record/steps.ts';

/**
 * Whether single letters, digits and signs do something. They can be turned off for people whose speech software or
 * tremor types them by accident; arrows, Home, End and the space bar always work.
 */
export const letters = keptSwitch('runding.replayLetters');

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** How far a page key goes, in steps. */
const PAGE = 10;

/** Names of the keys in the words of the page, in the order of the list. */
export const KEYS = [
  'space',
  'arrows',
  'shiftArrows',
  'offers',
  'pages',
  'homeEnd',
  'digits',
  'letters',
  'plusMinus',
  'help',
] as const;

type ShortcutKey = (typeof KEYS)[number];
/** Those that `letters` turns off. */
const SIGNS: readonly ShortcutKey[] = ['offers', 'digits', 'letters', 'plusMinus', 'help'];

/** Follows the keyboard for a playback until the answer is called. */
export function followKeyboard(playback: Playback): () => void {
  const rows = shortcutsOf(playback).map((row): Shortcut => {
    const isOff = () => SIGNS.includes(row.name) && !letters.isOn.peek();
    const act = (event: KeyboardEvent) => (isOff() ? false : row.act(event));
    return { ...row, act };
  });
  const isElsewhere = ({ altKey, ctrlKey, metaKey }: KeyboardEvent) => altKey || ctrlKey || metaKey;
  return listenForShortcuts(rows, (event) => event.defaultPrevented || isElsewhere(event) || isTaken(event));
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

/** Every key of the page; a name may have several rows, and every name has one. */
function shortcutsOf(playback: Playback): readonly Shortcut<ShortcutKey>[] {
  const { source, speed, stops } = playback;
  const row = (name: ShortcutKey, presses: readonly string[], act: Shortcut['act']): Shortcut<ShortcutKey> => ({
    name,
    presses,
    act,
  });
  const faster = (by: 1 | -1) => {
    const next = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, SPEEDS.indexOf(speed.peek()) + by))];
    speed.value = next ?? speed.peek();
  };
  const look = (viewer: (typeof source.viewers)[number] | undefined) =>
    viewer === undefined ? false : playback.look(viewer);
  const lookAs = (name: string) => look(source.viewers.find((one) => viewerName(one) === name));
  return [
    row('space', ['Space'], () => playback.toggle()),
    row('arrows', ['ArrowRight'], () => playback.stepBy(1)),
    row('arrows', ['ArrowLeft'], () => playback.stepBy(-1)),
    row('arrows', withOrWithoutShift('ArrowUp'), (event) => (isOnSlider(event) ? playback.stepBy(1) : false)),
    row('arrows', withOrWithoutShift('ArrowDown'), (event) => (isOnSlider(event) ? playback.stepBy(-1) : false)),
    row('shiftArrows', ['Shift+ArrowRight'], () => playback.momentBy(1)),
    row('shiftArrows', ['Shift+ArrowLeft'], () => playback.momentBy(-1)),
    row('offers', withOrWithoutShift('n'), () => playback.offerBy(1)),
    row('offers', withOrWithoutShift('b'), () => playback.offerBy(-1)),
    row('pages', withOrWithoutShift('PageUp'), (event) => playback.stepBy(isOnSlider(event) ? PAGE : -PAGE)),
    row('pages', withOrWithoutShift('PageDown'), (event) => playback.stepBy(isOnSlider(event) ? -PAGE : PAGE)),
    row('homeEnd', withOrWithoutShift('Home'), () => playback.go(0)),
    row('homeEnd', withOrWithoutShift('End'), () => playback.go(stops.peek().at(-1) ?? 0)),
    row('digits', DIGITS, ({ key }) => look(source.viewers.filter(({ kind }) => kind === 'party')[Number(key) - 1])),
    row('letters', withOrWithoutShift('f'), () => lookAs('facilitator')),
    row('letters', withOrWithoutShift('p'), () => lookAs('spectator')),
    row('plusMinus', withOrWithoutShift('+'), () => faster(1)),
    row('plusMinus', withOrWithoutShift('-'), () => faster(-1)),
    row('help', withOrWithoutShift('?'), () => {
      playback.keysAsked.value = true;
    }),
  ];
}

function isOnSlider({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.getAttribute('role') === 'slider';
}
