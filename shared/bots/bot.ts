import { assertNever } from '../kernel/assert-never.ts';
import { createDice, seedOf } from '../kernel/dice.ts';
import { FIRST_LANGUAGE, type Language } from '../kernel/languages.ts';
import type { PartyCommand } from '../negotiation/commands.ts';
import { playTime } from '../negotiation/play-clock.ts';
import { roleOf, runningPhase, type Table } from '../negotiation/table.ts';
import type { PartyBrief } from '../scenario/public-scenario.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { withPointChanges } from '../scoring/point-changes.ts';
import { answerQuestions } from './answering.ts';
import { askQuestions } from './asking.ts';
import { type BotMind, rest } from './bot-mind.ts';
import { type Character, drawCharacter, MANNERS, type Manner } from './characters.ts';
import { prepare } from './preparing.ts';
import { speakAsRatifier, voteOnAgreement } from './ratifier.ts';
import { negotiate } from './signatory.ts';
import { rememberSpace, type SpaceMemory } from './space/space-memory.ts';
import { speakUp } from './speaking.ts';

/** What a bot looks at: only what its party may see. */
export interface BotSight {
  /** The fold of the party's visible entries. */
  readonly table: Table;
  /** The party's brief as authored; changes of its points are in the table. */
  readonly brief: PartyBrief;
  readonly party: PartyId;
  readonly seat: number;
  /** Now, ms since the epoch. */
  readonly at: number;
}

export interface BotStep {
  /** At most one act, with the line of talk that explains it, and beside it an answer and a question; in this order at `at`. */
  readonly commands: readonly PartyCommand[];
  /** When to ask again, ms since the epoch; infinite once the table is closed. Asking earlier is harmless. */
  readonly wakeAt: number;
}

/** Fills the seat of a party. What it did before it reads from the table, so that any process can carry on for it. */
export interface Bot {
  step(sight: BotSight): BotStep;
}

export interface BotOptions {
  readonly party: PartyId;
  /** Chance of this bot; the same seed and the same sight give the same step. */
  readonly seed: number;
  /** How it behaves; unless told, drawn from the seed. */
  readonly character?: Character;
  /** From 0 (concedes evenly) to 1 (concedes late and keeps a fifth): in the place of its character's own path. */
  readonly firmness?: number;
  /** What it speaks; Indonesian unless told. */
  readonly language?: Language;
}

/** How soon to look again at a table whose clock stands. */
const IDLE_MS = 15_000;

/** Makes a bot for a party. It holds no facts of a table, only the list of packages it has once worked out. */
export function createBot(options: BotOptions): Bot {
  const spaceOf = rememberSpace();
  const manner = mannerOf(options);
  return {
    step(sight) {
      const { table, at } = sight;
      if (table.stage.kind === 'closed') return { commands: [], wakeAt: Number.POSITIVE_INFINITY };
      const mind = think(sight, { ...options, manner }, spaceOf);
      if (mind === undefined) return { commands: [], wakeAt: at + IDLE_MS };
      const own = act(mind);
      const answers = answerQuestions(mind);
      // Questions and remarks wait for a moment with nothing else to do.
      const isBusy = own.commands.length + answers.commands.length > 0;
      const asks = isBusy ? rest(mind.nowMs + 1000) : askQuestions(mind);
      const spoken = isBusy || asks.commands.length > 0 ? rest(mind.nowMs + 1000) : speakUp(mind);
      const steps = [answers, own, asks, spoken];
      const dueMs = Math.min(...steps.map((one) => one.dueMs));
      return {
        commands: steps.flatMap(({ commands }) => commands),
        wakeAt: at + Math.max(1000, dueMs - mind.nowMs),
      };
    },
  };
}

function mannerOf({ character, firmness, seed, party }: BotOptions): Manner {
  const manner = MANNERS[character ?? drawCharacter(seed, party)];
  if (firmness === undefined) return manner;
  const share = Math.min(1, Math.max(0, firmness));
  return { ...manner, curve: 1 / (1 - 0.8 * share), kept: KEPT_BY_FIRMEST * share };
}

/** Share of the way to its best that the firmest bot keeps to the end, so that mere stubbornness does not take all of it. */
const KEPT_BY_FIRMEST = 0.2;

type Temper = BotOptions & { readonly manner: Manner };

function think(sight: BotSight, options: Temper, spaceOf: SpaceMemory): BotMind | undefined {
  const { table, party, at } = sight;
  const phase = runningPhase(table);
  if (phase === undefined || table.clock.runsSince === undefined) return undefined;
  const brief = withPointChanges(sight.brief, table.pointChanges[party] ?? []);
  return {
    table,
    party,
    brief,
    at,
    phase,
    nowMs: playTime(table, at),
    manner: options.manner,
    language: options.language ?? FIRST_LANGUAGE,
    space: () => spaceOf(table, brief),
    dice: (purpose) => createDice(seedOf(`${options.seed}/${party}/${purpose}`)),
  };
}

function act(mind: BotMind) {
  const role = roleOf(mind.table.scenario, mind.party);
  const { kind } = mind.phase;
  switch (kind) {
    case 'briefing':
    case 'preparation':
      return prepare(mind);
    case 'negotiation':
      if (role === 'signatory') return negotiate(mind);
      return role === 'ratifier' ? speakAsRatifier(mind) : waitOutPhase(mind);
    case 'ratification':
      return role === 'ratifier' ? voteOnAgreement(mind) : waitOutPhase(mind);
    case 'break':
      return waitOutPhase(mind);
    default:
      return assertNever(kind);
  }
}

function waitOutPhase({ nowMs }: BotMind) {
  return { commands: [], dueMs: nowMs + IDLE_MS };
}
