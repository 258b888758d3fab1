import type { StageParty } from '../lib/land/stage-view.ts';
import { lozenge, type Outline, outline, type Point } from './outline.ts';
import type { Theme } from './palette.ts';
import type { Pen } from './pen.ts';
import { along, type Thread } from './threads.ts';

/** Ground of the strip, as of the effects under the panorama; the dyes are those for dark grounds in both themes. */
const GROUND: Readonly<Record<Theme, number>> = { light: 0x0b3b4c, dark: 0x06222c };
const WARP = 0x5c8796;
const SOFT = 0xb4c5c9;
const DYES = [0x8fb0ff, 0xff9166, 0x45d0a5, 0xf2c14e, 0xdfa0e8, 0xb9c6cc] as const;

const circle: Outline = [
  Array.from({ length: 24 }, (_, index): Point => {
    const angle = (index * Math.PI) / 12;
    return { x: 6.6 * Math.cos(angle), y: 6.6 * Math.sin(angle) };
  }),
];
/** Shapes of the parties around (0, 0), 16 units wide, in the order of the dyes. */
const SHAPES: readonly Outline[] = [
  circle,
  outline('M-6-6H6V6H-6z'),
  outline('M0-6.8 7.2 6.4H-7.2z'),
  lozenge(7.4),
  outline('M-3.6-6.2H3.6L7.2 0 3.6 6.2H-3.6L-7.2 0z'),
  outline('M-2.4-7H2.4V-2.4H7V2.4H2.4V7H-2.4V2.4H-7V-2.4H-2.4z'),
];

const SEAT_Y = 15;
const FIRST_LANE_Y = 33;
const LANE_STEP = 10;
const STITCH = 6;

/** Height of the strip (CSS px) in a stage of this height. */
export function stripHeight(stageHeight: number): number {
  return Math.round(Math.min(84, Math.max(40, stageHeight * 0.32)));
}

/** How many threads fit under the seats of a strip of this height. */
export function laneCount(height: number): number {
  return Math.max(0, Math.floor((height - FIRST_LANE_Y + LANE_STEP - 6) / LANE_STEP));
}

/** Dye of a party on the strip's ground. */
function dyeOf(index: number): number {
  return DYES[index % DYES.length] ?? SOFT;
}

/** A closed outline in short strokes: the edge of a seat that waits for its team. */
function dotted(pen: Pen, shape: Outline, colour: number) {
  for (const run of shape) {
    run.forEach((start, index) => {
      const end = run[(index + 1) % run.length] ?? start;
      const length = Math.hypot(end.x - start.x, end.y - start.y);
      const count = Math.max(1, Math.round(length / 3.4));
      for (let part = 0; part < count; part += 1) {
        const at = (share: number): Point => ({
          x: start.x + (end.x - start.x) * share,
          y: start.y + (end.y - start.y) * share,
        });
        pen.stroke([[at(part / count), at((part + 0.5) / count)]], 1.4, colour);
      }
    });
  }
}

/** Slanted stitches from one place to another: the weft, with an open gap of `gap` px around its middle. */
function weave(pen: Pen, from: number, to: number, y: number, colour: number, gap: number) {
  const length = Math.abs(to - from);
  const sense = to < from ? -1 : 1;
  for (let passed = 0; passed < length; passed += STITCH) {
    const middle = passed + STITCH / 2;
    if (gap > 0 && Math.abs(middle - length / 2) < gap / 2) continue;
    const x = from + sense * passed;
    const end = from + sense * Math.min(length, passed + STITCH - 1.6);
    pen.fill(
      [
        [
          { x, y: y + 1.7 },
          { x: x + sense * 1.6, y: y - 1.7 },
          { x: end + sense * 1.6, y: y - 1.7 },
          { x: end, y: y + 1.7 },
        ],
      ],
      colour,
    );
  }
}

/** The mark at an addressee's end: woven in, hollow when cut, with teeth on both edges when accepted. */
function drawHead(pen: Pen, thread: Thread, colour: number, ground: number, cut: number) {
  if (cut >= 0.5) {
    pen.fill(lozenge(5.4), ground);
    const [ring = []] = lozenge(4.6);
    pen.stroke([[...ring, ...ring.slice(0, 2)]], 1.4, SOFT);
    return;
  }
  pen.fill(lozenge(5.6), colour);
  if (thread.offer.state === 'accepted') {
    pen.fill(outline('M-9-5-5 0-9 5zM9-5 5 0 9 5z'), colour);
  } else pen.fill(lozenge(2), ground);
}

function drawThread(
  pen: Pen,
  thread: Thread,
  share: number,
  seatOf: (index: number) => number | undefined,
  ground: number,
) {
  const start = seatOf(thread.offer.from);
  if (start === undefined) return;
  const cut = along(thread.cut, share);
  const own = pen.at(0, FIRST_LANE_Y + along(thread.lane, share) * LANE_STEP, 1, along(thread.here, share));
  const colour = cut >= 0.5 ? SOFT : dyeOf(thread.offer.from);
  const ends = thread.offer.to.map(seatOf).filter((x) => x !== undefined);
  const heads = ends.map((end) => start + (end - start) * along(thread.travel, share));
  for (const reach of [Math.min(start, ...heads), Math.max(start, ...heads)]) {
    weave(own, start, reach, 0, colour, 16 * cut);
  }
  own.at(start, 0, 0.6).fill(SHAPES[thread.offer.from % SHAPES.length] ?? circle, dyeOf(thread.offer.from));
  for (const x of heads) drawHead(own.at(x, 0), thread, colour, ground, cut);
}

/**
 * The table in one strip: seats are the warp, offers the weft that runs from author to addressees.
 * @param width,height size of the strip in CSS px; the pen's origin is its upper left corner
 * @param share how far the threads have come, 0 … 1
 */
export function drawTable(
  pen: Pen,
  size: { readonly width: number; readonly height: number },
  parties: readonly StageParty[],
  threads: readonly Thread[],
  share: number,
  theme: Theme,
): void {
  const ground = GROUND[theme];
  pen.rect(0, 0, size.width, size.height, ground);
  const step = Math.min(220, size.width / Math.max(1, parties.length));
  const first = size.width / 2 - (step * (parties.length - 1)) / 2;
  const seats = new Map(parties.map((party, place) => [party.index, Math.round(first + place * step)] as const));
  for (const party of parties) {
    const x = seats.get(party.index) ?? 0;
    pen.rect(x - 0.5, SEAT_Y + 10, 1, size.height - SEAT_Y - 10, WARP, 0.7);
    const seat = pen.at(x, SEAT_Y);
    const shape = SHAPES[party.index % SHAPES.length] ?? circle;
    if (party.filled) seat.fill(shape, dyeOf(party.index));
    else dotted(seat, shape, dyeOf(party.index));
  }
  for (const thread of threads) drawThread(pen, thread, share, (index) => seats.get(index), ground);
}
