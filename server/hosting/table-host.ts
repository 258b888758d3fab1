import type { Entry } from '../../shared/kernel/entry.ts';
import { fold } from '../../shared/log/replay.ts';
import type { TableHeader } from '../../shared/log/table-log.ts';
import type { FacilitatorCommand, TableCommand } from '../../shared/negotiation/commands.ts';
import { decide } from '../../shared/negotiation/decide.ts';
import type { TableEvent } from '../../shared/negotiation/events.ts';
import { nextAlarm } from '../../shared/negotiation/play-clock.ts';
import type { RefusalCode } from '../../shared/negotiation/refusals.ts';
import { initialTable, type Table } from '../../shared/negotiation/table.ts';
import type { Actor } from '../../shared/negotiation/vocabulary.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { ViewerSecrets } from '../../shared/visibility/scenario-for.ts';
import { epochOf, type Viewer } from '../../shared/visibility/viewer.ts';
import {
  eventsFor,
  type ReadableEntry,
  type VisibleEntry,
  visible,
  withReaders,
} from '../../shared/visibility/visible.ts';
import type { LogDamage } from '../../shared/wire/hall-messages.ts';
import { logFault } from '../faults.ts';
import { Listeners } from '../listeners.ts';
import type { EventStore } from '../store/event-store.ts';
import { type Alarm, createAlarm } from './alarm.ts';
import { downtimeSteps } from './downtime.ts';
import { type Answer, LogHost } from './log-host.ts';
import { OwedOrders } from './owed-orders.ts';
import { publicCase } from './public-case.ts';
import { secretsAt } from './secrets-at.ts';
import { inTurn, onlyStep, type Steps, type Submission } from './submission.ts';

/** A deadline that could not be written rings again after this long. */
const RING_AGAIN_MS = 1000;

type TableEntry = Entry<Actor, TableCommand, TableEvent>;

/** Makes its steps anew each time that they are tried. */
type Owed = () => Steps<Table, Actor, TableCommand>;

/** An order of the session as a table is given it. */
export interface TableOrder {
  readonly commandId: string;
  readonly command: FacilitatorCommand;
  /** Moment of the session's entry (ms since the epoch): it is dated so at every table, however late it gets there. */
  readonly at: number;
}

/** A phone's command is refused so while the table waits for an order that could not be written. */
export type TableAnswer = Answer<RefusalCode | 'orders-waiting' | 'log-damaged'>;

/** Heard after an entry is durable, for each circle of readers that had something to read. */
export type TableListener = (entry: ReadableEntry, table: Table) => void;

/** What a viewer reads in one epoch, kept up to date while somebody asks for it. */
interface ViewerEntries {
  readonly viewer: Viewer;
  readonly revealed: boolean;
  readonly entries: VisibleEntry[];
}

function isStart({ events }: ReadableEntry): boolean {
  return events.some(({ event }) => event.type === 'TableStarted');
}

/** The host of one table: its log, what each viewer may read of it, and its deadlines. */
export class TableHost {
  readonly id: string;
  readonly header: TableHeader;
  readonly public: PublicScenario;
  readonly #log: LogHost<Table, Actor, TableCommand, TableEvent, RefusalCode>;
  readonly #readable: ReadableEntry[] = [];
  readonly #reading = new Map<string, ViewerEntries>();
  readonly #published = new Listeners<Parameters<TableListener>>(() => `an entry of ${this.id}`);
  readonly #alarm: Alarm;
  readonly #now: () => number;
  readonly #owed: OwedOrders<Owed>;
  readonly #waits = new Listeners(() => `what ${this.id} waits for`);
  /** Whether its log is in the store: a new table's first line is written with the first that it is given. */
  #create: (() => Promise<void>) | undefined;
  #isStopped = false;
  #damage: LogDamage | undefined;
  #hasStarted: boolean;

  /** @param create writes the first line of a table that is opened now; absent where the store has it */
  constructor(
    id: string,
    header: TableHeader,
    entries: readonly TableEntry[],
    store: EventStore,
    now: () => number,
    create?: () => Promise<void>,
  ) {
    this.id = id;
    this.#create = create;
    this.header = header;
    this.public = publicCase(header.scenario);
    const initial = initialTable(this.public);
    this.#log = new LogHost(
      { id, headerHash: header.hash, createdAt: header.createdAt, initial, entries },
      {
        decide: (table, command, context) => decide(table, command, { ...context, scenario: header.scenario }),
        fold,
      },
      store,
      now,
    );
    let table = initial;
    for (const entry of entries) {
      this.#readable.push(withReaders(table, entry.at, entry.events));
      table = fold(table, entry.events);
    }
    this.#now = now;
    this.#hasStarted = this.#readable.some(isStart);
    this.#alarm = createAlarm(
      () => this.time(),
      () => this.#ring(),
    );
    this.#owed = new OwedOrders(
      `table ${id}`,
      (owed) => this.#write(owed),
      () => this.#waits.tell(),
    );
    this.#log.onPublished((entry, before, after) => this.#publish(withReaders(before, entry.at, entry.events), after));
  }

  get scenario(): Scenario {
    return this.header.scenario;
  }

  get table(): Table {
    return this.#log.state;
  }

  get entries(): readonly TableEntry[] {
    return this.#log.entries;
  }

  get lastAt(): number {
    return this.#log.lastAt;
  }

  /** Server time as this table counts it. */
  time(): number {
    return this.#log.time();
  }

  /** Asks something of the table, after all that it is owed: while that cannot be written, it is refused. */
  async submit(submission: Submission<Actor, TableCommand>): Promise<TableAnswer> {
    // Looking at the clock notices a jump: the pause that it brings then stands in the queue before this submission.
    this.#now();
    if (this.isStill) return { ok: false, code: 'log-damaged' };
    if (!this.#owed.isEmpty) await this.#owed.tried();
    if (this.#owed.waiting > 0) return { ok: false, code: 'orders-waiting' };
    return this.#log.submit(submission);
  }

  /** Opens the table's log where it is new; resolves when that was done, or could not be and is tried again. */
  open(): Promise<void> {
    return this.#create === undefined ? Promise.resolve() : this.#owe([() => () => undefined]);
  }

  /** Gives orders in their order, before anything that is asked later; what cannot be written is kept and tried again. */
  give(orders: readonly TableOrder[]): Promise<void> {
    const actor = { kind: 'facilitator' } as const;
    return this.#owe(orders.map((order) => () => onlyStep({ actor, ...order })));
  }

  /** How many orders could not be written yet; 0 while all is well. */
  get waitingOrders(): number {
    return this.#owed.waiting;
  }

  /** What is wrong with the table's log. */
  get damage(): LogDamage | undefined {
    return this.#damage;
  }

  /** Whether the log is damaged, so that nothing is added to it and nobody ordered anything. */
  get isStill(): boolean {
    return this.#damage !== undefined && this.#damage.what !== 'phone-ahead';
  }

  /** The log is damaged. What was read of it can still be read. */
  noteDamage(damage: LogDamage): void {
    this.#damage = damage;
    if (this.isStill) this.#alarm.clear();
    this.#waits.tell();
  }

  /** Hears when the table is found damaged, begins to wait for orders, and when it has got them; returns how to stop. */
  onWaiting(listener: () => void): () => void {
    return this.#waits.add(listener);
  }

  /** The viewer's epoch now. */
  epoch(viewer: Viewer): string {
    return epochOf(viewer, this.table.revealed);
  }

  /** Whether a viewer waits for its own part of the case: a party reads nothing of it before its table starts. */
  isSealedTo(viewer: Viewer): boolean {
    return viewer.kind === 'party' && !this.#hasStarted && !this.table.revealed;
  }

  /** What the viewer may read of the case now beyond what everybody may. */
  secrets(viewer: Viewer): ViewerSecrets {
    return this.isSealedTo(viewer) ? { briefs: [] } : secretsAt(this.table, this.scenario, viewer);
  }

  /** All entries that the viewer may read in its present epoch. */
  visibleTo(viewer: Viewer): readonly VisibleEntry[] {
    const epoch = this.epoch(viewer);
    const known = this.#reading.get(epoch);
    if (known !== undefined) return known.entries;
    const { revealed } = this.table;
    const entries = visible(this.#readable, viewer, revealed);
    this.#reading.set(epoch, { viewer, revealed, entries });
    return entries;
  }

  /** The entries of an epoch that somebody follows: of the present one, or of the live one up to the reveal. */
  followed(epoch: string): readonly VisibleEntry[] {
    return this.#reading.get(epoch)?.entries ?? [];
  }

  /** Hears of every published entry; returns how to stop. */
  onPublished(listener: TableListener): () => void {
    return this.#published.add(listener);
  }

  /** Starts watching deadlines; a table that ran when the server stopped is paused first, as of the session's last moment. */
  async wake(moment: number): Promise<void> {
    await this.pauseForDowntime(moment);
    if (this.isStill) return;
    this.#alarm.set(nextAlarm(this.table));
  }

  /**
   * Stops a running play clock as of a moment (ms since the epoch): time in which nobody could act is nobody's time.
   * What was due by then is reached first, each at its own moment.
   */
  async pauseForDowntime(moment: number): Promise<void> {
    await this.#owe([() => downtimeSteps(moment, this.entries.length)]);
  }

  /** Stops watching deadlines and lets what was submitted finish. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#alarm.clear();
    await this.#owed.stop();
    await this.#log.settled();
  }

  #owe(owed: readonly Owed[]): Promise<void> {
    return this.isStill ? Promise.resolve() : this.#owed.give(owed);
  }

  async #write(owed: readonly Owed[]): Promise<void> {
    await this.#create?.();
    this.#create = undefined;
    await this.#log.submitSteps(inTurn(owed.map((one) => one())));
  }

  #publish(entry: ReadableEntry, after: Table): void {
    this.#readable.push(entry);
    this.#hasStarted ||= isStart(entry);
    for (const [epoch, read] of this.#reading) {
      const events = eventsFor(entry, read.viewer, read.revealed);
      if (events.length > 0) read.entries.push({ cursor: read.entries.length + 1, at: entry.at, events });
      // Before the reveal's own entry was read, the live view goes on; after it, nobody asks for it any more.
      if (after.revealed && !read.revealed && entry.events.every((one) => one.event.type !== 'TableRevealed')) {
        this.#reading.delete(epoch);
      }
    }
    // Words move no deadline, and most of what is said are words.
    const isMoved = entry.events.some(({ event }) => event.type !== 'MessageSaid' && event.type !== 'ActSaid');
    if (!this.#isStopped && isMoved) this.#alarm.set(nextAlarm(after));
    this.#published.tell(entry, after);
  }

  #ring(): void {
    const commandId = `clock:${this.entries.length}`;
    const submission = { actor: { kind: 'clock' }, commandId, command: { type: 'ReachDeadline' } } as const;
    void this.submit(submission)
      .then((answer) => {
        if (answer.ok) return;
        const isWaiting = answer.code === 'orders-waiting';
        this.#alarm.set(isWaiting ? this.time() + RING_AGAIN_MS : nextAlarm(this.table));
      })
      .catch((error) => {
        logFault(`deadline of table ${this.id}`, error);
        this.#alarm.set(this.time() + RING_AGAIN_MS);
      });
  }
}
