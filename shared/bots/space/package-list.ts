import type { PartyBrief } from '../../scenario/public-scenario.ts';
import type { Package } from '../../scenario/vocabulary.ts';
import { type CompiledCondition, isBreached } from '../../scoring/breaches.ts';
import { brokenConstraints } from '../../scoring/lawful.ts';
import { GREED_COST, isTried, type PackageSpace, type SpaceGround } from './package-query.ts';

/** Lists every package that is worth the reservation value or more, `size` being the number of all open packages. */
export function listPackages({ brief, open, conditions, constraints }: SpaceGround, size: number): PackageSpace {
  const issues = open.length;
  const options = new Uint8Array(size * issues);
  const points = new Int32Array(size);
  const breaches = new Float64Array(size);
  let count = 0;
  const chosen: number[] = [];
  const walk = (issue: number, sum: number): void => {
    const candidates = open[issue];
    if (candidates === undefined) {
      const total = sum + interactionPoints(brief, chosen);
      if (total < brief.reservation || brokenConstraints(constraints, chosen).length > 0) return;
      options.set(chosen, count * issues);
      points[count] = total;
      breaches[count] = breachBits(conditions, chosen);
      count += 1;
      return;
    }
    for (const option of candidates) {
      chosen[issue] = option;
      walk(issue + 1, sum + (brief.points[issue]?.[option] ?? 0));
    }
  };
  walk(0, 0);
  const order = Array.from({ length: count }, (_, i) => i).sort((a, b) => at(points, b) - at(points, a) || a - b);
  const best = count === 0 ? undefined : at(points, order[0] ?? 0);
  const span = Math.max(1, (best ?? 0) - brief.reservation);
  const packageAt = (index: number): Package => Array.from(options.subarray(index * issues, (index + 1) * issues));
  return {
    best,
    find({ least, appeal, breachCosts, tried = [] }) {
      let found: number | undefined;
      let foundScore = Number.NEGATIVE_INFINITY;
      for (const index of order) {
        const worth = at(points, index);
        if (worth < least) break;
        let score = -(GREED_COST * (worth - least)) / span;
        for (let i = 0; i < issues; i++) score += appeal[i]?.[at(options, index * issues + i)] ?? 0;
        const bits = at(breaches, index);
        if (bits !== 0) score -= costOf(bits, breachCosts);
        if (score > foundScore && !isTried(packageAt(index), tried)) [found, foundScore] = [index, score];
      }
      return found === undefined ? undefined : packageAt(found);
    },
  };
}

function at(numbers: Uint8Array | Int32Array | Float64Array, index: number): number {
  return numbers[index] ?? 0;
}

/** One bit per breached condition; a case has far fewer than 50. */
function breachBits(conditions: readonly CompiledCondition[], chosen: Package): number {
  return conditions.reduce((bits, condition, i) => (isBreached(condition, chosen) ? bits + 2 ** i : bits), 0);
}

function costOf(bits: number, costs: readonly number[]): number {
  return costs.reduce((sum, cost, i) => (Math.floor(bits / 2 ** i) % 2 === 1 ? sum + cost : sum), 0);
}

function interactionPoints(brief: PartyBrief, chosen: Package): number {
  let points = 0;
  for (const { issues, options, points: extra } of brief.interactions) {
    if (chosen[issues[0]] === options[0] && chosen[issues[1]] === options[1]) points += extra;
  }
  return points;
}
