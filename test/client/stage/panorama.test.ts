import { describe, expect, it } from 'vitest';
import { type LandscapeElement, landscapeElements, landscapeOf } from '../../../client/lib/land/landscape.ts';
import { type FigureName, type Figures, figuresOf } from '../../../client/stage/figures.ts';
import { redirected, settled } from '../../../client/stage/growth.ts';
import { outline } from '../../../client/stage/outline.ts';
import { paletteOf } from '../../../client/stage/palette.ts';
import { framing, type Growths, momentOf, rows } from '../../../client/stage/panorama.ts';
import { penOn, type Surface } from '../../../client/stage/pen.ts';
import type { Row } from '../../../client/stage/row.ts';
import { middleLevels, strongLevels, weakLevels } from '../../support/landscapes.ts';

type Mark = { readonly what: string; readonly colour: number; readonly alpha: number; readonly text: string };

/** A surface that remembers what was drawn on it. */
function recorder() {
  const marks: Mark[] = [];
  const note = (what: string, where: unknown, colour: number, alpha: number) =>
    marks.push({ what, colour, alpha, text: JSON.stringify([what, where, colour, alpha]) });
  const surface: Surface = {
    fill: (shape, colour, alpha) => note('fill', shape, colour, alpha),
    rect: (x, y, width, height, colour, alpha) => note('rect', [x, y, width, height], colour, alpha),
    disc: (x, y, radius, colour, alpha) => note('disc', [x, y, radius], colour, alpha),
    stroke: (shape, width, colour, alpha) => note('stroke', [shape, width], colour, alpha),
  };
  return { marks, surface };
}

const growthsFrom = (figures: Figures) =>
  Object.fromEntries(Object.entries(figures).map(([name, count]) => [name, settled(count)])) as Growths;

function paint(row: Row, growths: Growths, share = 1, air = 0.5, land = 0.5): readonly Mark[] {
  const { marks, surface } = recorder();
  row.paint(penOn(surface), momentOf(paletteOf(air, land, 'light'), growths, share));
  return marks;
}
const textOf = (marks: readonly Mark[]) => marks.map((mark) => mark.text).join();

const figuresUnder = (changes: Partial<Record<LandscapeElement, number | undefined>>): Figures =>
  figuresOf({ ...middleLevels, ...changes });

describe('what stands in the picture', () => {
  it('given the weak land, then the burdens are large and the gains few', () => {
    expect(figuresOf(weakLevels)).toMatchObject({
      turbines: 1,
      panels: 2,
      hazeBands: 3,
      smoke: 4,
      litWest: 2,
      litEast: 1,
      pit: 4,
      ships: 2,
      works: 0,
      pavilion: 0,
      scars: 3,
      mangroves: 2,
      boats: 1,
      planted: 2,
      slabs: 6,
      beacon: 0,
    });
  });

  it('given the strong land, then it is the other way round', () => {
    expect(figuresOf(strongLevels)).toMatchObject({
      hazeBands: 0,
      smoke: 0,
      litWest: 8,
      litEast: 5,
      schoolWings: 3,
      pit: 1,
      ships: 0,
      works: 1,
      pavilion: 1,
      scars: 0,
      boats: 4,
      trees: 13,
      slabs: 1,
      beacon: 1,
    });
  });

  it('given a case without any indicator, then nothing but the fixed land stands', () => {
    expect(Object.values(figuresOf(landscapeOf([], []).levels)).every((count) => count === 0)).toBe(true);
  });

  it('given every element that a case binds, then at its worst and its best the picture differs', () => {
    for (const element of landscapeElements) {
      const at = (value: number) => figuresOf(landscapeOf([{ element, worst: 0, best: 1, value }], []).levels);
      expect(at(0), element).not.toEqual(at(1));
    }
  });

  it('given any number of jobs, then the lit windows add up to it', () => {
    for (let jobs = 0; jobs <= 13; jobs += 1) {
      const { litWest, litEast } = figuresUnder({ jobs });
      expect(litWest + litEast).toBe(jobs);
      expect(litWest).toBeLessThanOrEqual(8);
      expect(litEast).toBeLessThanOrEqual(5);
    }
  });
});

describe('the rows of the panorama', () => {
  const figureNames = Object.keys(figuresOf(weakLevels)) as FigureName[];

  it('given a figure, then at least one row draws it and a row that does not read it stays the same', () => {
    const middle = figuresOf(middleLevels);
    const before = growthsFrom(middle);
    for (const name of figureNames) {
      const after = { ...before, [name]: settled(middle[name] > 0 ? 0 : 1) };
      const changed = rows.filter((row) => textOf(paint(row, before)) !== textOf(paint(row, after)));
      expect(changed.length, `nothing draws ${name}`).toBeGreaterThan(0);
      for (const row of changed) expect(row.figures, `${row.name} hides that it reads ${name}`).toContain(name);
    }
  });

  it('given other air or land, then only rows that name the tint change', () => {
    const growths = growthsFrom(figuresOf(middleLevels));
    for (const row of rows) {
      const still = textOf(paint(row, growths));
      expect(textOf(paint(row, growths, 1, 0.9, 0.5)) !== still, `${row.name} air`).toBe(row.tints.includes('air'));
      expect(textOf(paint(row, growths, 1, 0.5, 0.9)) !== still, `${row.name} land`).toBe(row.tints.includes('land'));
    }
  });

  it('given a new turbine half way, then it is half visible while the old ones are whole', () => {
    const turbines = rows.find((row) => row.name === 'turbines') as Row;
    const growths = growthsFrom(figuresOf(middleLevels));
    const growing = { ...growths, turbines: redirected(settled(1), 1, 2) };
    expect([...new Set(paint(turbines, growing, 0.5).map((mark) => mark.alpha))]).toEqual([1, 0.5]);
    expect(textOf(paint(turbines, growing, 1))).toBe(textOf(paint(turbines, { ...growths, turbines: settled(2) })));
  });

  it('given any levels, then every number that is drawn is finite', () => {
    for (const levels of [weakLevels, middleLevels, strongLevels]) {
      for (const row of rows) expect(textOf(paint(row, growthsFrom(figuresOf(levels)), 0.37))).not.toMatch(/null|NaN/);
    }
  });
});

describe('the frame around the land', () => {
  const seen = (width: number, height: number) => {
    const { scale, x, y } = framing(width, height);
    return { left: -x / scale, right: (width - x) / scale, top: -y / scale, bottom: (height - y) / scale };
  };

  it.each([
    [360, 120],
    [360, 176],
    [320, 110],
    [412, 300],
    [960, 372],
    [1280, 160],
    [1920, 620],
    [2400, 200],
  ])('given a box of %i × %i, then coast and all objects are in it and no edge of the world shows', (width, height) => {
    const view = seen(width, height);
    expect(view.bottom).toBeCloseTo(372);
    expect(view.left).toBeLessThanOrEqual(12);
    expect(view.right).toBeGreaterThanOrEqual(946);
    expect(view.left).toBeGreaterThanOrEqual(-480.001);
    expect(view.right).toBeLessThanOrEqual(1440.001);
    expect(view.top).toBeLessThan(240);
  });
});

describe('an outline', () => {
  it('given straight, relative and closed pieces, then the points are where the text says', () => {
    expect(outline('M1 2h3v-4l-3 .5zM0 0L5-5')).toEqual([
      [
        { x: 1, y: 2 },
        { x: 4, y: 2 },
        { x: 4, y: -2 },
        { x: 1, y: -1.5 },
      ],
      [
        { x: 0, y: 0 },
        { x: 5, y: -5 },
      ],
    ]);
  });

  it('given a curve, then it is sampled from its first to its last point and bends in between', () => {
    const [arc = []] = outline('M0 0Q10-20 20 0');
    expect(arc[0]).toEqual({ x: 0, y: 0 });
    expect(arc.at(-1)).toEqual({ x: 20, y: 0 });
    expect(Math.min(...arc.map((point) => point.y))).toBeCloseTo(-10, 0);
  });

  it('given a letter that it does not know, then it names it', () => {
    expect(() => outline('M0 0A5 5 0 0 1 9 9')).toThrow('"A"');
  });
});
