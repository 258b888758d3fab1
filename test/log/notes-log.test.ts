import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { Notes } from '../../server/hosting/notes.ts';
import { SEALED_KINDS } from '../../shared/log/kinds.ts';
import { notesLogId } from '../../shared/log/log-names.ts';
import { readNotesLog } from '../../shared/log/notes-log.ts';
import { standingNotes } from '../../shared/notes/notes.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { sha256 } from '../support/sha256.ts';

const how = { cases: new Map(), sha256 };

async function linesIn(store: MemoryStore): Promise<string[]> {
  const log = (await store.read(notesLogId('s1'))) ?? assert.fail('there are notes');
  return [log.header, ...log.lines];
}

async function written(): Promise<{ readonly store: MemoryStore; readonly notes: Notes }> {
  const store = new MemoryStore();
  let now = 1000;
  const notes = new Notes(store, () => now++);
  await notes.change('s1', 'facilitator', { table: 2, step: 3, mark: 'look', text: 'Tawaran pertama' });
  await notes.change('s1', 'instructor', { text: 'Hapus ini' });
  await notes.change('s1', 'facilitator', { remove: 2 });
  return { store, notes };
}

describe('notes as a kind of log', () => {
  test('[LO-14] they are sealed and chained, fold to what stands, and any changed letter is found at its line', async () => {
    const { store, notes } = await written();
    const lines = await linesIn(store);
    const read = readNotesLog(lines);
    assert.ok(read.header && read.stopped === undefined);
    assert.deepEqual(SEALED_KINDS.notes.fold(read), await notes.list('s1'));
    assert.deepEqual(
      standingNotes(read.entries).map(({ n, by, text }) => [n, by, text]),
      [[1, 'facilitator', 'Tawaran pertama']],
    );
    assert.equal(SEALED_KINDS.notes.faultIn(lines, how), undefined);
    for (const [at, line] of lines.entries()) {
      const changed = lines.with(
        at,
        line.replace(/s1|Tawaran|Hapus|facilitator/, (word) => `${word.slice(0, -1)}x`),
      );
      assert.equal(SEALED_KINDS.notes.faultIn(changed, how)?.line, at + 1, line);
    }
    const without = lines.toSpliced(2, 1).map((line) => line.replace('"n":3', '"n":2'));
    assert.deepEqual(SEALED_KINDS.notes.faultIn(without, how), { line: 3, what: 'chain' });
  });

  test('[LO-14] [LO-5] notes of format 1 open and go on in it; nothing seals them', async () => {
    const store = new MemoryStore();
    const old = [
      '{"kind":"note","n":1,"at":5,"by":"facilitator","table":1,"text":"Bagus"}',
      '{"kind":"note","n":2,"at":6,"by":"facilitator","mark":"good","text":""}',
    ];
    await store.createLog(notesLogId('s1'), 'notes', '{"kind":"notes","format":1,"session":"s1","createdAt":5}', old);
    const notes = new Notes(store, () => 7);
    assert.deepEqual(await notes.list('s1'), [
      { n: 1, at: 5, by: 'facilitator', table: 1, text: 'Bagus' },
      { n: 2, at: 6, by: 'facilitator', mark: 'good', text: '' },
    ]);
    await notes.change('s1', 'instructor', { text: 'Lagi' });
    await notes.change('s1', 'instructor', { remove: 1 });
    const lines = await linesIn(store);
    assert.deepEqual(lines.slice(1, 3), old);
    assert.deepEqual(
      lines.slice(3).map((line) => JSON.parse(line).kind),
      ['note', 'removal'],
    );
    assert.deepEqual(
      (await notes.list('s1')).map(({ n }) => n),
      [2, 3],
    );
    assert.equal(SEALED_KINDS.notes.faultIn(lines, how), undefined);
    assert.equal(SEALED_KINDS.notes.faultIn(lines.with(2, '{"kind":"note","n":2}'), how)?.what, 'unreadable');
  });
});
