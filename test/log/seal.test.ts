import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import type { Cases } from '../../shared/log/cases.ts';
import { verifyLog } from '../../shared/log/replay.ts';
import { isSealedLine, sealEntry, sealedLine } from '../../shared/log/seal.ts';
import { readTableLog } from '../../shared/log/table-log.ts';
import { casesOf, linesOf, logOf } from '../support/log-of-story.ts';
import { playAtRandom } from '../support/random-play.ts';
import { sha256 } from '../support/sha256.ts';

const logs = Array.from({ length: 8 }, (_, i) => logOf(playAtRandom(i + 1).story));
const entries = logs.flatMap((log) => log.entries);

/** What reading and verifying a log's lines find. */
function faultsOf(lines: readonly string[], cases: Cases) {
  const read = readTableLog(lines, cases);
  assert.ok(read.header);
  return { stopped: read.stopped, fault: verifyLog(read, sha256) };
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
        const { stopped, fault } = faultsOf(whole.with(at, other), casesOf(log));
        assert.ok(stopped !== undefined || fault !== undefined, other);
      }),
    );
  });

  test('[RE-2] an entry written with spaces, or its keys in another order, is whole all the same', () => {
    for (const log of logs) {
      const [header = '', ...lines] = linesOf(log);
      const loose = [
        header,
        ...lines.map((line) => JSON.stringify(JSON.parse(line), undefined, ' ').replaceAll('\n', '')),
      ];
      assert.deepEqual(faultsOf(loose, casesOf(log)), { stopped: undefined, fault: undefined });
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
