import type { Entry } from '../../shared/kernel/entry.ts';
import { fold } from '../../shared/log/replay.ts';
import { RULES_VERSION, sealHeader, TABLE_LOG_FORMAT, type TableHeader } from '../../shared/log/table-log.ts';
import type { TableCommand } from '../../shared/negotiation/commands.ts';
import { decide } from '../../shared/negotiation/decide.ts';
import type { TableEvent } from '../../shared/negotiation/events.ts';
import { nextAlarm } from '../../shared/negotiation/play-clock.ts';
import type { RefusalCode } from '../../shared/negotiation/refusals.ts';
import { initialTable, type Table } from '../../shared/negotiation/table.ts';
import type { Actor } from '../../shared/negotiation/vocabulary.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { secretsFor, type ViewerSecrets } from '../../shared/visibility/scenario-for.ts';
import { epochOf, type Viewer } from '../../shared/visibility/viewer.ts';
import {
  eventsFor,
  type ReadableEntry,
  type VisibleEntry,
  visible,
  withReaders,
} from '../../shared/visibility/visible.ts';
import type { EventStore } from '../store/event-store.ts';
import { type Alarm, createAlarm } from './alarm.ts';
import { logFault } from './faults.ts';
import { type Answer, LogHost, type Submission } from './log-host.ts';
import { publicCase } from './round.ts';
import { sha256 } from './sha256.ts';
import { tellAll } from './tell-all.ts';

/** A deadline that could not be written rings again after this long. */
const RING_AGAIN_MS = 1000;

type TableEntry = Entry<Actor, TableCommand, TableEvent>;

/** Heard after an entry is durable, for each circle of readers that had something to read. */
export type TableListener = (entry: ReadableEntry, table: Table) => void;

/** What a viewer reads in one epoch, kept up to date while somebody asks for it. */
interface ViewerLine {
  readonly viewer: Viewer;
  readonly revealed: boolean;
  readonly entries: VisibleEntry[];
}

/** Builds the sealed first line of a table's log. */
export function tableHeader(fields: Omit<TableHeader, 'hash' | 'scenarioHash' | 'kind' | 'format' | 'rules'>) {
  return sealHeader({ kind: 'table', format: TABLE_LOG_FORMAT, rules: RULES_VERSION, ...fields }, sha256);
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
  readonly #lines = new Map<string, ViewerLine>();
  readonly #listeners = new Set<TableListener>();
  readonly #alarm: Alarm;
  readonly #now: () => number;
  #isStopped = false;
  #hasStarted: boolean;

  constructor(id: string, header: TableHeader, entries: readonly TableEntry[], store: EventStore, now: () => number) {
    this.id = id;
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

  submit(submission: Submission<Actor, TableCommand>): Promise<Answer<RefusalCode>> {
    // Looking at the clock notices a jump: the pause that it brings then stands in the queue before this submission.
    this.#now();
    return this.#log.submit(submission);
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
    return this.isSealedTo(viewer) ? { briefs: [] } : secretsFor(this.scenario, viewer, this.table.revealed);
  }

  /** All entries that the viewer may read in its present epoch. */
  visibleTo(viewer: Viewer): readonly VisibleEntry[] {
    const epoch = this.epoch(viewer);
    const known = this.#lines.get(epoch);
    if (known !== undefined) return known.entries;
    const { revealed } = this.table;
    const entries = visible(this.#readable, viewer, revealed);
    this.#lines.set(epoch, { viewer, revealed, entries });
    return entries;
  }

  /** The entries of an epoch that somebody follows: of the present one, or of the live one up to the reveal. */
  followed(epoch: string): readonly VisibleEntry[] {
    return this.#lines.get(epoch)?.entries ?? [];
  }

  /** Hears of every published entry; returns how to stop. */
  onPublished(listener: TableListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Starts watching deadlines; a table that ran when the server stopped is paused first, dated at its last entry. */
  async wake(): Promise<void> {
    const { clock, stage } = this.table;
    if (clock.runsSince !== undefined && stage.kind !== 'lobby' && stage.kind !== 'closed')
      await this.pauseForDowntime();
    this.#alarm.set(nextAlarm(this.table));
  }

  /** Stops the play clock as of the last entry: time in which nobody could act is nobody's time. */
  async pauseForDowntime(): Promise<void> {
    const commandId = `downtime:${this.entries.length}`;
    const command = { type: 'PauseTable', reason: 'downtime' } as const;
    await this.submit({ actor: { kind: 'facilitator' }, commandId, command, at: this.lastAt });
  }

  /** Stops watching deadlines and lets what was submitted finish. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#alarm.clear();
    await this.#log.settled();
  }

  #publish(entry: ReadableEntry, after: Table): void {
    this.#readable.push(entry);
    this.#hasStarted ||= isStart(entry);
    for (const [epoch, line] of this.#lines) {
      const events = eventsFor(entry, line.viewer, line.revealed);
      if (events.length > 0) line.entries.push({ cursor: line.entries.length + 1, at: entry.at, events });
      // Before the reveal's own entry was read, the live view goes on; after it, nobody asks for it any more.
      if (after.revealed && !line.revealed && entry.events.every((one) => one.event.type !== 'TableRevealed')) {
        this.#lines.delete(epoch);
      }
    }
    // Words move no deadline, and most of what is said are words.
    const isMoved = entry.events.some(({ event }) => event.type !== 'MessageSaid');
    if (!this.#isStopped && isMoved) this.#alarm.set(nextAlarm(after));
    tellAll(`an entry of ${this.id}`, this.#listeners, entry, after);
  }

  #ring(): void {
    const commandId = `clock:${this.entries.length}`;
    const submission = { actor: { kind: 'clock' }, commandId, command: { type: 'ReachDeadline' } } as const;
    void this.submit(submission)
      .then((answer) => {
        if (!answer.ok) this.#alarm.set(nextAlarm(this.table));
      })
      .catch((error) => {
        logFault(`deadline of table ${this.id}`, error);
        this.#alarm.set(this.time() + RING_AGAIN_MS);
      });
  }
}
