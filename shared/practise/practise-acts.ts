import { CHARACTERS, type Character } from '../bots/characters.ts';
import type { TableCommand } from '../negotiation/commands.ts';
import type { Actor } from '../negotiation/vocabulary.ts';
import type { PartyId } from '../scenario/vocabulary.ts';

/** What was asked of the table, by whom and when; what came of it is decided anew whenever it is read. */
export interface PractiseAct {
  /** ms since the epoch, on the practise's own clock. */
  readonly at: number;
  readonly by: Actor;
  readonly command: TableCommand;
}

/** What a practise is played with. */
export interface PractiseSetup {
  readonly party: PartyId;
  /** Chance of the bots: the same seed, and the same acts of the person, give the same table. */
  readonly seed: number;
  /** How the bots behave. */
  readonly character: Character;
  /** Where its clock begins, ms since the epoch. */
  readonly startedAt: number;
}

/** Whether a value is a list of acts, as far as the rules do not find that out themselves. */
export function arePractiseActs(value: unknown): value is readonly PractiseAct[] {
  return Array.isArray(value) && value.every(isAct);
}

function isAct(value: unknown): boolean {
  const { at, by, command } = (value ?? {}) as Record<string, unknown>;
  return typeof at === 'number' && Number.isFinite(at) && isNamed(by, 'kind') && isNamed(command, 'type');
}

function isNamed(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[key] === 'string';
}

/** Whether a value says what a practise is played with. */
export function isPractiseSetup(value: unknown): value is PractiseSetup {
  const { party, seed, character, startedAt } = (value ?? {}) as Record<string, unknown>;
  const isKnown = CHARACTERS.some((one) => one === character);
  return typeof party === 'string' && isKnown && [seed, startedAt].every((one) => Number.isFinite(one));
}
