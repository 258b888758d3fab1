import { nanoid } from 'nanoid';
import { ownValue } from '../../shared/kernel/own-value.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { SessionCommandOf } from '../../shared/session/commands.ts';
import { asksForDigits, isBeingAsked } from '../../shared/session/newcomers.ts';
import type { Person } from '../../shared/session/session.ts';
import type { JoinAnswer, PersonView, Place, SeatAnswer, SeatingAnswer } from '../../shared/wire/messages.ts';
import type { DoorRefusal } from '../../shared/wire/protocol.ts';
import type { JoinRequest, RejoinRequest, SeatRequest } from '../../shared/wire/requests.ts';
import type { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { type AttemptLimiter, createAttemptLimiter } from '../limits/attempt-limiter.ts';
import { hallNews } from '../projector/hall-news.ts';
import { readCodeAsName } from './code-as-name.ts';
import { drawJoinCode, mintRejoinCode, normaliseCode, readJoinCode, readRejoinCode } from './codes.ts';
import { DoorLines } from './door-lines.ts';
import { Newcomers, withdraw } from './newcomers.ts';
import { protocolFault } from './protocol-check.ts';
import { RosterDigits } from './roster-digits.ts';
import { SeatHolders } from './seat-holders.ts';
import { type Bearer, mintSeatToken, readSeatToken } from './seat-tokens.ts';
import { hashSecret, personOf } from './secrets.ts';
import { readTableSign } from './table-signs.ts';

/** What a session is opened with. */
export type SessionWish = Omit<SessionCommandOf<'OpenSession'>, 'type' | 'code'>;

/** How often one person may be let in within a minute: each time leaves a dead token and a dead code on disk. */
const LET_IN_PER_MINUTE = 30;

/** Where people come in: a code and a name for a seat's token, or a rejoin code for a seat that one has. */
export class Door {
  readonly holders = new SeatHolders();
  readonly digits: RosterDigits;
  readonly #house: House;
  readonly #lines: DoorLines;
  readonly #lettings: AttemptLimiter;
  readonly #newcomers: Newcomers;

  constructor(house: House, lines: DoorLines = new DoorLines(), now: () => number = Date.now) {
    this.#house = house;
    this.#lines = lines;
    this.#lettings = createAttemptLimiter({ perKey: LET_IN_PER_MINUTE, windowMs: 60_000, now });
    this.digits = new RosterDigits(house.store);
    this.#newcomers = new Newcomers(this.digits, now);
    house.onGone(({ id }) => {
      lines.forget(id);
      this.digits.forget(id);
      this.holders.forget(id);
    });
  }

  /** Opens a session of a case under a join code of its own; resolves with its host when everything is durable. */
  openSession(scenario: Scenario, wish: SessionWish): Promise<SessionHost> {
    const id = nanoid(12);
    return drawJoinCode(id, (code, credential) =>
      this.#house.open({ id, scenario, credential, command: { type: 'OpenSession', code, ...wish } }),
    );
  }

  /**
   * Takes somebody in when their turn has come, with a seat or to wait for one. The same `joinId` finds the same place
   * again, and so do the digits of a line that somebody has and a rejoin code typed as the name; the token given last is the
   * one that opens it. Where the list has numbers everybody is asked for digits, whatever the name.
   */
  async join(request: JoinRequest, address: string): Promise<JoinAnswer> {
    const entrance = await this.#entranceOf(request, address);
    if (!(entrance instanceof Entrance)) return entrance;
    const { session, sign } = entrance;
    const { joinId, name, members, digits } = request;
    const table = sign ?? request.table;
    const person = personOf(joinId);
    if (ownValue(session.session.people, person) === undefined) {
      const typed = request.isName === true ? undefined : readCodeAsName(name, request.code);
      if (typed?.isPlain === true) return this.#rejoinBy(session, typed.code, address);
      if (!entrance.isOpen()) return no('code-renewed');
      if (asksForDigits(session.session) && digits === undefined) return no('digits-needed');
      const comer = { session: session.id, address, table: sign };
      const turn = await this.#lines.forPlace(comer, joinId);
      if (turn !== 'go') return turn;
      // The code may have been renewed while it was waited for.
      if (!entrance.isOpen()) return no('code-renewed');
      // What may be a name is looked at once a turn, so that nobody guesses faster by names than by codes.
      const known = typed && (await readRejoinCode(this.#house.store, session.id, typed.code));
      if (known !== undefined) return this.letIn(session, known);
      const { holder, line } = await this.#newcomers.prove(session, name, digits);
      if (holder !== undefined) return this.letIn(session, holder);
      const sharing = { ...(members && { members: [...members] }), ...(line && { line }) };
      const command = { type: 'JoinSession', person, name, table, ...sharing } as const;
      // Counted, so that whoever was removed may join again under the same id.
      const answer = await session.submit({ kind: 'door' }, `join:${person}:${session.entries.length}`, command);
      if (answer.ok) this.#lines.noteJoined(session.id, person, address);
      else if (typed === undefined) this.#lines.giveBack(comer);
      if (!answer.ok && answer.code !== 'person-already-joined') return no(asDoorRefusal(answer.code));
    }
    return this.letIn(session, person);
  }

  /**
   * Lets another phone take a seat over by its rejoin code; the old token dies. Who waited on that phone waits no more.
   * @param waiting the token of whoever waits on the phone that asks, if anybody does
   */
  async rejoin(request: RejoinRequest, address: string, waiting = ''): Promise<JoinAnswer> {
    const entrance = await this.#entranceOf(request, address);
    if (!(entrance instanceof Entrance)) return entrance;
    return this.#rejoinBy(entrance.session, request.rejoinCode, address, waiting);
  }

  /** @param waiting the token of whoever waits on the phone that asks, if anybody does */
  async #rejoinBy(session: SessionHost, typed: string, address: string, waiting = ''): Promise<JoinAnswer> {
    const turn = await this.#lines.toSeat(session.id, typed, address);
    if (turn !== 'go') return turn;
    const person = await readRejoinCode(this.#house.store, session.id, typed);
    if (person === undefined) {
      this.#lines.noteWrongSeat(session.id);
      return no('rejoin-code-unknown');
    }
    return this.#comeBack(session, person, await readSeatToken(this.#house.store, waiting));
  }

  /** Who waits says at which table they are, or types digits once more. */
  async ask(request: SeatRequest, token: string): Promise<JoinAnswer | SeatAnswer> {
    const fault = protocolFault(request.protocol);
    if (fault !== undefined) return no(fault);
    const bearer = await readSeatToken(this.#house.store, token);
    const session = bearer === undefined ? undefined : this.#house.sessions.get(bearer.session);
    const person = bearer && session && ownValue(session.session.people, bearer.subject);
    if (bearer === undefined || session === undefined || person === undefined) return no('token-unknown');
    if (!this.#lettings.attempt(`${session.id}/${person.id}/ask`).allowed) return no('too-many-attempts');
    if (person.seat === undefined && request.digits !== undefined) {
      const { holder, line } = await this.#newcomers.prove(session, person.name, request.digits);
      if (holder !== undefined && holder !== person.id) return this.#comeBack(session, holder, bearer);
      if (line !== undefined) await this.#tell(session, { type: 'ProveLine', person: person.id, line });
    }
    if (person.seat === undefined && request.table !== undefined) {
      const answer = await this.#tell(session, { type: 'AskToSit', person: person.id, table: request.table });
      if (!answer.ok && answer.code !== 'person-already-seated') return no(asDoorRefusal(answer.code));
    }
    return this.seatOf(token);
  }

  #tell(session: SessionHost, command: SessionCommandOf<'ProveLine' | 'AskToSit'>) {
    return session.submit({ kind: 'door' }, `ask:${command.person}:${session.entries.length}`, command);
  }

  /** Gives somebody their place on this phone; whoever only waited on it is taken away. */
  async #comeBack(session: SessionHost, person: string, waiting: Bearer | undefined): Promise<JoinAnswer> {
    const answer = await this.letIn(session, person);
    const isOther = waiting?.session === session.id && waiting.subject !== person;
    if (answer.ok && isOther) await withdraw(session, waiting.subject);
    return answer;
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
    const { store } = this.#house;
    const minted = mintSeatToken(store, session.id, person, { replace: true }).then((token) => {
      // Before anybody hears of the new one: nothing is read or done with the old one from here on.
      this.holders.noteTaken(session.id, person, hashSecret('seat', token));
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
  'asks-spent',
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
  if (person.seat === undefined || !isOpen) {
    const ask = person.ask && { asked: { table: person.ask.table, isOpen: isBeingAsked(session, person) } };
    const mayProve = asksForDigits(session) && person.roster === undefined;
    return { waiting: { ...about, ...ask, ...(mayProve && { digits: true }), hall: hallNews(host) } };
  }
  const { table, party, seat } = person.seat;
  return { seat: { ...about, room: host.tableId(table), table, party, seat, scenarioHash: host.publicHash } };
}
