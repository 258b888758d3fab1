import { ownValue } from '../kernel/own-value.ts';
import { isRefused, refused } from '../kernel/refusable.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { SessionCommandOf } from './commands.ts';
import { decided, type SessionDecision } from './decision.ts';
import type { SessionEvent } from './events.ts';
import { evolveSession } from './evolve.ts';
import { placeFor } from './free-seats.ts';
import { cleanName } from './names.ts';
import { isProxy, type Person, type SeatPlace, type Session, teamOf } from './session.ts';
import type { Relocation } from './vocabulary.ts';

/** Somebody takes a seat, with everything that the table is told about them. */
export function seated(person: Omit<Person, 'seat'>, place: SeatPlace): SessionEvent {
  const { id, name, kind, members, muted } = person;
  return {
    type: 'PersonSeated',
    person: id,
    name,
    ...(kind === 'person' ? {} : { kind }),
    ...(members === undefined ? {} : { members: [...members] }),
    ...(muted ? { muted } : {}),
    ...place,
  };
}

/** Somebody leaves their seat, where they have one. */
export function unseated(person: Person): SessionEvent[] {
  return person.seat === undefined ? [] : [{ type: 'PersonUnseated', person: person.id, ...person.seat }];
}

/** The bot that plays a team leaves. */
export function botsLeaving(session: Session, table: number, party: PartyId): SessionEvent[] {
  return session.botSeats
    .filter((bot) => bot.table === table && bot.party === party)
    .map(({ seat }) => ({ type: 'BotRemoved', table, party, seat }));
}

/** [SE-31] Whoever acts for a team steps aside: they are in the session for that alone. */
export function proxiesLeaving(session: Session, table: number, party: PartyId): SessionEvent[] {
  return teamOf(session, table, party)
    .filter(isProxy)
    .flatMap((proxy) => [...unseated(proxy), { type: 'PersonRemoved', person: proxy.id }]);
}

/** [SE-2] [SE-31] Bots and proxies give a team's place up to somebody who sits down in it. */
export function givingWay(session: Session, table: number, party: PartyId): SessionEvent[] {
  return [...botsLeaving(session, table, party), ...proxiesLeaving(session, table, party)];
}

/**
 * [SE-4] Moves people, all of them or nobody: first everybody who is named stands up, then they sit down in the order of
 * the moves. Old seats stay empty, their history stays; who stays in the same team keeps the seat.
 */
export function relocate(session: Session, moves: readonly Relocation[]): SessionDecision {
  if (new Set(moves.map((move) => move.person)).size !== moves.length) return refused('moves-wrong');
  for (const { person, to } of moves) {
    if (ownValue(session.people, person) === undefined) return refused('person-unknown');
    if (to === undefined) continue;
    if (!session.tables.includes(to.table)) return refused('table-unknown');
    if (!session.scenario.parties.some((party) => party.id === to.party)) return refused('party-unknown');
  }
  const real = moves.filter(({ person, to }) => {
    const seat = ownValue(session.people, person)?.seat;
    return seat?.table !== to?.table || seat?.party !== to?.party;
  });
  const events: SessionEvent[] = [];
  let after = session;
  const happen = (...next: readonly SessionEvent[]) => {
    events.push(...next);
    after = next.reduce(evolveSession, after);
  };
  for (const { person } of real) happen(...unseated(ownValue(session.people, person) as Person));
  for (const { person, to } of real) {
    if (to === undefined) continue;
    const place = placeFor(after, to);
    if (place === undefined) return refused('team-full');
    happen(...givingWay(after, to.table, to.party), seated(ownValue(after.people, person) as Person, place));
  }
  return decided(...events);
}

/**
 * [SE-17] Seats somebody who acts for a team, also beside a bot or another proxy, who then give their place up.
 */
export function seatProxy(session: Session, command: SessionCommandOf<'SeatProxy'>): SessionDecision {
  const { person: id, table, party } = command;
  if (ownValue(session.people, id) !== undefined) return refused('person-already-joined');
  const name = cleanName(session, command.name);
  if (isRefused(name)) return name;
  if (!session.tables.includes(table)) return refused('table-unknown');
  if (!session.scenario.parties.some((one) => one.id === party)) return refused('party-unknown');
  const place = placeFor(session, { table, party });
  if (place === undefined) return refused('team-full');
  const joined: SessionEvent = { type: 'PersonJoined', person: id, name, kind: 'proxy' };
  const proxy = { id, name, kind: 'proxy', muted: false } as const;
  return decided(joined, ...givingWay(session, table, party), seated(proxy, place));
}
