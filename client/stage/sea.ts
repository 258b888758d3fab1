import { outline } from './outline.ts';
import { mix } from './palette.ts';
import type { Pen } from './pen.ts';
import type { Moment, Row } from './row.ts';
import { eachOf, WORLD } from './row.ts';

/** Glints as [x, y, length]. */
const STRAIT_GLINTS = [
  [470, 246, 40],
  [520, 254, 64],
  [486, 264, 36],
  [540, 272, 30],
  [500, 284, 44],
] as const;
const SHORE_GLINTS = [
  [-300, 356, 64],
  [-130, 350, 50],
  [40, 352, 54],
  [150, 361, 70],
  [300, 351, 44],
  [392, 362, 60],
  [520, 351, 70],
  [660, 362, 50],
  [760, 353, 66],
  [880, 362, 54],
  [1040, 354, 60],
  [1220, 361, 56],
] as const;

function drawGlints(pen: Pen, glints: readonly (readonly [number, number, number])[], colour: number, alpha: number) {
  for (const [x, y, length] of glints) pen.rect(x, y - 0.9, length, 1.8, colour, alpha);
}

export const sea: Row = {
  name: 'sea',
  figures: [],
  tints: ['air'],
  paint(pen, { palette }) {
    pen.rect(WORLD.left, WORLD.horizon, WORLD.right - WORLD.left, WORLD.height - WORLD.horizon, palette.sea);
    drawGlints(pen, STRAIT_GLINTS, palette.foam, 1);
  },
};

const ISLET = outline('M492 250Q511 235 530 250z');
const TOWER = outline('M514.6 243 516.4 214H521.6L523.4 243z');
const CAP = outline('M513.6 209 519 202.5 524.4 209z');
const HALO = [30, 19, 10] as const;
const REFLECTION = [
  [508, 257, 22],
  [511, 263, 18],
  [506, 270, 26],
  [512, 277, 15],
] as const;

/** The lighthouse in the strait: lit with halo and reflection, or dark. */
export const lighthouse: Row = {
  name: 'lighthouse',
  figures: ['tower', 'beacon'],
  tints: ['land'],
  paint(pen, moment) {
    const { palette } = moment;
    const [beacon] = moment.of('beacon');
    const light = beacon?.here ?? 0;
    for (const radius of HALO) if (light > 0) pen.disc(519, 211.5, radius, palette.lit, palette.haloAlpha * light);
    eachOf(
      pen,
      moment,
      'tower',
      () => ({ x: 0, y: 0 }),
      (tower) => {
        tower.fill(ISLET, palette.hill);
        tower.fill(TOWER, palette.white);
        tower.rect(515.2, 225, 7.6, 5.4, palette.band);
        tower.rect(514.6, 209, 8.8, 5, mix(palette.lampOff, palette.lit, light));
        tower.fill(CAP, palette.ink);
      },
    );
    for (const [x, y, length] of light > 0 ? REFLECTION : []) {
      pen.rect(x, y - 1.1, length, 2.2, palette.lit, 0.9 * light);
    }
  },
};

const HULL = outline('M-34-8H34L27 4H-27z');
const HEAPS = outline('M-24-8-20-15H-10L-6-8zM-4-8 0-15H10L14-8z');

/** Ships that carry ore away raw. */
export const ships: Row = {
  name: 'ships',
  figures: ['ships'],
  tints: [],
  paint(pen, moment) {
    const { palette } = moment;
    const berths = [
      { x: 508, y: 306, scale: 0.96 },
      { x: 524, y: 276, scale: 0.74 },
    ];
    eachOf(
      pen,
      moment,
      'ships',
      (index) => berths[index],
      (ship) => {
        ship.fill(HEAPS, palette.ore);
        ship.fill(HULL, palette.hull);
        ship.rect(18, -20, 10, 12, palette.wall);
        ship.rect(20, -17.5, 6, 2.4, palette.hull);
      },
    );
  },
};

const NEAR_SEA = outline(
  'M-480 334C-200 342 100 336 300 334C440 330 520 322 600 336C760 344 1100 338 1440 340V372H-480z',
);

export const nearSea: Row = {
  name: 'near sea',
  figures: [],
  tints: ['air'],
  paint(pen, { palette }) {
    pen.fill(NEAR_SEA, palette.seaNear);
    drawGlints(pen, SHORE_GLINTS, palette.foam, 0.8);
  },
};

const ROOTS = outline('M-6 7-2-4M0 8V-4M6 7 2-4M-3 8-1-2M3 8 1-2');
const CROWN = outline('M-13-3C-14-12-7-17 0-16C7-17 14-12 13-3C8 0-8 0-13-3z');
const CROWN_LIT = outline('M-9-7C-8-13-2-15 2-14C-2-12-5-9-9-7z');

function drawMangrove(pen: Pen, { palette }: Moment) {
  pen.stroke(ROOTS, 1.6, palette.root);
  pen.fill(CROWN, palette.mangrove);
  pen.fill(CROWN_LIT, palette.mangroveLit);
}

export const mangroves: Row = {
  name: 'mangroves',
  figures: ['mangroves'],
  tints: [],
  paint(pen, moment) {
    const place = (index: number) => ({
      x: 176 + index * 19,
      y: 336 - (index % 2) * 4 - Math.max(0, index - 9) * 2,
      scale: index % 3 ? 0.82 : 1,
    });
    eachOf(pen, moment, 'mangroves', place, (mangrove) => drawMangrove(mangrove, moment));
  },
};

const BOAT_HULL = outline('M-14 0Q0 8 14 0L10 6H-10z');
const SAIL = outline('M0-2V-22L13-3z');

export const boats: Row = {
  name: 'boats',
  figures: ['boats'],
  tints: [],
  paint(pen, moment) {
    const { palette } = moment;
    const moorings = [
      { x: 640, y: 350 },
      { x: 740, y: 354 },
      { x: 572, y: 341 },
      { x: 826, y: 349 },
    ];
    eachOf(
      pen,
      moment,
      'boats',
      (index) => moorings[index],
      (boat) => {
        boat.rect(-0.6, -23, 1.2, 24, palette.wood);
        boat.fill(SAIL, palette.white);
        boat.fill(BOAT_HULL, palette.wood);
        boat.rect(-17, 4.4, 34, 1.3, palette.wood);
      },
    );
  },
};
