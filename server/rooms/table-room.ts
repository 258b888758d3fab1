import type { z } from 'zod';
import { ownValue } from '../../shared/kernel/own-value.ts';
import type { CommandAnswer, SyncAnswer, TableRoomMessages } from '../../shared/wire/messages.ts';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import {
  membersRequestSchema,
  newcomerRequestSchema,
  renameRequestSchema,
  syncRequestSchema,
  tableCommandRequestSchema,
} from '../../shared/wire/requests.ts';
import type { KeyDoor } from '../access/key-door.ts';
import { protocolFault } from '../access/protocol-check.ts';
import type { SeatHolders } from '../access/seat-holders.ts';
import type { Presence } from '../boards/presence.ts';
import type { House } from '../hosting/house.ts';
import { resumePractise } from '../hosting/practise.ts';
import type { Round } from '../hosting/round.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { TableHost } from '../hosting/table-host.ts';
import { bytesFrom, secretPictureBytes } from '../hosting/visible-size.ts';
import { type Allowance, type Allowances, costOf } from '../limits/allowances.ts';
import { EntryPost, secretsState, tellPage } from './entry-post.ts';
import { expectHandshake, putOut } from './guard-frames.ts';
import { takeQuestions, vouch } from './newcomer-questions.ts';
import { answering, doorError, QuietRoom } from './quiet-room.ts';
import { concerns } from './session-concerns.ts';
import { admitToTable, checkAtTable, type SeatedClient, type Shown, seatAt, type TableClient } from './table-door.ts';
import { expectAnswer, isStillReading } from './waiting-bytes.ts';

/** Who is there is told this long after somebody came or went. */
const PRESENCE_AFTER_MS = 40;

const NO_SEAT = { ok: false, code: 'not-seated' } as const;
const TOKEN_UNKNOWN = { ok: false, code: 'token-unknown' } as const;
const RATE_LIMITED = { ok: false, code: 'rate-limited' } as const;

export interface TableRoomOptions {
  readonly house: House;
  readonly holders: SeatHolders;
  readonly keys: KeyDoor;
  readonly presence: Presence;
  readonly allowances: Allowances;
}

/** The room of one table for the phones of its teams: a thin door between sockets and the table's host. */
export function tableRoom(parts: TableRoomOptions): new () => QuietRoom {
  return class extends TableRoom {
    protected override readonly parts = parts;

    static override onAuth(_token: string, options: unknown, context: unknown): Promise<unknown> {
      return checkAtTable(parts, options, context);
    }
  };
}

abstract class TableRoom extends QuietRoom {
  /** What all rooms of tables work with. */
  protected abstract readonly parts: TableRoomOptions;
  #session!: SessionHost;
  #round!: Round;
  #host!: TableHost;
  #stops: (() => void)[] = [];
  #post!: EntryPost;
  #isTellingPresence = false;

  override onCreate(options: { session: string; table: string }): void {
    const { house, holders, keys } = this.parts;
    const session = house.sessions.get(options.session);
    const found = session?.findTable(options.table);
    if (session === undefined || found === undefined) throw new Error(`No table ${options.table}`);
    const { host } = found;
    this.roomId = host.id;
    this.#session = session;
    this.#round = found.round;
    this.#host = host;
    this.#post = new EntryPost(host);
    this.onMessage(
      'sync',
      answering(syncRequestSchema, (client: TableClient, wish) => this.#sync(client, wish)),
    );
    this.#onSeat('command', tableCommandRequestSchema, ({ actor }, { commandId, command }) =>
      host.submit({ actor, commandId, command }),
    );
    // A phone says who shares it: something of the session, which tells the table. Of the own seat only.
    this.#onSeat('members', membersRequestSchema, ({ person }, { commandId, members }) =>
      session.submit({ kind: 'door' }, `${person}:${commandId}`, { type: 'ChangeMembers', person, members }),
    );
    // So does who corrects a name.
    this.#onSeat('rename', renameRequestSchema, ({ person }, { commandId, ...wish }) =>
      session.submit({ kind: 'door' }, `${person}:${commandId}`, { type: 'RenamePerson', person, ...wish }),
    );
    // A member says whether somebody who waits is at this table: something of the session, which seats them.
    this.#onSeat('newcomer', newcomerRequestSchema, (present, wish) =>
      vouch(session, host.header.table, present, wish),
    );
    this.onMessage('ping', () => true);
    this.#stops = [
      host.onPublished(() => this.#publish()),
      session.onPublished(({ events }) => {
        if (concerns(events, 'seats')) this.#checkSeats();
        if (concerns(events, 'askers')) this.#askAboutNewcomers();
      }),
      keys.onRevoked((key) => this.#putOut(key)),
      holders.onTaken((...seat) => this.#putOutReplaced(...seat)),
    ];
  }

  override async onJoin(client: TableClient, _options: unknown, shown: Shown): Promise<void> {
    const { holders } = this.parts;
    const admitted = await admitToTable(this.parts, this.#session, this.roomId, shown);
    // In the same turn as the place is given, so that no token dies in between.
    if (admitted.kind === 'seat' && holders.isReplaced(this.#session.id, admitted.person, admitted.token)) {
      throw doorError('token-unknown');
    }
    client.userData = admitted;
    expectHandshake(client);
    if (admitted.kind === 'looker') return;
    // One person, one phone: the newest connection speaks, also when the older socket does not know yet that it is dead.
    for (const [other, { person }] of this.#seated()) {
      if (other !== client && person === admitted.person) this.#letGo(other);
    }
    this.#tellPresenceSoon();
  }

  override onLeave(client: TableClient): void {
    // Nobody hears of somebody who looked; who was let go was nobody any more.
    if (client.userData?.kind !== 'looker') this.#tellPresenceSoon();
  }

  override onDispose(): void {
    for (const stop of this.#stops) stop();
  }

  #clients(): TableClient[] {
    return [...this.clients] as TableClient[];
  }

  #seated(): [TableClient, SeatedClient][] {
    return this.#clients().flatMap((client) => (client.userData?.kind === 'seat' ? [[client, client.userData]] : []));
  }

  #connected(): string[] {
    return [...new Set(this.#seated().map(([, { actor }]) => `${actor.party}:${actor.seat}`))].sort();
  }

  /** A team that comes in or goes together is told once. */
  #tellPresenceSoon(): void {
    if (this.#isTellingPresence) return;
    this.#isTellingPresence = true;
    setTimeout(() => {
      this.#isTellingPresence = false;
      const connected = this.#connected();
      for (const client of this.#clients()) if (client.userData !== undefined) tellPage(client, 'presence', connected);
      this.parts.presence.note(this.#host.id, connected);
    }, PRESENCE_AFTER_MS).unref();
  }

  #sync(client: TableClient, wish: { protocol: number; epoch: string; count: number }): SyncAnswer | CommandAnswer {
    const present = client.userData;
    const fault = protocolFault(wish.protocol);
    if (fault !== undefined) return { ok: false, code: fault };
    if (present === undefined) return TOKEN_UNKNOWN;
    const entries = this.#host.visibleTo(present.viewer);
    const epoch = this.#host.epoch(present.viewer);
    const ahead = wish.epoch === epoch ? wish.count - entries.length : 0;
    const from = wish.epoch === epoch && ahead <= 0 ? wish.count : 0;
    // A phone that had read more than there is: somebody's acknowledged word was lost. Anybody may claim so: said once.
    if (ahead > 0 && present.kind === 'seat' && this.#host.damage === undefined) {
      const damage = { what: 'phone-ahead', lost: ahead } as const;
      this.#host.noteDamage(damage);
      this.parts.house.care.note(this.#host.id, damage);
    }
    const secrets = this.#host.secrets(present.viewer);
    const bytes = bytesFrom(entries, from) + secretPictureBytes(secrets);
    if (!this.#mayAsk(present, bytes)) return RATE_LIMITED;
    if (isStillReading(client)) {
      putOut(client);
      return RATE_LIMITED;
    }
    expectAnswer(client, bytes);
    present.epoch = epoch;
    present.sent = entries.length;
    present.secretsState = secretsState(this.#host, present.viewer);
    if (present.kind === 'seat') void resumePractise(this.#session);
    return {
      protocol: PROTOCOL,
      epoch,
      from,
      entries: entries.slice(from),
      secrets,
      scenarioHash: this.#round.publicHash,
      table: this.#host.header.table,
      serverTime: this.#host.time(),
      connected: this.#connected(),
      newcomers: takeQuestions(this.#session, this.#host.header, present),
    };
  }

  #askAboutNewcomers(): void {
    for (const [client, present] of this.#seated()) {
      if (present.epoch === undefined) continue;
      const before = present.questions;
      const questions = takeQuestions(this.#session, this.#host.header, present);
      if (present.questions !== before) tellPage(client, 'newcomers', questions);
    }
  }

  /** Handles what a seat asks for; who only looks asks for nothing. */
  #onSeat<S extends z.ZodType>(
    type: string,
    schema: S,
    handle: (present: SeatedClient, wish: z.infer<S>) => Promise<CommandAnswer>,
  ): void {
    this.onMessage(
      type,
      answering(schema, ({ userData: present }: TableClient, wish): Promise<CommandAnswer> | CommandAnswer => {
        if (present?.kind !== 'seat') return present === undefined ? TOKEN_UNKNOWN : NO_SEAT;
        return this.#mayAsk(present) ? handle(present, wish) : RATE_LIMITED;
      }),
    );
  }

  #allowanceOf(present: NonNullable<TableClient['userData']>): Allowance {
    const { allowances } = this.parts;
    if (present.kind === 'looker') return allowances.ofKey(present.holder.id);
    return allowances.ofPerson(this.#session.id, present.person);
  }

  #mayAsk(present: NonNullable<TableClient['userData']>, bytes = 0): boolean {
    return this.#allowanceOf(present).take(costOf(bytes));
  }

  override charge(client: TableClient, cost: number): void {
    if (client.userData !== undefined) this.#allowanceOf(client.userData).charge(cost);
  }

  override bearerOf(shown: Shown): { name: string; isKey: boolean } {
    const isKey = 'holder' in shown;
    return { name: isKey ? `key ${shown.holder.id}` : `person ${shown.subject}`, isKey };
  }

  #publish(): void {
    // None of what is done here changes who is in the room.
    for (const client of this.clients as TableClient[]) this.#post.deliver(client);
  }

  /** Whoever sits elsewhere now, or nowhere, is told so and let go. */
  #checkSeats(): void {
    for (const [client, { person, actor }] of this.#seated()) {
      const seat = seatAt(this.#session, this.roomId, person);
      if (seat?.party === actor.party && seat.seat === actor.seat) continue;
      const isGone = ownValue(this.#session.session.people, person) === undefined;
      this.#unseat(client, isGone ? 'removed' : 'moved');
    }
  }

  #putOut(key: string): void {
    for (const client of this.#clients()) {
      if (client.userData?.kind === 'looker' && client.userData.holder.id === key) this.#letGo(client);
    }
  }

  /** Another phone has the seat from now on, whether it has come already or not. */
  #putOutReplaced(session: string, person: string): void {
    if (session !== this.#session.id) return;
    for (const [client, seated] of this.#seated()) {
      const isReplaced = seated.person === person && this.parts.holders.isReplaced(session, person, seated.token);
      if (isReplaced) this.#unseat(client, 'taken-over');
    }
  }

  #unseat(client: TableClient, why: TableRoomMessages['unseated']['why']): void {
    tellPage(client, 'unseated', { why });
    this.#letGo(client);
  }

  /** Closes a socket. Until the other end agrees it may go on talking, for nobody. */
  #letGo(client: TableClient): void {
    delete client.userData;
    client.leave();
  }
}
