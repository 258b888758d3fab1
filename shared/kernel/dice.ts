/** Seeded chance: the same seed gives the same numbers on every machine. */
export interface Dice {
  /** A whole number from 0 to `sides` − 1. */
  roll(sides: number): number;
}

/** Chance from a 32-bit seed by the mulberry32 generator (T. Ettinger, public domain). */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  return {
    roll(sides) {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * sides);
    },
  };
}

/** A 32-bit seed from any text (FNV-1a), so that a table's bots have chance of their own. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
