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

export interface LabelPlace<W extends LabelWish = LabelWish> extends Room {
  readonly wish: W;
  /** The line that ties it to its mark where it stands apart. */
  readonly tie?: readonly [from: readonly [number, number], to: readonly [number, number]];
}

export interface Ground {
  readonly marks: readonly MarkRoom[];
  /** Where labels may stand: left, top, right, bottom. */
  readonly box: readonly [number, number, number, number];
  /** What stands there already. */
  readonly taken: readonly Room[];
  readonly font: number;
  /** Labels come in the order of their weight, and one that would cover another or what is taken is left out. */
  readonly isStrict?: boolean;
}

/** Steps outward and around in which room is looked for; lengths are at letters so high (px) and grow with them. */
const LETTERS_HIGH = 54;
const FARTHEST = 330;
const STEP = 14;
const DIRECTIONS = 32;
/** Marks within so much of each other crowd: their labels are placed last. */
const CROWD = 150;
/** What is worse than going farther away. */
const COST = { onLabel: 900, onMark: 500, crossing: 300, pastMark: 120 } as const;
/** How wide a letter is on average, by its height. */
const LETTER = 0.58;

type Point = readonly [number, number];

/** About how wide a text is (px). */
export function widthOf(text: string, font: number): number {
  return text.length * font * LETTER;
}

/** A text cut, with an ellipsis, to what stands in a width (px). */
export function cutTo(text: string, width: number, font: number): string {
  const letters = Math.max(2, Math.floor(width / (font * LETTER)));
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}

/**
 * Finds room for labels: each as near to its mark as it can be without covering a mark, another label or what is taken,
 * and without lines that cross. Where there is no free room it takes the place that covers least, or none where the
 * ground is strict.
 */
export function placeInFreeRoom<W extends LabelWish>(wishes: readonly W[], ground: Ground): LabelPlace<W>[] {
  const crowd = ({ mark }: LabelWish) =>
    ground.marks.filter((one) => Math.hypot(one.x - mark.x, one.y - mark.y) < (CROWD * ground.font) / LETTERS_HIGH)
      .length;
  const placed: LabelPlace<W>[] = [];
  const inTurn = ground.isStrict ? wishes : wishes.toSorted((a, b) => crowd(b) - crowd(a));
  for (const wish of inTurn) {
    const room = bestRoom(wish, placed, ground);
    if (room !== undefined) placed.push(tied({ wish, ...room }, ground.font / LETTERS_HIGH));
  }
  return placed;
}

function bestRoom(wish: LabelWish, placed: readonly LabelPlace[], ground: Ground): Room | undefined {
  const [width, height] = [widthOf(wish.text, ground.font), ground.font * 0.8];
  const [left, top, right, bottom] = ground.box;
  let best: { readonly room: Room; readonly cost: number } | undefined;
  for (const { x, y, far } of [...placesAround(wish.mark, width, height, ground), ...placesAll(wish, width, ground)]) {
    if (best !== undefined && best.cost <= far) break;
    if (x - width / 2 < left || x + width / 2 > right || y - height / 2 < top || y + height / 2 > bottom) continue;
    const room = { x, y, width, height };
    if (ground.isStrict && coveredBy(room, placed, ground) > 0) continue;
    const cost = far + costOf(room, wish.mark, far, placed, ground);
    if (best === undefined || cost < best.cost) best = { room, cost };
  }
  if (best !== undefined || ground.isStrict) return best?.room;
  return { x: wish.mark.x, y: wish.mark.y, width, height };
}

type Place = { readonly x: number; readonly y: number; readonly far: number };

/** Places beside a mark, ever farther away; lengths are in the cost's measure, at the highest letters. */
function* placesAround(mark: MarkRoom, width: number, height: number, { font }: Ground): Generator<Place> {
  const unit = font / LETTERS_HIGH;
  for (let far = 0; far < FARTHEST; far += STEP) {
    for (let direction = 0; direction < DIRECTIONS; direction++) {
      const angle = (direction / DIRECTIONS) * 2 * Math.PI;
      yield {
        x: mark.x + Math.cos(angle) * (mark.reach + width / 2 + (8 + far) * unit),
        y: mark.y + Math.sin(angle) * (mark.reach + height / 2 + (6 + far) * unit),
        far,
      };
    }
  }
}

/** Where a strict ground is so full that there is no room around the mark: all over it, nearest first. */
function placesAll({ mark }: LabelWish, width: number, { box, font, isStrict = false }: Ground): Place[] {
  if (!isStrict) return [];
  const [left, top, right, bottom] = box;
  const places: Place[] = [];
  for (let y = top + font * 0.45; y < bottom; y += font / 2) {
    for (let x = left + width / 2; x <= right - width / 2; x += font) {
      places.push({ x, y, far: FARTHEST + Math.hypot(x - mark.x, y - mark.y) });
    }
  }
  return places.sort((a, b) => a.far - b.far);
}

/** How many labels, and other things that stand there, a room covers. */
function coveredBy(room: Room, placed: readonly LabelPlace[], { taken, font }: Ground): number {
  const unit = font / LETTERS_HIGH;
  return (
    taken.filter((one) => touches(room, one, 4 * unit)).length +
    placed.filter((one) => touches(room, one, 8 * unit)).length
  );
}

function costOf(room: Room, mark: MarkRoom, far: number, placed: readonly LabelPlace[], ground: Ground): number {
  const unit = ground.font / LETTERS_HIGH;
  const [from, to]: [Point, Point] = [
    [mark.x, mark.y],
    [room.x, room.y],
  ];
  let cost = coveredBy(room, placed, ground) * COST.onLabel;
  for (const one of ground.marks) {
    if (touches(room, { ...one, width: one.reach * 2, height: one.reach * 2 }, 3 * unit)) cost += COST.onMark;
    else if (far > STEP && one !== mark && distance(one, from, to) < one.reach + 2 * unit) cost += COST.pastMark;
  }
  for (const other of placed) {
    const [itsMark, itsPlace]: [Point, Point] = [
      [other.wish.mark.x, other.wish.mark.y],
      [other.x, other.y],
    ];
    if (cross(from, to, itsMark, itsPlace)) cost += COST.crossing;
    if (distance(other, from, to) < room.height * 0.75) cost += COST.crossing;
    if (distance(room, itsMark, itsPlace) < room.height * 0.75) cost += COST.crossing;
  }
  return cost;
}

/** Ties a label that stands apart from its mark to it, from the label's edge. */
function tied<W extends LabelWish>(place: LabelPlace<W>, unit: number): LabelPlace<W> {
  const { mark } = place.wish;
  const [across, down] = [mark.x - place.x, mark.y - place.y];
  const reach = Math.min(
    1,
    place.width / 2 / Math.max(1e-6, Math.abs(across)),
    place.height / 2 / Math.max(1e-6, Math.abs(down)),
  );
  const edge = [place.x + across * reach, place.y + down * reach] as const;
  const isApart = Math.hypot(edge[0] - mark.x, edge[1] - mark.y) > mark.reach + STEP * unit;
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
