import { sayNumber } from '../language/language.ts';
import { cutTo, type Room, touches, widthOf } from '../weave/label-room.ts';

/** A scale of d3 that names its own ticks. */
interface TickedScale {
  (value: number): number;
  ticks(count: number): number[];
}

/** Where words of a plot may stand, and how high its letters are. */
export interface WordGround {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly font: number;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** About so many ticks of an axis, written in the language of the page, all with as many decimals as the finest has. */
export function ticksOf(scale: TickedScale, count: number): Tick[] {
  const ticks = scale.ticks(count);
  const decimals = Math.max(0, ...ticks.map((tick) => String(Number(tick.toFixed(6))).split('.')[1]?.length ?? 0));
  return ticks.map((tick) => ({ at: scale(tick), label: sayNumber(tick, decimals) }));
}

/** Ticks of a level axis, as many of them as can stand beside each other. */
export function levelTicks(scale: TickedScale, count: number, ground: WordGround): Tick[] {
  const all = ticksOf(scale, count);
  for (let every = 1; ; every *= 2) {
    const kept = all.filter((_, at) => at % every === 0);
    const rooms = kept.map(({ at, label }) => tickRoom(at, widthOf(label, ground.font), ground));
    const areApart = rooms.every(({ from }, at) => at === 0 || from - (rooms[at - 1]?.to ?? 0) >= ground.font / 2);
    if (areApart || kept.length < 2) return kept;
  }
}

/** How a number at a level axis is anchored, so that it stays within the plot. */
export function anchorOf(at: number, left: number, right: number): 'start' | 'middle' | 'end' {
  if (at - left < 12) return 'start';
  return right - at < 12 ? 'end' : 'middle';
}

function tickRoom(
  at: number,
  width: number,
  { left, right }: WordGround,
): { readonly from: number; readonly to: number } {
  const anchor = anchorOf(at, left, right);
  const from = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
  return { from, to: from + width };
}

/** Words that belong to a line of a plot, with their room. */
export interface LineWords extends Room {
  readonly text: string;
}

/** Words beside a level line: above it at its left end, or where there is room for them; cut where they are wider than the plot. */
export function wordsAtLevel(words: string, y: number, ground: WordGround, taken: readonly Room[]): LineWords {
  const { left, right, font } = ground;
  const room = roomFor(words, ground);
  const [first, last] = [left + 5 + room.width / 2, right - 5 - room.width / 2];
  const places = [first, last].flatMap((x) => [
    { x, y: y - font * 0.75 },
    { x, y: y + font * 0.75 },
  ]);
  return chosen(room, places, ground, taken);
}

/** Words beside an upright line: at its right foot, or where there is room for them; cut where they are wider than the plot. */
export function wordsAtUpright(words: string, x: number, ground: WordGround, taken: readonly Room[]): LineWords {
  const { left, right, top, bottom, font } = ground;
  const room = roomFor(words, ground);
  const half = 5 + room.width / 2;
  const within = Math.min(right - half, Math.max(left + half, x));
  const heights = [bottom - font * 0.85, top + font * 0.6, bottom - font * 2.1, top + font * 1.9];
  const places = heights.flatMap((y) => [
    { x: x + half, y },
    { x: x - half, y },
  ]);
  return chosen(room, [...places, ...heights.map((y) => ({ x: within, y }))], ground, taken);
}

type Size = { readonly text: string; readonly width: number; readonly height: number };

function roomFor(words: string, { left, right, font }: WordGround): Size {
  const text = cutTo(words, right - left - 10, font);
  return { text, width: widthOf(text, font), height: font * 0.8 };
}

function chosen(
  size: Size,
  places: readonly { readonly x: number; readonly y: number }[],
  { left, right, top, bottom, font }: WordGround,
  taken: readonly Room[],
): LineWords {
  const rooms = places.map((place) => ({ ...size, ...place }));
  const isInside = ({ x, y, width, height }: Room) =>
    x - width / 2 >= left && x + width / 2 <= right && y - height / 2 >= top - font / 2 && y + height / 2 <= bottom;
  const isFree = (room: Room) => taken.every((one) => !touches(room, one, 2));
  const found = rooms.find((room) => isInside(room) && isFree(room)) ?? rooms.find(isFree) ?? rooms[0];
  return found ?? { ...size, x: left + size.width / 2, y: top };
}
