import { scaleLinear } from 'd3-scale';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelTicks, ticksOf, wordsAtLevel, wordsAtUpright } from '../../../../client/lib/charts/labels.ts';
import { chooseLanguage } from '../../../../client/lib/language/language.ts';
import { type Room, touches, widthOf } from '../../../../client/lib/weave/label-room.ts';

describe('ticks of an axis', () => {
  it('given values between whole ones, then all have the decimals that the finest needs, as the language writes them', () => {
    chooseLanguage('id');
    const said = (from: number, to: number) => ticksOf(scaleLinear([from, to], [0, 100]), 3).map(({ label }) => label);
    expect(said(1.5, 1.95)).toEqual(['1,6', '1,8']);
    expect(said(-20, 20)).toEqual(['−20', '−10', '0', '10', '20']);
    chooseLanguage('en');
    expect(said(1.5, 1.95)).toEqual(['1.6', '1.8']);
    chooseLanguage('id');
  });
});

const ground = { left: 44, right: 316, top: 12, bottom: 258, font: 13 };

describe('ticks and words of a plot', () => {
  it('given any range, then the numbers of its level axis stand beside each other and none over another', () => {
    const range = fc
      .tuple(fc.double({ min: -9999, max: 9999, noNaN: true }), fc.double({ min: 0.001, max: 9999, noNaN: true }))
      .map(([from, length]) => [from, from + length] as const);
    fc.assert(
      fc.property(range, fc.integer({ min: 2, max: 12 }), (ends, count) => {
        const ticks = levelTicks(scaleLinear(ends, [ground.left, ground.right]), count, ground);
        expect(ticks.length).toBeGreaterThan(0);
        const rooms = ticks.map(({ at, label }) => {
          const width = widthOf(label, ground.font);
          const x = at - ground.left < 12 ? at + width / 2 : ground.right - at < 12 ? at - width / 2 : at;
          return { x, y: 0, width, height: 10 };
        });
        for (const [at, room] of rooms.entries()) {
          for (const other of rooms.slice(at + 1)) expect(touches(room, other, 0)).toBe(false);
        }
      }),
    );
  });

  it('given two limits anywhere and names of any length, then their words cover neither each other nor the edge', () => {
    const name = fc.string({ minLength: 1, maxLength: 80 });
    const place = fc.record({ x: fc.integer({ min: 44, max: 316 }), y: fc.integer({ min: 12, max: 258 }) });
    fc.assert(
      fc.property(name, name, place, (first, second, { x, y }) => {
        const level = wordsAtLevel(first, y, ground, []);
        const upright = wordsAtUpright(second, x, ground, [level]);
        expect(touches(level, upright, 0)).toBe(false);
        for (const one of [level, upright]) expect(isWithin(one)).toBe(true);
      }),
    );
  });
});

function isWithin({ x, width }: Room): boolean {
  return x - width / 2 >= ground.left && x + width / 2 <= ground.right;
}
