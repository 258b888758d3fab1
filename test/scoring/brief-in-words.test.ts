import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartyBrief } from '../../shared/scenario/public-scenario.ts';
import { briefInWords, worthInWords } from '../../shared/scoring/brief-in-words.ts';
import { countsPoints } from '../../shared/scoring/points.ts';

const text = { id: 'Teks', en: 'Text' };
const briefOf = (points: readonly (readonly number[])[], reservation = 0, bonus?: number): PartyBrief => ({
  party: 'ntb',
  brief: text,
  batna: text,
  reservation,
  points,
  interactions: bonus === undefined ? [] : [{ issues: [0, 1], options: [0, 0], points: bonus, because: text }],
});

describe('[VI-11] what options are worth, in words', () => {
  test('given points, then issues are ranked by what depends on them, and options ordered, equals alike', () => {
    const { issues } = worthInWords(
      briefOf([
        [0, 24, 24],
        [8, 0, 2],
        [5, 5, 5],
        [0, 8, 1],
      ]),
    );
    expect(issues).toEqual([
      { rank: 1, weight: 'most', steps: [1, 0, 0] },
      { rank: 2, weight: 'some', steps: [0, 2, 1] },
      { rank: 4, weight: 'none', steps: [0, 0, 0] },
      { rank: 2, weight: 'some', steps: [2, 0, 1] },
    ]);
  });

  test('given a limit, then it is said by the weightiest issues whose best make up for it', () => {
    const points = [
      [0, 24],
      [0, 22],
      [0, 14],
    ];
    const alternative = (limit: number) => worthInWords(briefOf(points, limit)).alternative;
    expect([alternative(0), alternative(24), alternative(25), alternative(60)]).toEqual([[], [0], [0, 1], [0, 1, 2]]);
  });

  test('given options that are worth more or less together, then which and why, not how much', () => {
    expect(worthInWords(briefOf([[1], [2]], 0, -7)).extras).toEqual([
      { issues: [0, 1], options: [0, 0], because: text, isGain: false },
    ]);
  });

  test('given two briefs whose points differ only by a scale and a shift of each issue, then no byte tells them apart', () => {
    const issue = fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(issue, { minLength: 1, maxLength: 8 }), fc.integer({ min: 2, max: 9 }), (points, scale) => {
        const other = points.map((options, at) => options.map((value) => value * scale - 17 * at));
        const [least, more] = [-99_999, -99_999];
        expect(briefInWords(briefOf(other, more, 4))).toEqual(briefInWords(briefOf(points, least, 9)));
      }),
    );
  });

  test('given a brief in words, then it counts no points, and keeps what is to be read', () => {
    const told = briefInWords(briefOf([[0, 731]], 317, 9));
    expect(countsPoints(told)).toBe(false);
    expect(told).toMatchObject({ party: 'ntb', brief: text, batna: text, points: [[0, 0]] });
    expect(JSON.stringify(told)).not.toMatch(/731|317/);
  });
});
