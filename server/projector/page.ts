import type { QuadrantPicture } from '../../shared/debrief/quadrant-picture.ts';
import type { TableCourse } from '../../shared/debrief/table-course.ts';
import type { TableResult } from '../../shared/debrief/table-result.ts';
import { peopleAsked } from '../../shared/negotiation/afterwards.ts';
import type { TableEvent } from '../../shared/negotiation/events.ts';
import { runningPhase, type Table } from '../../shared/negotiation/table.ts';
import type { DebriefAnswer } from '../../shared/wire/hall-messages.ts';
import type { ProjectorScene, PublicNews } from '../../shared/wire/projector.ts';
import { logFault } from '../faults.ts';
import type { HallAddresses } from '../hall-addresses.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { TableHost } from '../hosting/table-host.ts';
import { Listeners } from '../listeners.ts';
import type { Results } from '../results/results.ts';
import type { RoundDebrief } from './debrief.ts';
import { debriefTables } from './debrief-tables.ts';
import { publicNews } from './phase.ts';
import { ProjectorPictures } from './pictures.ts';
import { saidLast } from './said.ts';
import { sceneOf } from './scene.ts';
import type { ToldTable } from './story.ts';

/** The projector is told at most this often. */
const TELL_EVERY_MS = 1000;

/** A thread that all projectors of a process share. */
const pictures = new ProjectorPictures();

/** A round whose results are being made, or were. */
interface RoundWork {
  readonly tables: number;
  readonly results: TableResult[];
  picture: QuadrantPicture | undefined;
  done: boolean;
}

/** What the projector of one session shows: the scene now, and word of every change of it. */
export class ProjectorPage {
  readonly #host: SessionHost;
  readonly #addresses: HallAddresses;
  readonly #results: Results;
  readonly #rounds = new Map<number, RoundWork>();
  readonly #courses = new Map<TableHost, TableCourse | 'asked'>();
  readonly #followers = new Listeners<[scene: ProjectorScene]>(() => `the projector of session ${this.#host.id}`);
  #stops: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** When the scene was last compared with what was told: a busy hall does not make it be made all the time. */
  #lookedAt = 0;
  #told = '';

  constructor(host: SessionHost, addresses: HallAddresses, results: Results) {
    this.#host = host;
    this.#addresses = addresses;
    this.#results = results;
  }

  /** The scene now. What takes long is made in a thread of its own: the scene says so, and changes when it is there. */
  scene(): ProjectorScene {
    const host = this.#host;
    const tables = [...host.tables.values()].map(({ table }) => table);
    return sceneOf({
      id: host.id,
      session: host.session,
      scenarioHash: host.publicHash,
      addresses: this.#addresses.list(),
      now: Date.now(),
      tables,
      news: this.#news(tables),
      said: saidLast(host.entries, host.session),
      debrief: (round) => this.#debrief(round),
      told: (round, table) => this.#toldTable(round, table),
    });
  }

  /** Tells of every change of the scene, at most once a second; returns how to stop. */
  follow(tell: (scene: ProjectorScene) => void): () => void {
    if (this.#followers.isEmpty) this.#listen();
    const unfollow = this.#followers.add(tell);
    return () => {
      unfollow();
      if (!this.#followers.isEmpty) return;
      for (const stop of this.#stops) stop();
      this.#stops = [];
      clearTimeout(this.#timer);
      this.#timer = undefined;
    };
  }

  /** The stories of the present round with their tables; nothing before it was revealed. */
  tables(): DebriefAnswer {
    const { session } = this.#host;
    const debrief = session.revealed ? this.#debrief(session.round) : undefined;
    if (debrief === undefined) return { ok: false, code: 'not-revealed' };
    return debriefTables(debrief, (table) => this.#host.table(table));
  }

  #listen(): void {
    this.#told = wordsOf(this.scene());
    const stops: (() => void)[] = [];
    this.#stops = stops;
    stops.push(this.#host.onPublished(() => this.#tellSoon()));
    stops.push(this.#addresses.onChange(() => this.#tellSoon()));
    // Tables that are there are heard of at once, while `onTable` has not returned yet.
    const stop = this.#host.onTable((table) => {
      stops.push(table.onPublished(() => this.#tellSoon()));
      this.#tellSoon();
    });
    stops.push(stop);
  }

  #tellSoon(): void {
    if (this.#timer !== undefined || this.#followers.isEmpty) return;
    const wait = Math.max(20, this.#lookedAt + TELL_EVERY_MS - Date.now());
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#lookedAt = Date.now();
      try {
        this.#tell();
      } catch (error) {
        logFault(`the projector of session ${this.#host.id}`, error);
      }
    }, wait);
    this.#timer.unref();
  }

  #tell(): void {
    const scene = this.scene();
    const words = wordsOf(scene);
    if (words === this.#told) return;
    this.#told = words;
    this.#followers.tell(scene);
  }

  #debrief(round: number): RoundDebrief | undefined {
    const tables = this.#tablesOf(round);
    const [first] = tables;
    if (first === undefined) return undefined;
    const work = this.#workOn(round, tables);
    const { picture, done } = work;
    return {
      round,
      scenario: first.public,
      tables: tables.length,
      picture,
      results: work.results,
      pending: done ? undefined : { done: work.results.length, of: tables.length },
    };
  }

  /** What was said to all since the present phase began; nothing once all tables have closed. */
  #news(tables: readonly Table[]): readonly PublicNews[] {
    const hosts = [...this.#host.tables.values()];
    const running = hosts.filter(({ table }) => runningPhase(table) !== undefined);
    if (running.length === 0 && tables.some(({ stage }) => stage.kind === 'closed')) return [];
    const began = ({ events }: { readonly events: readonly TableEvent[] }) =>
      events.some(({ type }) => type === 'PhaseStarted');
    const since = Math.max(0, ...running.map(({ entries }) => entries.findLast(began)?.at ?? 0));
    return publicNews(this.#host.entries, this.#host.session, tables).filter(({ at }) => at >= since);
  }

  #tablesOf(round: number): TableHost[] {
    return [...(this.#host.rounds[round - 1]?.tables.values() ?? [])];
  }

  /** A revealed round's tables have closed: what was made of them holds. */
  #workOn(round: number, tables: readonly TableHost[]): RoundWork {
    const known = this.#rounds.get(round);
    if (known?.tables === tables.length) return known;
    const work: RoundWork = { tables: tables.length, results: [], picture: undefined, done: false };
    this.#rounds.set(round, work);
    this.#make(work, round, tables).catch((error) => {
      logFault(`results of session ${this.#host.id}, round ${round}`, error);
      // Asked for again with the next scene.
      this.#rounds.delete(round);
    });
    return work;
  }

  async #make(work: RoundWork, round: number, tables: readonly TableHost[]): Promise<void> {
    const [first] = tables;
    if (first === undefined) return;
    const picture = pictures.ask({ kind: 'picture', scenario: first.scenario });
    for (const host of tables) {
      const made = await this.#results.of([{ round, host }]);
      work.results.push(...made.results);
      for (const { table, reason } of made.faults) logFault(`result of table ${table}`, reason);
      this.#tellSoon();
    }
    work.picture = (await picture).picture;
    work.done = true;
    this.#tellSoon();
  }

  #toldTable(round: number, number: number): ToldTable | undefined {
    const tables = this.#tablesOf(round);
    const host = tables.find(({ header }) => header.table === number);
    if (host === undefined) return undefined;
    const work = this.#workOn(round, tables);
    return {
      scenario: host.public,
      table: host.table,
      asked: peopleAsked(host.entries.flatMap(({ events }) => events)),
      course: this.#courseOf(host),
      result: work.results.find(({ table }) => table === number),
    };
  }

  #courseOf(host: TableHost): TableCourse | undefined {
    const known = this.#courses.get(host);
    if (known !== undefined) return known === 'asked' ? undefined : known;
    this.#courses.set(host, 'asked');
    const { header, entries } = host;
    void pictures.ask({ kind: 'course', log: { header, entries } }).then(({ course }) => {
      if (course === undefined) logFault(`course of table ${host.id}`, 'it could not be read');
      else this.#courses.set(host, course);
      this.#tellSoon();
    });
    return undefined;
  }
}

/** What a scene says, the time of day apart. */
function wordsOf({ serverTime: _, ...scene }: ProjectorScene): string {
  return JSON.stringify(scene);
}
