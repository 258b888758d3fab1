import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { playTime } from '../../shared/negotiation/play-clock.ts';
import { playAtRandom } from '../support/random-play.ts';
import { runs } from '../support/runs.ts';
import { ringOut } from './clock-laws.ts';

const TABLES = runs(300);

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
