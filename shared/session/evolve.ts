import { assertNever } from '../kernel/assert-never.ts';
import { ownValue } from '../kernel/own-value.ts';
import type { SessionEvent } from './events.ts';
import type { Person, SeatPlace, Session } from './session.ts';

/** The session after an event. Total: never refuses and never throws. */
export function evolveSession(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'SessionOpened':
      return { ...session, stage: 'open', code: event.code, bots: event.bots, practise: event.practise };
    case 'TableOpened':
      return { ...session, tables: [...session.tables, event.table] };
    case 'PersonJoined':
      return withPerson(session, { id: event.person, name: event.name });
    case 'PersonRenamed':
      return changePerson(session, event.person, (person) => ({ ...person, name: event.name }));
    case 'PersonSeated': {
      const seat = { table: event.table, party: event.party, seat: event.seat };
      return countSeat(
        changePerson(session, event.person, (person) => ({ ...person, seat })),
        event,
      );
    }
    case 'PersonUnseated':
      return changePerson(session, event.person, ({ seat: _, ...person }) => person);
    case 'PersonRemoved': {
      const { [event.person]: _, ...people } = session.people;
      return { ...session, people };
    }
    case 'BotSeated': {
      const { type: _, ...seat } = event;
      return countSeat({ ...session, botSeats: [...session.botSeats, seat] }, event);
    }
    case 'BotRemoved': {
      const isOther = (seat: SeatPlace) =>
        seat.table !== event.table || seat.party !== event.party || seat.seat !== event.seat;
      return { ...session, botSeats: session.botSeats.filter(isOther) };
    }
    case 'TablesOrdered':
      return event.order.kind === 'start'
        ? { ...session, started: [...new Set([...session.started, ...event.tables])] }
        : session;
    case 'SessionRevealed':
      return { ...session, revealed: true };
    case 'SessionClosed':
      return { ...session, stage: 'closed' };
    default:
      return assertNever(event);
  }
}

function withPerson(session: Session, person: Person): Session {
  return { ...session, people: { ...session.people, [person.id]: person } };
}

function changePerson(session: Session, id: string, change: (person: Person) => Person): Session {
  const person = ownValue(session.people, id);
  return person === undefined ? session : withPerson(session, change(person));
}

function countSeat(session: Session, place: SeatPlace): Session {
  const key = `${place.table}/${place.party}`;
  const count = Math.max(session.seatCounts[key] ?? 0, place.seat);
  return { ...session, seatCounts: { ...session.seatCounts, [key]: count } };
}
