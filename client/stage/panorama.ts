import type { Figures } from './figures.ts';
import type { Growth } from './growth.ts';
import { presences, shown } from './growth.ts';
import { lombok, turbines } from './lombok.ts';
import type { Palette } from './palette.ts';
import type { Moment, Row } from './row.ts';
import { WORLD } from './row.ts';
import { boats, lighthouse, mangroves, nearSea, sea, ships } from './sea.ts';
import { haze, rinjani, sky, sun, tambora } from './sky-and-mountains.ts';
import { dieselPlant, panels, pit, sumbawa, works } from './sumbawa.ts';
import { cloths, debt, office, pavilion, school, stalls } from './town.ts';
import { villages } from './villages.ts';

/** All rows from the back to the front. */
export const rows: readonly Row[] = [
  sky,
  sun,
  tambora,
  rinjani,
  haze,
  sea,
  lighthouse,
  ships,
  lombok,
  turbines,
  sumbawa,
  pit,
  panels,
  works,
  dieselPlant,
  villages,
  office,
  debt,
  stalls,
  school,
  cloths,
  pavilion,
  nearSea,
  mangroves,
  boats,
];

export type Growths = { readonly [F in keyof Figures]: Growth };

/** The land when `share` (0 … 1, already eased) of a change has passed. */
export function momentOf(palette: Palette, growths: Growths, share: number): Moment {
  return {
    palette,
    of: (figure) => presences(growths[figure], share),
    amount: (figure) => shown(growths[figure], share).reduce((sum, here) => sum + here, 0),
  };
}

/** Objects stand between x 6 and 958; above y 34 there is only sky. */
const CORE = { width: 952, height: 338, middle: 482 } as const;

/**
 * Scale and place of the world in a box of `width` × `height` pixels. The coast always lies on the lower edge and all
 * objects stay in sight: a low box loses sky, a tall one gains sky, a wide one gains land on both sides.
 */
export function framing(width: number, height: number): { scale: number; x: number; y: number } {
  const scale = Math.max(width / (WORLD.right - WORLD.left), Math.min(width / CORE.width, height / CORE.height));
  const centred = width / 2 - CORE.middle * scale;
  const x = Math.min(-WORLD.left * scale, Math.max(width - WORLD.right * scale, centred));
  return { scale, x, y: height - WORLD.height * scale };
}
