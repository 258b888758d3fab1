import { ownValue } from '../../shared/kernel/own-value.ts';
import type { Person } from '../../shared/session/session.ts';
import type { JoinAnswer, PersonView, Place, SeatAnswer, SeatingAnswer } from '../../shared/wire/messages.ts';
import type { DoorRefusal } from '../../shared/wire/protocol.ts';
import type { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { type AttemptLimiter, createAttemptLimiter } from './attempt-limiter.ts';
import { mintRejoinCode, normaliseCode, readJoinCode, readRejoinCode } from './codes.ts';
import { DoorLines } from './door-lines.ts';
import { protocolFault } from './protocol-check.ts';
import { mintSeatToken, readSeatToken } from './seat-tokens.ts';
import { personOf } from './secrets.ts';
import { readTableSign } from './table-signs.ts';

export interface JoinRequest {
  readonly protocol: number;
  readonly code: string;
  readonly name: string;
  readonly joinId: string;
  readonly table?: number | undefined;
  readonly sign?: string | undefined;
  readonly members?: readonly string[] | undefined;
}

export interface RejoinRequest {
  readonly protocol: number;
  readonly code: string;
  readonly rejoinCode: string;
}

/** How often one person may be let in within a minute: each time leaves a dead token and a dead code on disk. */
const LET_IN_PER_MINUTE = 30;

/** Where people come in: a code and a name for a seat's token, or a rejoin code for a seat that one has. */
export class Door {
  readonly #house: House;
  readonly #lines: DoorLines;
  readonly #lettings: AttemptLimiter;

  constructor(house: House, lines: DoorLines = new DoorLines(), now: () => number = Date.now) {
    this.#house = house;
    this.#lines = lines;
    this.#lettings = createAttemptLimiter({ perKey: LET_IN_PER_MINUTE, windowMs: 60_000, now });
  }

  /**
   * Takes somebody in, when their turn has come. The same `joinId` finds the same seat again; the token given last is the
   * one that opens it.
   */
  async join(request: JoinRequest, address: string): Promise<JoinAnswer> {
    const entrance = await this.#entranceOf(request, address);
    if (!(entrance instanceof Entrance)) return entrance;
    const { session, sign } = entrance;
    const { joinId, name, members } = request;
    const table = sign ?? request.table;
    const person = personOf(joinId);
    if (ownValue(session.session.people, person) === undefined) {
      if (!entrance.isOpen()) return no('code-renewed');
      const comer = { session: session.id, address, table: sign };
      const turn = await this.#lines.forPlace(comer, joinId);
      if (turn !== 'go') return turn;
      // The code may have been renewed while it was waited for.
      if (!entrance.isOpen()) return no('code-renewed');
      const sharing = members === undefined ? {} : { members: [...members] };
      const command = { type: 'JoinSession', person, name, table, ...sharing } as const;
      // Counted, so that whoever was removed may join again under the same id.
      const answer = await session.submit({ kind: 'door' }, `join:${person}:${session.entries.length}`, command);
      if (answer.ok) this.#lines.noteJoined(session.id, person, address);
      else this.#lines.giveBack(comer);
      if (!answer.ok && answer.code !== 'person-already-joined') return no(asDoorRefusal(answer.code));
    }
    return this.letIn(session, person);
  }

  /** Lets another phone take a seat over by its rejoin code; the old token dies. */
  async rejoin(request: RejoinRequest, address: string): Promise<JoinAnswer> {
    const entrance = await this.#entranceOf(request, address);
    if (!(entrance instanceof Entrance)) return entrance;
    const { session } = entrance;
    const turn = await this.#lines.toSeat(session.id, request.rejoinCode, address);
    if (turn !== 'go') return turn;
    const person = await readRejoinCode(this.#house.store, session.id, request.rejoinCode);
    if (person === undefined) {
      this.#lines.noteWrongSeat(session.id);
      return no('rejoin-code-unknown');
    }
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
  async letIn(session: SessionHost, person: string): Promise<SeatingAnswer> {
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

  /** Which session a request is for. Its older codes find it too: they open seats, but let nobody new in. */
  async #entranceOf(
    request: { protocol: number; code: string; sign?: string | undefined; joinId?: string },
    address: string,
  ): Promise<Entrance | JoinAnswer> {
    const fault = protocolFault(request.protocol);
    if (fault !== undefined) return no(fault);
    const { code, sign = '', joinId = '' } = request;
    const turn = await this.#lines.toSession(address, `${normaliseCode(code)} ${sign} ${joinId}`);
    if (turn !== 'go') return turn;
    const { store, sessions } = this.#house;
    const printed = sign === '' ? undefined : await readTableSign(store, sign);
    const session = sessions.get(printed?.session ?? (await readJoinCode(store, code)) ?? '');
    if (session !== undefined) return new Entrance(session, code, printed?.table);
    this.#lines.noteWrongCode(address);
    return no('code-unknown');
  }
}

/** How somebody comes to a session: by its code, or by the sign of a table. */
class Entrance {
  readonly session: SessionHost;
  readonly #code: string;
  /** The table of the sign. */
  readonly sign: number | undefined;

  constructor(session: SessionHost, code: string, sign: number | undefined) {
    this.session = session;
    this.#code = normaliseCode(code);
    this.sign = sign;
  }

  /** Whether it lets newcomers in now. */
  isOpen(): boolean {
    return this.sign !== undefined || this.session.session.code === this.#code;
  }
}

function no(code: DoorRefusal): SeatingAnswer {
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
