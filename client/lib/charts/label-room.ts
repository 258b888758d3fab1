/** A mark of a picture, as much room as it takes (px). */
export interface MarkRoom {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

/** A rectangle by its middle (px). */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A text that belongs to a mark. */
export interface LabelWish {
  readonly mark: MarkRoom;
  readonly text: string;
}

export interface LabelPlace extends Room {
  readonly wish: LabelWish;
  /** The line that ties it to its mark where it stands apart. */
  readonly tie?: readonly [from: readonly [number, number], to: readonly [number, number]];
}

interface Ground {
  readonly marks: readonly MarkRoom[];
  /** Where labels may stand: left, top, right, bottom. */
  readonly box: readonly [number, number, number, number];
  /** What stands there already. */
  readonly taken: readonly Room[];
  readonly font: number;
}

/** Steps outward and around in which room is looked for. */
const FARTHEST = 330;
const STEP = 14;
const DIRECTIONS = 32;
/** Marks within so much of each other crowd: their labels are placed last. */
const CROWD = 150;
/** What is worse than going farther away. */
const COST = { onLabel: 900, onMark: 500, crossing: 300, pastMark: 120 } as const;

type Point = readonly [number, number];

/**
 * Finds room for labels: each as near to its mark as it can be without covering a mark, another label or what is taken,
 * and without lines that cross. Where there is no free room it takes the place that covers least.
 */
export function placeInFreeRoom(wishes: readonly LabelWish[], ground: Ground): LabelPlace[] {
  const crowd = ({ mark }: LabelWish) =>
    ground.marks.filter((one) => Math.hypot(one.x - mark.x, one.y - mark.y) < CROWD).length;
  const placed: LabelPlace[] = [];
  for (const wish of wishes.toSorted((a, b) => crowd(b) - crowd(a))) placed.push(tied(bestPlace(wish, placed, ground)));
  return placed;
}

function bestPlace(wish: LabelWish, placed: readonly LabelPlace[], ground: Ground): LabelPlace {
  const { mark, text } = wish;
  const { box, font } = ground;
  const [width, height] = [text.length * font * 0.58, font * 0.8];
  let best: (Room & { readonly cost: number }) | undefined;
  for (let far = 0; far < FARTHEST; far += STEP) {
    if (best !== undefined && best.cost <= far) break;
    for (let direction = 0; direction < DIRECTIONS; direction++) {
      const angle = (direction / DIRECTIONS) * 2 * Math.PI;
      const x = mark.x + Math.cos(angle) * (mark.reach + 8 + width / 2 + far);
      const y = mark.y + Math.sin(angle) * (mark.reach + 6 + height / 2 + far);
      const isInside =
        x - width / 2 >= box[0] && x + width / 2 <= box[2] && y - height / 2 >= box[1] && y + height / 2 <= box[3];
      if (!isInside) continue;
      const room = { x, y, width, height };
      const cost = far + costOf(room, mark, far, placed, ground);
      if (best === undefined || cost < best.cost) best = { ...room, cost };
    }
  }
  const { x, y } = best ?? mark;
  return { wish, x, y, width, height };
}

function costOf(room: Room, mark: MarkRoom, far: number, placed: readonly LabelPlace[], ground: Ground): number {
  const [from, to]: [Point, Point] = [
    [mark.x, mark.y],
    [room.x, room.y],
  ];
  let cost = ground.taken.filter((one) => touches(room, one, 4)).length * COST.onLabel;
  for (const one of ground.marks) {
    if (touches(room, { ...one, width: one.reach * 2, height: one.reach * 2 }, 3)) cost += COST.onMark;
    else if (far > STEP && one !== mark && distance(one, from, to) < one.reach + 2) cost += COST.pastMark;
  }
  for (const other of placed) {
    const [itsMark, itsPlace]: [Point, Point] = [
      [other.wish.mark.x, other.wish.mark.y],
      [other.x, other.y],
    ];
    if (touches(room, other, 8)) cost += COST.onLabel;
    if (cross(from, to, itsMark, itsPlace)) cost += COST.crossing;
    if (distance(other, from, to) < room.height * 0.75) cost += COST.crossing;
    if (distance(room, itsMark, itsPlace) < room.height * 0.75) cost += COST.crossing;
  }
  return cost;
}

/** Ties a label that stands apart from its mark to it, from the label's edge. */
function tied(place: LabelPlace): LabelPlace {
  const { mark } = place.wish;
  const [across, down] = [mark.x - place.x, mark.y - place.y];
  const reach = Math.min(
    1,
    place.width / 2 / Math.max(1e-6, Math.abs(across)),
    place.height / 2 / Math.max(1e-6, Math.abs(down)),
  );
  const edge = [place.x + across * reach, place.y + down * reach] as const;
  const isApart = Math.hypot(edge[0] - mark.x, edge[1] - mark.y) > mark.reach + STEP;
  return isApart ? { ...place, tie: [edge, [mark.x, mark.y]] } : place;
}

/** Whether two rectangles are nearer than a gap. */
export function touches(a: Room, b: Room, gap: number): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap;
}

function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** From a place to a line between two points. */
function distance({ x, y }: { readonly x: number; readonly y: number }, from: Point, to: Point): number {
  const [across, down] = [to[0] - from[0], to[1] - from[1]];
  const along = ((x - from[0]) * across + (y - from[1]) * down) / (across ** 2 + down ** 2 || 1);
  const at = Math.max(0, Math.min(1, along));
  return Math.hypot(from[0] + at * across - x, from[1] + at * down - y);
}
