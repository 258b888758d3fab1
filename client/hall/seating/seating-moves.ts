import { ownValue } from '../../../shared/kernel/own-value.ts';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import { relocation } from '../../../shared/seating/relocation-history.ts';
import { TeamCounts } from '../../../shared/seating/team-counts.ts';
import type { Person, Session } from '../../../shared/session/session.ts';
import type { Relocation } from '../../../shared/session/vocabulary.ts';

/** What is being moved: some people, or everybody at a table. */
export type Carried =
  | { readonly kind: 'people'; readonly people: readonly string[] }
  | { readonly kind: 'table'; readonly table: number };

/** Where it goes: a team, a table (everybody keeps the party), or out of their seats. */
export type Target = { readonly table: number; readonly party?: PartyId | undefined } | 'waiting';

/** The moves that bring what is carried to its target; a whole table changes places with the other one. */
export function movesFor(session: Session, carried: Carried, target: Target): Relocation[] {
  if (carried.kind === 'table') {
    if (target === 'waiting') return peopleAt(session, carried.table).map(({ id }) => relocation(id, undefined));
    return [...goingTo(session, carried.table, target.table), ...goingTo(session, target.table, carried.table)];
  }
  const people = carried.people.flatMap((id) => ownValue(session.people, id) ?? []);
  if (target === 'waiting') {
    return people.filter(({ seat }) => seat !== undefined).map(({ id }) => relocation(id, undefined));
  }
  const counts = new TeamCounts(Object.values(session.people).map(({ seat }) => seat));
  return people.flatMap(({ id, seat }) => {
    const own = target.party ?? seat?.party;
    const place =
      own === undefined
        ? counts.smallest([target.table], session.scenario.parties)
        : { table: target.table, party: own };
    if (place === undefined || (seat?.table === place.table && seat.party === place.party)) return [];
    counts.add(place);
    return [relocation(id, place)];
  });
}

function goingTo(session: Session, from: number, to: number): Relocation[] {
  if (from === to) return [];
  return peopleAt(session, from).map(({ id, seat }) => relocation(id, { table: to, party: seat?.party ?? '' }));
}

/** Everybody at a table. */
function peopleAt(session: Pick<Session, 'people'>, table: number): readonly Person[] {
  return Object.values(session.people).filter(({ seat }) => seat?.table === table);
}

/** The people carried, in the order in which they were picked. */
export function carriedPeople(session: Session, carried: Carried): readonly Person[] {
  if (carried.kind === 'table') return peopleAt(session, carried.table);
  return carried.people.flatMap((id) => ownValue(session.people, id) ?? []);
}

/** Somebody who would play a party after having read another one's brief. */
export interface BriefReader {
  readonly name: string;
  readonly read: PartyId;
  readonly next: PartyId;
}

/** Those among the moved who sit at a table that has started and would change their party. */
export function readersAmong(session: Session, moves: readonly Relocation[]): readonly BriefReader[] {
  const started = new Set(session.started);
  return moves.flatMap(({ person, to }) => {
    const known = ownValue(session.people, person);
    const seat = known?.seat;
    if (known === undefined || seat === undefined || to === undefined) return [];
    const isOther = started.has(seat.table) && to.party !== seat.party;
    return isOther ? [{ name: known.name, read: seat.party, next: to.party }] : [];
  });
}

/** What a plan changes, for the line above its button. */
export function countMoves(
  session: Session,
  moves: readonly Relocation[],
): { moved: number; seated: number; up: number } {
  const had = (id: string) => ownValue(session.people, id)?.seat !== undefined;
  return {
    moved: moves.filter(({ person, to }) => to !== undefined && had(person)).length,
    seated: moves.filter(({ person, to }) => to !== undefined && !had(person)).length,
    up: moves.filter(({ to }) => to === undefined).length,
  };
}
