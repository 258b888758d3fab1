import { suggestPlaces } from '../../../shared/seating/closing-up.ts';
import { isSameName } from '../../../shared/session/names.ts';
import { isBeingAsked } from '../../../shared/session/newcomers.ts';
import type { Person, Session } from '../../../shared/session/session.ts';
import type { Relocation } from '../../../shared/session/vocabulary.ts';
import type { TableLine } from '../../../shared/wire/host-messages.ts';

/** People who joined and have no seat, in the order in which they came; who only acted for a team waits for nothing. */
export function waitingPeople(session: Pick<Session, 'people'>): readonly Person[] {
  return Object.values(session.people).filter(({ seat, kind }) => seat === undefined && kind === 'person');
}

/** After this long (ms) a question that no team answered is the facilitator's. */
const ANSWER_MS = 90_000;

/** Whether somebody who waits is for the facilitator to let in now: no team is being asked, or for too long already. */
export function isForFacilitator(session: Session, person: Person, now: number): boolean {
  return person.ask === undefined || !isBeingAsked(session, person) || now - person.ask.at >= ANSWER_MS;
}

/** Where somebody of the same name sits, who may be the same person come back. */
export function namesakeOf(session: Pick<Session, 'people'>, person: Person): Person | undefined {
  return Object.values(session.people).find(
    ({ id, name, seat }) => id !== person.id && seat !== undefined && isSameName(name, person.name),
  );
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
