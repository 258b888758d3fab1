import type { JSX } from 'preact';

export { AttentionMark } from './attention-mark.tsx';

/** Strokes on a 20 × 20 grid, 2 wide, square joints. */
const STROKES = {
  bot: 'M4 7h12v9H4zM10 7V3M7.5 11v2M12.5 11v2',
  brief: 'M5 2.5h10v15H5zM8 7h4M8 11h4',
  check: 'M4 10.5 8 14.5 16 5.5',
  close: 'M5 5l10 10M15 5 5 15',
  down: 'M4 7.5l6 6 6-6',
  edit: 'M4 16l1-4 8-8 3 3-8 8z',
  forward: 'M8 4l6 6-6 6',
  hand: 'M5 17V9M5 11V5.5M8.3 9V3.5M11.6 9V4.5M15 11V6.5M15 10v3c0 3-2 4.5-4.5 4.5H8L3 12',
  language: 'M3 4h9v7H7l-4 3zM12 8h5v8l-3-2h-4v-3',
  lock: 'M4.5 9h11v8h-11zM7 9V6a3 3 0 0 1 6 0v3',
  minus: 'M4 10h12',
  nextOffer: 'M8 4l6 6-6 6-6-6zM18 4v12',
  offer: 'M10 2.5 17 10l-7 7.5L3 10zM10 7.5 12.2 10 10 12.5 7.8 10z',
  pause: 'M7 4v12M13 4v12',
  people:
    'M7 9.5a3 3 0 1 1 .1 0zM2 17v-1.5c0-4 10-4 10 0V17M14 9.5a2.5 2.5 0 1 0-.9-4.6M14.5 12.2c2.5.1 3.5 1.4 3.5 3.3V17',
  play: 'M6 3.5 16 10 6 16.5z',
  plus: 'M4 10h12M10 4v12',
  send: 'M3 10h13M11 5l5 5-5 5',
  step: 'M5 4l7 6-7 6zM15 4v12',
  stepBack: 'M15 4l-7 6 7 6zM5 4v12',
  talk: 'M3 4h14v10H9l-4 3.5V14H3z',
  toFirst: 'M17 4l-6 6 6 6zM10 4l-6 6 6 6zM3 4v12',
  toLast: 'M3 4l6 6-6 6zM10 4l6 6-6 6zM17 4v12',
  undo: 'M7 4 3.5 7.5 7 11M4 7.5h7.5a4.2 4.2 0 0 1 0 8.5H7',
  up: 'M4 12.5l6-6 6 6',
} as const;

export type IconName = keyof typeof STROKES;

export type IconProps = {
  readonly name: IconName;
  /** Only for an icon without words beside it. */
  readonly label?: string | undefined;
};

/** A drawn sign in the colour of the text around it. */
export function Icon({ name, label }: IconProps): JSX.Element {
  return (
    <svg
      class="icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linejoin="miter"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? 'true' : undefined}
    >
      <path d={STROKES[name]} />
    </svg>
  );
}
