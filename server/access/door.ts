import { ownValue } from '../../shared/kernel/own-value.ts';
import type { Person } from '../../shared/session/session.ts';
import type { JoinAnswer, SeatAnswer, SeatView } from '../../shared/wire/messages.ts';
import type { DoorRefusal } from '../../shared/wire/protocol.ts';
import type { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { type AttemptLimiter, createAttemptLimiter } from './attempt-limiter.ts';
import { mintRejoinCode, readJoinCode, readRejoinCode } from './codes.ts';
import { protocolFault } from './protocol-check.ts';
import { mintSeatToken, readSeatToken } from './seat-tokens.ts';

export interface JoinRequest {
  readonly protocol: number;
  readonly code: string;
  readonly name: string;
  readonly joinId: string;
  readonly table?: number | undefined;
}

export interface RejoinRequest {
  readonly protocol: number;
  readonly code: string;
  readonly rejoinCode: string;
}

/** Wrong codes that one address may try in a minute: a hall shares one, and right ones are given back. */
const WRONG_CODES_PER_MINUTE = 60;

/** Where people come in: a code and a name for a seat's token, or a rejoin code for a seat that one has. */
export class Door {
  readonly #house: House;
  readonly #attempts: AttemptLimiter;

  constructor(house: House, now: () => number = Date.now) {
    this.#house = house;
    this.#attempts = createAttemptLimiter({ perKey: WRONG_CODES_PER_MINUTE, windowMs: 60_000, now });
  }

  /** Takes somebody in. The same `joinId` finds the same seat again; the token given last is the one that opens it. */
  async join(request: JoinRequest, address: string): Promise<JoinAnswer> {
    const session = await this.#sessionOf(request, address);
    if (typeof session === 'string') return no(session);
    const { joinId: person, name, table } = request;
    if (ownValue(session.session.people, person) === undefined) {
      const command = { type: 'JoinSession', person, name, table } as const;
      // Counted, so that whoever was removed may join again under the same id.
      const answer = await session.submit({ kind: 'door' }, `join:${person}:${session.entries.length}`, command);
      if (!answer.ok && answer.code !== 'person-already-joined') return no(asDoorRefusal(answer.code));
    }
    return this.letIn(session, person);
  }

  /** Lets another phone take a seat over by its rejoin code; the old token dies. */
  async rejoin(request: RejoinRequest, address: string): Promise<JoinAnswer> {
    const session = await this.#sessionOf(request, address);
    if (typeof session === 'string') return no(session);
    if (!this.#attempts.attempt(address).allowed) return no('too-many-attempts');
    const person = await readRejoinCode(this.#house.store, session.id, request.rejoinCode);
    if (person === undefined) return no('rejoin-code-unknown');
    this.#attempts.forgive(address);
    return this.letIn(session, person);
  }

  /** Where the bearer of a token sits now. */
  async seatOf(token: string): Promise<SeatAnswer> {
    const bearer = await readSeatToken(this.#house.store, token);
    const session = bearer === undefined ? undefined : this.#house.sessions.get(bearer.session);
    const seat = bearer === undefined || session === undefined ? undefined : seatView(session, bearer.subject);
    return seat === undefined ? { ok: false, code: 'token-unknown' } : { ok: true, seat };
  }

  /** Gives a seat's token and rejoin code anew; the older ones die. */
  async letIn(session: SessionHost, person: string): Promise<JoinAnswer> {
    const seat = seatView(session, person);
    if (seat === undefined) return no('token-unknown');
    const { store } = this.#house;
    const token = await mintSeatToken(store, session.id, person, { replace: true });
    const rejoinCode = await mintRejoinCode(store, session.id, person);
    return { ok: true, token, rejoinCode, seat };
  }

  async #sessionOf(request: { protocol: number; code: string }, address: string): Promise<SessionHost | DoorRefusal> {
    const fault = protocolFault(request.protocol);
    if (fault !== undefined) return fault;
    const id = await readJoinCode(this.#house.store, request.code);
    const session = id === undefined ? undefined : this.#house.sessions.get(id);
    // Only wrong codes are counted: a whole hall behind one router joins in the same second.
    if (session === undefined) return this.#attempts.attempt(address).allowed ? 'code-unknown' : 'too-many-attempts';
    return session;
  }
}

function no(code: DoorRefusal): JoinAnswer {
  return { ok: false, code };
}

const SAME_AT_THE_DOOR = [
  'session-closed',
  'session-full',
  'table-full',
  'table-unknown',
  'name-empty',
  'name-too-long',
];

function asDoorRefusal(code: string): DoorRefusal {
  return SAME_AT_THE_DOOR.includes(code) ? (code as DoorRefusal) : 'internal';
}

function seatView(session: SessionHost, id: string): SeatView | undefined {
  const person: Person | undefined = ownValue(session.session.people, id);
  if (person?.seat === undefined) return undefined;
  return {
    session: session.id,
    sessionCode: session.session.code,
    room: session.tableId(person.seat.table),
    table: person.seat.table,
    party: person.seat.party,
    seat: person.seat.seat,
    name: person.name,
    scenarioHash: session.publicHash,
  };
}
