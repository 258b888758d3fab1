import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { playAtRandom } from '../support/random-play.ts';
import { runs } from '../support/runs.ts';
import type { TableStory } from '../support/table-story.ts';
import { checkClosedForEver, checkNamesRead, checkOpened } from './revealed-laws.ts';

const TABLES = runs(400);

function eachTable(check: (story: TableStory) => void): void {
  for (let seed = 1; seed <= TABLES; seed++) {
    const { story } = playAtRandom(seed);
    try {
      check(story);
    } catch (cause) {
      throw new Error(`seed ${seed}: ${(cause as Error).message}`, { cause });
    }
  }
}

describe(`${TABLES} tables after the reveal`, () => {
  test('[VI-8] [VI-7] every party’s fold holds, with all offers and answers, guesses and new points of all', () => {
    eachTable(checkOpened);
  });

  test('[VI-9] [AF-2] [TE-3] sheets, drafts, notes, talk, hands and answers of others are not in it', () => {
    eachTable(checkClosedForEver);
  });
});

describe('what an event names', () => {
  test('[VI-2] its readers have read before, live and after the reveal', () => {
    let named = 0;
    eachTable((story) => {
      named += checkNamesRead(story);
    });
    assert.ok(named > TABLES * 20, `${named} names`);
  });
});
