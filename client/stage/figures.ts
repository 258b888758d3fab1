import type { LandscapeElement, LandscapeLevels } from '../lib/land/landscape.ts';
import { elementMax } from '../lib/land/landscape.ts';

/** How many of each drawn thing stand in the picture; 0 also for the things of an element that the case leaves out. */
export type Figures = {
  readonly turbines: number;
  readonly panels: number;
  readonly hazeBands: number;
  readonly dieselPlant: number;
  readonly smoke: number;
  readonly homes: number;
  readonly litWest: number;
  readonly litEast: number;
  readonly stalls: number;
  readonly schoolWings: number;
  readonly cloths: number;
  readonly pit: number;
  readonly ships: number;
  readonly works: number;
  readonly pavilion: number;
  readonly scars: number;
  readonly mangroves: number;
  readonly boats: number;
  readonly trees: number;
  readonly terraceSteps: number;
  readonly planted: number;
  readonly office: number;
  readonly slabs: number;
  readonly tower: number;
  readonly beacon: number;
};
export type FigureName = keyof Figures;

export const HOMES_WEST = 8;
export const HOMES_EAST = 5;
/** The pavilion stands empty of meaning without consent: it appears, with people in it, from this level on. */
const PAVILION_FROM = 3;

/** What stands in the picture at these levels. Burdens (haze, pit, ships, scars, debt) shrink as their level rises. */
export function figuresOf(levels: LandscapeLevels): Figures {
  const when = (element: LandscapeElement, count: (level: number, max: number) => number) => {
    const level = levels[element];
    return level === undefined ? 0 : Math.round(count(level, elementMax[element]));
  };
  const forest = levels.forest === undefined ? 'coast' : 'forest';
  return {
    turbines: when('wind', (level) => level),
    panels: when('solar', (level) => level),
    hazeBands: when('haze', (level, max) => 4 * (1 - level / max)),
    dieselPlant: when('haze', () => 1),
    smoke: when('haze', (level, max) => max - level),
    homes: when('jobs', () => HOMES_WEST),
    litWest: when('jobs', (level, max) => (HOMES_WEST * level) / max),
    litEast: when('jobs', (level, max) => level - Math.round((HOMES_WEST * level) / max)),
    stalls: when('stalls', (level) => level),
    schoolWings: when('school', (level) => level + 1),
    cloths: when('cloths', (level) => level),
    pit: when('mining', (level, max) => max - level),
    ships: when('processing', (level, max) => max - level),
    works: when('processing', (level) => (level > 0 ? 1 : 0)),
    pavilion: when('consent', (level) => (level >= PAVILION_FROM ? 1 : 0)),
    scars: when('consent', (level, max) => max - level),
    mangroves: when('coast', (level) => level),
    boats: when('coast', (level, max) => (4 * level) / max),
    trees: when(forest, (level, max) => (14 * level) / max),
    terraceSteps: when('terraces', (_, max) => max),
    planted: when('terraces', (level) => level),
    office: when('debt', () => 1),
    slabs: when('debt', (level, max) => max - level),
    tower: when('lighthouse', () => 1),
    beacon: when('lighthouse', (level) => level),
  };
}
