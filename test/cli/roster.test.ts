import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { runCli } from './run-cli.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runding-roster-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('npm run roster', () => {
  it('given a list, then it prints in one line what is read of it, what is passed over and what is wrong', async () => {
    const file = join(folder, 'hadir.csv');
    const text =
      'DAFTAR HADIR;;;\nNama depan;Nama belakang;NIP;No. Meja\nBaiq;Rara;00190001;1,0\nLalu;;;depan\nJumlah;2;;\n';
    await writeFile(file, text);
    const { code, out } = await runCli('roster', file);
    assert.equal(code, 0);
    assert.equal(out.trim().split('\n').length, 1);
    assert.deepEqual(JSON.parse(out), {
      columns: { name: ['Nama depan', 'Nama belakang'], table: 'No. Meja', number: 'NIP' },
      people: [{ name: 'Baiq Rara', table: 1, number: '00190001' }, { name: 'Lalu' }],
      skipped: [
        { line: 1, why: 'above-heading' },
        { line: 5, why: 'total' },
      ],
      faults: [{ line: 4, what: 'table-wrong', value: 'depan' }],
    });
  });

  it('given no list, then it says why on stderr and ends with 1', async () => {
    const file = join(folder, 'foto.png');
    await writeFile(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    const picture = await runCli('roster', file);
    assert.equal(picture.code, 1);
    assert.match(picture.err, /roster-unreadable/);
    assert.equal((await runCli('roster', join(folder, 'none.csv'))).code, 1);
    assert.equal((await runCli('roster')).code, 2);
  });
});
