import { FIRST_LANGUAGE } from '../../../shared/kernel/languages.ts';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import { rosterLines } from '../../../shared/seating/roster-match.ts';
import type { Person, Session } from '../../../shared/session/session.ts';
import type { RosterEntry } from '../../../shared/session/vocabulary.ts';
import type { TableStatus } from '../../../shared/wire/hall-messages.ts';

export interface SeatingTeam {
  readonly party: PartyId;
  /** The party's place in the case. */
  readonly index: number;
  readonly people: readonly Person[];
  readonly bots: number;
}

/** One table as the seating page shows it. */
export interface SeatingTable {
  readonly table: number;
  /** Before its start, while it runs, or over: afterwards everybody who sat there has read a brief. */
  readonly stage: 'waiting' | 'running' | 'closed';
  readonly teams: readonly SeatingTeam[];
  readonly people: number;
  /** People sit here, it has not started, and these parties that sign have neither people nor a bot. */
  readonly lacks: readonly PartyId[];
}

/**
 * Every table with its teams, in the order of the numbers. Tables that have not changed since `before` are the same
 * objects again, so that nothing of them is drawn anew.
 */
export function seatingTables(
  session: Session,
  lines: readonly Pick<TableStatus, 'table' | 'stage'>[],
  before: readonly SeatingTable[] = [],
): readonly SeatingTable[] {
  const teams = new Map<string, Person[]>();
  for (const person of Object.values(session.people)) {
    if (person.seat === undefined) continue;
    const key = `${person.seat.table}/${person.seat.party}`;
    const team = teams.get(key);
    if (team === undefined) teams.set(key, [person]);
    else team.push(person);
  }
  const bots = new Map<string, number>();
  for (const { table, party } of session.botSeats) {
    bots.set(`${table}/${party}`, (bots.get(`${table}/${party}`) ?? 0) + 1);
  }
  const stages = new Map(lines.map(({ table, stage }) => [table, stage]));
  const known = new Map(before.map((one) => [one.table, one]));
  return session.tables.map((table) => {
    const atTable = session.scenario.parties.map(({ id, role }, index) => {
      const key = `${table}/${id}`;
      return { party: id, role, index, people: teams.get(key) ?? [], bots: bots.get(key) ?? 0 };
    });
    const people = atTable.reduce((sum, team) => sum + team.people.length, 0);
    const stage = stageOf(stages.get(table), session.started.includes(table));
    const isEmpty = (team: SeatingTeam) => team.people.length === 0 && team.bots === 0;
    const lacking = atTable.filter((team) => team.role === 'signatory' && isEmpty(team));
    const next = {
      table,
      stage,
      teams: atTable.map(({ role: _, ...team }) => team),
      people,
      lacks: people > 0 && stage === 'waiting' ? lacking.map(({ party }) => party) : [],
    };
    const old = known.get(table);
    return old !== undefined && isSame(old, next) ? old : next;
  });
}

function stageOf(line: TableStatus['stage'] | undefined, started: boolean): SeatingTable['stage'] {
  if (line === 'closed') return 'closed';
  return (line !== undefined && line !== 'lobby') || started ? 'running' : 'waiting';
}

function isSame(one: SeatingTable, other: SeatingTable): boolean {
  const isSameTeam = (team: SeatingTeam, at: number) => {
    const twin = other.teams[at];
    const isAlike = team.party === twin?.party && team.bots === twin.bots && team.people.length === twin.people.length;
    return isAlike && team.people.every((person, i) => person === twin.people[i]);
  };
  return one.stage === other.stage && one.teams.length === other.teams.length && one.teams.every(isSameTeam);
}

/** What stands above the tables. */
export interface SeatingSummary {
  readonly people: number;
  readonly seated: number;
  readonly waiting: readonly Person[];
  /** Tables with people. */
  readonly tables: number;
  /** Tables with people that cannot play yet. */
  readonly lacking: number;
}

export function seatingSummary(session: Session, tables: readonly SeatingTable[]): SeatingSummary {
  const people = Object.values(session.people);
  const waiting = people.filter(({ seat, kind }) => seat === undefined && kind === 'person');
  return {
    people: people.length,
    seated: people.filter(({ seat }) => seat !== undefined).length,
    waiting,
    tables: tables.filter((table) => table.people > 0).length,
    lacking: tables.filter(({ lacks }) => lacks.length > 0).length,
  };
}

/** Tables that have not closed. */
export function openTables(lines: readonly Pick<TableStatus, 'table' | 'stage'>[]): readonly number[] {
  return lines.filter(({ stage }) => stage !== 'closed').map(({ table }) => table);
}

/** One line of the list by which people find their tables. */
export interface FindLine {
  readonly id: string;
  readonly name: string;
  readonly group?: string | undefined;
  readonly table?: number | undefined;
  readonly party?: PartyId | undefined;
  /** Whether they have joined; the others stand on the roster only. */
  readonly here: boolean;
}

/** Everybody by name: who has joined, and whoever is expected with the table that the roster names. */
export function findList(session: Session): readonly FindLine[] {
  const lines = rosterLines(session);
  const joined = Object.values(session.people).map(
    ({ id, name, group, seat }): FindLine => ({
      id,
      name,
      group: group ?? lines.get(id)?.group,
      table: seat?.table,
      party: seat?.party,
      here: true,
    }),
  );
  const expected = missingOf(session).map((line): FindLine => ({ ...line, here: false }));
  const inOrder = new Intl.Collator(FIRST_LANGUAGE).compare;
  return [...joined, ...expected].sort((one, other) => inOrder(one.name, other.name) || one.id.localeCompare(other.id));
}

/** The lines whose name or group holds every word of `query`. */
export function findIn(lines: readonly FindLine[], query: string): readonly FindLine[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter(({ name, group, table }) => {
    const text = `${name} ${group ?? ''} ${table ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Lines of the roster whose people have not come yet. */
export function missingOf(session: Pick<Session, 'people' | 'roster'>): readonly RosterEntry[] {
  const here = new Set([...rosterLines(session).values()].map(({ id }) => id));
  return session.roster.filter(({ id }) => !here.has(id));
}
