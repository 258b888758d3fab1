import { type Bot, createBot } from '../../shared/bots/bot.ts';
import { isStirring } from '../../shared/bots/bot-turns.ts';
import { botSeed } from '../../shared/bots/characters.ts';
import { createStandIn } from '../../shared/bots/stand-in.ts';
import type { Language } from '../../shared/kernel/languages.ts';
import { ownValue } from '../../shared/kernel/own-value.ts';
import { fold } from '../../shared/log/replay.ts';
import { initialTable, type SeatNumber, type Table } from '../../shared/negotiation/table.ts';
import { STAND_IN_SEAT } from '../../shared/negotiation/vocabulary.ts';
import { partyBrief } from '../../shared/scenario/public-scenario.ts';
import { withPointChanges } from '../../shared/scoring/point-changes.ts';
import type { Viewer } from '../../shared/visibility/viewer.ts';
import { logFault } from '../faults.ts';
import { type Alarm, createAlarm } from './alarm.ts';
import type { TableHost } from './table-host.ts';

/** A bot notices what happened after this long (ms): soon enough, and never in the same breath. */
const REACTION_MS = 1500;

/** One bot at a table: it folds only what its party may see, like every phone. */
class SeatedBot {
  readonly #host: TableHost;
  readonly #seat: SeatNumber;
  readonly #bot: Bot;
  readonly #viewer: Viewer;
  readonly #alarm: Alarm;
  #table: Table;
  #epoch = '';
  #count = 0;
  #steps = 0;
  #isBusy = false;
  #isStopped = false;

  constructor(host: TableHost, seat: SeatNumber, language: Language) {
    this.#host = host;
    this.#seat = seat;
    this.#viewer = { kind: 'party', party: seat.party };
    this.#table = initialTable(host.public);
    const isStandIn = seat.seat === STAND_IN_SEAT;
    const bot = createBot({
      party: seat.party,
      seed: botSeed(host.header.seed, seat),
      // In the place of a team it tells what it is asked, and holds nothing back in exchange.
      ...(isStandIn ? { character: 'relational' } : {}),
    });
    this.#bot = isStandIn ? createStandIn(bot, language) : bot;
    this.#alarm = createAlarm(
      () => host.time(),
      () => void this.#act(),
    );
  }

  notice(): void {
    this.#alarm.set(this.#host.time() + REACTION_MS);
  }

  stop(): void {
    this.#isStopped = true;
    this.#alarm.clear();
  }

  async #act(): Promise<void> {
    if (this.#isBusy) return this.notice();
    this.#isBusy = true;
    try {
      this.#lookAgain();
      const { party, seat } = this.#seat;
      // A bot knows its points, which are the server's, also while those of people are withheld.
      const changed = this.#host.table.withholdsPoints ? ownValue(this.#host.table.pointChanges, party) : undefined;
      const brief = withPointChanges(partyBrief(this.#host.scenario, party), changed ?? []);
      const step = this.#bot.step({ table: this.#table, brief, party, seat, at: this.#host.time() });
      for (const command of step.commands) {
        if (this.#isStopped) return;
        const commandId = `bot:${party}:${seat}:${this.#host.entries.length}:${this.#steps++}`;
        await this.#host.submit({ actor: { kind: 'seat', party, seat }, commandId, command });
      }
      if (Number.isFinite(step.wakeAt) && !this.#isStopped) this.#alarm.set(step.wakeAt);
    } catch (error) {
      logFault(`bot of ${this.#seat.party} at ${this.#host.id}`, error);
    } finally {
      this.#isBusy = false;
    }
  }

  #lookAgain(): void {
    const entries = this.#host.visibleTo(this.#viewer);
    const epoch = this.#host.epoch(this.#viewer);
    if (epoch !== this.#epoch) {
      this.#epoch = epoch;
      this.#table = initialTable(this.#host.public);
      this.#count = 0;
    }
    for (const entry of entries.slice(this.#count)) this.#table = fold(this.#table, entry.events);
    this.#count = entries.length;
  }
}

/**
 * Plays every seat of a table that a bot holds, and the place of every stand-in; returns how to stop.
 * @param language what stand-ins speak
 */
export function driveBots(host: TableHost, language: Language): () => void {
  const bots = new Map<string, SeatedBot>();
  const update = (isStirred: boolean) => {
    const held = heldByBots(host.table);
    const keys = new Set(held.map(keyOf));
    for (const [key, bot] of bots) {
      if (keys.has(key)) continue;
      bot.stop();
      bots.delete(key);
    }
    for (const seat of held) {
      if (bots.has(keyOf(seat))) continue;
      const bot = new SeatedBot(host, seat, language);
      bots.set(keyOf(seat), bot);
      bot.notice();
    }
    if (isStirred) for (const bot of bots.values()) bot.notice();
  };
  const stopListening = host.onPublished((entry) => update(entry.events.some(({ event }) => isStirring(event))));
  update(true);
  return () => {
    stopListening();
    for (const bot of bots.values()) bot.stop();
  };
}

function heldByBots({ seats, standIns = {} }: Table): SeatNumber[] {
  const places = Object.keys(standIns).map((party) => ({ party, seat: STAND_IN_SEAT }));
  return [...seats.filter(({ kind }) => kind === 'bot'), ...places];
}

function keyOf(seat: SeatNumber): string {
  return `${seat.party}:${seat.seat}`;
}
