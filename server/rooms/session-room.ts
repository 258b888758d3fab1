import type { Client } from '@colyseus/core';
import { z } from 'zod';
import { ownValue } from '../../shared/kernel/own-value.ts';
import type { LetInAnswer } from '../../shared/wire/host-messages.ts';
import type { CommandAnswer } from '../../shared/wire/messages.ts';
import {
  letInRequestSchema,
  sessionCommandRequestSchema,
  sessionJoinOptionsSchema,
} from '../../shared/wire/requests.ts';
import { mintRejoinCode } from '../access/codes.ts';
import { isHostKey } from '../access/host-key.ts';
import { protocolFault } from '../access/protocol-check.ts';
import { boardOf, boardUpdateOf } from '../hosting/board.ts';
import type { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { answering, doorError, QuietRoom } from './quiet-room.ts';

/** The board is told at most this often. */
const BOARD_EVERY_MS = 1000;

/** Commands that only the server gives, because they carry what it drew itself. */
const FROM_THE_DOOR: ReadonlySet<string> = new Set(['OpenSession', 'JoinSession']);

/** The room of one session for its facilitators: commands in, the board out. */
export function sessionRoom(house: House): new () => QuietRoom {
  return class SessionRoom extends QuietRoom {
    #session!: SessionHost;
    #stops: (() => void)[] = [];
    #timer: NodeJS.Timeout | undefined;
    #toldAt = 0;

    static override async onAuth(_token: string, options: unknown): Promise<unknown> {
      const parsed = sessionJoinOptionsSchema.safeParse(options);
      if (!parsed.success) throw doorError('message-malformed');
      const fault = protocolFault(parsed.data.protocol);
      if (fault !== undefined) throw doorError(fault);
      if (!(await isHostKey(house.store, parsed.data.hostKey))) throw doorError('host-key-wrong');
      return true;
    }

    override onCreate(options: { session: string }): void {
      const session = house.sessions.get(options.session);
      if (session === undefined) throw new Error(`No session ${options.session}`);
      this.roomId = `session-${session.id}`;
      this.#session = session;
      this.onMessage(
        'board',
        answering(z.unknown(), () => boardOf(house, session)),
      );
      this.onMessage(
        'command',
        answering(sessionCommandRequestSchema, (_: Client, wish): Promise<CommandAnswer> | CommandAnswer =>
          FROM_THE_DOOR.has(wish.command.type)
            ? { ok: false, code: 'message-malformed' }
            : session.submit({ kind: 'facilitator' }, wish.commandId, wish.command),
        ),
      );
      this.onMessage(
        'let-in-again',
        answering(letInRequestSchema, (_: Client, { person }) => this.#letInAgain(person)),
      );
      this.#stops = [
        session.onPublished(() => this.#tellSoon()),
        session.onTable((table) => {
          this.#stops.push(table.onPublished(() => this.#tellSoon()));
        }),
        house.onConnected(() => this.#tellSoon()),
      ];
    }

    override onDispose(): void {
      clearTimeout(this.#timer);
      for (const stop of this.#stops) stop();
    }

    async #letInAgain(person: string): Promise<LetInAnswer> {
      const { people, code } = this.#session.session;
      if (ownValue(people, person) === undefined) return { ok: false, code: 'token-unknown' };
      const rejoinCode = await mintRejoinCode(house.store, this.#session.id, person);
      return { ok: true, rejoinCode, path: `/#rejoin=${code}-${rejoinCode}` };
    }

    #tellSoon(): void {
      if (this.#timer !== undefined || this.clients.length === 0) return;
      const wait = Math.max(20, this.#toldAt + BOARD_EVERY_MS - Date.now());
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.#toldAt = Date.now();
        this.broadcast('board', boardUpdateOf(house, this.#session));
      }, wait);
      this.#timer.unref();
    }
  };
}
