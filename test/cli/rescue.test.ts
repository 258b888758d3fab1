import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it, onTestFinished } from 'vitest';
import { Door } from '../../server/access/door.ts';
import { House } from '../../server/hosting/house.ts';
import { openSqliteStore } from '../../server/store/sqlite/open-sqlite-store.ts';
import { resumeFile } from '../support/resume-file.ts';
import { threePartyScenario } from '../support/scenarios.ts';

const ROOT = resolve(import.meta.dirname, '../..');

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'runding-rescue-test-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A data folder with two sessions of two tables, at each of which 40 words were said. */
async function filledFolder() {
  const data = folder();
  const store = await openSqliteStore(data);
  const house = new House(store);
  const ids: string[] = [];
  for (let n = 0; n < 2; n++) {
    const session = await new Door(house).openSession(threePartyScenario(), {
      tables: 2,
      bots: false,
      practise: false,
    });
    ids.push(session.id);
    for (const [number] of session.tables) {
      for (let word = 0; word < 40; word++) {
        const order = { kind: 'announce', text: `Word ${word} at ${number} ${'x'.repeat(150)}` } as const;
        await session.submit({ kind: 'facilitator' }, `say-${number}-${word}`, {
          type: 'OrderTables',
          tables: [number],
          order: word === 0 ? { kind: 'start' } : order,
        });
      }
    }
  }
  await house.stop();
  await store.close();
  return { data, ids };
}

function rescue(data: string, into: string) {
  return spawnSync(process.execPath, [join(ROOT, 'server/cli/rescue.ts'), data, into], { encoding: 'utf8' });
}

const contents = (data: string) =>
  readdirSync(data).map((name) => [name, readFileSync(join(data, name)).toString('base64')]);

describe('npm run rescue', () => {
  it('[LO-11] saves what is whole of each session, says what was left out, and changes nothing', async () => {
    const { data, ids } = await filledFolder();
    const [first = '', second = ''] = ids;
    const database = new DatabaseSync(join(data, 'runding.sqlite'));
    database.exec(`UPDATE entries SET line = replace(line, 'Word 7 ', 'Word 8 ')
      WHERE log = (SELECT key FROM logs WHERE id = '${first}-2')`);
    database.close();
    const before = contents(data);
    const into = folder();
    const { stdout, status } = rescue(data, into);
    assert.equal(status, 0, stdout);
    assert.match(stdout, new RegExp(`${first}-2 \\(table\\): 8 of 41 lines saved; line 9 is not as it was written`));
    assert.match(stdout, new RegExp(`${first}-1 \\(table\\): whole, 41 lines`));
    assert.deepEqual(contents(data), before);
    assert.deepEqual(readdirSync(into).sort(), [`${first}.runding`, `${second}.runding`, 'rescue.txt'].sort());

    const store = await openSqliteStore(folder());
    onTestFinished(() => store.close());
    const house = new House(store);
    onTestFinished(() => house.stop());
    for (const id of ids) {
      const opened = await resumeFile(house, readFileSync(join(into, `${id}.runding`)));
      assert.ok(opened.ok, JSON.stringify(opened));
    }
    assert.equal(house.sessions.get(first)?.table(1)?.table.announcements.length, 39);
    assert.equal(
      house.sessions.get(first)?.table(2)?.table.announcements.length,
      39,
      'what was ordered is given again',
    );
  });

  it('[LO-11] reads as far as it can where a server cannot start, pages of the file being overwritten', async () => {
    const { data } = await filledFolder();
    const path = join(data, 'runding.sqlite');
    const bytes = readFileSync(path);
    const at = Math.floor((bytes.length * 0.6) / 4096) * 4096;
    bytes.fill(0xa5, at, at + 3 * 4096);
    writeFileSync(path, bytes);
    await assert.rejects(openSqliteStore(data), { name: 'DataFolderError' });
    const before = contents(data);
    const into = folder();
    const { stdout, stderr, status } = rescue(data, into);
    assert.equal(status, 0, stderr + stdout);
    assert.ok(
      readdirSync(into).some((name) => name.endsWith('.runding')),
      stdout,
    );
    assert.match(stdout, /whole, 41 lines/);
    assert.deepEqual(contents(data), before);
  });

  it('[LO-11] says in a sentence what is wrong with a wish that cannot be met', () => {
    const empty = folder();
    const missing = rescue(empty, folder());
    assert.equal(missing.status, 1);
    assert.match(missing.stderr, /There is no .*runding.sqlite/);
    writeFileSync(join(empty, 'runding.sqlite'), 'no database at all '.repeat(500));
    assert.match(rescue(empty, join(empty, 'in')).stderr, /another folder/);
    const broken = rescue(empty, folder());
    assert.deepEqual(
      [broken.status, /Nothing could be read|no log could be read/.test(broken.stderr + broken.stdout)],
      [1, true],
    );
  });
});
