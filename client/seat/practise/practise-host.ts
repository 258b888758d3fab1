import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { foldEntries } from '../../../shared/log/replay.ts';
import type { PartyCommand } from '../../../shared/negotiation/commands.ts';
import type { PractiseFeedback } from '../../../shared/practise/feedback.ts';
import type { PractiseRun } from '../../../shared/practise/practise-run.ts';
import { withPictures } from '../../../shared/scenario/case-images.ts';
import { secretsFor } from '../../../shared/visibility/scenario-for.ts';
import type { Viewer } from '../../../shared/visibility/viewer.ts';
import type { CommandAnswer } from '../../../shared/wire/messages.ts';
import type { FeedListener, FeedSeat, OpenFeed } from '../../feed/feed.ts';
import type { KeptPractise } from './kept-practise.ts';
import { PractiseClock, type Speed } from './practise-clock.ts';

/** How often the table is looked at (ms). */
const TICK_MS = 250;
/** How often the clock is kept where nothing happens (ms). */
const KEEP_MS = 3000;

/** Stands in the server's place: the table, its clock and its bots, in this phone. */
export class PractiseHost {
  /** What was told of the practise before this one. */
  readonly before: PractiseFeedback | undefined;
  /** Feeds the screens of a seat. */
  readonly open: OpenFeed;
  readonly #keep: (practise: KeptPractise) => void;
  readonly #clock: PractiseClock;
  readonly #speed = signal<Speed>('paused');
  readonly #shown: Signal<PractiseRun>;
  readonly #timer: ReturnType<typeof setInterval>;
  #listener: FeedListener | undefined;
  #delivered = { entries: 0, count: 0, revealed: false };
  #keptAt = 0;

  /**
   * @param now where its clock stands, ms since the epoch
   * @param keep keeps it on the phone
   */
  constructor(
    run: PractiseRun,
    now: number,
    keep: (practise: KeptPractise) => void,
    before: PractiseFeedback | undefined,
  ) {
    this.before = before;
    this.#keep = keep;
    this.#shown = signal(run);
    this.#clock = new PractiseClock(now, 'paused');
    run.advanceTo(now);
    this.open = (listener) => {
      this.#listener = listener;
      listener.connection('connected');
      this.#start();
      return { now: () => this.#clock.now(), send: (command) => this.#send(command), close: () => this.stop() };
    };
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    document.addEventListener('visibilitychange', this.#hidden);
    addEventListener('pagehide', this.#hidden);
    this.#keepNow();
  }

  get speed(): ReadonlySignal<Speed> {
    return this.#speed;
  }

  get run(): ReadonlySignal<PractiseRun> {
    return this.#shown;
  }

  turn(speed: Speed): void {
    this.#clock.turn(speed);
    this.#speed.value = speed;
    this.#keepNow();
  }

  /** Goes back to before one of the own entries (counted from 1): what followed is gone. */
  takeBack(n: number): void {
    const run = this.#shown.peek().cutBefore(n);
    this.#shown.value = run;
    this.#clock.set(run.now);
    this.turn('plain');
    this.#start();
  }

  stop(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#hidden);
    removeEventListener('pagehide', this.#hidden);
  }

  /** A phone that is put away stands still. */
  readonly #hidden = () => {
    if (document.visibilityState === 'hidden') this.turn('paused');
  };

  #tick(): void {
    const run = this.#shown.peek();
    run.advanceTo(this.#clock.now());
    if (run.count !== this.#delivered.count) {
      // Something to read: time goes on as it does.
      if (this.#speed.peek() === 'hurried') this.turn('plain');
      this.#deliver();
    }
    if (run.table.stage.kind === 'closed' && this.#speed.peek() !== 'paused') this.turn('paused');
    if (Date.now() - this.#keptAt > KEEP_MS && this.#speed.peek() !== 'paused') this.#keepNow();
  }

  async #send(command: PartyCommand): Promise<CommandAnswer> {
    const run = this.#shown.peek();
    // Whoever does something goes on.
    if (this.#speed.peek() === 'paused' && run.table.stage.kind !== 'closed') this.turn('plain');
    run.advanceTo(this.#clock.now());
    const decision = run.act(command);
    this.#deliver();
    return decision.kind === 'refused' ? { ok: false, code: decision.code } : { ok: true };
  }

  #deliver(): void {
    const run = this.#shown.peek();
    if (run.table.revealed !== this.#delivered.revealed) {
      this.#start();
      return;
    }
    const entries = run.visible;
    this.#listener?.entries(entries.slice(this.#delivered.entries));
    this.#note(entries.length);
  }

  /** A new view: at the beginning, after the reveal, and after the way back. */
  #start(): void {
    const run = this.#shown.peek();
    const { scenario, table, setup, visible: entries } = run;
    const viewer: Viewer = { kind: 'party', party: setup.party };
    this.#listener?.started({
      seat: this.#seat(viewer, run),
      scenario: withPictures(run.public, scenario),
      secrets: secretsFor(scenario, viewer, table.revealed),
      folded: { entries, table: foldEntries(run.public, entries) },
    });
    this.#listener?.presence(table.seats.map(({ party, seat }) => `${party}:${seat}`));
    this.#note(entries.length);
  }

  #seat(viewer: Viewer, { setup, table }: PractiseRun): FeedSeat {
    const own = table.seats.find(({ party }) => party === setup.party);
    return {
      viewer,
      table: 1,
      session: `practise-${setup.startedAt}`,
      ...(own === undefined ? {} : { seat: { party: own.party, seat: own.seat, name: own.name } }),
    };
  }

  #note(entries: number): void {
    const { table, count } = this.#shown.peek();
    this.#delivered = { entries, count, revealed: table.revealed };
    this.#keepNow();
  }

  #keepNow(): void {
    const { setup, acts, now } = this.#shown.peek();
    this.#keptAt = Date.now();
    this.#keep({ setup, acts, now, before: this.before });
  }
}
