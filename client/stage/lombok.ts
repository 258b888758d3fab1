import { outline } from './outline.ts';
import type { Pen } from './pen.ts';
import type { Moment, Row } from './row.ts';
import { eachOf } from './row.ts';

const BACK_RIDGE = outline('M-480 236-60 214 40 206 120 196 250 192 330 204 400 216 452 236 470 262 440 300H-480z');
const SOUTH_HILL = outline('M300 240 352 216 408 222 452 238 476 262 440 292H300z');
/** The sunlit slope of the southern hill. */
const SOUTH_HILL_LIT = outline('M300 240 352 216 374 219 352 240 318 262z');
const LOWLAND = outline(
  'M-480 272-40 262 60 262 200 264 330 266 420 276 462 294 470 308 430 322 260 330-40 334-480 336z',
);
const BEACH = outline('M-480 328-40 324 200 322 380 316 452 304 470 308 440 324 260 334-40 340-480 342z');

/** Red earth where land was opened without consent: the scar and its shadow. */
const SCARS = [
  [outline('M120 202 150 197 168 222 132 228z'), outline('M132 206 150 203 158 216z')],
  [outline('M222 198 256 194 270 216 236 222z'), outline('M232 201 250 199 258 211z')],
  [outline('M356 220 388 220 398 240 366 242z'), outline('M364 224 380 224 386 236z')],
  [outline('M56 210 82 206 92 228 66 232z'), outline('M62 213 76 211 84 224z')],
] as const;

const STEP_COUNT = 6;
const STEPS = Array.from({ length: STEP_COUNT }, (_, index) => {
  const y = 222 + index * 7.4;
  const left = 96 - index * 13;
  const right = 306 + index * 9;
  return {
    ground: outline(
      `M${left} ${y + 4}C${left + 60} ${y - 5} ${right - 80} ${y - 3} ${right} ${y + 5}L${right - 8} ${y + 13}C${right - 90} ${y + 5} ${left + 60} ${y + 3} ${left - 8} ${y + 12}z`,
    ),
    water: outline(`M${left - 4} ${y + 9}C${left + 60} ${y + 1} ${right - 84} ${y + 3} ${right - 4} ${y + 10}`),
  };
});

function drawTrees(pen: Pen, moment: Moment) {
  const place = (index: number) => ({
    x: 8 + index * 26 + ((index * 5) % 9),
    y: 209 - ((index * 7) % 11) + (index > 9 ? 9 : 0),
  });
  eachOf(pen, moment, 'trees', place, (tree, index) => {
    const half = 6 + (index % 3);
    const height = 17 + ((index * 5) % 9);
    const colour = index % 2 ? moment.palette.treeB : moment.palette.treeA;
    tree.fill(outline(`M0 0L${half} ${-height}L${half * 2} 0z`), colour);
  });
}

function drawScars(pen: Pen, moment: Moment) {
  eachOf(
    pen,
    moment,
    'scars',
    () => ({ x: 0, y: 0 }),
    (mark, index) => {
      const [scar, shadow] = SCARS[index] ?? [];
      if (scar) mark.fill(scar, moment.palette.scar);
      if (shadow) mark.fill(shadow, moment.palette.scarDeep);
    },
  );
}

/** Dry steps first, each covered by its planted step with a line of water as far as there are planted ones. */
function drawTerraces(pen: Pen, moment: Moment) {
  const { palette } = moment;
  const crops = [palette.riceA, palette.riceB, palette.riceC];
  const planted = new Map(moment.of('planted').map((step) => [step.index, step.here]));
  for (const { index, here } of moment.of('terraceSteps')) {
    const step = STEPS[index];
    if (!step) continue;
    const share = planted.get(index) ?? 0;
    pen.fill(step.ground, palette.dryStep, here);
    if (share > 0) {
      pen.fill(step.ground, crops[index % crops.length] ?? palette.riceA, share);
      pen.stroke(step.water, 1.6, palette.waterLine, share);
    }
  }
}

export const lombok: Row = {
  name: 'lombok',
  figures: ['trees', 'scars', 'terraceSteps', 'planted'],
  tints: ['land'],
  paint(pen, moment) {
    const { palette } = moment;
    pen.fill(BACK_RIDGE, palette.hillBack);
    pen.fill(SOUTH_HILL, palette.hill);
    pen.fill(SOUTH_HILL_LIT, palette.hillBack, 0.5);
    drawTrees(pen, moment);
    drawScars(pen, moment);
    drawTerraces(pen, moment);
    pen.fill(LOWLAND, palette.landWest);
    pen.fill(BEACH, palette.sand);
  },
};

/** Turbines on the southern ridge as [x, foot, height of the hub]. */
const TURBINES = [
  [330, 226, 66],
  [368, 230, 60],
  [404, 238, 52],
  [296, 222, 58],
  [436, 252, 44],
  [262, 216, 52],
] as const;

function drawTurbine(pen: Pen, { palette }: Moment, x: number, height: number) {
  pen.fill(outline(`M-1.9 0L-.9 ${-height}H.9L1.9 0z`), palette.white);
  const hub = pen.at(0, -height);
  const turn = (((x * 7) % 120) * Math.PI) / 180;
  for (let blade = 0; blade < 3; blade += 1) {
    const angle = turn + (blade * 2 * Math.PI) / 3;
    const spin = (px: number, py: number) => ({
      x: px * Math.cos(angle) - py * Math.sin(angle),
      y: px * Math.sin(angle) + py * Math.cos(angle),
    });
    hub.fill([[spin(-1.6, 0), spin(-0.3, -26), spin(0.4, -26), spin(2, -3)]], palette.white);
  }
  hub.disc(0, 0, 2.6, palette.hub);
}

export const turbines: Row = {
  name: 'turbines',
  figures: ['turbines'],
  tints: [],
  paint(pen, moment) {
    const place = (index: number) => {
      const spot = TURBINES[index];
      return spot && { x: spot[0], y: spot[1] };
    };
    eachOf(pen, moment, 'turbines', place, (turbine, index) => {
      const [x, , height] = TURBINES[index] ?? [0, 0, 0];
      drawTurbine(turbine, moment, x, height);
    });
  },
};
