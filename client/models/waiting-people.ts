import { suggestPlaces } from '../../shared/session/closing-up.ts';
import type { Person, Session } from '../../shared/session/session.ts';
import type { Relocation } from '../../shared/session/vocabulary.ts';
import type { TableLine } from '../../shared/wire/host-messages.ts';

/** People who joined and have no seat, in the order in which they came; who only acted for a team waits for nothing. */
export function waitingPeople(session: Pick<Session, 'people'>): readonly Person[] {
  return Object.values(session.people).filter(({ seat, kind }) => seat === undefined && kind === 'person');
}

/** Seats for people who wait, at tables that have not closed; who fits nowhere is left out. */
export function suggestSeats(
  session: Session,
  lines: readonly Pick<TableLine, 'table' | 'stage'>[],
  people: readonly Person[],
): Relocation[] {
  const open = lines.filter(({ stage }) => stage !== 'closed').map(({ table }) => table);
  const asked = new Set(people.map(({ id }) => id));
  return suggestPlaces(session, open).filter(({ person }) => asked.has(person));
}
