import type { Client } from '@colyseus/core';
import { ownValue } from '../../shared/kernel/own-value.ts';
import type { SeatActor } from '../../shared/negotiation/decision.ts';
import { secretsFor } from '../../shared/visibility/scenario-for.ts';
import type { Viewer } from '../../shared/visibility/viewer.ts';
import type { CommandAnswer, SyncAnswer, TableRoomMessages } from '../../shared/wire/messages.ts';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import { syncRequestSchema, tableCommandRequestSchema, tableJoinOptionsSchema } from '../../shared/wire/requests.ts';
import { protocolFault } from '../access/protocol-check.ts';
import { readSeatToken } from '../access/seat-tokens.ts';
import { logFault } from '../hosting/faults.ts';
import type { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { TableHost } from '../hosting/table-host.ts';
import { type Allowance, createAllowance } from './allowance.ts';
import { answering, doorError, QuietRoom } from './quiet-room.ts';

interface SeatedClient {
  readonly person: string;
  readonly actor: SeatActor;
  readonly viewer: Viewer;
  readonly token: string;
  /** What the phone has, once it synced: its epoch, and how many entries of it were sent. */
  epoch?: string;
  sent: number;
}

type TableClient = Client<{ userData: SeatedClient }>;

/** The room of one table for the phones of its teams: a thin door between sockets and the table's host. */
export function tableRoom(house: House): new () => QuietRoom {
  return class TableRoom extends QuietRoom {
    #session!: SessionHost;
    #host!: TableHost;
    #number = 0;
    #stops: (() => void)[] = [];
    /** By person, so that coming back does not refill it. */
    readonly #allowances = new Map<string, Allowance>();

    static override async onAuth(_token: string, options: unknown): Promise<unknown> {
      const parsed = tableJoinOptionsSchema.safeParse(options);
      if (!parsed.success) throw doorError('message-malformed');
      const fault = protocolFault(parsed.data.protocol);
      if (fault !== undefined) throw doorError(fault);
      const bearer = await readSeatToken(house.store, parsed.data.token);
      if (bearer === undefined) throw doorError('token-unknown');
      return { ...bearer, token: parsed.data.token };
    }

    override onCreate(options: { session: string; table: number }): void {
      const session = house.sessions.get(options.session);
      const host = session?.tables.get(options.table);
      if (session === undefined || host === undefined)
        throw new Error(`No table ${options.table} in ${options.session}`);
      this.roomId = host.id;
      this.#session = session;
      this.#host = host;
      this.#number = options.table;
      this.onMessage(
        'sync',
        answering(syncRequestSchema, (client: TableClient, wish) => this.#sync(client, wish)),
      );
      this.onMessage(
        'command',
        answering(tableCommandRequestSchema, (client: TableClient, { commandId, command }) =>
          this.#command(client, commandId, command),
        ),
      );
      this.onMessage('ping', () => true);
      this.#stops = [host.onPublished(() => this.#publish()), session.onPublished(() => this.#checkSeats())];
    }

    override async onJoin(
      client: TableClient,
      _options: unknown,
      auth: { session: string; subject: string; token: string },
    ): Promise<void> {
      // Asked again: the token may have died between the reservation and the socket.
      const bearer = await readSeatToken(house.store, auth.token);
      const seat = ownValue(this.#session.session.people, auth.subject)?.seat;
      if (bearer?.session !== this.#session.id || seat?.table !== this.#number) throw doorError('token-unknown');
      client.userData = {
        person: auth.subject,
        token: auth.token,
        actor: { kind: 'seat', party: seat.party, seat: seat.seat },
        viewer: { kind: 'party', party: seat.party },
        sent: 0,
      };
      // One person, one phone: the newest connection speaks, also when the older socket does not know yet that it is dead.
      for (const other of this.#seated()) {
        if (other !== client && other.userData?.person === auth.subject) {
          if (other.userData.token !== auth.token) this.#unseat(other, 'taken-over');
          else this.#letGo(other);
        }
      }
      this.#tellPresence();
    }

    override onLeave(): void {
      this.#tellPresence();
    }

    override onDispose(): void {
      for (const stop of this.#stops) stop();
    }

    #seated(): TableClient[] {
      return [...this.clients] as TableClient[];
    }

    #connected(): string[] {
      const seats = this.#seated().flatMap(({ userData }) =>
        userData === undefined ? [] : [`${userData.actor.party}:${userData.actor.seat}`],
      );
      return [...new Set(seats)].sort();
    }

    #tellPresence(): void {
      const presence = this.#connected();
      for (const client of this.#seated()) this.#send(client, 'presence', presence);
      house.noteConnected(this.#host.id, presence);
    }

    #send<T extends keyof TableRoomMessages>(client: TableClient, type: T, message: TableRoomMessages[T]): void {
      client.send(type, message);
    }

    #sync(client: TableClient, wish: { protocol: number; epoch: string; count: number }): SyncAnswer | CommandAnswer {
      const seated = client.userData;
      const fault = protocolFault(wish.protocol);
      if (fault !== undefined) return { ok: false, code: fault };
      if (seated === undefined) return { ok: false, code: 'token-unknown' };
      if (!this.#mayAsk(seated)) return { ok: false, code: 'rate-limited' };
      const entries = this.#host.visibleTo(seated.viewer);
      const epoch = this.#host.epoch(seated.viewer);
      const from = wish.epoch === epoch && wish.count <= entries.length ? wish.count : 0;
      seated.epoch = epoch;
      seated.sent = entries.length;
      if (this.#session.session.practise) {
        house.resumePractise(this.#session).catch((error) => logFault('resuming a practise session', error));
      }
      return {
        protocol: PROTOCOL,
        epoch,
        from,
        entries: entries.slice(from),
        secrets: secretsFor(this.#host.scenario, seated.viewer, this.#host.table.revealed),
        scenarioHash: this.#session.publicHash,
        table: this.#number,
        serverTime: this.#host.time(),
        connected: this.#connected(),
      };
    }

    async #command(
      client: TableClient,
      commandId: string,
      command: Parameters<TableHost['submit']>[0]['command'],
    ): Promise<CommandAnswer> {
      const seated = client.userData;
      if (seated === undefined) return { ok: false, code: 'token-unknown' };
      if (!this.#mayAsk(seated)) return { ok: false, code: 'rate-limited' };
      return this.#host.submit({ actor: seated.actor, commandId, command });
    }

    #mayAsk({ person }: SeatedClient): boolean {
      const allowance = this.#allowances.get(person) ?? createAllowance();
      this.#allowances.set(person, allowance);
      return allowance.take();
    }

    /** Sends every phone what it has not got of its epoch, and tells it when a new one began. */
    #publish(): void {
      for (const client of this.#seated()) {
        const seated = client.userData;
        if (seated?.epoch === undefined) continue;
        const entries = this.#host.followed(seated.epoch);
        for (const entry of entries.slice(seated.sent)) this.#send(client, 'entry', entry);
        seated.sent = Math.max(seated.sent, entries.length);
        const epoch = this.#host.epoch(seated.viewer);
        if (epoch !== seated.epoch) this.#send(client, 'epoch', { epoch });
      }
    }

    /** Whoever sits elsewhere now, or nowhere, is told so and let go. */
    #checkSeats(): void {
      for (const client of this.#seated()) {
        const seated = client.userData;
        if (seated === undefined) continue;
        const seat = ownValue(this.#session.session.people, seated.person)?.seat;
        const stays =
          seat?.table === this.#number && seat.party === seated.actor.party && seat.seat === seated.actor.seat;
        if (!stays) this.#unseat(client, seat === undefined ? 'removed' : 'moved');
      }
    }

    #unseat(client: TableClient, why: TableRoomMessages['unseated']['why']): void {
      this.#send(client, 'unseated', { why });
      this.#letGo(client);
    }

    /** Closes a socket. Until the other end agrees it may go on talking, for nobody. */
    #letGo(client: TableClient): void {
      delete client.userData;
      client.leave();
    }
  };
}
