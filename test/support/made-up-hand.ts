import fc, { type GeneratorValue } from 'fast-check';

const numbers = new Map<string, () => fc.Arbitrary<number>>();

/** The same function for the same bounds: fast-check knows what was drawn again by it. */
function between(min: number, max: number): () => fc.Arbitrary<number> {
  const key = `${min} ${max}`;
  const known = numbers.get(key) ?? (() => fc.integer({ min, max }));
  numbers.set(key, known);
  return known;
}

/** Draws what a made-up case is made of, all by whole numbers; fast-check makes them smaller where a property fails. */
export class Hand {
  readonly #draw: GeneratorValue;
  /** Codes of the languages in which texts may stand. */
  readonly languages: readonly string[];

  constructor(draw: GeneratorValue, languages: readonly string[] = []) {
    this.#draw = draw;
    this.languages = languages;
  }

  /** The same hand, for texts in these languages. */
  speaking(languages: readonly string[]): Hand {
    return new Hand(this.#draw, languages);
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low === high ? low : this.#draw(between(low, high));
  }

  /** True in about `percent` of a hundred cases. */
  chance(percent: number): boolean {
    return this.between(1, 100) > 100 - percent;
  }

  one<T>(items: readonly T[]): T {
    const item = items[this.between(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to draw from');
    return item;
  }

  /** Some of the items in their order: at least and at most so many, as far as there are. */
  some<T>(items: readonly T[], least = 1, most = items.length): T[] {
    const bits = this.between(0, 2 ** items.length - 1);
    const drawn = items.filter((_, at) => ((bits >> at) & 1) === 1).slice(0, most);
    return drawn.length >= least ? drawn : items.slice(0, least);
  }

  /** All items in some order. */
  shuffled<T>(items: readonly T[]): T[] {
    const left = [...items];
    return items.flatMap(() => left.splice(this.between(0, left.length - 1), 1));
  }

  /** So many things, each made by its place. */
  list<T>(low: number, high: number, make: (at: number) => T): T[] {
    return Array.from({ length: this.between(low, high) }, (_, at) => make(at));
  }

  /** What `make` makes in so many of a hundred cases, as fields to be spread. */
  maybe<T extends object>(percent: number, make: () => T): T | object {
    return this.chance(percent) ? make() : {};
  }

  /** A text in one or some of the languages of the case. */
  text(words: string): Record<string, string> {
    return Object.fromEntries(this.some(this.languages).map((code) => [code, `${words} ${code}`]));
  }

  /** A text for the eyes of one owner, with the mark that says so: see `secretMarksIn`. */
  secret(owner: string, words: string): Record<string, string> {
    return this.text(`${words} ${secretMark(owner)}`);
  }
}

/** The mark that stands in every secret text of an owner: a party, the facilitator, an event, a constraint that one brings. */
export function secretMark(owner: string): string {
  return `qzx${owner}qzx`;
}

/** The owners of the secret texts in some bytes. */
export function secretMarksIn(bytes: string): string[] {
  return [...new Set(Array.from(bytes.matchAll(/qzx(\w+?)qzx/g), ([, owner]) => owner ?? ''))].sort();
}
