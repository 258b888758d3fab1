import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { passOn } from '../../server/hosting/orders.ts';
import { type Archive, readArchive, sessionOf, verifyArchive } from '../../shared/log/archive.ts';
import { tableLogId } from '../../shared/log/log-names.ts';
import { fold } from '../../shared/log/replay.ts';
import { foldSessionLog } from '../../shared/log/session-log.ts';
import { readTableLog } from '../../shared/log/table-log.ts';
import type { TableCommand } from '../../shared/negotiation/commands.ts';
import type { Table } from '../../shared/negotiation/table.ts';
import { initialTable } from '../../shared/negotiation/table.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { ServerAddress } from '../support/running-server.ts';

/** What was answered with yes, and to how much was asked at all. */
export class Ledger {
  /** Ids of commands by the log that has to hold them. */
  readonly #acknowledged: { readonly log: string; readonly commandId: string }[] = [];
  asked = 0;

  note(log: string, commandId: string, isYes: boolean): void {
    this.asked++;
    if (isYes) this.#acknowledged.push({ log, commandId });
  }

  get acknowledged(): readonly { readonly log: string; readonly commandId: string }[] {
    return this.#acknowledged;
  }
}

/** These are refused by no table that runs: each that was ordered must be there. Others depend on the table's state. */
const NEVER_REFUSED: ReadonlySet<TableCommand['type']> = new Set(['Announce', 'SeatMember', 'VacateSeat'] as const);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function readWhole(server: ServerAddress, session: string): Promise<Archive> {
  const response = await fetch(`${server.base}/api/host/sessions/${session}/archive?names=yes`, {
    headers: { authorization: `Bearer ${server.hostKey}` },
  });
  assert.equal(response.status, 200, 'the session can be taken away');
  const text = gunzipSync(Buffer.from(await response.arrayBuffer())).toString();
  const archive = readArchive(text.trimEnd().split('\n'));
  assert.ok(archive.head !== undefined);
  return archive;
}

/**
 * Reads the session back whole and looks for everything that was acknowledged: no line lost, none twice, no decision of
 * the session that only some of its tables know, every person known where they sit, every chain whole.
 */
export async function assertWhole(server: ServerAddress, session: string, ledger: Ledger): Promise<void> {
  const archive = await readWhole(server, session);
  assert.deepEqual(verifyArchive(archive, sha256), []);
  const log = sessionOf(archive);
  assert.ok(log !== undefined);
  const ids = new Map<string, string[]>([[session, log.entries.map(({ commandId }) => commandId)]]);
  const tables = new Map<string, Table>();
  for (const { id, kind, lines } of archive.logs) {
    if (kind !== 'table') continue;
    const { header, entries } = readTableLog(lines, archive.cases);
    assert.ok(header !== undefined && entries !== undefined, id);
    ids.set(
      id,
      entries.map(({ commandId }) => commandId),
    );
    const events = entries.flatMap((entry) => entry.events);
    tables.set(id, fold(initialTable(publicScenario(header.scenario)), events));
  }
  for (const [id, found] of ids) assert.equal(new Set(found).size, found.length, `${id} holds a command twice`);
  const known = new Map([...ids].map(([id, found]) => [id, new Set(found)]));
  for (const { log: id, commandId } of ledger.acknowledged) {
    assert.ok(known.get(id)?.has(commandId), `${commandId} was acknowledged and is not in ${id}`);
  }
  assertOrdersGiven(session, log.entries, ids);
  assertInStep(archive);
  for (const person of Object.values(foldSessionLog(log).people)) {
    if (person.seat === undefined) continue;
    const { table, party, seat } = person.seat;
    const seated = tables
      .get(tableLogId(session, 1, table))
      ?.seats.find((one) => one.party === party && one.seat === seat);
    assert.equal(seated?.name, person.name, `${person.name} sits at table ${table} in the session and is known there`);
  }
}

/** Pauses of one restart bear one moment, at whatever table. */
function assertInStep(archive: Archive): void {
  const moments = archive.logs
    .filter(({ kind }) => kind === 'table')
    .map(({ lines }) => {
      const entries = readTableLog(lines, archive.cases).entries ?? [];
      return entries.flatMap(({ at, command }) =>
        command.type === 'PauseTable' && command.reason === 'downtime' ? [at] : [],
      );
    });
  const longest = moments.reduce((long, some) => (some.length > long.length ? some : long), []);
  // A table that was paused already bears fewer, none bears another.
  for (const some of moments) for (const at of some) assert.ok(longest.includes(at), `a pause at ${at} of its own`);
}

type SessionEntries = NonNullable<ReturnType<typeof sessionOf>>['entries'];

/** Every order of every entry is in the log of each table that it was for, once. */
function assertOrdersGiven(session: string, entries: SessionEntries, ids: ReadonlyMap<string, string[]>): void {
  const tables: number[] = [];
  for (const { n, events } of entries) {
    for (const [index, event] of events.entries()) {
      if (event.type === 'TableOpened') tables.push(event.table);
      const wanted = new Map<number, { all: number; sure: number }>();
      for (const { table, command } of passOn(event, tables)) {
        const { all, sure } = wanted.get(table) ?? { all: 0, sure: 0 };
        wanted.set(table, { all: all + 1, sure: sure + (NEVER_REFUSED.has(command.type) ? 1 : 0) });
      }
      const mark = new RegExp(`^session:${n}:${index}(:\\d+)?$`);
      for (const [table, { all, sure }] of wanted) {
        const found = ids.get(tableLogId(session, 1, table))?.filter((id) => mark.test(id)).length ?? 0;
        const what = `entry ${n}, ${event.type}: table ${table} has ${found} of ${all} orders`;
        assert.ok(found >= sure && found <= all, what);
      }
    }
  }
}
