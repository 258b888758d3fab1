import type { Client } from '@colyseus/core';
import { nanoid } from 'nanoid';
import { z } from 'zod';
import { ownValue } from '../../shared/kernel/own-value.ts';
import type { CrowdAnswer, DoorNews, LetInAnswer, SessionRoomMessages } from '../../shared/wire/hall-messages.ts';
import type { CommandAnswer } from '../../shared/wire/messages.ts';
import { sessionRoomId } from '../../shared/wire/protocol.ts';
import {
  actAsRequestSchema,
  crowdRequestSchema,
  handOverRequestSchema,
  handRequestSchema,
  letInRequestSchema,
  paperResultRequestSchema,
  sessionCommandRequestSchema,
  sessionJoinOptionsSchema,
} from '../../shared/wire/requests.ts';
import { mintRejoinCode } from '../access/codes.ts';
import type { DoorLines } from '../access/door-lines.ts';
import { handOver } from '../access/hand-over.ts';
import { isForFacilitators, isOfSession, mayLook, mayOrder } from '../access/host-rules.ts';
import type { KeyDoor } from '../access/key-door.ts';
import { protocolFault } from '../access/protocol-check.ts';
import { renewCode } from '../access/renew-code.ts';
import type { Holder } from '../access/rights.ts';
import type { SeatHolders } from '../access/seat-holders.ts';
import { boardOf } from '../boards/board.ts';
import type { HallWatches } from '../boards/hall-watches.ts';
import type { Presence } from '../boards/presence.ts';
import { TableStatuses } from '../boards/table-statuses.ts';
import { logFault } from '../faults.ts';
import type { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { type Allowances, costOf } from '../limits/allowances.ts';
import type { Results } from '../results/results.ts';
import { enterPaper } from './enter-paper.ts';
import { followNews } from './follow-news.ts';
import { goToHand } from './go-to-hand.ts';
import { expectHandshake, putOut } from './guard-frames.ts';
import { addressOf, answering, doorError, QuietRoom } from './quiet-room.ts';
import { showScenes } from './show-scenes.ts';
import { expectAnswer, isStillReading } from './waiting-bytes.ts';

/** Changed lines are told at most this often, and at most so many bytes of them at a time. */
const LINES_EVERY_MS = 1000;
const LINES_BYTES = 16_000;

/** What a person and a table take on a board, (bytes, roughly). */
const PERSON_BYTES = 250;
const TABLE_BYTES = 600;

const RATE_LIMITED = { ok: false, code: 'rate-limited' } as const;
const RIGHT_MISSING = { ok: false, code: 'right-missing' } as const;

type HolderClient = Client<{ userData: Holder }>;

export interface SessionRoomOptions {
  readonly house: House;
  readonly keys: KeyDoor;
  readonly allowances: Allowances;
  readonly holders: SeatHolders;
  readonly lines: DoorLines;
  readonly presence: Presence;
  readonly watches: HallWatches;
  readonly results: Results;
}

/** The room of one session for its facilitators and observers: commands in; its log and the lines of its tables out. */
export function sessionRoom(parts: SessionRoomOptions): new () => QuietRoom {
  return class extends SessionRoom {
    protected override readonly parts = parts;

    static override async onAuth(_token: string, options: unknown, context: unknown): Promise<unknown> {
      const parsed = sessionJoinOptionsSchema.safeParse(options);
      if (!parsed.success) throw doorError('message-malformed');
      const fault = protocolFault(parsed.data.protocol);
      if (fault !== undefined) throw doorError(fault);
      const answer = await parts.keys.holderOf(parsed.data.key, addressOf(context));
      if ('code' in answer) throw doorError(answer.code);
      if (!parts.allowances.ofKey(answer.holder.id).take()) throw doorError('rate-limited');
      return answer.holder;
    }
  };
}

abstract class SessionRoom extends QuietRoom {
  /** What all rooms of sessions work with. */
  protected abstract readonly parts: SessionRoomOptions;
  #session!: SessionHost;
  #statuses!: TableStatuses;
  #scenes!: ReturnType<typeof showScenes>;
  #stops: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;
  #toldAt = 0;

  override onCreate(options: { session: string }): void {
    const { house, keys, holders, lines: door, presence } = this.parts;
    const session = house.sessions.get(options.session);
    if (session === undefined) throw new Error(`No session ${options.session}`);
    this.roomId = sessionRoomId(session.id);
    this.#session = session;
    this.#statuses = new TableStatuses(session, presence, () => this.#tellLinesSoon());
    this.#scenes = showScenes({
      room: this,
      parts: this.parts,
      session,
      mayAsk: (client, holder, bytes) => this.#mayAskLarge(client, holder, bytes),
    });
    this.onMessage(
      'board',
      answering(z.unknown(), (client: HolderClient) => {
        const { userData } = client;
        if (userData === undefined || !mayLook(userData, session.id)) return RIGHT_MISSING;
        if (!this.#mayAskLarge(client, userData, this.#boardBytes())) return RATE_LIMITED;
        const { right, id: key } = userData;
        return boardOf(
          house,
          session,
          this.#statuses,
          { right, key },
          {
            door: this.#doorNews(),
            outage: this.parts.watches.outageOf(session),
            screens: this.#scenes.count(),
          },
        );
      }),
    );
    this.#onOrder(
      sessionCommandRequestSchema,
      'command',
      ({ commandId, command }): Promise<CommandAnswer> | CommandAnswer =>
        isForFacilitators(command)
          ? session.submit({ kind: 'facilitator' }, commandId, command)
          : { ok: false, code: 'message-malformed' },
    );
    this.#onOrder(letInRequestSchema, 'let-in-again', ({ person }) => this.#letInAgain(person));
    this.#onOrder(handOverRequestSchema, 'hand-over', (wish) =>
      handOver({ store: house.store, holders }, session, wish),
    );
    this.#onOrder(actAsRequestSchema, 'act-as', (wish) => this.#actAs(wish));
    this.#onOrder(paperResultRequestSchema, 'paper-result', (wish) => enterPaper(session, wish));
    this.#onOrder(handRequestSchema, 'hand', (wish, holder) => goToHand(session, holder, wish));
    this.#onOrder(z.unknown(), 'renew-code', () => renewCode(house.store, session, door));
    this.#onOrder(
      crowdRequestSchema,
      'crowd',
      ({ crowd }): CrowdAnswer => ({ ok: true, people: this.#comersOf(crowd) }),
    );
    this.#stops = [
      session.onPublished(({ n, at, events }) => this.#tell('session', { cursor: n, at, events })),
      () => this.#scenes.stop(),
      house.care.onChange(() => this.#tell('house', house.care.state())),
      house.addresses.onChange(() => this.#tell('addresses', { addresses: house.addresses.list() })),
      keys.onRevoked((key) => {
        for (const client of this.#holders()) if (client.userData?.id === key) this.#putOut(client);
      }),
      () => this.#statuses.stop(),
      ...this.#followHall(),
    ];
  }

  override onJoin(client: HolderClient, _options: unknown, holder: Holder): void {
    if (this.parts.keys.isRevoked(holder.id) || !isOfSession(holder, this.#session.id))
      throw doorError('host-key-wrong');
    client.userData = holder;
    expectHandshake(client);
  }

  override charge({ userData }: HolderClient, cost: number): void {
    if (userData !== undefined) this.parts.allowances.ofKey(userData.id).charge(cost);
  }

  override bearerOf({ id }: Holder): { name: string; isKey: boolean } {
    return { name: `key ${id}`, isKey: true };
  }

  override onDispose(): void {
    clearTimeout(this.#timer);
    for (const stop of this.#stops) stop();
  }

  /** Handles a request of those who may change the session. */
  #onOrder<S extends z.ZodType, A>(
    schema: S,
    type: string,
    handle: (wish: z.infer<S>, holder: Holder) => Promise<A> | A,
  ): void {
    this.onMessage(
      type,
      answering(schema, ({ userData }: HolderClient, wish) => {
        if (userData === undefined || !mayOrder(userData, this.#session.id)) return RIGHT_MISSING;
        return this.parts.allowances.ofKey(userData.id).take() ? handle(wish, userData) : RATE_LIMITED;
      }),
    );
  }

  /** Whether a client may have one more large answer; one that has not read the last is let go. */
  #mayAskLarge(client: HolderClient, { id }: Holder, bytes: number): boolean {
    if (!this.parts.allowances.ofKey(id).take(costOf(bytes))) return false;
    const isBehind = isStillReading(client);
    if (isBehind) putOut(client);
    else expectAnswer(client, bytes);
    return !isBehind;
  }

  /** Size of a board, roughly (bytes). */
  #boardBytes(): number {
    const { people, tables } = this.#session.session;
    return Object.keys(people).length * PERSON_BYTES + tables.length * TABLE_BYTES;
  }

  async #letInAgain(person: string): Promise<LetInAnswer> {
    const { people, code } = this.#session.session;
    if (ownValue(people, person) === undefined) return { ok: false, code: 'token-unknown' };
    const rejoinCode = await mintRejoinCode(this.parts.house.store, this.#session.id, person);
    return { ok: true, rejoinCode, path: `/#rejoin=${code}-${rejoinCode}` };
  }

  async #actAs(wish: z.infer<typeof actAsRequestSchema>): Promise<LetInAnswer> {
    const person = nanoid();
    const command = { type: 'SeatProxy', person, ...wish } as const;
    const answer = await this.#session.submit({ kind: 'facilitator' }, `proxy:${person}`, command);
    return answer.ok ? this.#letInAgain(person) : answer;
  }

  /** The people of a crowd who are still here, and whether they hold their seats with a phone. */
  #comersOf(crowd: number) {
    const { lines: door, presence } = this.parts;
    const { people } = this.#session.session;
    return door.peopleOf(this.#session.id, crowd).flatMap((id) => {
      const person = ownValue(people, id);
      if (person === undefined) return [];
      const { seat } = person;
      const phones = seat === undefined ? [] : presence.seatsAt(this.#session.tableId(seat.table));
      return [{ person: id, hasPhone: seat !== undefined && phones.includes(`${seat.party}:${seat.seat}`) }];
    });
  }

  #doorNews(): DoorNews {
    return this.parts.lines.news(this.#session.id, this.#session.session.people);
  }

  /** Tells what changed at the door and in the hall, while somebody is here. */
  #followHall(): (() => void)[] {
    const isAnybodyHere = () => this.clients.length > 0;
    const follow = <T extends 'door' | 'outage' | 'screens'>(type: T, look: () => SessionRoomMessages[T]) =>
      followNews(look, isAnybodyHere, (news) => this.#tell(type, news));
    return [
      follow('door', () => this.#doorNews()),
      follow('outage', () => ({ outage: this.parts.watches.outageOf(this.#session) })),
      follow('screens', () => ({ screens: this.#scenes.count() })),
    ];
  }

  #holders(): HolderClient[] {
    return [...this.clients] as HolderClient[];
  }

  #putOut(client: HolderClient): void {
    delete client.userData;
    client.leave();
  }

  /** Tells those who may look; the projector is told nothing of this. */
  #tell<T extends keyof SessionRoomMessages>(type: T, message: SessionRoomMessages[T]): void {
    const others = this.#holders().filter(
      ({ userData }) => userData === undefined || !mayLook(userData, this.#session.id),
    );
    if (others.length < this.clients.length) this.broadcast(type, message, { except: others });
  }

  #tellLines(): void {
    const lines = this.#statuses.takeChanged(LINES_BYTES);
    if (lines.length > 0) this.#tell('lines', { serverTime: Date.now(), lines });
    if (this.#statuses.isWaiting) this.#tellLinesSoon();
  }

  #tellLinesSoon(): void {
    if (this.#timer !== undefined || this.clients.length === 0) return;
    const wait = Math.max(20, this.#toldAt + LINES_EVERY_MS - Date.now());
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#toldAt = Date.now();
      // A line that cannot be made must not take the server, and every other session, with it.
      try {
        this.#tellLines();
      } catch (error) {
        logFault(`lines of session ${this.#session.id}`, error);
      }
    }, wait);
    this.#timer.unref();
  }
}
