import { seedOf } from '../kernel/dice.ts';
import { FIRST_LANGUAGE, inLanguage, type Language } from '../kernel/languages.ts';
import { type Refusable, type Refused, refused } from '../kernel/refusable.ts';
import type { PartyCommand } from '../negotiation/commands.ts';
import { nextAlarm } from '../negotiation/play-clock.ts';
import type { RefusalCode } from '../negotiation/refusals.ts';
import { runningPhase } from '../negotiation/table.ts';
import { partyBrief } from '../scenario/public-scenario.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { createBot } from './bot.ts';
import { BotTurns, MOST_TURNS, type PlannedInjection, type Sitter } from './bot-turns.ts';
import type { TableRun } from './table-run.ts';

export interface PlayOnOptions {
  /** Chance of the bots: the same seed at the same table plays the same. */
  readonly seed: number;
  readonly language?: Language;
  /** Events of the case that are still to come, in rising order; none unless told. */
  readonly injections?: readonly PlannedInjection[];
}

/**
 * Takes a table to where somebody can act: starts one that waits and lets a paused clock run. Gives the refusal of a
 * table that is closed.
 */
export function wakeTable(run: TableRun): Refused<RefusalCode> | undefined {
  const { stage, clock } = run.table;
  if (stage.kind === 'closed') return refused('table-closed');
  if (stage.kind === 'lobby') run.submit({ type: 'StartTable' }, { kind: 'facilitator' });
  else if (clock.runsSince === undefined) run.submit({ type: 'ResumeTable' }, { kind: 'facilitator' });
  return undefined;
}

/** A seat of the party, the first that is taken; an empty party gets a bot. */
export function botSeatOf(run: TableRun, party: PartyId, language: Language = FIRST_LANGUAGE): number {
  const taken = run.table.seats.filter((one) => one.party === party).map(({ seat }) => seat);
  if (taken.length > 0) return Math.min(...taken);
  const given = run.entries.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'SeatTaken' && event.party === party ? [event.seat] : [])),
  );
  const seat = 1 + Math.max(0, ...given);
  const found = run.public.parties.find(({ id }) => id === party);
  const short = found === undefined ? party : inLanguage(found.shortName, language);
  run.submit({ type: 'SeatMember', party, seat, name: `Bot ${short}`, kind: 'bot' }, { kind: 'facilitator' });
  return seat;
}

/** Lets the clock of a table run to a moment (ms since the epoch), with every deadline on the way. */
export function passTime(run: TableRun, until: number): void {
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const alarm = nextAlarm(run.table);
    if (alarm === undefined || alarm > until) break;
    run.advanceTo(alarm);
    if (run.submit({ type: 'ReachDeadline' }, { kind: 'clock' }).kind === 'refused') break;
  }
  run.advanceTo(until);
}

/**
 * What a bot does in the place of a party at this table: time goes on, nobody else acts, until the bot does something or
 * the phase is over. Gives its commands, empty when it let the phase pass, or why the table cannot go on.
 */
export function letBotAct(
  run: TableRun,
  party: PartyId,
  options: PlayOnOptions,
): Refusable<readonly PartyCommand[], RefusalCode> {
  const fault = wakeTable(run);
  if (fault !== undefined) return fault;
  const turns = new BotTurns(run, [sitterFor(run, party, options)], options.injections);
  const phase = runningPhase(run.table)?.index;
  for (let turn = 0; turn < MOST_TURNS && runningPhase(run.table)?.index === phase; turn++) {
    const acted = turns.take();
    if (acted === false || acted.length > 0) return acted === false ? [] : acted;
  }
  return [];
}

/**
 * Lets bots play a table on from where it stands, each in the place of its party, until it is closed. Gives why the table
 * cannot go on, or `undefined` when it was played.
 */
export function playOn(run: TableRun, options: PlayOnOptions): Refused<RefusalCode> | undefined {
  const fault = wakeTable(run);
  if (fault !== undefined) return fault;
  const sitters = run.scenario.parties.map(({ id }) => sitterFor(run, id, options));
  const turns = new BotTurns(run, sitters, options.injections);
  for (let turn = 0; turn < MOST_TURNS && turns.take() !== false; turn++);
  return undefined;
}

function sitterFor(run: TableRun, party: PartyId, { seed, language }: PlayOnOptions): Sitter {
  return {
    party,
    seat: botSeatOf(run, party, language),
    bot: createBot({ party, seed: seedOf(`${seed}/${party}`), language }),
    brief: partyBrief(run.scenario, party),
  };
}
