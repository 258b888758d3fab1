import { outline } from './outline.ts';
import type { Moment, Row } from './row.ts';
import { eachOf } from './row.ts';

const FAR_LAND = outline('M556 262 604 240 664 224 742 218 820 224 900 216 980 226 1440 222V300H556z');
const SAVANNAH = outline('M548 300 580 278 640 262 760 254 1440 250V338H760L620 330 566 318z');
const SHORE = outline('M548 304 566 318 620 328 760 334H1440V344H760L616 338 556 324z');

export const sumbawa: Row = {
  name: 'sumbawa',
  figures: [],
  tints: ['land'],
  paint(pen, { palette }) {
    pen.fill(FAR_LAND, palette.landFar);
    pen.fill(SAVANNAH, palette.landEast);
    pen.fill(SHORE, palette.sand);
  },
};

/** The open pit: rim and benches grow with its depth (0 … 4 steps, with parts while it changes). */
export const pit: Row = {
  name: 'pit',
  figures: ['pit'],
  tints: [],
  paint(pen, moment) {
    const depth = moment.amount('pit');
    if (depth <= 0) return;
    const { palette } = moment;
    const rim = outline(
      `M${640 - depth * 12} ${236 - depth}C652 ${224 - depth * 3} 690 ${222 - depth * 3} ${704 + depth * 12} 234L${696 + depth * 8} 254H${650 - depth * 8}z`,
    );
    pen.fill(rim, palette.pitRim, Math.min(1, depth));
    const benches = [palette.pitA, palette.pitB, palette.pitC, palette.pitD];
    for (const { index, here } of moment.of('pit')) {
      const inner = Math.max(0, depth - index);
      const bench = outline(
        `M${648 - inner * 8} ${238 + index * 4}C660 ${230 + index * 4} 684 ${229 + index * 4} ${696 + inner * 8} ${237 + index * 4}L${690 + inner * 5} 251H${654 - inner * 5}z`,
      );
      pen.fill(bench, benches[index] ?? palette.pitD, here);
    }
  },
};

const PANEL = outline('M0 0H22L15 11H-7z');
const PANEL_GRID = outline('M11 0 4 11M-3.5 5.5H18.5');

export const panels: Row = {
  name: 'panels',
  figures: ['panels'],
  tints: [],
  paint(pen, moment) {
    const place = (index: number) => {
      const row = Math.floor(index / 4);
      return { x: 712 + (index % 4) * 28 - row * 9, y: 262 + row * 15 };
    };
    eachOf(pen, moment, 'panels', place, (panel) => {
      panel.fill(PANEL, moment.palette.panel);
      panel.stroke(PANEL_GRID, 1, moment.palette.panelGrid);
    });
  },
};

const SAW_TOOTH = outline('M0 0V-9L9.3 0V-9L18.6 0V-9L28 0V-9L37.3 0V-9L46.6 0V-9L56 0z');

/** The works where ore is processed here: saw-tooth roof, lit windows, stack. */
export const works: Row = {
  name: 'works',
  figures: ['works'],
  tints: [],
  paint(pen, moment) {
    const { palette } = moment;
    eachOf(
      pen,
      moment,
      'works',
      () => ({ x: 604, y: 272 }),
      (hall) => {
        hall.rect(58, -18, 7, 36, palette.stack);
        hall.rect(58, -14, 7, 3, palette.band);
        hall.rect(0, 0, 56, 18, palette.works);
        hall.fill(SAW_TOOTH, palette.worksRoof);
        for (const x of [6, 18, 30, 42]) hall.rect(x, 6, 8, 6, palette.lit);
      },
    );
  },
};

/** The diesel plant, which stands as long as a case speaks of emissions, and its smoke. */
export const dieselPlant: Row = {
  name: 'plant',
  figures: ['dieselPlant', 'smoke'],
  tints: [],
  paint(pen, moment) {
    const { palette } = moment;
    for (const { index, here, drop } of moment.of('smoke')) {
      const radius = 7 + index * 3.4;
      pen.disc(923 + index * 9, 238 - index * 15 + drop, radius, palette.smoke, (0.78 - index * 0.1) * here);
    }
    eachOf(
      pen,
      moment,
      'dieselPlant',
      () => ({ x: 912, y: 268 }),
      (plant) => {
        plant.rect(6, -24, 6, 26, palette.dieselStack);
        plant.rect(18, -18, 6, 20, palette.dieselStack);
        plant.rect(0, 0, 30, 16, palette.diesel);
        plant.rect(0, 5, 30, 2, palette.dieselStack);
      },
    );
  },
};

const LEGS = outline('M-10-8V0M0-8V0M10-8V0');
const STILT_ROOF = outline('M-17-18-10-30H10L17-18z');

/** One house on stilts at the pen's origin. */
export function drawStiltHouse(pen: Parameters<Row['paint']>[0], { palette }: Moment, lamp: number): void {
  pen.stroke(LEGS, 2, palette.wood);
  pen.rect(-13, -19, 26, 12, palette.wall);
  pen.fill(STILT_ROOF, palette.stiltRoof);
  pen.rect(-3, -16, 6, 9, lamp);
}
