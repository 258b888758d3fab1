import { describe, expect, it } from 'vitest';
import { likingOf } from '../../shared/bots/frequency-model.ts';
import type { Heard } from '../../shared/bots/heard.ts';
import { createDice } from '../../shared/kernel/dice.ts';
import type { Table } from '../../shared/negotiation/table.ts';

const ISSUES = 5;
const OPTIONS = 4;
const nothing: Heard = { weights: new Map(), wishes: new Map(), unacceptable: new Map() };
const every = Array.from({ length: OPTIONS ** ISSUES }, (_, k) =>
  Array.from({ length: ISSUES }, (__, issue) => Math.floor(k / OPTIONS ** issue) % OPTIONS),
);

/** What every option is worth to a drawn partner; the best of an issue is worth its weight. */
function drawPartner(seed: number): number[][] {
  const dice = createDice(seed);
  const weights = Array.from({ length: ISSUES }, () => 1 + dice.roll(100));
  return weights.map((weight) => {
    const drawn = Array.from({ length: OPTIONS }, () => dice.roll(10_000));
    const [least, most] = [Math.min(...drawn), Math.max(...drawn)];
    return drawn.map((one) => (weight * (one - least)) / (most - least));
  });
}

const worthOf = (worth: readonly (readonly number[])[], chosen: readonly number[]) =>
  chosen.reduce((sum, option, issue) => sum + (worth[issue]?.[option] ?? 0), 0);

/** Its offers: each the least package that is still worth 1 − 0.6 t^e of its best. */
function offersOf(worth: number[][], count: number, power: number) {
  const ranked = every.map((chosen) => ({ package: chosen, worth: worthOf(worth, chosen) }));
  const best = Math.max(...ranked.map((one) => one.worth));
  return Array.from({ length: count }, (_, step) => {
    const target = best * (1 - 0.6 * (step / count) ** power);
    const enough = ranked.filter((one) => one.worth >= target);
    return enough.reduce((a, b) => (b.worth < a.worth ? b : a));
  });
}

function likingAfter(worth: number[][], count: number, power: number, heard = nothing) {
  const scenario = { issues: worth.map((options) => ({ options })) } as unknown as Table['scenario'];
  return likingOf({ scenario }, offersOf(worth, count, power), heard);
}

/** Kendall's tau-b of two values of the same things. */
function tauOf(a: readonly number[], b: readonly number[]): number {
  let [agree, pairs, tiedA, tiedB] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    for (let j = i + 1; j < a.length; j++) {
      const [x, y] = [Math.sign((a[i] ?? 0) - (a[j] ?? 0)), Math.sign((b[i] ?? 0) - (b[j] ?? 0))];
      agree += x * y;
      pairs += 1;
      tiedA += x === 0 ? 1 : 0;
      tiedB += y === 0 ? 1 : 0;
    }
  }
  return agree / Math.sqrt((pairs - tiedA) * (pairs - tiedB));
}

const sample = every.filter((_, k) => k % 5 === 0);
const seeds = Array.from({ length: 30 }, (_, i) => i + 1);

function meanTau(count: number, power: number): number {
  const taus = seeds.map((seed) => {
    const worth = drawPartner(seed);
    const { weights, values } = likingAfter(worth, count, power);
    const liked = values.map((row, issue) => row.map((value) => value * (weights[issue] ?? 0)));
    return tauOf(
      sample.map((chosen) => worthOf(worth, chosen)),
      sample.map((chosen) => worthOf(liked, chosen)),
    );
  });
  return taus.reduce((sum, tau) => sum + tau, 0) / taus.length;
}

const topOf = (weights: readonly number[]) => weights.indexOf(Math.max(...weights));

describe('Given partners who concede late or evenly, on thirty drawn domains', () => {
  it.each([
    ['late', 4],
    ['evenly', 1],
  ])(
    'when eight offers of one who gives %s are known, then packages are put in order with a mean tau of .45 and more',
    (name, power) => {
      const [few, more] = [meanTau(8, power), meanTau(12, power)];
      process.stdout.write(
        `opponent model, ${name}: tau ${few.toFixed(2)} after 8 offers, ${more.toFixed(2)} after 12\n`,
      );
      expect(few).toBeGreaterThanOrEqual(0.45);
      expect(more).toBeGreaterThanOrEqual(0.45);
    },
  );

  it('when it tells what matters most, then that issue weighs most, whatever its offers looked like', () => {
    for (const seed of seeds) {
      const worth = drawPartner(seed);
      const spread = worth.map((options) => Math.max(...options));
      const told: Heard = { ...nothing, weights: new Map([[topOf(spread), 'most' as const]]) };
      expect(topOf(likingAfter(worth, 8, 1, told).weights)).toBe(topOf(spread));
    }
  });
});
