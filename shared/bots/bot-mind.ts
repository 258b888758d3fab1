import type { Dice } from '../kernel/dice.ts';
import { type CaseText, inLanguage, type Language } from '../kernel/languages.ts';
import type { PartyCommand } from '../negotiation/commands.ts';
import { whyUnavailable } from '../negotiation/offers.ts';
import type { Offer, RunningPhase, Table } from '../negotiation/table.ts';
import type { Channel } from '../negotiation/vocabulary.ts';
import type { PartyBrief } from '../scenario/public-scenario.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { Manner } from './characters.ts';
import type { PackageSpace } from './space/package-query.ts';

/** Everything a bot reasons with in one step; nothing in it is hidden from its party. */
export interface BotMind {
  readonly table: Table;
  readonly party: PartyId;
  /** With the points as they are now. */
  readonly brief: PartyBrief;
  /** ms since the epoch. */
  readonly at: number;
  readonly phase: RunningPhase;
  /** The play clock. */
  readonly nowMs: number;
  readonly manner: Manner;
  readonly language: Language;
  readonly space: () => PackageSpace;
  /** Chance of its own for each purpose, so that one question never disturbs another. */
  readonly dice: (purpose: string) => Dice;
}

/** What a bot does now and at what play time it wants to be asked again. */
export interface BotAct {
  readonly commands: readonly PartyCommand[];
  readonly dueMs: number;
}

/** A bot acts at most once in this play time, so that people can follow. */
const LEAST_PACE_MS = 45_000;
export const MOST_PACE_MS = 90_000;
/** Its first act in a phase comes this early or later. */
const LEAST_START_MS = 15_000;

/** Acts are named by their millisecond, so that one of several may be a few later. */
const ONE_BREATH_MS = 10;

/** Things the party did that the table dates: its talk and its offers; what is asked, told and answered delays nothing. */
function datedActs({ table, party }: BotMind): number[] {
  const own = table.messages.filter((message) => message.party === party);
  const acted = own.filter(({ act }) => act !== undefined);
  // A sentence that goes with an act is said in the same breath.
  const said = own.filter(({ act, playMs }) => act === undefined && !acted.some((one) => isOneBreath(one, playMs)));
  const offered = Object.values(table.offers).filter((offer) => offer.author === party);
  return [...said.map(({ playMs }) => playMs), ...offered.map((offer) => offer.madeAtPlayMs)];
}

function isOneBreath(act: { readonly playMs: number }, playMs: number): boolean {
  return Math.abs(act.playMs - playMs) < ONE_BREATH_MS;
}

/** Play time at which the party last did anything that the table dates, acts among it; the start of the phase before that. */
export function lastHeardMs({ table, party, phase }: BotMind): number {
  const said = table.messages.filter((message) => message.party === party).map(({ playMs }) => playMs);
  const offered = Object.values(table.offers).filter((offer) => offer.author === party);
  return Math.max(phase.startsAtPlayMs, ...said, ...offered.map((offer) => offer.madeAtPlayMs));
}

/** Play time of the next act: a drawn pause after the last one, or a drawn moment after the start of the phase. */
export function nextActMs(mind: BotMind): number {
  const { phase } = mind;
  const inPhase = datedActs(mind).filter((playMs) => playMs >= phase.startsAtPlayMs);
  const dice = mind.dice(`pace/${phase.index}/${phase.startsAtPlayMs}/${inPhase.length}`);
  const length = phase.endsAtPlayMs - phase.startsAtPlayMs;
  const pause = LEAST_PACE_MS + Math.round(dice.roll(MOST_PACE_MS - LEAST_PACE_MS + 1) * mind.manner.pause);
  if (inPhase.length > 0) return Math.max(...inPhase) + pause;
  const latestStart = Math.min(MOST_PACE_MS, length / 4);
  return phase.startsAtPlayMs + Math.min(LEAST_START_MS, length / 10) + dice.roll(Math.max(1, Math.floor(latestStart)));
}

/** Something to do with the line that says why, spoken to those whom it concerns. */
export function withReason(
  mind: BotMind,
  reason: CaseText,
  command?: PartyCommand,
  readers?: readonly PartyId[],
): BotAct {
  const say: PartyCommand = { type: 'Say', channel: channelTo(mind, readers), text: inLanguage(reason, mind.language) };
  return { commands: command === undefined ? [say] : [say, command], dueMs: mind.nowMs + LEAST_PACE_MS };
}

/** Nothing to do before the given play time. */
export function rest(dueMs: number): BotAct {
  return { commands: [], dueMs };
}

/** The table when everybody who signs or ratifies is meant, else only the named parties. */
export function channelTo({ table, party }: BotMind, readers: readonly PartyId[] | undefined): WrittenChannel {
  if (readers === undefined) return 'table';
  const bound = table.scenario.parties.filter(({ role }) => role !== 'observer').map(({ id }) => id);
  if (bound.every((id) => id === party || readers.includes(id))) return 'table';
  return { parties: readers.filter((id) => id !== party) };
}

export type WrittenChannel = Exclude<Channel, { readonly parties: readonly PartyId[] }> | { parties: PartyId[] };

/** Offers of others that stand open before this party and that it can still answer. */
export function offersToAnswer({ table, party, nowMs }: BotMind): Offer[] {
  return Object.values(table.offers).filter(
    (offer) =>
      offer.state === 'open' &&
      offer.to.includes(party) &&
      (offer.expiresAtPlayMs === undefined || nowMs < offer.expiresAtPlayMs) &&
      whyUnavailable(table, offer.package) === undefined,
  );
}
