import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeMarks, storyName } from '../../../client/lib/charts/quadrant-marks.ts';
import { layCloth } from '../../../client/lib/land/arrival-cloth.ts';
import { isLarge, sceneClock } from '../../../client/lib/table/scene-clock.ts';
import { binsOf, markSize, placeValues } from '../../../client/projector/projector-figures.ts';
import type { PhaseScene, SceneMark, SceneStory } from '../../../shared/wire/projector.ts';

const STORY: SceneStory = {
  kind: 'best-both',
  mark: 0,
  benefit: 1,
  isLopsided: false,
  breached: [],
  offers: 1,
  missed: 0,
};

describe('Given the arrival cloth', () => {
  it.each([
    [3, 6],
    [65, 6],
    [200, 6],
    [20, 24],
  ])(
    'when there are %i tables of %i places, then every place is in the box and none hides another',
    (tables, places) => {
      const people = Array.from({ length: tables }, (_, at) => at % (places + 1));
      const { radius, places: laid } = layCloth(people, places, 1440, 112);
      expect(laid.filter(({ taken }) => taken)).toHaveLength(people.reduce((sum, count) => sum + count, 0));
      expect(laid).toHaveLength(tables * places);
      expect(radius).toBeGreaterThan(1.5);
      for (const { x, y } of laid) {
        expect(x - radius).toBeGreaterThanOrEqual(0);
        expect(x + radius).toBeLessThanOrEqual(1440);
        expect(y - radius).toBeGreaterThanOrEqual(0);
        expect(y + radius).toBeLessThanOrEqual(112);
      }
      const cells = new Set(laid.map(({ x, y }) => `${Math.round(x)}/${Math.round(y)}`));
      expect(cells.size).toBe(laid.length);
    },
  );

  it('when a table has more people than places, then its column grows', () => {
    expect(layCloth([8, 2], 6, 100, 100).places.filter(({ table }) => table === 0)).toHaveLength(8);
  });
});

describe('Given the marks of a hall', () => {
  const mark = (benefit: number, impact: number, kind: SceneMark['kind'] = 'agreed'): SceneMark => ({
    kind,
    benefit,
    impact,
  });
  const scene = (marks: readonly SceneMark[], stories: readonly SceneStory[] = [], numbers = false) => ({
    marks,
    stories,
    numbers,
  });

  it('[DE-5] when many fall on one point, then one mark stands at that very point and says how many', () => {
    const placed = placeMarks(scene([...Array.from({ length: 20 }, () => mark(59, 69)), mark(59, 69, 'breached')]));
    expect(placed).toMatchObject([
      { benefit: 59, impact: 69, kind: 'agreed', tables: 20, label: '×20' },
      { benefit: 59, impact: 69, kind: 'breached', tables: 1, label: undefined },
    ]);
  });

  it('[DE-5] when numbers are shown, then the tables at one point are named together', () => {
    const at = (table: number) => ({ ...mark(70, 50), table });
    expect(placeMarks(scene([1, 2, 3].map(at), [], true))[0]?.label).toBe('1, 2, 3');
    expect(placeMarks(scene([1, 2, 3, 4].map(at), [], true))[0]?.label).toBe('1, 2 +2');
  });

  it('[SE-11] when a table that was called stands with a story, then it is named beside it', () => {
    const marks = [mark(70, 50), { ...mark(70, 50), table: 22 }, mark(70, 50)];
    expect(placeMarks(scene(marks, [STORY]))).toMatchObject([{ tables: 3, label: 'A, 22 +1', isCalled: true }]);
  });

  it('when marks stand alone, then nothing moves them', () => {
    const [one, two] = placeMarks(scene([mark(20, 30), mark(70, 80)]));
    expect([one?.benefit, one?.impact, two?.benefit, two?.impact]).toEqual([20, 30, 70, 80]);
  });

  it('[DE-5] when tables did not agree, then their cross stands at the impact of no agreement', () => {
    const placed = placeMarks(scene(Array.from({ length: 60 }, () => mark(0, 26, 'none'))));
    expect(placed).toMatchObject([{ benefit: 0, impact: 26, kind: 'none', tables: 60, label: '×60' }]);
  });

  it('[DE-5] given any marks, then every table is in one mark and no mark leaves its value', () => {
    const drawn = fc.record({
      benefit: fc.integer({ min: 0, max: 100 }),
      impact: fc.integer({ min: 0, max: 100 }),
      kind: fc.constantFrom('agreed' as const, 'breached' as const, 'lopsided' as const, 'none' as const),
    });
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 65 }), fc.nat(), (marks, pick) => {
        const story = { ...STORY, mark: pick % 65 };
        const placed = placeMarks(scene(marks, [story]));
        expect(placed.reduce((sum, { tables }) => sum + tables, 0)).toBe(marks.length);
        for (const { at, benefit, impact, kind } of placed) expect({ benefit, impact, kind }).toEqual(marks[at]);
      }),
    );
  });

  it('when numbers are hidden, then stories have letters; shown, they have their tables', () => {
    expect(storyName(scene([], [STORY]), 0)).toBe('A');
    expect(storyName(scene([], [{ ...STORY, table: 27 }]), 0)).toBe('27');
    expect(placeMarks(scene([mark(1, 1)], [STORY]))[0]?.label).toBe('A');
    expect(placeMarks(scene([mark(9, 9), mark(1, 1)], [STORY]))[1]?.label).toBeUndefined();
  });
});

describe('Given a phase', () => {
  const scene: PhaseScene = {
    kind: 'phase',
    stage: 'negotiation',
    phases: 6,
    lengthMs: 600_000,
    endsAt: 1_000_000,
    apart: 0,
    progress: [],
    news: [],
  };

  it('when it runs, then the clock counts down, asks for attention from two minutes on, and stops at 0', () => {
    expect(sceneClock(scene, 700_000)).toMatchObject({ text: '05:00', nearlyUp: false, share: 0.5 });
    expect(sceneClock(scene, 880_000)).toMatchObject({ text: '02:00', nearlyUp: true });
    expect(sceneClock(scene, 1_200_000)).toMatchObject({ text: '00:00', isOver: true });
  });

  it('when it is paused, then the time stands and is not yellow for being short', () => {
    const { endsAt: _, ...stopped } = scene;
    const paused: PhaseScene = { ...stopped, leftMs: 60_000, paused: 'facilitator' };
    expect(sceneClock(paused, 5)).toMatchObject({ text: '01:00', nearlyUp: false });
    expect(sceneClock(stopped, 5)).toBeUndefined();
  });

  it('when something was announced three minutes ago, then it no longer stands large', () => {
    const at = 1_000_000;
    expect([isLarge({ at }, at), isLarge({ at }, at + 179_999), isLarge({ at }, at + 180_000)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('Given values from 0 to 100', () => {
  const x = (value: number) => 24 + value * 16;

  it('[DE-5] when they are drawn, then each mark stands at its value and equal ones make a column', () => {
    const values = [59, 59, 60, 0, 100].map((value) => ({ value }));
    const size = markSize([values], x, 248);
    expect(size).toEqual({ isNumbered: false, font: 0, across: 30, up: 30 });
    expect(placeValues(values, x, size).map(({ of, x: at, level }) => [of.value, at, level])).toEqual([
      [0, x(0), 0],
      [59, x(59), 0],
      [59, x(59), 1],
      [60, x(60), 2],
      [100, x(100), 0],
    ]);
  });

  it('[DE-5] when 65 tables have one value, then their column fits', () => {
    const values = Array.from({ length: 65 }, (_, table) => ({ value: 80, table }));
    const size = markSize([values], x, 248);
    expect(size.isNumbered).toBe(false);
    const levels = placeValues(values, x, size).map(({ level }) => level);
    expect(new Set(levels).size).toBe(65);
    expect(Math.max(...levels) * size.up).toBeLessThanOrEqual(248);
  });

  it('when they are put into bins, then each is in exactly one, 100 in the last', () => {
    const bins = binsOf([{ value: 0 }, { value: 9 }, { value: 10 }, { value: 99 }, { value: 100 }]);
    expect(bins.map(({ values }) => values.length)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
  });
});
