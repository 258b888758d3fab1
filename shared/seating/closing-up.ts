import { ownValue } from '../kernel/own-value.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { isRoomy, phonesOfTeam } from '../session/free-seats.ts';
import type { Person, Session, TeamPlace } from '../session/session.ts';
import type { Relocation } from '../session/vocabulary.ts';
import type { PersonToSeat } from './filling.ts';
import { relocation } from './relocation-history.ts';
import { rosterLines } from './roster-match.ts';
import { planSeats } from './seating-plan.ts';
import { TeamCounts } from './team-counts.ts';

/** A table that waits for its start with a team that signs and has neither people nor a bot. */
interface Gap {
  readonly table: number;
  readonly people: readonly Person[];
  readonly missing: readonly PartyId[];
  /** People who can go without leaving a team that signs empty. */
  readonly spare: readonly Person[];
}

/** People with the groups and the reserved places that the roster has for them, as a seating plan takes them. */
export function peopleToSeat(session: Session, people: readonly Person[]): PersonToSeat[] {
  const lines = rosterLines(session);
  return people.map(({ id, group, seat }) => {
    const line = lines.get(id);
    const reserved = line?.table === undefined ? undefined : { table: line.table, party: line.party };
    return { id, group: group ?? line?.group, seat, reserved };
  });
}

/**
 * Closes up after no-shows, before tables start: people at tables where a team that signs is empty fill such tables by
 * the fewest moves, and whoever is left over goes to the smallest teams elsewhere. Nobody moves from a table that has
 * started or can play. Nothing when there are fewer people than teams that sign and no table to join.
 * @param openTables tables that have not closed
 */
export function closeUp(session: Session, openTables: readonly number[] = session.tables): Relocation[] {
  const moves = new Map<string, TeamPlace>();
  const counts = new TeamCounts(Object.values(session.people).map(({ seat }) => seat));
  const move = (person: Person, to: TeamPlace) => {
    if (person.seat !== undefined) counts.add(person.seat, -1);
    counts.add(to);
    moves.set(person.id, to);
  };
  const gaps = gapsOf(session, openTables);
  const short = gaps.filter((gap) => gap.spare.length < gap.missing.length);
  short.sort((one, other) => other.people.length - one.people.length || one.table - other.table);
  const kept = mostKept(short);
  const newcomers = short.slice(kept).flatMap((gap) => gap.people);
  const filled = [...gaps.filter((gap) => !short.includes(gap)), ...short.slice(0, kept)];
  for (const { table, missing, spare } of filled) {
    const own = [...spare];
    for (const party of missing) {
      const person = own.shift() ?? newcomers.pop();
      if (person !== undefined) move(person, { table, party });
    }
  }
  const playing = playableTables(session, openTables, new Set(gaps.map(({ table }) => table)), filled);
  for (const person of newcomers) {
    const place = placeAmong(session, counts, playing);
    if (place !== undefined) move(person, place);
  }
  return [...moves].map(([person, place]) => relocation(person, place));
}

function gapsOf(session: Session, openTables: readonly number[]): Gap[] {
  const signing = session.scenario.parties.filter(({ role }) => role === 'signatory').map(({ id }) => id);
  const started = new Set(session.started);
  return openTables.flatMap((table) => {
    const people = Object.values(session.people).filter(({ seat }) => seat?.table === table);
    if (started.has(table) || people.length === 0) return [];
    const hasBot = (party: PartyId) => session.botSeats.some((bot) => bot.table === table && bot.party === party);
    const team = (party: PartyId) => people.filter(({ seat }) => seat?.party === party);
    const missing = signing.filter((party) => team(party).length === 0 && !hasBot(party));
    if (missing.length === 0) return [];
    const needed = new Set(signing.flatMap((party) => team(party).slice(0, 1)));
    return [{ table, people, missing, spare: people.filter((person) => !needed.has(person)) }];
  });
}

/** How many of the largest tables the people of the others can fill. */
function mostKept(short: readonly Gap[]): number {
  const wanted = (gap: Gap) => gap.missing.length - gap.spare.length;
  for (let kept = short.length - 1; kept > 0; kept--) {
    const need = short.slice(0, kept).reduce((sum, gap) => sum + wanted(gap), 0);
    const have = short.slice(kept).reduce((sum, gap) => sum + gap.people.length, 0);
    if (need <= have) return kept;
  }
  return 0;
}

/** Tables where people sit that can play, those that have not started before those that have. */
function playableTables(
  session: Session,
  openTables: readonly number[],
  gaps: ReadonlySet<number>,
  filled: readonly Gap[],
): number[] {
  const manned = new Set(Object.values(session.people).map(({ seat }) => seat?.table));
  const fit = openTables.filter((table) => manned.has(table) && !gaps.has(table));
  const waiting = [...fit.filter((table) => !session.started.includes(table)), ...filled.map(({ table }) => table)];
  return waiting.length > 0 ? waiting : fit;
}

function placeAmong(session: Session, counts: TeamCounts, tables: readonly number[]): TeamPlace | undefined {
  const { parties } = session.scenario;
  return counts.smallest(tables, parties, ({ table, party }) => isRoomy(session, table, party));
}

/**
 * Places for everybody who waits for one: the roster's where it names one, else the smallest team at a table that runs;
 * where none runs, the smallest at one where people sit already; else a plan of their own at tables that are free.
 * @param openTables tables that have not closed
 */
export function suggestPlaces(session: Session, openTables: readonly number[] = session.tables): Relocation[] {
  const people = Object.values(session.people);
  const waiting = people.filter(({ seat, kind }) => seat === undefined && kind === 'person');
  const counts = new TeamCounts(people.map(({ seat }) => seat));
  const manned = openTables.filter((table) => counts.atTable(table) > 0);
  const running = manned.filter((table) => session.started.includes(table));
  const tables = running.length > 0 ? running : manned;
  const toSeat = peopleToSeat(session, waiting);
  if (tables.length === 0) {
    const wish = { tables: openTables, teamSize: phonesOfTeam(session), mix: 'any' } as const;
    return planSeats(toSeat, session.scenario.parties, wish);
  }
  return toSeat.flatMap(({ id, reserved }) => {
    const isReserved = ({ party }: TeamPlace) => reserved?.party === undefined || reserved.party === party;
    const takes = (place: TeamPlace) => isRoomy(session, place.table, place.party);
    const asked = ownValue(session.people, id)?.ask?.table;
    const own = openTables.filter((table) => table === (reserved?.table ?? asked));
    const place =
      counts.smallest(own, session.scenario.parties, (one) => isReserved(one) && takes(one)) ??
      counts.smallest(tables, session.scenario.parties, takes) ??
      counts.smallest(openTables, session.scenario.parties, takes);
    if (place === undefined) return [];
    counts.add(place);
    return [relocation(id, place)];
  });
}
