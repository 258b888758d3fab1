import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { verifyLog } from '../../shared/log/replay.ts';
import { isSealedLine, sealEntry, sealedLine } from '../../shared/log/seal.ts';
import { readTableLog } from '../../shared/log/table-log.ts';
import { linesOf, logOf } from '../support/log-of-story.ts';
import { playAtRandom } from '../support/random-play.ts';
import { sha256 } from '../support/sha256.ts';

const logs = Array.from({ length: 8 }, (_, i) => logOf(playAtRandom(i + 1).story));
const entries = logs.flatMap((log) => log.entries);

/** The fault of a log's lines, and of the same log without them. */
function faultsOf(lines: readonly string[]) {
  const read = readTableLog(lines);
  assert.ok(read.header);
  const { header, entries: own, stopped } = read;
  return { stopped, byLine: verifyLog(read, sha256), byEntry: verifyLog({ header, entries: own }, sha256) };
}

describe('sealing an entry', () => {
  test('[LO-2] the line is the canonical JSON of the sealed entry, and says of itself that it is', () => {
    for (const { hash: _, ...entry } of entries) {
      const line = sealedLine(entry, sha256);
      assert.equal(line, canonicalJson(sealEntry(entry, sha256)));
      assert.ok(isSealedLine(line, sha256));
    }
  });

  test('[RE-2] a line with one character changed is not sealed, and no log with it is whole', () => {
    const [log] = logs;
    assert.ok(log);
    const whole = linesOf(log);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom('0', 'a', ' ', '"', '}', 'é'), (which, where, char) => {
        const at = 1 + (which % (whole.length - 1));
        const line = whole[at] as string;
        const place = where % line.length;
        const other = line.slice(0, place) + char + line.slice(place + 1);
        fc.pre(other !== line);
        assert.ok(!isSealedLine(other, sha256));
        const { stopped, byLine, byEntry } = faultsOf(whole.with(at, other));
        assert.ok(stopped !== undefined || byLine !== undefined, other);
        assert.deepEqual(byLine, byEntry);
      }),
    );
  });

  test('[RE-2] an entry written with spaces, or its keys in another order, is whole all the same', () => {
    for (const log of logs) {
      const loose = [log.header, ...log.entries].map((line) =>
        JSON.stringify(line, undefined, ' ').replaceAll('\n', ''),
      );
      assert.deepEqual(faultsOf(loose), { stopped: undefined, byLine: undefined, byEntry: undefined });
      const [, first = ''] = loose;
      assert.ok(!isSealedLine(first, sha256));
    }
  });

  test('[RE-2] a text that looks like the end of a line does not end it', () => {
    const [{ hash: _, ...entry } = assert.fail()] = entries;
    const end = `","hash":"${'0'.repeat(64)}","n":1,"prev":"${'0'.repeat(64)}"}`;
    const line = sealedLine({ ...entry, commandId: end }, sha256);
    assert.ok(isSealedLine(line, sha256));
    assert.equal(JSON.parse(line).commandId, end);
  });
});
