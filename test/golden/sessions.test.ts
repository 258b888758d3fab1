import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, test } from 'vitest';
import { House } from '../../server/hosting/house.ts';
import { openArchive } from '../../server/results/archives.ts';
import { openSqliteStore } from '../../server/store/sqlite/open-sqlite-store.ts';
import { readArchive, verifyArchive } from '../../shared/log/archive.ts';
import { temporaryFolder } from '../server/store/temporary-folder.ts';
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

  test.each(archives)('[RE-1] the archive $name of $version opens on another server', async ({ file }) => {
    const store = await openStore();
    const opened = await openArchive(new House(store), readFileSync(file));
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
});
