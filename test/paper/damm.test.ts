import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { dammDigit } from '../../shared/paper/damm.ts';

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 16 });
const whole = (run: string) => `${run}${dammDigit(run)}`;

describe('the check digit', () => {
  test('[PA-6] given runs whose digit is known, then it is that one', () => {
    assert.equal(dammDigit('572'), 4);
    assert.equal(dammDigit('11294'), 6);
    assert.equal(dammDigit(''), 0);
    const lines = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'];
    assert.deepEqual(
      lines.map((line) => dammDigit(`1271${line}`)),
      [6, 7, 4, 2, 0, 9, 5, 8, 1, 9, 4],
    );
  });

  test('[PA-6] given any run with its digit, then the whole run is right', () => {
    fc.assert(fc.property(digits, (run) => dammDigit(whole(run)) === 0));
  });

  test('[PA-6] given any run with its digit, when any one digit is another one, then it is noticed', () => {
    fc.assert(
      fc.property(digits, (run) => {
        const right = whole(run);
        for (let at = 0; at < right.length; at++) {
          for (const other of '0123456789') {
            if (other === right[at]) continue;
            assert.notEqual(dammDigit(right.slice(0, at) + other + right.slice(at + 1)), 0);
          }
        }
      }),
    );
  });

  test('[PA-6] given any run with its digit, when two different neighbours change places, then it is noticed', () => {
    fc.assert(
      fc.property(digits, (run) => {
        const right = whole(run);
        for (let at = 0; at + 1 < right.length; at++) {
          const [one, two] = [right[at] ?? '', right[at + 1] ?? ''];
          if (one === two) continue;
          assert.notEqual(dammDigit(right.slice(0, at) + two + one + right.slice(at + 2)), 0);
        }
      }),
    );
  });
});
