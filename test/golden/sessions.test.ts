import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, test } from 'vitest';
import { ArchiveShelf } from '../../server/archives/archive-shelf.ts';
import { House } from '../../server/hosting/house.ts';
import { writeArchive } from '../../server/results/archives.ts';
import { openSqliteStore } from '../../server/store/sqlite/open-sqlite-store.ts';
import { readArchive, verifyArchive } from '../../shared/log/archive.ts';
import { isDecidedAgain } from '../../shared/log/replay.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import { temporaryFolder } from '../server/store/temporary-folder.ts';
import { resumeFile } from '../support/resume-file.ts';
import { sha256 } from '../support/sha256.ts';

// What older versions left behind: a data folder with a finished session of three tables and one that still ran at two,
// and archives of both. They open, fold, verify and replay for ever.

const SHELF = new URL('./sessions/', import.meta.url).pathname;
const versions = readdirSync(SHELF);
const archives = versions.flatMap((version) =>
  readdirSync(join(SHELF, version))
    .filter((name) => name.endsWith('.runding'))
    .map((name) => ({ version, name, file: join(SHELF, version, name) })),
);

function linesOf(file: string): string[] {
  return gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
}

async function openStore(database?: string) {
  const folder = temporaryFolder();
  if (database !== undefined) cpSync(database, join(folder, 'runding.sqlite'));
  return openSqliteStore(folder);
}

describe('what older versions left behind', () => {
  test.each(archives)('[LO-6] [RE-2] the archive $name of $version is whole', ({ file }) => {
    const archive = readArchive(linesOf(file));
    assert.ok(archive.head && archive.stopped === undefined);
    assert.deepEqual(verifyArchive(archive, sha256), []);
  });

  test.each(archives)('[LO-15] the archive $name of $version is read in a room of its own', async ({ file }) => {
    const folder = temporaryFolder();
    const shelf = new ArchiveShelf(folder);
    const opened = await shelf.open(readFileSync(file));
    assert.ok(opened.ok, JSON.stringify(opened));
    const again = new ArchiveShelf(folder);
    await again.restore();
    assert.deepEqual(
      again.rooms.map(({ id, session }) => [id, session.tables.size]),
      [[opened.room.id, opened.room.session.tables.size]],
    );
  });

  test.each(archives)('[RE-1] the archive $name of $version opens on another server', async ({ file }) => {
    if (readArchive(linesOf(file)).head?.pseudonyms === true) return;
    const store = await openStore();
    const opened = await resumeFile(new House(store), readFileSync(file));
    assert.ok(opened.ok, JSON.stringify(opened));
    assert.ok(opened.session.tables.size > 0);
    for (const host of opened.session.tables.values()) assert.ok(host.entries.length > 0, host.id);
    await store.close();
  });

  test.each(versions)(
    '[WI-13] the data folder of %s opens: what ran is paused, what ended stays as it was',
    async (of) => {
      const store = await openStore(join(SHELF, of, 'runding.sqlite'));
      const house = new House(store);
      assert.deepEqual(await house.restore(), []);
      const sessions = [...house.sessions.values()];
      assert.deepEqual(sessions.map(({ tables }) => tables.size).sort(), [2, 3]);
      for (const { tables } of sessions) {
        for (const { table } of tables.values()) {
          const isOver = table.stage.kind === 'closed';
          assert.equal(table.revealed, isOver);
          assert.equal(table.clock.paused, isOver ? undefined : 'downtime');
        }
      }
      await house.stop();
      await store.close();
    },
  );

  test.each(versions)(
    '[WI-13] [RE-2] a session that ran in %s goes on to its end, and all its logs are whole',
    async (of) => {
      const store = await openStore(join(SHELF, of, 'runding.sqlite'));
      const house = new House(store);
      await house.restore();
      const host = [...house.sessions.values()].find(({ session }) => !session.revealed) ?? assert.fail(of);
      const before = new Map([...host.tables.values()].map(({ id, entries }) => [id, entries.length]));
      let asked = 0;
      const tell = async (command: SessionCommand) => {
        const answer = await host.submit({ kind: 'facilitator' }, `goes-on-${asked++}`, command);
        assert.deepEqual(answer, { ok: true }, command.type);
      };
      await tell({ type: 'OrderTables', tables: 'all', order: { kind: 'resume' } });
      for (const { table } of host.tables.values()) assert.equal(table.clock.paused, undefined);
      await tell({ type: 'OrderTables', tables: 'all', order: { kind: 'announce', text: 'Kita lanjutkan.' } });
      await tell({ type: 'OrderTables', tables: 'all', order: { kind: 'close' } });
      await tell({ type: 'RevealSession' });
      for (const { id, table, entries, header } of host.tables.values()) {
        assert.deepEqual([table.stage.kind, table.revealed], ['closed', true], id);
        assert.ok(entries.length >= (before.get(id) ?? 0) + 4, id);
        assert.ok(!isDecidedAgain(header), 'the rules that began it are others');
      }
      const file = gzipSync((await writeArchive(store, host.id, { names: true, now: Date.now() })).join('\n'));
      const elsewhere = await openStore();
      assert.ok((await resumeFile(new House(elsewhere), file)).ok);
      await Promise.all([house.stop(), store.close(), elsewhere.close()]);
    },
  );
});
