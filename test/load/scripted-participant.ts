import { setTimeout as wait } from 'node:timers/promises';
import { Client, type Room } from '@colyseus/sdk';
import { nanoid } from 'nanoid';
import { type Bot, createBot } from '../../shared/bots/bot.ts';
import { seedOf } from '../../shared/kernel/dice.ts';
import { fold } from '../../shared/log/replay.ts';
import type { PartyCommand } from '../../shared/negotiation/commands.ts';
import type { TableEvent } from '../../shared/negotiation/events.ts';
import { initialTable, type Table } from '../../shared/negotiation/table.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { ViewerSecrets } from '../../shared/visibility/scenario-for.ts';
import type { VisibleEntry } from '../../shared/visibility/visible.ts';
import type { JoinAnswer, SeatAnswer, SeatView, SyncAnswer } from '../../shared/wire/messages.ts';
import { PROTOCOL } from '../../shared/wire/protocol.ts';

/** How somebody takes part: plays, stays silent, or loses the phone after some minutes and finds it again. */
export type Manner = 'plays' | 'silent' | 'loses-phone';

/** What all scripted participants have in common. */
export interface Hall {
  readonly url: string;
  readonly code: string;
  /** Mean time between two messages of one person (ms). */
  readonly talkEveryMs: number;
  /** The public case of a hash, fetched once. */
  scenario(hash: string): Promise<PublicScenario>;
  count(what: string): void;
}

const LINES = [
  'Apa yang paling penting bagi pihak Anda?',
  'Kalau pelatihan naik, kami bisa melepas hal lain.',
  'Kami perlu syarat lahan itu dijaga.',
  'Coba lihat paket terakhir sekali lagi.',
  'Berapa lama kepastian pasokan yang Anda perlukan?',
];
const REACTION_MS = 2500;

/** One participant: joins, sits, follows the table by the one fold, and acts for the team when its seat is the first. */
export class ScriptedParticipant {
  readonly #hall: Hall;
  readonly #name: string;
  readonly #manner: Manner;
  #token = '';
  #seat: SeatView | undefined;
  #room: Room | undefined;
  #table: Table | undefined;
  #secrets: ViewerSecrets | undefined;
  #bot: Bot | undefined;
  #clockOffset = 0;
  #timers = new Set<NodeJS.Timeout>();
  #isBusy = false;
  #isOver = false;

  constructor(hall: Hall, name: string, manner: Manner) {
    this.#hall = hall;
    this.#name = name;
    this.#manner = manner;
  }

  async arrive(): Promise<void> {
    const joined = await this.#join(nanoid());
    if (joined === undefined) return;
    if (!joined.ok) return this.#hall.count(`not joined: ${joined.code}`);
    this.#hall.count('joined');
    this.#token = joined.token;
    await this.#sitDown();
    this.#later(this.#hall.talkEveryMs * Math.random(), () => this.#talk());
    if (this.#manner === 'loses-phone') this.#later(180_000 + Math.random() * 300_000, () => this.#losePhone());
  }

  /** Joins as a phone does: again with the same id while it is in line; all of these come from one address. */
  async #join(joinId: string): Promise<JoinAnswer | undefined> {
    const wish = { protocol: PROTOCOL, code: this.#hall.code, name: this.#name, joinId };
    let isCounted = false;
    while (!this.#isOver) {
      const answer = await this.#call<JoinAnswer>('/api/join', wish);
      if (answer.ok || answer.code !== 'queued') return answer;
      if (!isCounted) this.#hall.count('waited in line');
      isCounted = true;
      await wait(answer.askAgainMs);
    }
    return undefined;
  }

  leave(): void {
    this.#isOver = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#room?.connection.close();
  }

  async #sitDown(): Promise<void> {
    if (this.#isOver) return;
    try {
      const answer = await this.#call<SeatAnswer>('/api/seat');
      if (!answer.ok) return this.#hall.count(`no seat: ${answer.code}`);
      // Without a seat for the moment: the facilitator gives one.
      if (!('seat' in answer) || answer.seat === undefined) return this.#later(4000, () => this.#sitDown());
      this.#seat = answer.seat;
      const scenario = await this.#hall.scenario(answer.seat.scenarioHash);
      const room = await new Client(this.#hall.url).joinById(answer.seat.room, {
        token: this.#token,
        protocol: PROTOCOL,
      });
      room.reconnection.enabled = false;
      this.#room = room;
      room.onMessage('entry', (entry: VisibleEntry) => this.#follow([entry]));
      room.onMessage('epoch', () => void this.#sync(scenario));
      room.onMessage('secrets', (secrets: ViewerSecrets) => {
        this.#secrets = secrets;
      });
      for (const quiet of ['presence', 'unseated']) room.onMessage(quiet, () => undefined);
      room.onLeave(() => {
        if (this.#room === room) this.#later(500 + Math.random() * 4000, () => this.#sitDown());
      });
      await this.#sync(scenario);
      this.#hall.count('seated');
    } catch {
      this.#later(2000 + Math.random() * 4000, () => this.#sitDown());
    }
  }

  async #sync(scenario: PublicScenario): Promise<void> {
    const { party, seat, table } = this.#seat as SeatView;
    const answer: SyncAnswer | undefined = await this.#room?.request('sync', {
      protocol: PROTOCOL,
      epoch: '',
      count: 0,
    });
    if (answer === undefined) return;
    this.#clockOffset = answer.serverTime - Date.now();
    this.#secrets = answer.secrets;
    this.#table = initialTable(scenario);
    this.#bot = createBot({ party, seed: seedOf(`${this.#hall.code}/${table}/${party}/${seat}`) });
    this.#follow(answer.entries);
  }

  #follow(entries: readonly VisibleEntry[]): void {
    if (this.#table === undefined) return;
    for (const entry of entries)
      this.#table = fold(
        this.#table,
        entry.events.filter((event) => !this.#isChatter(event)),
      );
    if (this.#isFirst()) this.#later(REACTION_MS * (0.5 + Math.random()), () => this.#act());
  }

  /** A bot that sees its own party talk takes a rest; what team mates say by chance is no turn of its own. */
  #isChatter(event: TableEvent): boolean {
    return event.type === 'MessageSaid' && event.party === this.#seat?.party && event.seat !== this.#seat.seat;
  }

  /** The first person of a team acts for it, so that a team speaks with one voice. */
  #isFirst(): boolean {
    const own = this.#table?.seats.filter((seat) => seat.party === this.#seat?.party && seat.kind !== 'bot') ?? [];
    return own[0]?.seat === this.#seat?.seat && this.#manner !== 'silent';
  }

  async #act(): Promise<void> {
    const [table, seat, bot] = [this.#table, this.#seat, this.#bot];
    const brief = this.#secrets?.briefs.find((one) => one.party === seat?.party);
    if (this.#isBusy || table === undefined || seat === undefined || bot === undefined || brief === undefined) return;
    this.#isBusy = true;
    const at = Date.now() + this.#clockOffset;
    const step = bot.step({ table, brief, party: seat.party, seat: seat.seat, at });
    for (const command of step.commands) await this.#send(command);
    this.#isBusy = false;
    const wait = step.wakeAt - (Date.now() + this.#clockOffset);
    if (Number.isFinite(wait)) this.#later(Math.max(1000, wait), () => this.#act());
  }

  async #talk(): Promise<void> {
    const isPlaying = this.#table?.stage.kind === 'negotiation' && this.#table.clock.runsSince !== undefined;
    const mayTalk = isPlaying && !this.#isFirst();
    if (mayTalk && this.#room !== undefined && this.#manner !== 'silent') {
      const text = LINES[Math.floor(Math.random() * LINES.length)] ?? '';
      await this.#send({ type: 'Say', channel: Math.random() < 0.5 ? 'table' : 'team', text });
      if (Math.random() < 0.002)
        await this.#send({ type: 'RaiseHand', text: 'Kami ingin bertanya soal syarat lahan.' });
    }
    this.#later(this.#hall.talkEveryMs * (0.5 + Math.random()), () => this.#talk());
  }

  #losePhone(): void {
    this.#hall.count('lost a phone');
    const room = this.#room;
    this.#room = undefined;
    room?.connection.close();
    this.#later(120_000, () => this.#sitDown());
  }

  async #send(command: PartyCommand): Promise<void> {
    try {
      const answer: { ok: boolean; code?: string } | undefined = await this.#room?.request('command', {
        commandId: nanoid(),
        command,
      });
      this.#hall.count(answer?.ok ? 'acts' : `refused: ${answer?.code ?? 'no connection'}`);
    } catch {
      this.#hall.count('refused: no connection');
    }
  }

  async #call<T>(path: string, body?: object): Promise<T> {
    const response = await fetch(this.#hall.url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await response.json()) as T;
  }

  #later(ms: number, run: () => void): void {
    if (this.#isOver) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      run();
    }, ms);
    this.#timers.add(timer);
  }
}
