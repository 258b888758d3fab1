import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { fold } from '../../shared/log/replay.ts';
import { decide } from '../../shared/negotiation/decide.ts';
import { nextAlarm, playTime } from '../../shared/negotiation/play-clock.ts';
import type { Table } from '../../shared/negotiation/table.ts';
import { playAtRandom } from '../support/random-play.ts';
import { runs } from '../support/runs.ts';

const TABLES = runs(300);
const clockSpeaks = (table: Table, at: number) =>
  decide(table, { type: 'ReachDeadline' }, { actor: { kind: 'clock' }, at });

/** Rings one alarm after the other, until the table has none; how many there were. */
function ringOut(table: Table, from: number): number {
  let [now, at, rings] = [table, from, 0];
  for (let due = nextAlarm(now); due !== undefined; due = nextAlarm(now)) {
    const early = clockSpeaks(now, due - 1);
    if (due - 1 >= at) assert.equal(early.kind, 'refused', 'a moment before the alarm nothing is due');
    at = Math.max(at, due);
    const decision = clockSpeaks(now, at);
    assert.equal(decision.kind, 'decided', 'at the alarm something is due');
    now = fold(now, decision.kind === 'decided' ? decision.events : []);
    const after = nextAlarm(now);
    assert.ok(after === undefined || after > at, 'what was due leaves no alarm behind it');
    rings += 1;
    assert.ok(rings < 200, 'a table comes to its end');
  }
  return rings;
}

describe(`the clock of ${TABLES} tables`, () => {
  test('[CL-7] [CL-4] rings exactly when something is due, and left alone brings every running table to its end', () => {
    let rings = 0;
    for (let seed = 1; seed <= TABLES; seed++) {
      try {
        playAtRandom(seed, ({ at }, { table }) => {
          if ((at - seed) % 8 === 0) rings += ringOut(table, at);
        });
      } catch (cause) {
        throw new Error(`seed ${seed}: ${(cause as Error).message}`, { cause });
      }
    }
    assert.ok(rings > TABLES, `${rings} alarms`);
  });

  test('[CL-1] play time never runs backwards from one asking to the next', () => {
    for (let seed = 1; seed <= TABLES; seed++) {
      let last = 0;
      playAtRandom(seed, ({ at }, { table }) => {
        const now = playTime(table, at);
        assert.ok(now >= last, `seed ${seed}: ${last} then ${now}`);
        last = now;
      });
    }
  });
});
