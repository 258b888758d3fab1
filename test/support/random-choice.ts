import type { Dice } from '../../shared/kernel/dice.ts';

/** Chance as random play needs it, from a seeded dice. */
export class Choice {
  readonly #dice: Dice;
  #texts = 0;

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.#dice.roll(high - low + 1);
  }

  /** True in `percent` of a hundred cases. */
  chance(percent: number): boolean {
    return this.#dice.roll(100) < percent;
  }

  one<T>(items: readonly T[]): T | undefined {
    return items[this.#dice.roll(items.length)];
  }

  /** One of the values, each as often as its weight says. */
  weighted<T>(items: readonly (readonly [weight: number, value: T])[]): T {
    const sum = items.reduce((total, [weight]) => total + weight, 0);
    let left = this.#dice.roll(sum);
    for (const [weight, value] of items) {
      left -= weight;
      if (left < 0) return value;
    }
    throw new RangeError('nothing to choose from');
  }

  /** Some of the items in their order, at least one when there is one. */
  some<T>(items: readonly T[]): T[] {
    const chosen = items.filter(() => this.chance(50));
    const any = this.one(items);
    return chosen.length > 0 || any === undefined ? chosen : [any];
  }

  /** A text with a mark that stands in no other text of this choice: `zq17q`. */
  text(): string {
    this.#texts += 1;
    return `Words zq${this.#texts}q`;
  }

  /** A text in one case of two. */
  maybeText(): string | undefined {
    return this.chance(50) ? this.text() : undefined;
  }

  /** A number below −5000 that stands nowhere else, as secret as a text. */
  number(): number {
    this.#texts += 1;
    return -5000 - this.#texts;
  }
}

/** Every mark of a secret text or number in some bytes. */
export function marksIn(bytes: string): Set<string> {
  return new Set(bytes.match(/zq\d+q|-5\d{3}|-6\d{3}/g) ?? []);
}
