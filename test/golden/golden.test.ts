import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { splitCases } from '../../shared/log/cases.ts';
import { isDecidedAgain, verifyLog } from '../../shared/log/replay.ts';
import { readTableLog } from '../../shared/log/table-log.ts';
import { RULES_VERSION } from '../../shared/log/versions.ts';
import { sha256 } from '../support/sha256.ts';
import { hashesOf } from './golden-hashes.ts';
import { goldenLogs } from './shelf.ts';

const shelf = goldenLogs();

function read(file: readonly string[]) {
  const { lines, cases } = splitCases(file, sha256);
  const log = readTableLog(lines, cases);
  assert.ok(log.header && log.stopped === undefined, JSON.stringify(log.stopped));
  return log;
}

describe('old logs', () => {
  test('stand on the shelf for every version of the rules', () => {
    const versions = new Set(shelf.map(({ lines }) => read(lines).header.rules));
    for (let version = 1; version <= RULES_VERSION; version++) assert.ok(versions.has(version), `rules ${version}`);
  });

  test.each(shelf)('[RE-1] [LO-5] $name folds to the table it was, and shows each viewer what it showed', (golden) => {
    assert.deepEqual(hashesOf(read(golden.lines)), golden.hashes);
  });

  test.each(shelf)('[RE-2] $name is whole, and decided again only by the rules it was played by', (golden) => {
    const log = read(golden.lines);
    assert.equal(verifyLog(log, sha256), undefined);
    assert.equal(isDecidedAgain(log.header), log.header.rules === RULES_VERSION);
  });
});
