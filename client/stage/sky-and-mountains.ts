import { outline } from './outline.ts';
import type { Row } from './row.ts';
import { WORLD } from './row.ts';

const SPAN = WORLD.right - WORLD.left;
/** Top of each sky band; the first reaches far up for tall screens. */
const BAND_TOPS = [-1400, 62, 104, 142, 176] as const;

const TAMBORA = outline(
  'M440 248 540 206 622 158 688 122 712 110 724 117 770 121 806 118 822 110 846 124 904 158 968 196 1060 236 1440 250H440z',
);
const TAMBORA_LEE = outline('M822 110 846 124 904 158 968 196 1060 236 1440 250H900L858 196 838 150z');
const TAMBORA_CALDERA = outline('M712 110 724 117 770 121 806 118 822 110 812 126 770 130 726 126z');
const TAMBORA_GULLY = outline('M700 122 690 160 664 196 700 172zM764 138 752 170 758 196 774 168z');

const RINJANI = outline(
  'M-480 250-140 232-20 196 70 150 130 106 170 78 190 66 202 76 222 82 240 76 258 52 270 40 284 56 318 92 362 132 420 172 496 208 590 250z',
);
const RINJANI_LEE = outline(
  'M270 40 284 56 318 92 362 132 420 172 496 208 590 250H400L352 196 318 150 292 110 276 74z',
);
const RINJANI_LIT = outline(
  'M190 66 170 78 130 106 70 150 118 128 150 116 176 92zM258 52 240 76 222 82 232 104 222 140 250 116 262 84z',
);
const RINJANI_CRATER = outline('M202 76 222 82 240 76 234 88 220 92 206 86z');
const RINJANI_GULLIES = outline(
  'M196 116 176 160 150 190 190 176 206 150zM300 120 312 164 336 196 328 152zM96 158 66 190 40 204 78 198z',
);

/** Five flat bands from the zenith to the horizon. */
export const sky: Row = {
  name: 'sky',
  figures: [],
  tints: ['air'],
  paint(pen, { palette }) {
    BAND_TOPS.forEach((top, band) => {
      const bottom = BAND_TOPS[band + 1] ?? WORLD.horizon + 20;
      pen.rect(WORLD.left, top, SPAN, bottom - top, palette.sky[band] ?? palette.sun);
    });
  },
};

export const sun: Row = {
  name: 'sun',
  figures: [],
  tints: ['air'],
  paint: (pen, { palette }) => pen.disc(612, palette.sunY, 30, palette.sun),
};

export const tambora: Row = {
  name: 'tambora',
  figures: [],
  tints: ['air'],
  paint(pen, { palette }) {
    pen.fill(TAMBORA, palette.far);
    pen.fill(TAMBORA_LEE, palette.farShade);
    pen.fill(TAMBORA_CALDERA, palette.farShade);
    pen.fill(TAMBORA_GULLY, palette.farShade, 0.55);
  },
};

export const rinjani: Row = {
  name: 'rinjani',
  figures: [],
  tints: ['air'],
  paint(pen, { palette }) {
    pen.fill(RINJANI, palette.rock);
    pen.fill(RINJANI_LEE, palette.rockShade);
    pen.fill(RINJANI_LIT, palette.rockLit);
    pen.fill(RINJANI_CRATER, palette.rockShade);
    pen.fill(RINJANI_GULLIES, palette.rockShade, 0.45);
  },
};

/** Bands of haze across both volcanoes, each 26 units under the one before. */
const HAZE_BAND = outline(
  'M-900 131C-560 119-240 138 60 127S520 121 780 131 1240 121 1800 129v10C1380 146 1080 138 800 144S380 134 80 141-520 136-900 143z',
);

export const haze: Row = {
  name: 'haze',
  figures: ['hazeBands'],
  tints: [],
  paint(pen, moment) {
    const { haze: colour, hazeAlpha } = moment.palette;
    for (const { index, here } of moment.of('hazeBands')) {
      pen.at((index % 2) * 300, index * 26).fill(HAZE_BAND, colour, hazeAlpha * here);
    }
  },
};
