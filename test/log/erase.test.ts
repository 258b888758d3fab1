import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, it } from 'vitest';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import {
  type Archive,
  type ArchiveLog,
  archiveLines,
  readArchive,
  sessionOf,
  verifyArchive,
} from '../../shared/log/archive.ts';
import { type Erased, erasePerson } from '../../shared/log/erase.ts';
import { notesLogId, tableLogId } from '../../shared/log/log-names.ts';
import { sealNotesHeader } from '../../shared/log/notes-log.ts';
import { sealedLine } from '../../shared/log/seal.ts';
import { foldSessionLog, type SessionLog } from '../../shared/log/session-log.ts';
import { openStore } from '../server/access/open-store.ts';
import { storeFinishedSession } from '../support/finished-session.ts';
import { sha256 } from '../support/sha256.ts';

const AT = 1_800_000_000_000;
const about = { product: 'test', writtenAt: AT, pseudonyms: false };

async function finished(): Promise<{ readonly session: string; readonly logs: readonly ArchiveLog[] }> {
  const { store } = await openStore();
  const session = await storeFinishedSession(store, { tables: 3 });
  const all = await Promise.all((await store.list()).map(({ id }) => store.read(id)));
  const logs = all.flatMap((log) => (log ? [{ id: log.id, kind: log.kind, lines: [log.header, ...log.lines] }] : []));
  return { session, logs: logs.map((log) => (log.id === session ? closed(log) : log)) };
}

/** The session's log with the facilitator's close at its end. */
function closed(log: ArchiveLog): ArchiveLog {
  const { n, at, hash } = JSON.parse(log.lines.at(-1) ?? '');
  const command = { type: 'CloseSession' };
  const entry = { n: n + 1, at, by: { kind: 'facilitator' }, commandId: 'close', command, prev: hash };
  return { ...log, lines: [...log.lines, sealedLine({ ...entry, events: [{ type: 'SessionClosed' }] }, sha256)] };
}

function opened(session: string, logs: readonly ArchiveLog[]): Archive {
  const archive = readArchive(archiveLines({ ...about, session }, logs));
  assert.ok(archive.head, archive.stopped?.reason);
  return archive;
}

function hallOf(session: string, logs: readonly ArchiveLog[]): SessionLog {
  return sessionOf(opened(session, logs)) ?? assert.fail('the archive holds its session');
}

/** What was written from a seat of a table, by the seat's key in the log. */
function writtenFrom(
  logs: readonly ArchiveLog[],
  tableLog: string,
  seat: { readonly party: string; readonly seat: number },
) {
  const lines = logs.find(({ id }) => id === tableLog)?.lines.slice(1) ?? [];
  return lines.flatMap((line) => {
    const { by, command, events } = JSON.parse(line);
    const isTheirs = by.kind === 'seat' && by.party === seat.party && by.seat === seat.seat;
    const texts = [command, ...events].flatMap(({ text, note, clause, reason }) => [text, note, clause, reason]);
    return isTheirs ? texts.filter((text) => text !== undefined) : [];
  });
}

/** Somebody who sat at a table and said something there. */
function speaker(session: string, logs: readonly ArchiveLog[]) {
  for (const { id, name, seat } of Object.values(foldSessionLog(hallOf(session, logs)).people)) {
    if (seat === undefined) continue;
    const table = tableLogId(session, 1, seat.table);
    if (writtenFrom(logs, table, seat).length > 2) return { id, name, seat, table };
  }
  return assert.fail('somebody said something');
}

function erased(session: string, logs: readonly ArchiveLog[], person: string, salt = 'salt-1'): Erased {
  const result = erasePerson(session, logs, person, { sha256, salt, at: AT });
  assert.ok(typeof result !== 'string', String(result));
  return result;
}

describe('erasing a person from a closed session', () => {
  it('[LO-12] neither their name nor a word of theirs is left, every log is whole, and who did what and when stays', async () => {
    const { session, logs } = await finished();
    const { id, name, seat, table } = speaker(session, logs);
    const { logs: after } = erased(session, logs, id);
    assert.ok(
      !after
        .flatMap((log) => log.lines)
        .join('\n')
        .includes(JSON.stringify(name)),
      name,
    );
    assert.deepEqual(new Set(writtenFrom(after, table, seat)), new Set(['(removed)']));
    assert.deepEqual(verifyArchive(opened(session, after), sha256), []);
    const [before, now] = [logs, after].map((all) => foldSessionLog(hallOf(session, all)));
    assert.deepEqual(now?.people[id], { ...before?.people[id], name: '(removed)' });
    assert.deepEqual(Object.keys(now?.people ?? {}), Object.keys(before?.people ?? {}));
    const shape = (all: readonly ArchiveLog[]) =>
      all.filter(({ kind }) => kind !== 'case').map((log) => [log.id, ...log.lines.map((line) => JSON.parse(line).at)]);
    assert.deepEqual(shape(after), shape(logs));
  });

  it('[LO-12] the header says when and how many, with a new salt each time; it repeats', async () => {
    const { session, logs } = await finished();
    const [first, second] = Object.keys(foldSessionLog(hallOf(session, logs)).people);
    const once = erased(session, logs, first ?? '').logs;
    const twice = erased(session, once, second ?? '', 'salt-2').logs;
    for (const [all, salt, times] of [
      [once, 'salt-1', 1],
      [twice, 'salt-2', 2],
    ] as const) {
      for (const log of all.filter(({ kind }) => kind === 'session' || kind === 'table')) {
        const header = JSON.parse(log.lines[0] ?? '');
        assert.equal(header.salt, salt);
        assert.deepEqual(header.erasures, Array(times).fill({ at: AT, people: 1 }), log.id);
      }
      assert.deepEqual(verifyArchive(opened(session, all), sha256), []);
    }
    const hashes = (all: readonly ArchiveLog[]) => all.map((log) => JSON.parse(log.lines[0] ?? '').hash);
    assert.ok(hashes(once).every((hash, i) => hash === undefined || hash !== hashes(twice)[i]));
    const people = foldSessionLog(hallOf(session, twice)).people;
    assert.equal(Object.values(people).filter(({ name }) => name === '(removed)').length, 2);
  });

  it('[LO-12] an open session refuses it, and so does one in which the person never was', async () => {
    const { session, logs } = await finished();
    const [person = ''] = Object.keys(foldSessionLog(hallOf(session, logs)).people);
    const options = { sha256, salt: 's', at: AT };
    assert.equal(erasePerson(session, logs, 'nobody-at-all', options), 'person-unknown');
    const open = logs.map((log) => (log.id === session ? { ...log, lines: log.lines.slice(0, -1) } : log));
    assert.equal(erasePerson(session, open, person, options), 'session-open');
    const torn = logs.map((log) => (log.id === session ? { ...log, lines: [...log.lines, '{"n":'] } : log));
    assert.equal(erasePerson(session, torn, person, options), 'log-damaged');
  });

  it('[LO-12] what others wrote that holds a word of the name is listed once, and stays', async () => {
    const { session, logs } = await finished();
    const { id, name } = speaker(session, logs);
    const text = `${name.split(' ').at(-1)} memimpin dengan tenang.`;
    const head = sealNotesHeader(session, AT, sha256);
    const [command, event] = [
      { type: 'WriteNote', text },
      { type: 'NoteWritten', text },
    ];
    const entry = { n: 1, at: AT, by: 'instructor', commandId: 'c', command, events: [event], prev: head.hash };
    const note = sealedLine(entry, sha256);
    const notes = {
      id: notesLogId(session),
      kind: 'notes',
      lines: [canonicalJson(head), note],
    } as const;
    const { logs: after, mentions } = erased(session, [...logs, notes], id);
    assert.deepEqual(
      mentions.filter((one) => one.log === notes.id),
      [{ log: notes.id, n: 1, text }],
    );
    assert.deepEqual(after.find((log) => log.id === notes.id)?.lines, notes.lines);
  });

  it.each(oldArchives())('[LO-12] a log of format 1 becomes one of format 2, with its case beside it: %s', (file) => {
    const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
    const archive = readArchive(lines);
    assert.ok(archive.head);
    const { session } = archive.head;
    const isClosed = foldSessionLog(sessionOf(archive) ?? assert.fail()).stage === 'closed';
    const logs = archive.logs.map((log) => (log.id === session && !isClosed ? closed(log) : log));
    const [person = ''] = Object.keys(foldSessionLog(hallOf(session, logs)).people);
    const { logs: after } = erased(session, logs, person);
    assert.deepEqual(verifyArchive(opened(session, after), sha256), []);
    assert.equal(foldSessionLog(hallOf(session, after)).people[person]?.name, '(removed)');
    assert.ok(after.some(({ kind }) => kind === 'case'));
    const heads = after.filter(({ kind }) => kind === 'session' || kind === 'table').map((log) => log.lines[0] ?? '');
    for (const head of heads) {
      assert.equal(JSON.parse(head).format, 2);
      assert.ok(head.length < 2000, `${head.length} characters`);
    }
  });
});

function oldArchives(): string[] {
  const shelf = join(import.meta.dirname, '../golden/sessions');
  const files = readdirSync(shelf, { recursive: true, encoding: 'utf8' });
  return files.filter((name) => name.endsWith('.runding')).map((name) => join(shelf, name));
}
