import { describe, expect, it } from 'vitest';
import {
  elementMax,
  type LandscapeBinding,
  landscapeElements,
  landscapeOf,
  levelOf,
  shareOf,
} from '../../../../client/lib/land/landscape.ts';

const binding = (element: LandscapeBinding['element'], value: number, worst = 0, best = 100): LandscapeBinding => ({
  element,
  worst,
  best,
  value,
});

describe('the level of an element', () => {
  it('given a value inside the range, then it is the rounded share of the max', () => {
    expect(levelOf(1240, 310, 1550, 13)).toBe(10);
    expect(levelOf(25, 12, 30, 6)).toBe(4);
  });

  it('given a range that falls (less is better), then the smaller value has the higher level', () => {
    expect(levelOf(410, 640, 300, 5)).toBe(3);
    expect(levelOf(640, 640, 300, 5)).toBe(0);
    expect(levelOf(300, 640, 300, 5)).toBe(5);
  });

  it('given a value outside the range, then it stops at 0 and at the max', () => {
    expect(levelOf(-50, 0, 10, 6)).toBe(0);
    expect(levelOf(50, 0, 10, 6)).toBe(6);
  });

  it('given a range of no width, then there is nothing to be worse than', () => {
    expect(shareOf(3, 3, 3)).toBe(1);
    expect(levelOf(7, 3, 3, 4)).toBe(4);
  });

  it('given a number that is none, then it says which one', () => {
    expect(() => levelOf(Number.NaN, 0, 1, 4)).toThrow('The value of an indicator must be finite');
    expect(() => levelOf(1, 0, Number.POSITIVE_INFINITY, 4)).toThrow('The best of an indicator');
    expect(() => levelOf(1, 0, 1, 2.5)).toThrow('whole number');
  });
});

describe('the land under a package', () => {
  it('given bindings for two elements, then every other element is left out', () => {
    const { levels } = landscapeOf([binding('wind', 50), binding('debt', 2, 8, 2)], []);
    expect(levels.wind).toBe(3);
    expect(levels.debt).toBe(6);
    const others = landscapeElements.filter((element) => element !== 'wind' && element !== 'debt');
    expect(others.map((element) => levels[element])).toEqual(others.map(() => undefined));
  });

  it('given emissions and coast, then air and land follow them without steps', () => {
    const { levels } = landscapeOf([binding('haze', 590, 640, 240), binding('coast', 33)], []);
    expect(levels.air).toBeCloseTo(0.125);
    expect(levels.haze).toBe(1);
    expect(levels.land).toBeCloseTo(0.33);
  });

  it('given a forest of its own, then the land takes its green from it and not from the coast', () => {
    expect(landscapeOf([binding('coast', 90), binding('forest', 20)], []).levels.land).toBeCloseTo(0.2);
  });

  it('given no emissions and no forest in the case, then the air is clear and the land is in between', () => {
    const { air, land } = landscapeOf([], []).levels;
    expect(air).toBe(1);
    expect(land).toBeGreaterThan(0);
    expect(land).toBeLessThan(1);
  });

  it('given values at both ends, then every element reaches 0 and its max', () => {
    for (const element of landscapeElements) {
      expect(landscapeOf([binding(element, 0)], []).levels[element]).toBe(0);
      expect(landscapeOf([binding(element, 100)], []).levels[element]).toBe(elementMax[element]);
    }
  });
});
