import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { placeInFreeRoom, touches } from '../../../client/lib/weave/label-room.ts';
import { Plane } from '../../../client/projector/plane.tsx';
import { speechOf } from '../../../client/projector/speech.ts';
import type { QuadrantScene, SceneMark } from '../../../shared/wire/projector.ts';

const scene = (marks: readonly SceneMark[], numbers = false): QuadrantScene => {
  const count = (of: (mark: SceneMark) => boolean) => marks.filter(of).length;
  const agreed = (mark: SceneMark) => mark.kind === 'agreed' || mark.kind === 'breached';
  return {
    kind: 'quadrant',
    round: 1,
    numbers,
    marks: numbers ? marks.map((mark, at) => ({ ...mark, table: at + 1 })) : marks,
    cloud: [],
    frontier: [],
    counts: {
      tables: marks.length,
      agreed: count((mark) => mark.kind !== 'none'),
      none: count((mark) => mark.kind === 'none'),
      breached: count((mark) => mark.kind === 'breached'),
      words: {
        partnership: count((one) => agreed(one) && one.benefit >= 50 && one.impact >= 50),
        extraction: count((one) => agreed(one) && one.benefit >= 50 && one.impact < 50),
        aid: count((one) => agreed(one) && one.benefit < 50 && one.impact >= 50),
        ceremony: count((one) => agreed(one) && one.benefit < 50 && one.impact < 50),
        lopsided: count((one) => one.kind === 'lopsided'),
      },
      left: 0,
    },
    medians: {},
    stories: [],
  };
};

const drawn = (view: QuadrantScene) => renderToString(<Plane view={view} speech={speechOf('id')} />);
const textsOf = (html: string, kind: string) =>
  [...html.matchAll(new RegExp(`<text class="[^"]*\\b${kind}\\b[^"]*"[^>]*>([^<]*)<`, 'g'))].map(([, text]) => text);

const hall: readonly SceneMark[] = [
  { kind: 'agreed', benefit: 80, impact: 60 },
  { kind: 'agreed', benefit: 80, impact: 60 },
  { kind: 'breached', benefit: 70, impact: 20 },
  { kind: 'lopsided', benefit: 0, impact: 51 },
  { kind: 'none', benefit: 0, impact: 26 },
  { kind: 'none', benefit: 0, impact: 26 },
];

describe('the plane at the front', () => {
  it('[DE-10] given each kind of end, then six words and their counts are all tables, two of them beside the axis', () => {
    const html = drawn(scene(hall));
    expect(textsOf(html, 'halo').filter((text) => /^[A-Z]/.test(text ?? ''))).toEqual([
      'Bantuan 0',
      'Kemitraan 2',
      'Seremoni 0',
      'Ekstraksi 1',
    ]);
    expect(textsOf(html, 'gutter')).toEqual(['Berat', 'sebelah', '1', 'Tidak', 'sepakat', '2']);
    expect(html).toMatch(/class="mark lopsided"/);
  });

  it('[SE-11] given 67 tables of which two are called, then these two are yellow under their numbers and no other has one', () => {
    const many = Array.from(
      { length: 67 },
      (_, at): SceneMark => ({
        kind: 'agreed',
        benefit: 20 + (at % 60),
        impact: 30 + ((at * 7) % 50),
        ...(at === 3 || at === 21 ? { table: at + 1 } : {}),
      }),
    );
    const html = drawn(scene(many));
    expect(textsOf(html, 'label').sort()).toEqual(['22', '4']);
    expect(html.match(/class="mark story"/g)).toHaveLength(2);
  });

  it('[DE-10] given marks in the corners, then no word of the plane lies under one', () => {
    const corner = scene([
      { kind: 'agreed', benefit: 100, impact: 95 },
      { kind: 'agreed', benefit: 96, impact: 100 },
      { kind: 'none', benefit: 0, impact: 3 },
      { kind: 'breached', benefit: 98, impact: 2 },
    ]);
    const html = drawn(corner);
    const words = [
      ...html.matchAll(/<text class="halo corner"[^>]*text-anchor="(\w+)" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</g),
    ];
    expect(words).toHaveLength(4);
    const marks = corner.marks.map(({ benefit, impact }) => [296 + benefit * 9.24, 796 - impact * 7.34] as const);
    for (const [, anchor, x = '', y = '', text = ''] of words) {
      const width = text.length * 54 * 0.6;
      const left = anchor === 'end' ? Number(x) - width : Number(x);
      for (const [markX, markY] of marks) {
        const isBeside = markX < left - 13 || markX > left + width + 13;
        const isClear = markY < Number(y) - 54 * 0.8 - 13 || markY > Number(y) + 54 * 0.1 + 13;
        expect(isBeside || isClear, text).toBe(true);
      }
    }
  });

  it('[DE-5] given equal tables, then one ring has their number, at their very value; with numbers shown all are named', () => {
    const html = drawn(scene(hall));
    expect(textsOf(html, 'count')).toEqual(['2', '2']);
    const rings = [...html.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="28"/g)].map(([, x, y]) => [x, y]);
    // 0 … 100 across 296 … 1220 and up from 796 to 62.
    expect(rings).toContainEqual(['1035.2', '355.6']);
    expect(rings).toContainEqual(['296', '605.2']);
    expect(textsOf(drawn(scene(hall, true)), 'label').sort()).toEqual(['1, 2', '3', '4', '5, 6']);
  });

  it('given up to 30 tables anywhere, then their labels stand inside the picture, and large', () => {
    const mark = fc.record({
      kind: fc.constantFrom('agreed' as const, 'breached' as const),
      benefit: fc.integer({ min: 1, max: 100 }),
      impact: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 30 }), (marks) => {
        const html = drawn(scene(marks, true));
        const labels = [...html.matchAll(/class="halo label" x="([\d.-]+)" y="([\d.-]+)"[^>]*font-size="(\d+)"/g)];
        expect(labels.length).toBeGreaterThan(0);
        for (const [, x, y, size] of labels) {
          expect(Number(size)).toBe(54);
          expect(Number(x)).toBeGreaterThan(296);
          expect(Number(x)).toBeLessThan(1220);
          expect(Number(y)).toBeLessThan(816);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('given room, then no label covers a mark or another label, and one that stands apart is tied to its mark', () => {
    const marks = [0, 1, 2, 3, 4, 5].map((at) => ({ x: 500 + at * 30, y: 500 + (at % 2) * 20, reach: 13 }));
    const wishes = marks.map((mark, at) => ({ mark, text: String(10 + at) }));
    const placed = placeInFreeRoom(wishes, { marks, box: [0, 0, 1200, 900], taken: [], font: 54 });
    for (const [at, one] of placed.entries()) {
      for (const other of placed.slice(at + 1)) expect(touches(one, other, 0)).toBe(false);
      for (const { x, y, reach } of marks)
        expect(touches(one, { x, y, width: reach * 2, height: reach * 2 }, 0)).toBe(false);
    }
    const near = placeInFreeRoom([{ mark: marks[0]!, text: '7' }], {
      marks: marks.slice(0, 1),
      box: [0, 0, 1200, 900],
      taken: [],
      font: 54,
    });
    expect(near[0]?.tie).toBeUndefined();
    expect(placed.some(({ tie }) => tie !== undefined)).toBe(true);
  });
});
