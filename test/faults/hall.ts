import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { tableLogId } from '../../shared/log/log-names.ts';
import type { PartyCommand } from '../../shared/negotiation/commands.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import type { CommandAnswer } from '../../shared/wire/messages.ts';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import {
  callApi,
  type Desk,
  freshId,
  type Joined,
  openDesk,
  openSession,
  type Phone,
  type ServerAddress,
  sitDown,
  startNegotiation,
  takeSeat,
} from '../support/running-server.ts';
import type { Ledger } from './ledger.ts';

/** Who has no answer by then will get none. */
const LONGEST_ANSWER_MS = 8000;

interface Acting {
  readonly joined: Joined;
  phone: Phone | undefined;
}

/** Three tables of three phones and a facilitator, who act by script and keep account of what was answered. */
export class FaultHall {
  readonly session: string;
  readonly #code: string;
  readonly #ledger: Ledger;
  readonly #acting: readonly Acting[];
  #server: ServerAddress;
  #desk: Desk;
  #acts = 0;

  private constructor(
    server: ServerAddress,
    session: { readonly id: string; readonly code: string },
    desk: Desk,
    acting: readonly Acting[],
    ledger: Ledger,
  ) {
    this.#server = server;
    this.session = session.id;
    this.#code = session.code;
    this.#desk = desk;
    this.#acting = acting;
    this.#ledger = ledger;
  }

  /** Opens the session, seats nine phones and three people who have none, and starts the negotiation. */
  static async open(server: ServerAddress, ledger: Ledger): Promise<FaultHall> {
    const session = await openSession(server, { tables: 3 });
    const acting: Acting[] = [];
    for (let n = 1; n <= 9; n++) {
      acting.push({ joined: await takeSeat(server, session.code, `Peserta ${n}`), phone: undefined });
    }
    for (let n = 1; n <= 3; n++) await takeSeat(server, session.code, `Pendengar ${n}`);
    const desk = await openDesk(server, session.id);
    await startNegotiation(desk);
    const hall = new FaultHall(server, session, desk, acting, ledger);
    await hall.#sitDown();
    return hall;
  }

  /** Everybody comes back to a server that was started again, and the facilitator lets the tables go on. */
  async comeBack(server: ServerAddress): Promise<void> {
    this.#server = server;
    this.#desk = await openDesk(server, this.session);
    await this.#sitDown();
    await answered(this.#desk.order({ kind: 'resume' }));
  }

  /** A round in which everybody acts at once: words at the tables, an announcement, somebody who moves, somebody who comes. */
  async act(): Promise<void> {
    const round = this.#acts++;
    const words = this.#acting.map(async ({ joined, phone }, n) => {
      const text = `Kata ${round}-${n} ${'x'.repeat((round * 37 + n * 11) % 400)}`;
      const command: PartyCommand = { type: 'Say', channel: n % 3 === 0 ? 'team' : 'table', text };
      const commandId = freshId();
      const answer = phone === undefined ? undefined : await answered(phone.send(command, commandId), phone.left);
      this.#ledger.note(tableLogId(this.session, 1, joined.seat.table), commandId, answer?.ok === true);
    });
    const announced = this.#order({
      type: 'OrderTables',
      tables: round % 3 === 0 ? 'all' : [(round % 3) + 1],
      order: { kind: 'announce', text: `Pengumuman ${round}` },
    });
    await Promise.all([
      ...words,
      announced,
      this.#moveSomebody(round),
      round % 5 === 0 ? this.#join(round) : undefined,
    ]);
  }

  /** Resolves when every table takes what it is ordered. */
  async settle(): Promise<void> {
    const until = performance.now() + 30_000;
    for (;;) {
      const answer = await this.#order({
        type: 'OrderTables',
        tables: 'all',
        order: { kind: 'announce', text: 'Sudah bisa menulis lagi' },
      });
      const said = await Promise.all(
        this.#acting.map(({ phone }) => phone && answered(phone.send({ type: 'RaiseHand' }), phone.left)),
      );
      const isWaiting = said.some((one) => one !== undefined && 'code' in one && one.code === 'orders-waiting');
      if (answer?.ok === true && !isWaiting) return;
      assert.ok(performance.now() < until, `The tables do not settle: ${JSON.stringify([answer, said])}`);
      await wait(200);
    }
  }

  async #sitDown(): Promise<void> {
    await Promise.all(
      this.#acting.map(async (one) => {
        one.phone = await sitDown(this.#server, one.joined);
      }),
    );
  }

  async #order(command: SessionCommand): Promise<CommandAnswer | undefined> {
    const commandId = freshId();
    const asked = this.#desk.room.request<unknown, CommandAnswer>('command', { commandId, command });
    const answer = await answered(asked, this.#desk.left);
    this.#ledger.note(this.session, commandId, answer?.ok === true);
    return answer;
  }

  /** One of those without a phone goes to the next table, or gets another name. */
  async #moveSomebody(round: number): Promise<void> {
    const state = await answered(
      this.#desk.board().then((board) => board.state),
      this.#desk.left,
    );
    const listeners = Object.values(state?.people ?? {}).filter(({ name }) => name.startsWith('Pendengar'));
    const one = listeners[round % listeners.length];
    if (one === undefined) return;
    const to = { table: ((one.seat?.table ?? 0) % 3) + 1, party: one.seat?.party ?? 'north' };
    await (round % 2 === 0
      ? this.#order({ type: 'MovePeople', moves: [{ person: one.id, to }] })
      : this.#order({ type: 'RenamePerson', person: one.id, name: `Pendengar ${round}` }));
  }

  async #join(round: number): Promise<void> {
    const body = { protocol: PROTOCOL, code: this.#code, name: `Terlambat ${round}`, joinId: freshId() };
    await answered(callApi(this.#server, 'POST', '/api/join', { body }));
  }
}

/** An answer, or `undefined` where the server was gone or took too long. */
async function answered<T>(asked: Promise<T>, gone?: Promise<unknown>): Promise<T | undefined> {
  const late = new AbortController();
  try {
    return await Promise.race([
      asked.catch(() => undefined),
      ...(gone === undefined ? [] : [gone.then(() => undefined)]),
      wait(LONGEST_ANSWER_MS, undefined, { signal: late.signal }),
    ]);
  } finally {
    late.abort();
  }
}
