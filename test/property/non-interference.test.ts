import assert from 'node:assert/strict';
import { afterAll, describe, test } from 'vitest';
import { runs } from '../support/runs.ts';
import { comparePair, nothingCompared } from './hidden-pairs.ts';

const PAIRS = runs(500);
const compared = nothingCompared();
const { hidden, seen } = compared;

describe(`${PAIRS} pairs of tables that differ only in what one party may not see`, () => {
  test.each([
    ['live: offers among others, drafts, notes, sheets, guesses and talk', false],
    ['live and revealed: what stays closed for ever', true],
  ])('[VI-6] [CA-4] give that party the same bytes, answers and permissions (%s)', (_, isForEver) => {
    for (let seed = 5000; seed < 5000 + PAIRS; seed++) {
      try {
        comparePair(seed, isForEver, compared);
      } catch (cause) {
        throw new Error(`seed ${seed}: ${(cause as Error).message}`, { cause });
      }
    }
  });

  test('the pairs differ in every kind of hidden act', () => {
    const kinds = ['team talk', 'private talk', 'sheet', 'guess', 'note', 'draft', 'offer open', 'offer accepted'];
    const others = ['leaning', 'offer rejected', 'offer withdrawn', 'hand', 'mute', 'answer', 'consent'];
    for (const kind of [...kinds, ...others]) {
      assert.ok((hidden.get(kind) ?? 0) >= PAIRS / 25, `${kind}: ${hidden.get(kind) ?? 0}`);
    }
    assert.ok(seen.permissions > PAIRS);
  });

  afterAll(() => {
    const acts = [...hidden].map(([kind, n]) => `${kind} ${n}`).join(', ');
    process.stdout.write(
      `${2 * PAIRS} pairs: ${acts}; ${seen.bytes} bytes, ${seen.answers} answers, ${seen.permissions} permissions equal\n`,
    );
  });
});
