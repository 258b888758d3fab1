import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KEPT_MS, NO_PULSE, noteBeat, pulsePath, turnoverOf } from '../../../../client/hall/pulse/pulse.ts';

const pulseOf = (beats: readonly (readonly [at: number, phones: number])[]) =>
  beats.reduce((pulse, [at, phones]) => noteBeat(pulse, phones, at), NO_PULSE);

test('given phones that arrive, then none is lost and none came back', () => {
  expect(
    turnoverOf(
      pulseOf([
        [0, 0],
        [1000, 40],
        [2000, 90],
      ]),
    ),
  ).toEqual({ phones: 90, lost: 0, back: 0 });
});

test('given phones that are lost and come back with newcomers, then no newcomer is a return', () => {
  const pulse = pulseOf([
    [0, 90],
    [1000, 70],
    [2000, 80],
    [3000, 120],
  ]);
  expect(turnoverOf(pulse)).toEqual({ phones: 120, lost: 20, back: 20 });
});

test('given five minutes, then what was before them is forgotten', () => {
  const pulse = pulseOf([
    [0, 90],
    [1000, 10],
    [2000, 90],
    [3000 + KEPT_MS, 91],
  ]);
  expect(turnoverOf(pulse)).toEqual({ phones: 91, lost: 0, back: 0 });
});

test('given any hall, then never more come back than were lost, and the line stays in its box', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20_000), fc.nat(400)), { minLength: 1 }), (steps) => {
      let at = 0;
      const pulse = steps.reduce((known, [later, phones]) => {
        at += later;
        return noteBeat(known, phones, at);
      }, NO_PULSE);
      const { lost, back } = turnoverOf(pulse);
      expect(back).toBeLessThanOrEqual(lost);
      const numbers =
        pulsePath(pulse, at, 64, 14)
          .match(/[\d.]+/g)
          ?.map(Number) ?? [];
      expect(Math.max(...numbers)).toBeLessThanOrEqual(64);
    }),
  );
});
