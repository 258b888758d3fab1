import type { JSX } from 'preact';
import { partyClass } from './geometry.ts';

const SHAPES = [
  'M8 1.4a6.6 6.6 0 1 0 0 13.2a6.6 6.6 0 1 0 0-13.2z',
  'M2 2h12v12H2z',
  'M8 1.2 15.2 14.4H.8z',
  'M8 .6 15.4 8 8 15.4.6 8z',
  'M4.4 1.8h7.2L15.2 8l-3.6 6.2H4.4L.8 8z',
  'M5.6 1h4.8v4.6H15v4.8h-4.6V15H5.6v-4.6H1V5.6h4.6z',
] as const;

/** Path of a party's shape on a 16 × 16 grid; `index` is the party's place in the case, 0 …. */
export function shapePath(index: number): string {
  return SHAPES[((index % SHAPES.length) + SHAPES.length) % SHAPES.length] ?? SHAPES[0];
}

export type PartyShapeProps = {
  readonly index: number;
  /** Name for screen readers; left out where the party's name stands beside the shape. */
  readonly label?: string | undefined;
  /** The seat is empty: the shape keeps its place with a dotted edge. */
  readonly waiting?: boolean | undefined;
  /** A bot holds the seat: the shape has a hole. */
  readonly bot?: boolean | undefined;
};

/** A round hole in the middle of every shape. */
const HOLE = 'M8 5.4a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6z';

/** Circle, square, triangle, lozenge, hexagon, cross: a party's shape in its dye, as tall as the text around it. */
export function PartyShape({ index, label, waiting, bot }: PartyShapeProps): JSX.Element {
  return (
    <svg
      class={`shape ${partyClass(index)}${waiting ? ' waiting' : ''}`}
      viewBox="0 0 16 16"
      fill="currentColor"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? 'true' : undefined}
    >
      <path
        d={bot ? `${shapePath(index)}${HOLE}` : shapePath(index)}
        {...(bot ? { 'fill-rule': 'evenodd' as const } : {})}
        {...(waiting ? { 'stroke-width': '1.6', 'stroke-dasharray': '2 2' } : {})}
      />
    </svg>
  );
}

/** The woven edge that says whose screen this is; without an index the seat is not taken yet. */
export function Selvedge({ index }: { readonly index?: number | undefined }): JSX.Element {
  return <div class={index === undefined ? 'selvedge unseated' : `selvedge ${partyClass(index)}`} aria-hidden="true" />;
}
