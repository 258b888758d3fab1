import { rm } from 'node:fs/promises';
import { nanoid } from 'nanoid';
import { playTable } from '../../shared/bots/play-loop.ts';
import type { TableEntry } from '../../shared/log/table-log.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import { Door } from '../access/door.ts';
import { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { sha256 } from '../sha256.ts';
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts';

const MINUTE = 60_000;
/** The running tables stand here in the day of the case: offers and talk on the table, time left. */
const PLAYED_MS = 30 * MINUTE;
/** How long ago the finished tables began. */
const FINISHED_AGO_MS = 180 * MINUTE;
const NAMES = ['Ayu', 'Budi', 'Citra', 'Dewi', 'Eko', 'Fitri'];

/** What is opened, who sits where, and how far bots play it; the same seeds play the same. */
interface SessionPlan {
  /** Of each table, from the first on. */
  readonly seeds: readonly number[];
  /** Whether somebody sits for a party of a table; a bot holds the others. */
  readonly isPerson: (table: number, party: number) => boolean;
  readonly startedAt: number;
  /** Nothing after this moment is played (ms since the epoch). */
  readonly until: number;
}

/** What was played on the virtual clock, and at which table. */
interface Act {
  readonly table: number;
  readonly entry: TableEntry;
}

/**
 * Fills a data folder for development with a running session (one table of people, one of a person and bots) and a
 * finished one, played through the real hosts on a clock of the past. A folder in which something still runs is left as
 * it is; one in which all is over is emptied first, so that it never grows.
 */
export async function playSessions(dataDir: string, scenario: Scenario, now: number = Date.now()): Promise<void> {
  if (await isSomethingOpen(dataDir)) return;
  await rm(dataDir, { recursive: true, force: true });
  const clock = { at: now - FINISHED_AGO_MS };
  const store = await openSqliteStore(dataDir);
  const house = new House(store, () => clock.at);
  const door = new Door(house);
  try {
    const finished = { seeds: [3, 4], isPerson: () => true, startedAt: clock.at, until: now };
    const done = await playSession(door, clock, scenario, finished);
    await ask(done, { type: 'RevealSession' });
    const startedAt = now - PLAYED_MS - MINUTE;
    const isPerson = (table: number, party: number) => table === 1 || party === 0;
    await playSession(door, clock, scenario, { seeds: [1, 2], isPerson, startedAt, until: startedAt + PLAYED_MS });
  } finally {
    await house.stop();
    await store.close();
  }
}

async function isSomethingOpen(dataDir: string): Promise<boolean> {
  const store = await openSqliteStore(dataDir);
  const house = new House(store);
  try {
    await house.restore();
    return [...house.sessions.values()].some(isOpen);
  } finally {
    await house.stop();
    await store.close();
  }
}

/** Whether a table of a session is not over yet. */
export function isOpen(session: SessionHost): boolean {
  return [...session.tables.values()].some(({ table }) => table.stage.kind !== 'closed');
}

async function playSession(
  door: Door,
  clock: { at: number },
  scenario: Scenario,
  { seeds, isPerson, startedAt, until }: SessionPlan,
): Promise<SessionHost> {
  clock.at = startedAt - MINUTE;
  const session = await door.openSession(scenario, { tables: seeds.length, bots: true, practise: false });
  for (const table of session.tables.keys()) {
    for (const [place, { id: party }] of scenario.parties.entries()) {
      if (!isPerson(table, place)) continue;
      const name = NAMES[((table - 1) * scenario.parties.length + place) % NAMES.length] ?? '';
      await ask(session, { type: 'JoinSession', person: nanoid(), name, table, party }, 'door');
    }
  }
  clock.at = startedAt;
  await ask(session, { type: 'OrderTables', tables: 'all', order: { kind: 'start' } });
  for (const { table, entry } of actsOf(seeds, scenario, startedAt)) {
    if (entry.at > until) break;
    clock.at = entry.at;
    const { by: actor, command, commandId } = entry;
    const answer = await session.table(table)?.submit({ actor, commandId, command });
    // A deadline of the host's own may have rung in the same moment.
    if (answer?.ok !== true && actor.kind !== 'clock') throw new Error(`${command.type}: ${answer?.code}`);
  }
  return session;
}

/** What parties and clocks did at tables that bots play, in the order of their moments. */
function actsOf(seeds: readonly number[], scenario: Scenario, startedAt: number): Act[] {
  const acts = seeds.flatMap((seed, at) =>
    playTable({ scenario, seed, sha256, startedAt }).entries.map((entry) => ({ table: at + 1, entry })),
  );
  return acts.filter(({ entry }) => entry.by.kind !== 'facilitator').sort((a, b) => a.entry.at - b.entry.at);
}

async function ask(session: SessionHost, command: SessionCommand, by: 'door' | 'facilitator' = 'facilitator') {
  const answer = await session.submit({ kind: by }, `dev:${session.entries.length}`, command);
  if (!answer.ok) throw new Error(`${command.type}: ${answer.code}`);
}
