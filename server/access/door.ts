import { ownValue } from '../../shared/kernel/own-value.ts';
import type { Person } from '../../shared/session/session.ts';
import type { JoinAnswer, PersonView, Place, SeatAnswer } from '../../shared/wire/messages.ts';
import type { DoorRefusal } from '../../shared/wire/protocol.ts';
import type { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { type AttemptLimiter, createAttemptLimiter } from './attempt-limiter.ts';
import { mintRejoinCode, readJoinCode, readRejoinCode } from './codes.ts';
import { protocolFault } from './protocol-check.ts';
import { mintSeatToken, readSeatToken } from './seat-tokens.ts';
import { personOf } from './secrets.ts';

export interface JoinRequest {
  readonly protocol: number;
  readonly code: string;
  readonly name: string;
  readonly joinId: string;
  readonly table?: number | undefined;
  readonly members?: readonly string[] | undefined;
}

export interface RejoinRequest {
  readonly protocol: number;
  readonly code: string;
  readonly rejoinCode: string;
}

/** Wrong codes that one address may try in a minute: a hall shares one, and right ones are given back. */
const WRONG_CODES_PER_MINUTE = 60;

/** How often one person may be let in within a minute: each time leaves a dead token and a dead code on disk. */
const LET_IN_PER_MINUTE = 30;

/** Where people come in: a code and a name for a seat's token, or a rejoin code for a seat that one has. */
export class Door {
  readonly #house: House;
  readonly #attempts: AttemptLimiter;
  readonly #lettings: AttemptLimiter;

  constructor(house: House, now: () => number = Date.now) {
    this.#house = house;
    this.#attempts = createAttemptLimiter({ perKey: WRONG_CODES_PER_MINUTE, windowMs: 60_000, now });
    this.#lettings = createAttemptLimiter({ perKey: LET_IN_PER_MINUTE, windowMs: 60_000, now });
  }

  /** Takes somebody in. The same `joinId` finds the same seat again; the token given last is the one that opens it. */
  async join(request: JoinRequest, address: string): Promise<JoinAnswer> {
    const session = await this.#sessionOf(request, address);
    if (typeof session === 'string') return no(session);
    const { joinId, name, table, members } = request;
    const person = personOf(joinId);
    if (ownValue(session.session.people, person) === undefined) {
      const sharing = members === undefined ? {} : { members: [...members] };
      const command = { type: 'JoinSession', person, name, table, ...sharing } as const;
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

  /** Where the bearer of a token sits now, or that they wait for a seat. */
  async seatOf(token: string): Promise<SeatAnswer> {
    const bearer = await readSeatToken(this.#house.store, token);
    const session = bearer === undefined ? undefined : this.#house.sessions.get(bearer.session);
    const place = bearer === undefined || session === undefined ? undefined : placeOf(session, bearer.subject);
    return place === undefined ? { ok: false, code: 'token-unknown' } : { ok: true, ...place };
  }

  /** Gives a seat's token and rejoin code anew; the older ones die. */
  async letIn(session: SessionHost, person: string): Promise<JoinAnswer> {
    const place = placeOf(session, person);
    if (place === undefined) return no('token-unknown');
    if (!this.#lettings.attempt(`${session.id}/${person}`).allowed) return no('too-many-attempts');
    const { store, holders } = this.#house;
    const minted = mintSeatToken(store, session.id, person, { replace: true }).then((token) => {
      // Before anybody hears of the new one: nothing is read or done with the old one from here on.
      holders.noteTaken(session.id, person, token);
      return token;
    });
    const [token, rejoinCode] = await Promise.all([minted, mintRejoinCode(store, session.id, person)]);
    return { ok: true, token, rejoinCode, ...place };
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
  'members-wrong',
];

function asDoorRefusal(code: string): DoorRefusal {
  return SAME_AT_THE_DOOR.includes(code) ? (code as DoorRefusal) : 'internal';
}

function placeOf(host: SessionHost, id: string): Place | undefined {
  const { session } = host;
  const person: Person | undefined = ownValue(session.people, id);
  if (person === undefined) return undefined;
  const { code, devices, language, round } = session;
  const about: PersonView = {
    session: host.id,
    sessionCode: code,
    name: person.name,
    ...(person.members === undefined ? {} : { members: person.members }),
    devices,
    language,
    round,
  };
  // A round that opens right now has no tables yet: its seats can be taken in a moment.
  const isOpen = person.seat !== undefined && host.table(person.seat.table) !== undefined;
  if (person.seat === undefined || !isOpen) return { waiting: about };
  const { table, party, seat } = person.seat;
  return { seat: { ...about, room: host.tableId(table), table, party, seat, scenarioHash: host.publicHash } };
}
