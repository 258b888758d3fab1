import type { LandscapeView } from '../lib/land/landscape.ts';
import { figuresOf } from './figures.ts';
import { settled } from './growth.ts';
import type { Outline } from './outline.ts';
import { paletteOf, type Theme } from './palette.ts';
import { framing, type Growths, momentOf, rows } from './panorama.ts';
import { penOn, type Surface } from './pen.ts';

/** One flat mark of the land as SVG attributes. */
export type StillMark = {
  readonly d: string;
  readonly fill: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly alpha: number;
};

/** The land at rest as SVG marks in a box of `width` × `height`: for a browser that can draw no canvas. */
export function stillLand(view: LandscapeView, theme: Theme, width: number, height: number): StillMark[] {
  const { levels } = view;
  const growths = Object.fromEntries(
    Object.entries(figuresOf(levels)).map(([name, count]) => [name, settled(count)]),
  ) as Growths;
  const moment = momentOf(paletteOf(levels.air, levels.land, theme), growths, 1);
  const { scale, x, y } = framing(width, height);
  const marks: StillMark[] = [];
  for (const row of rows) row.paint(penOn(svgSurface(marks), x, y, scale), moment);
  return marks;
}

function svgSurface(marks: StillMark[]): Surface {
  return {
    fill: (shape, colour, alpha) => marks.push({ d: pathOf(shape, 'z'), fill: hex(colour), alpha }),
    rect: (x, y, width, height, colour, alpha) =>
      marks.push({ d: `M${at(x)} ${at(y)}h${at(width)}v${at(height)}h${at(-width)}z`, fill: hex(colour), alpha }),
    disc: (x, y, radius, colour, alpha) => {
      const r = at(radius);
      const d = `M${at(x - radius)} ${at(y)}a${r} ${r} 0 1 0 ${at(radius * 2)} 0a${r} ${r} 0 1 0 ${at(-radius * 2)} 0z`;
      marks.push({ d, fill: hex(colour), alpha });
    },
    stroke: (shape, width, colour, alpha) =>
      marks.push({ d: pathOf(shape, ''), fill: 'none', stroke: hex(colour), width, alpha }),
  };
}

function pathOf(shape: Outline, end: string): string {
  return shape.map((run) => `M${run.map(({ x, y }) => `${at(x)} ${at(y)}`).join('L')}${end}`).join('');
}

function at(value: number): number {
  return Math.round(value * 10) / 10;
}

function hex(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}
