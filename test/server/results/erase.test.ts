import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, onTestFinished } from 'vitest';
import { House } from '../../../server/hosting/house.ts';
import { writeArchive } from '../../../server/results/archives.ts';
import { erasePersonFrom } from '../../../server/results/erase.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { readArchive, verifyArchive } from '../../../shared/log/archive.ts';
import { storeFinishedSession } from '../../support/finished-session.ts';
import { sha256 } from '../../support/sha256.ts';
import { soon } from '../../support/soon.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const AT = Date.UTC(2026, 11, 1);

describe('a person who is erased from what this server keeps', () => {
  it('[LO-12] is in no archive, no export and no file of the folder; the session opens again and every log of it is whole', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStore(folder);
    const id = await storeFinishedSession(store, { tables: 2 });
    const house = new House(store);
    onTestFinished(() => house.stop());
    assert.deepEqual(await house.restore(), []);
    const person = Object.values(house.sessions.get(id)?.session.people ?? {}).find(({ seat }) => seat?.table === 1);
    assert.ok(person);
    const refused = await erasePersonFrom(house, id, person.id, AT);
    assert.deepEqual(refused, { ok: false, code: 'session-open' });
    await house.sessions.get(id)?.submit({ kind: 'facilitator' }, 'close', { type: 'CloseSession' });
    assert.deepEqual(await erasePersonFrom(house, id, 'nobody', AT), { ok: false, code: 'person-unknown' });

    const answer = await erasePersonFrom(house, id, person.id, AT);
    assert.ok(answer.ok);
    const again = house.sessions.get(id);
    assert.equal(again?.session.people[person.id]?.name, '(removed)');
    for (const names of [true, false]) {
      const lines = await writeArchive(store, id, { names, now: AT });
      const archive = readArchive(lines);
      assert.ok(archive.head);
      assert.deepEqual(verifyArchive(archive, sha256), []);
      assert.ok(!lines.join('\n').includes(person.name), person.name);
    }
    await house.checkLogs();
    assert.deepEqual([...house.care.damaged], []);
    await soon(() => assert.ok(!store.condition().tracesLeft));
    await store.close();
    for (const file of readdirSync(folder)) {
      assert.ok(!readFileSync(join(folder, file)).includes(person.name), `${person.name} in ${file}`);
    }
  });
});
