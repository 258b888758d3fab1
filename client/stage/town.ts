import { lozenge, outline } from './outline.ts';
import type { Pen } from './pen.ts';
import type { Moment, Row } from './row.ts';
import { eachOf } from './row.ts';

const here = () => ({ x: 0, y: 0 });

const OFFICE_ROOF = outline('M90 275 104 260H132L146 275z');

export const office: Row = {
  name: 'office',
  figures: ['office'],
  tints: [],
  paint(pen, moment) {
    const { palette } = moment;
    eachOf(pen, moment, 'office', here, (house) => {
      house.rect(96, 274, 44, 16, palette.wall);
      house.fill(OFFICE_ROOF, palette.slate);
      for (const x of [101, 108.2, 122.8, 130]) house.rect(x, 278, 4.6, 6, palette.unlit);
      house.rect(115.4, 278, 5.2, 12, palette.unlit);
      house.rect(93, 289, 50, 2, palette.slabFoot);
    });
  },
};

/** Slabs of debt on a plinth beside the office, each the same share of the budget. */
export const debt: Row = {
  name: 'debt',
  figures: ['office', 'slabs'],
  tints: [],
  paint(pen, moment) {
    const { palette } = moment;
    eachOf(pen, moment, 'office', here, (plinth) => plinth.rect(22, 290, 58, 2, palette.slab));
    const place = (index: number) => ({ x: 28 + (index % 2) * 3, y: 283.4 - index * 7.6 });
    eachOf(pen, moment, 'slabs', place, (slab) => {
      slab.rect(0, 0, 46, 6.4, palette.slab);
      slab.rect(0, 0, 46, 1.2, palette.slabEdge);
    });
  },
};

const POSTS = outline('M-8-14V0M8-14V0');
const AWNING = outline('M-11-13-8-20H8L11-13z');
const AWNING_STRIPES = outline('M-5-20H-1L-2-13H-6zM3-20H7L9-13H4z');

export const stalls: Row = {
  name: 'stalls',
  figures: ['stalls'],
  tints: [],
  paint(pen, moment) {
    const { palette } = moment;
    const awnings = [palette.awningA, palette.awningB, palette.awningC];
    const place = (index: number) => ({ x: 103 + index * 22, y: 318 });
    eachOf(pen, moment, 'stalls', place, (stall, index) => {
      stall.stroke(POSTS, 1.6, palette.wood);
      stall.fill(AWNING, awnings[index % awnings.length] ?? palette.awningA);
      stall.fill(AWNING_STRIPES, palette.white, 0.85);
      stall.rect(-7, -6, 14, 6, palette.counter);
    });
  },
};

const WING = 15;

function drawFlag(pen: Pen, { palette }: Moment) {
  pen.rect(-0.7, -45, 1.4, 45, palette.ink);
  pen.rect(0.7, -45, 13, 4.4, palette.flagRed);
  pen.rect(0.7, -40.6, 13, 4.4, palette.flagWhite);
}

/** The school: two lit windows a wing, up to three wings, a flag from the second one on. */
export const school: Row = {
  name: 'school',
  figures: ['schoolWings'],
  tints: [],
  paint(pen, moment) {
    const { palette } = moment;
    const wings = moment.amount('schoolWings');
    if (wings <= 0) return;
    const house = pen.at(352, 276, 1, Math.min(1, wings));
    const width = 26 + wings * WING;
    house.rect(0, 0, width, 15, palette.wall);
    house.fill(outline(`M-5 1L3-12H${width - 6}L${width + 5} 1z`), palette.tile);
    for (const { index, here: share } of moment.of('schoolWings')) {
      house.rect(5 + index * 17.2, 4, 4.6, 7, palette.lit, share);
      house.rect(13.6 + index * 17.2, 4, 4.6, 7, palette.lit, share);
    }
    const flag = moment.of('schoolWings').find((wing) => wing.index === 1);
    if (flag) drawFlag(pen.at(346, 291 + flag.drop, 1, flag.here), moment);
  },
};

const CLOTH_STEP = 14;

/** Cloths on the cooperative's line; the line itself hangs from the first cloth on. */
export const cloths: Row = {
  name: 'cloths',
  figures: ['cloths'],
  tints: [],
  paint(pen, moment) {
    const { palette } = moment;
    const length = moment.amount('cloths') * CLOTH_STEP;
    if (length <= 0) return;
    const line = pen.at(18, 0, 1, Math.min(1, length / CLOTH_STEP));
    line.stroke(outline(`M-6 316V296M${length} 316V296`), 1.8, palette.wood);
    line.stroke(outline(`M-6 298Q${length / 2 - 3} 303 ${length} 298`), 1.4, palette.wood);
    const dyes = [palette.cloth0, palette.cloth1, palette.cloth2, palette.cloth3, palette.cloth4];
    const place = (index: number) => ({ x: 16 + index * CLOTH_STEP, y: 300 });
    eachOf(pen, moment, 'cloths', place, (cloth, index) => {
      cloth.rect(0, 0, 10.5, 17, dyes[index % dyes.length] ?? palette.cloth0);
      cloth.at(5.25, 8.5).fill(lozenge(3, 4.4), palette.white, 0.9);
    });
  },
};

const PAVILION_ROOF = outline('M382 301 394 286H434L446 301z');

function drawPerson(pen: Pen, { palette }: Moment) {
  pen.disc(0, -6, 2.6, palette.people);
  pen.rect(-2.6, -6, 5.2, 6, palette.people);
  pen.disc(0, -10.2, 2.1, palette.people);
}

/** The berugak, an open pavilion with people in it: the land's owners were asked and agreed. */
export const pavilion: Row = {
  name: 'berugak',
  figures: ['pavilion'],
  tints: [],
  paint(pen, moment) {
    const { palette } = moment;
    eachOf(pen, moment, 'pavilion', here, (shelter) => {
      for (const x of [391, 412.7, 434.4]) shelter.rect(x, 300, 2.6, 20, palette.wood);
      shelter.rect(388, 312, 52, 4, palette.wood);
      for (const x of [400, 408, 420, 428]) drawPerson(shelter.at(x, 312), moment);
      shelter.fill(PAVILION_ROOF, palette.thatch);
    });
  },
};
