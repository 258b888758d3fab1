import { describe, expect, test } from 'vitest';
import { placesOf, readValue, stepFrom } from '../../../../client/lib/table/number-values.ts';

const issue = { options: ['-2.5', '0', '2.5', '1250'].map((id) => ({ id, name: {}, clause: {}, effects: {} })) };

describe('[CF-2] values of a number issue on a phone', () => {
  test.each([
    ['2,5', 2],
    [' 2.5 ', 2],
    ['2.50', 2],
    ['-2,5', 0],
    ['−2,5', 0],
    ['1.250', 3],
    ['1,250', 3],
    ['1 250', 3],
    ['0', 1],
    ['3', undefined],
    ['', undefined],
    ['two', undefined],
    ['1e3', undefined],
  ])('given "%s" is typed, then it is value number %s', (typed, place) => {
    expect(readValue(typed, issue)).toBe(place);
  });

  test('given so many values, then up to five are shown, both ends among them', () => {
    expect([1, 2, 5, 6, 201].map(placesOf)).toEqual([
      [0],
      [0, 1],
      [0, 1, 2, 3, 4],
      [0, 1, 3, 4, 5],
      [0, 50, 100, 150, 200],
    ]);
  });

  test('given closed values, then a step passes over them and stays where there is no other', () => {
    expect([
      stepFrom(1, 1, 5, [2, 3]),
      stepFrom(3, 1, 5, [4]),
      stepFrom(-1, 1, 5, [0]),
      stepFrom(5, -1, 5, []),
    ]).toEqual([4, 3, 1, 4]);
  });
});
