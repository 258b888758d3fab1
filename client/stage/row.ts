import type { FigureName } from './figures.ts';
import type { Presence } from './growth.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';

/** The land at one moment: its colours, and of each figure the objects that are there, fully or on their way. */
export type Moment = {
  readonly palette: Palette;
  of(figure: FigureName): readonly Presence[];
  /** How many of a figure there are, with parts while it changes: the depth of a pit, the length of a school. */
  amount(figure: FigureName): number;
};

export type Tint = 'air' | 'land';

/** One layer of the panorama, drawn into a Graphics of its own and redrawn only when what it reads has changed. */
export type Row = {
  readonly name: string;
  readonly figures: readonly FigureName[];
  readonly tints: readonly Tint[];
  paint(pen: Pen, moment: Moment): void;
};

/** World of the panorama: 960 × 372 units, drawn on to both sides for wide screens; the open sea begins at y 232. */
export const WORLD = { width: 960, height: 372, left: -480, right: 1440, horizon: 232 } as const;

/** Draws every object of a figure with its own pen, faded and lowered while it comes or goes. */
export function eachOf(
  pen: Pen,
  moment: Moment,
  figure: FigureName,
  place: (index: number) => { readonly x: number; readonly y: number; readonly scale?: number } | undefined,
  draw: (pen: Pen, index: number) => void,
): void {
  for (const { index, here, drop } of moment.of(figure)) {
    const spot = place(index);
    if (spot) draw(pen.at(spot.x, spot.y + drop, spot.scale ?? 1, here), index);
  }
}
