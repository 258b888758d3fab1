import { evolveSession } from '../../shared/session/evolve.ts';
import { placeFor } from '../../shared/session/seating.ts';
import type { Person, Session } from '../../shared/session/session.ts';
import type { Relocation } from '../../shared/session/vocabulary.ts';
import type { TableLine } from '../../shared/wire/host-messages.ts';

/** People who joined and have no seat, in the order in which they came; who only acted for a team waits for nothing. */
export function waitingPeople(session: Pick<Session, 'people'>): readonly Person[] {
  return Object.values(session.people).filter(({ seat, kind }) => seat === undefined && kind === 'person');
}

/**
 * Seats for people who wait: at tables that have not closed, one after another, each where people are wanted most.
 * Who fits nowhere is left out.
 */
export function suggestSeats(
  session: Session,
  lines: readonly Pick<TableLine, 'table' | 'stage'>[],
  people: readonly Person[],
): Relocation[] {
  const open = lines.filter(({ stage }) => stage !== 'closed').map(({ table }) => table);
  const moves: Relocation[] = [];
  let after = session;
  for (const person of people) {
    const place = placeFor(after, {}, open);
    if (place === undefined) continue;
    const { table, party } = place;
    after = evolveSession(after, { type: 'PersonSeated', person: person.id, name: person.name, ...place });
    moves.push({ person: person.id, to: { table, party } });
  }
  return moves;
}
