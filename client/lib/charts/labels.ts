import { sayNumber } from '../language/language.ts';

/** A scale of d3 that names its own ticks. */
interface TickedScale {
  (value: number): number;
  ticks(count: number): number[];
}

/** About so many ticks of an axis, written in the language of the page, all with as many decimals as the finest has. */
export function ticksOf(scale: TickedScale, count: number): { readonly at: number; readonly label: string }[] {
  const ticks = scale.ticks(count);
  const decimals = Math.max(0, ...ticks.map((tick) => String(Number(tick.toFixed(6))).split('.')[1]?.length ?? 0));
  return ticks.map((tick) => ({ at: scale(tick), label: sayNumber(tick, decimals) }));
}

/** A rectangle of a drawing. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Words that belong to a mark. */
export interface LabelWish {
  readonly key: string;
  readonly text: string;
  /** Where the mark is and how far it reaches. */
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

/** Words with their place: the middle of their height, anchored as said. */
export interface PlacedLabel extends LabelWish {
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface LabelSpace {
  /** Letters should not leave it. */
  readonly bounds: Box;
  /** What labels should not cover: marks, mostly. */
  readonly taken: readonly Box[];
  readonly font: number;
}

/** A square around a mark. */
export function boxAround(x: number, y: number, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

/**
 * Finds a place beside its mark for each label in turn: right, left, above or below and the corners, whichever covers
 * least of marks and earlier labels; equal ones in that order. Letters count 0.56 of their height.
 */
export function placeLabels(wishes: readonly LabelWish[], { bounds, taken, font }: LabelSpace): PlacedLabel[] {
  const covered = [...taken];
  return wishes.map((wish) => {
    let best: { readonly cost: number; readonly place: PlacedLabel; readonly box: Box } | undefined;
    for (const place of candidatesFor(wish, font)) {
      const box = boxOf(place, font);
      const cost = covered.reduce((sum, other) => sum + overlap(box, other), 0) + 4 * outside(box, bounds);
      if (best === undefined || cost < best.cost - 1e-6) best = { cost, place, box };
    }
    if (best === undefined) return { ...wish, labelX: wish.x, labelY: wish.y, anchor: 'start' };
    covered.push(best.box);
    return best.place;
  });
}

function candidatesFor(wish: LabelWish, font: number): PlacedLabel[] {
  const { x, y, reach } = wish;
  const [aside, over] = [reach + font * 0.35, reach + font * 0.75];
  const corner = reach * 0.7 + font * 0.25;
  const at = (labelX: number, labelY: number, anchor: PlacedLabel['anchor']) => ({ ...wish, labelX, labelY, anchor });
  return [
    at(x + aside, y, 'start'),
    at(x - aside, y, 'end'),
    at(x, y - over, 'middle'),
    at(x, y + over, 'middle'),
    at(x + corner, y - over, 'start'),
    at(x - corner, y - over, 'end'),
    at(x + corner, y + over, 'start'),
    at(x - corner, y + over, 'end'),
    at(x + aside, y - over * 1.8, 'start'),
    at(x - aside, y - over * 1.8, 'end'),
    at(x + aside, y + over * 1.8, 'start'),
    at(x - aside, y + over * 1.8, 'end'),
  ];
}

function boxOf({ text, labelX, labelY, anchor }: PlacedLabel, font: number): Box {
  const width = text.length * font * 0.56;
  const left = anchor === 'start' ? labelX : anchor === 'end' ? labelX - width : labelX - width / 2;
  return { left, top: labelY - font * 0.55, right: left + width, bottom: labelY + font * 0.55 };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function outside(box: Box, bounds: Box): number {
  const area = (box.right - box.left) * (box.bottom - box.top);
  return area - overlap(box, bounds);
}
