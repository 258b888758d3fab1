import assert from 'node:assert/strict';
import { afterAll, describe, test } from 'vitest';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { createDice } from '../../shared/kernel/dice.ts';
import type { Cases } from '../../shared/log/cases.ts';
import { foldEntries, readersOfLog, verifyLog } from '../../shared/log/replay.ts';
import { readTableLog } from '../../shared/log/table-log.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { casesOf, faultOf, linesOf, logOf } from '../support/log-of-story.ts';
import { playAtRandom } from '../support/random-play.ts';
import { IS_LONG, runs } from '../support/runs.ts';
import { sha256 } from '../support/sha256.ts';

const TABLES = runs(300);
const FLIPS = runs(1500);
const seen = { lines: 0, bytes: 0, flips: new Map<string, number>() };

/** Where a file of lines is first found wrong, or `undefined`. */
function faultIn(lines: readonly string[], cases: Cases): { line: number; what: string } | undefined {
  const read = readTableLog(lines, cases);
  const before = read.header && verifyLog(read, sha256);
  // What can be read is verified, too: a line that is damaged and readable comes before one that is not.
  return before ?? (read.stopped && { line: read.stopped.line, what: 'unreadable' });
}

describe('what was written down', () => {
  test('[RE-1] [RE-2] the log read back folds to the live table, and verifies', () => {
    for (let seed = 1; seed <= TABLES; seed++) {
      const { story } = playAtRandom(seed);
      const log = logOf(story);
      const lines = linesOf(log);
      const { header, entries, stopped } = readTableLog(lines, casesOf(log));
      assert.ok(header && stopped === undefined, `seed ${seed}: ${JSON.stringify(stopped)}`);
      assert.equal(faultOf(log), undefined, `seed ${seed}`);
      const replayed = foldEntries(publicScenario(header.scenario), entries);
      assert.equal(canonicalJson(replayed), canonicalJson(story.table), `seed ${seed}`);
      const read = readersOfLog({ header, entries });
      assert.equal(canonicalJson(read.entries), canonicalJson(story.readable), `seed ${seed}: readers`);
      assert.equal(canonicalJson(read.table), canonicalJson(story.table), `seed ${seed}`);
      seen.lines += lines.length;
      seen.bytes += lines.reduce((sum, line) => sum + line.length, 0);
    }
  });

  test('[RE-3] any one byte changed is found, at its line', () => {
    const dice = createDice(4711);
    const logs = Array.from({ length: 12 }, (_, i) => logOf(playAtRandom(600 + i).story));
    const files = logs.map((log) => ({ lines: linesOf(log).slice(0, 30), cases: casesOf(log) }));
    for (let flip = 0; flip < FLIPS; flip++) {
      const { lines: whole, cases } = files[dice.roll(files.length)] ?? assert.fail();
      const lines = [...whole];
      const at = dice.roll(lines.length);
      const bytes = Buffer.from(lines[at] ?? '', 'utf8');
      const position = dice.roll(bytes.length);
      const changed = (bytes[position] ?? 0) ^ (1 + dice.roll(255));
      bytes[position] = changed;
      lines[at] = bytes.toString('utf8');
      const fault = faultIn(lines, cases);
      assert.equal(fault?.line, at + 1, `flip ${flip}: byte ${position} of line ${at + 1} became ${changed}`);
      seen.flips.set(fault.what, (seen.flips.get(fault.what) ?? 0) + 1);
    }
  });

  test(`[RE-3] every byte of one short line, with ${IS_LONG ? 'every' : 'one'} bit`, () => {
    const log = logOf(playAtRandom(3).story);
    const lines = linesOf(log).slice(0, 3);
    const whole = Buffer.from(lines[2] ?? '', 'utf8');
    for (let position = 0; position < whole.length; position++) {
      for (const bit of IS_LONG ? [0, 1, 2, 3, 4, 5, 6, 7] : [position % 8]) {
        const bytes = Buffer.from(whole);
        bytes[position] = (bytes[position] ?? 0) ^ (1 << bit);
        const changed = [...lines.slice(0, 2), bytes.toString('utf8')];
        assert.equal(faultIn(changed, casesOf(log))?.line, 3, `byte ${position}, bit ${bit}`);
      }
    }
  });

  afterAll(() => {
    const faults = [...seen.flips].map(([what, n]) => `${what} ${n}`).join(', ');
    process.stdout.write(
      `${TABLES} logs, ${seen.lines} lines, ${seen.bytes} bytes; changed bytes found by: ${faults}\n`,
    );
  });
});
