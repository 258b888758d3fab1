import { ownValue } from '../../shared/kernel/own-value.ts';
import type { Session } from '../../shared/session/session.ts';
import type { DoorNews } from '../../shared/wire/hall-messages.ts';
import type { Queued } from '../../shared/wire/messages.ts';
import { SlowLane } from '../limits/slow-lane.ts';
import { type LineLimits, WaitingLines } from '../limits/waiting-line.ts';
import { Arrivals } from './arrivals.ts';
import { normaliseCode } from './codes.ts';

/** What one address, or one table's sign, seats at once and each second. */
type Pace = Pick<LineLimits, 'atOnce' | 'perSecond'>;

export interface DoorLimits {
  /** Newcomers of a session from one address. A hall of 400 behind one router is in within half a minute. */
  readonly address?: Pace;
  /** Newcomers by one table's printed sign. */
  readonly sign?: Pace;
  readonly now?: () => number;
}

/** Who wants a place in a session. */
export interface Comer {
  readonly session: string;
  readonly address: string;
  /** Of the sign by which they come. */
  readonly table: number | undefined;
}

const ADDRESS: Pace = { atOnce: 100, perSecond: 10 };
const SIGN: Pace = { atOnce: 40, perSecond: 1 };

/** The lines before the door: nobody is refused in them, and none is so fast that one device could fill a hall or guess a code. */
export class DoorLines {
  readonly #address: WaitingLines;
  readonly #sign: WaitingLines;
  /** Session codes by who asks: a device that guesses slows down only those of its own address. */
  readonly #codes: SlowLane;
  /** Rejoin codes by session. */
  readonly #seats: SlowLane;
  readonly #arrivals: Arrivals;

  constructor({ address = ADDRESS, sign = SIGN, now = Date.now }: DoorLimits = {}) {
    this.#address = new WaitingLines({ ...address, now });
    this.#sign = new WaitingLines({ ...sign, now });
    this.#codes = new SlowLane({ now });
    this.#seats = new SlowLane({ now });
    this.#arrivals = new Arrivals(now);
  }

  /** Before a session's code is looked at. */
  toSession(address: string, ticket: string): Promise<'go' | Queued> {
    return this.#codes.pass(address, ticket, '');
  }

  /** No session has, or had, the code that was typed there. */
  noteWrongCode(address: string): void {
    this.#codes.noteWrong(address);
  }

  /** Before a rejoin code is looked at. */
  toSeat(session: string, typed: string, address: string): Promise<'go' | Queued> {
    return this.#seats.pass(session, normaliseCode(typed), address);
  }

  /** No seat of the session has the rejoin code that was typed. */
  noteWrongSeat(session: string): void {
    this.#seats.noteWrong(session);
  }

  /** Before somebody new is given a place: by the address that they come from, or by the sign of a table. */
  async forPlace({ session, address, table }: Comer, joinId: string): Promise<'go' | Queued> {
    const turn =
      table === undefined
        ? await this.#address.pass(`${session} ${address}`, joinId)
        : await this.#sign.pass(`${session} ${table}`, joinId);
    if (turn !== 'go') this.#arrivals.noteWaited(session, address);
    return turn;
  }

  /** Somebody whose turn it was got no place: it is the next one's. */
  giveBack({ session, address, table }: Comer): void {
    if (table === undefined) this.#address.giveBack(`${session} ${address}`);
    else this.#sign.giveBack(`${session} ${table}`);
  }

  /** Somebody new has a place. */
  noteJoined(session: string, person: string, address: string): void {
    this.#arrivals.noteJoined(session, person, address);
  }

  /** What the facilitators of a session should know of its door now. */
  news(session: string, people: Session['people']): DoorNews {
    const isHere = (line: string) => line.startsWith(`${session} `);
    return {
      isGuessed: this.#seats.isSlow(session),
      waiting: this.#address.waiting(isHere) + this.#sign.waiting(isHere),
      crowds: this.#arrivals.crowds(session, (person) => ownValue(people, person) !== undefined),
    };
  }

  /** Ids of the people of a crowd. */
  peopleOf(session: string, crowd: number): readonly string[] {
    return this.#arrivals.peopleOf(session, crowd);
  }

  /** The session's code is another one, or the session is gone: who waits by the older code has nothing to wait for. */
  clear(session: string): void {
    this.#address.clear((line) => line.startsWith(`${session} `));
  }

  /** The session is gone. */
  forget(session: string): void {
    this.clear(session);
    this.#sign.clear((line) => line.startsWith(`${session} `));
    this.#arrivals.forget(session);
  }
}
