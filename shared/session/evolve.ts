import { assertNever } from '../kernel/assert-never.ts';
import { ownValue } from '../kernel/own-value.ts';
import { publicScenario } from '../scenario/public-scenario.ts';
import { type Copies, withValue } from './copies.ts';
import type { SessionEvent, SessionEventOf } from './events.ts';
import { nameKey } from './names.ts';
import type { Announcement, Person, SeatPlace, Session } from './session.ts';

/** The session after an event. Total: never refuses and never throws. */
export function evolveSession(session: Session, event: SessionEvent): Session {
  return foldSession(session, [event]);
}

/** The session after the events of one decision; what several of them change is copied once. */
export function foldSession(session: Session, events: readonly SessionEvent[]): Session {
  const copies: Copies = new WeakSet();
  let after = session;
  for (const event of events) after = evolve(after, event, copies);
  return after;
}

function evolve(session: Session, event: SessionEvent, copies: Copies): Session {
  switch (event.type) {
    case 'SessionOpened': {
      const { type: _, ...settings } = event;
      return { ...session, ...settings, stage: 'open' };
    }
    case 'RoundOpened':
      return nextRound(session, event);
    case 'CodeRenewed':
      return { ...session, code: event.code };
    case 'TableOpened':
      return { ...session, tables: [...session.tables, event.table] };
    case 'JoiningSet':
      return { ...session, joining: event.joining };
    case 'RosterImported':
      return { ...session, roster: event.people };
    case 'PersonJoined': {
      const { person: id, name, kind = 'person', members, roster, group, at } = event;
      const joinedAt = at === undefined ? {} : { joinedAt: at };
      return withPerson(session, { id, name, kind, muted: false, members, roster, group, ...joinedAt }, copies);
    }
    case 'LineProven': {
      const { roster, group } = event;
      return changePerson(session, event.person, copies, (person) => ({ ...person, roster, group }));
    }
    case 'SeatAsked': {
      const ask = { table: event.table, at: event.at, denied: [] };
      return changePerson(session, event.person, copies, (person) => ({
        ...person,
        ask,
        asks: (person.asks ?? 0) + 1,
      }));
    }
    case 'SeatAnswered':
      return event.here
        ? session
        : changePerson(session, event.person, copies, (person) => deniedBy(person, event.party));
    case 'PersonRenamed':
      return changePerson(session, event.person, copies, (person) => renamed(person, event));
    case 'MembersChanged':
      return changePerson(session, event.person, copies, (person) => ({ ...person, members: event.members }));
    case 'PersonMuted':
      return changePerson(session, event.person, copies, (person) => ({ ...person, muted: event.muted }));
    case 'PersonSeated': {
      const seat = { table: event.table, party: event.party, seat: event.seat };
      const sitting = changePerson(session, event.person, copies, ({ ask: _, ...person }) => ({ ...person, seat }));
      return countSeat(sitting, event, copies);
    }
    case 'PersonUnseated':
      return changePerson(session, event.person, copies, ({ seat: _, ...person }) => person);
    case 'PersonRemoved': {
      const { [event.person]: gone, ...people } = session.people;
      // Whoever acted for a team comes back under the same name whenever a team needs them.
      if (gone?.kind === 'proxy') return { ...session, people };
      return { ...session, people, removed: withRemoved(session, event.person, gone?.name) };
    }
    case 'BotSeated': {
      const { type: _, ...seat } = event;
      return countSeat({ ...session, botSeats: [...session.botSeats, seat] }, event, copies);
    }
    case 'BotRemoved': {
      const isOther = (seat: SeatPlace) =>
        seat.table !== event.table || seat.party !== event.party || seat.seat !== event.seat;
      return { ...session, botSeats: session.botSeats.filter(isOther) };
    }
    case 'TablesOrdered':
      return ordered(session, event);
    case 'OrderAnnounced': {
      const { type: _, ...announcement } = event;
      const announcements = [...(session.announcements ?? []), announcement];
      return { ...session, announcements, announced: event.announcement };
    }
    case 'AnnouncementCancelled':
      return withoutTables(session, event);
    case 'AnnouncementCarriedOut':
      return { ...session, announcements: othersThan(session, event.announcement) };
    case 'TablesDroppedOut': {
      const { type: _, ...dropped } = event;
      return { ...session, droppedOut: { nth: (session.droppedOut?.nth ?? 0) + 1, ...dropped } };
    }
    case 'TimerSet':
      return { ...session, timer: { text: event.text, endsAt: event.endsAt } };
    case 'TimerStopped':
      return { ...session, timer: undefined };
    case 'WordsTakenDown':
      return session;
    case 'ProjectorTurned':
      return { ...session, projector: event.view };
    case 'SessionRevealed':
      return {
        ...session,
        revealed: true,
        pastRounds: session.pastRounds.map((past) => ({ ...past, revealed: true })),
      };
    case 'SessionClosed':
      return { ...session, stage: 'closed' };
    default:
      return assertNever(event);
  }
}

/** What an order leaves in the session itself: which tables were started, which were told of which event. */
function ordered(session: Session, { tables, order }: SessionEventOf<'TablesOrdered'>): Session {
  if (order.kind === 'start') return { ...session, started: union(session.started, tables) };
  if (order.kind === 'withhold-points') return { ...session, withholdsPoints: true };
  // Tables whose points open one by one leave the round as it is: the next table that is added begins as the others did.
  if (order.kind === 'open-points') {
    return tables.length < session.tables.length ? session : { ...session, withholdsPoints: false };
  }
  if (order.kind !== 'inject') return session;
  const injected = { ...session.injected, [order.injection]: union(session.injected?.[order.injection] ?? [], tables) };
  return { ...session, injected };
}

function othersThan({ announcements = [] }: Session, announcement: number): readonly Announcement[] {
  return announcements.filter((one) => one.announcement !== announcement);
}

/** The end of a session is cancelled as a whole, anything else for the tables that are named. */
function withoutTables(session: Session, event: SessionEventOf<'AnnouncementCancelled'>): Session {
  const announcements = (session.announcements ?? []).flatMap((one): Announcement[] => {
    if (one.announcement !== event.announcement) return [one];
    const tables = one.tables.filter((table) => !event.tables.includes(table));
    return tables.length === 0 || one.order.kind === 'close-session' ? [] : [{ ...one, tables }];
  });
  return { ...session, announcements };
}

function union(known: readonly number[], more: readonly number[]): readonly number[] {
  return [...new Set([...known, ...more])];
}

/** Everybody stands up; what was played stays behind as a past round. */
function nextRound(session: Session, event: SessionEventOf<'RoundOpened'>): Session {
  const { round, scenario, tables, revealed } = session;
  const people = Object.values(session.people);
  const seats = people.flatMap(({ id, seat }) => (seat === undefined ? [] : [[id, seat] as const]));
  return {
    ...session,
    round: event.round,
    scenario: publicScenario(event.scenario),
    pastRounds: [...session.pastRounds, { round, scenario, tables, seats: Object.fromEntries(seats), revealed }],
    revealed: false,
    tables: [],
    started: [],
    people: Object.fromEntries(people.map(({ seat: _, ask: __, asks: ___, ...person }) => [person.id, person])),
    botSeats: [],
    seatCounts: {},
    injected: undefined,
    withholdsPoints: undefined,
  };
}

function deniedBy(person: Person, party: string): Person {
  const { ask } = person;
  return ask === undefined ? person : { ...person, ask: { ...ask, denied: [...ask.denied, party] } };
}

function withRemoved({ removed }: Session, id: string, name: string | undefined): Session['removed'] {
  const { ids, names } = removed ?? { ids: [], names: [] };
  return { ids: [...ids, id], names: name === undefined ? names : [...names, nameKey(name)] };
}

function renamed(person: Person, { name, member }: SessionEventOf<'PersonRenamed'>): Person {
  if (member === undefined) return { ...person, name };
  return { ...person, members: person.members?.map((one, at) => (at === member ? name : one)) };
}

function withPerson(session: Session, person: Person, copies: Copies): Session {
  const people = withValue(session.people, person.id, person, copies);
  return people === session.people ? session : { ...session, people };
}

function changePerson(session: Session, id: string, copies: Copies, change: (person: Person) => Person): Session {
  const person = ownValue(session.people, id);
  return person === undefined ? session : withPerson(session, change(person), copies);
}

function countSeat(session: Session, place: SeatPlace, copies: Copies): Session {
  const key = `${place.table}/${place.party}`;
  const count = Math.max(session.seatCounts[key] ?? 0, place.seat);
  const seatCounts = withValue(session.seatCounts, key, count, copies);
  return seatCounts === session.seatCounts ? session : { ...session, seatCounts };
}
