import type { Standing } from '../../shared/debrief/standing.ts';
import { loudest, stuck, type TableTimes, waitingFor } from '../../shared/debrief/table-trouble.ts';
import { ownValue } from '../../shared/kernel/own-value.ts';
import { type Hand, phaseIdOf, runningPhase, type Table } from '../../shared/negotiation/table.ts';
import type { SeatKind } from '../../shared/negotiation/vocabulary.ts';
import type { PartyId } from '../../shared/scenario/vocabulary.ts';
import type { HandStatus, LogDamage, TableStatus, TeamStatus } from '../../shared/wire/hall-messages.ts';

/** What a table's status is made of besides the table itself. */
export interface StatusFacts {
  readonly times: TableTimes;
  /** Seats (`party:seat`) with a phone connected. */
  readonly connected: readonly string[];
  /** Since when (server time) each team with people has no phone connected. */
  readonly goneSince: ReadonlyMap<PartyId, number>;
  readonly standing: Standing | undefined;
  readonly damage?: LogDamage | undefined;
  /** Orders that could not be written yet. */
  readonly waitingOrders: number;
}

/** A table as the board shows it. Nothing in it changes by time alone; what does not apply is left out. */
export function tableStatus(number: number, table: Table, facts: StatusFacts): TableStatus {
  const { stage, clock } = table;
  const { times, standing } = facts;
  const phase = runningPhase(table);
  const left = phase === undefined ? undefined : Math.max(0, phase.endsAtPlayMs - clock.playedMs);
  const hands = Object.values(table.hands ?? {});
  return withoutGaps({
    table: number,
    stage: stage.kind,
    phase: phase?.index,
    phasesBegan: times.phasesBegan,
    phaseSince: phase === undefined ? undefined : times.phaseSince,
    endsAt: left === undefined || clock.runsSince === undefined ? undefined : clock.runsSince + left,
    leftMs: clock.runsSince === undefined ? left : undefined,
    phaseId: phaseIdOf(table),
    endsAtPlayMs: phase?.endsAtPlayMs,
    pausedAtPlayMs: phase === undefined || clock.runsSince !== undefined ? undefined : clock.playedMs,
    announced: table.announced,
    paused: phase === undefined ? undefined : clock.paused,
    pausedSince: phase === undefined || clock.paused === undefined ? undefined : times.pausedSince,
    waitingOrders: facts.waitingOrders || undefined,
    outcome: stage.kind === 'closed' ? stage.outcome : undefined,
    fromPaper: table.paper === undefined ? undefined : table.paper.corrected ? 2 : 1,
    returned: phase?.reopened || undefined,
    injected: table.injected.length === 0 ? undefined : table.injected.map(({ injection }) => injection),
    revealed: table.revealed,
    damage: facts.damage,
    teams: table.scenario.parties.map(({ id }) => teamStatus(table, id, facts)),
    offers: Object.keys(table.offers).length,
    messages: table.messages.length,
    lastActAt: times.lastActAt,
    lastOfferAt: times.lastOfferAt,
    hands: hands.map((hand) => handStatus(hand, times)),
    loudest: times.negotiationFromPlayMs === undefined ? undefined : loudest(table, times.negotiationFromPlayMs),
    stuck: stage.kind === 'negotiation' ? stuck(Object.values(table.offers)) : undefined,
    waitingFor: waitingFor(table),
    standing,
  });
}

function handStatus({ party, text, goer }: Hand, { handsSince, goesSince = {} }: TableTimes): HandStatus {
  return withoutGaps({
    party,
    text,
    since: handsSince[party] ?? 0,
    goer: goer === undefined ? undefined : withoutGaps({ ...goer, since: goesSince[party] ?? 0 }),
  });
}

function teamStatus(table: Table, party: PartyId, { connected, goneSince }: StatusFacts): TeamStatus {
  const seats = table.seats.filter((seat) => seat.party === party);
  const people = seats.filter(({ kind }) => kind === 'person');
  const count = (kind: SeatKind) => seats.filter((seat) => seat.kind === kind).length;
  return withoutGaps({
    party,
    people: people.length,
    bots: count('bot'),
    proxies: count('proxy') || undefined,
    standIn: ownValue(table.standIns ?? {}, party),
    connected: people.filter(({ seat }) => connected.includes(`${party}:${seat}`)).length,
    goneSince: goneSince.get(party),
  });
}

/** Teams with people and without a phone, each since when: known absences go on, new ones begin at `at` (server time). */
export function absences(
  table: Table,
  connected: readonly string[],
  known: ReadonlyMap<PartyId, number>,
  at: number,
): Map<PartyId, number> {
  const people = table.seats.filter(({ kind }) => kind === 'person');
  const here = people.filter(({ party, seat }) => connected.includes(`${party}:${seat}`)).map(({ party }) => party);
  const gone = [...new Set(people.map(({ party }) => party))].filter((party) => !here.includes(party));
  return new Map(gone.map((party) => [party, known.get(party) ?? at]));
}

function withoutGaps<T extends object>(facts: T): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}
