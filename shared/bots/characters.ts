import { createDice, seedOf } from '../kernel/dice.ts';

/** How a counterpart behaves: its path, its words and how much it tells of itself. */
export const CHARACTERS = ['open', 'firm', 'relational', 'hurried', 'inexperienced', 'hard'] as const;
export type Character = (typeof CHARACTERS)[number];

/** A counterpart that nobody chose has one of these: tough ones make people readier to deceive. */
const DRAWN: readonly Character[] = ['open', 'open', 'relational', 'firm'];

/** A character in figures; shares are of the way from its best to its limit, 0–1. */
export interface Manner {
  /** What it gives up of its own accord is the share of the time that is over, to this power: 1 evenly, more late. */
  readonly curve: number;
  /** How much of what the others gave it answers at once. */
  readonly match: number;
  /** How far below half it goes for what the others gave: 1 as far as they. */
  readonly step: number;
  /** What it keeps to the end. */
  readonly kept: number;
  /** Its pauses, against those of others. */
  readonly pause: number;
  /** So many questions it asks in a negotiation at most. */
  readonly questions: number;
  /** What it tells when asked: its first two interests beside, what it is asked, one thing for each that it is told. */
  readonly tells: 'freely' | 'asked' | 'in-turn';
  /** How much its own mood weighs in the choice between packages that are worth the same. */
  readonly whim: number;
}

export const MANNERS: Readonly<Record<Character, Manner>> = {
  open: { curve: 1.2, match: 0.9, step: 1.75, kept: 0, pause: 1, questions: 3, tells: 'freely', whim: 0.02 },
  firm: { curve: 2.5, match: 0.7, step: 1.5, kept: 0.08, pause: 1, questions: 2, tells: 'in-turn', whim: 0.02 },
  relational: { curve: 1.5, match: 1, step: 1.75, kept: 0, pause: 1, questions: 3, tells: 'asked', whim: 0.02 },
  hurried: { curve: 0.6, match: 1, step: 1.75, kept: 0, pause: 0.7, questions: 1, tells: 'asked', whim: 0.04 },
  inexperienced: { curve: 1, match: 0.8, step: 1.75, kept: 0, pause: 1.2, questions: 1, tells: 'asked', whim: 0.05 },
  hard: { curve: 5, match: 0.4, step: 0.8, kept: 0.2, pause: 1, questions: 1, tells: 'in-turn', whim: 0.02 },
};

/** Chance of the bot in a seat, from that of its table. */
export function botSeed(tableSeed: number, { party, seat }: { readonly party: string; readonly seat: number }): number {
  return seedOf(`${tableSeed}/${party}/${seat}`);
}

/** The character of a counterpart that nobody chose: the same seed and party give the same. */
export function drawCharacter(seed: number, party: string): Character {
  return DRAWN[createDice(seedOf(`${seed}/${party}/character`)).roll(DRAWN.length)] ?? 'open';
}
