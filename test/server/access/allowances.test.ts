import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { createAllowance, SEAT_ALLOWANCE } from '../../../server/access/allowances.ts';

describe('an allowance', () => {
  it('[WI-14] gives forty at once and four more each second, never more than forty', () => {
    let at = 0;
    const allowance = createAllowance(SEAT_ALLOWANCE, () => at);
    const taken = () => Array.from({ length: 100 }, () => allowance.take()).filter(Boolean).length;
    assert.equal(taken(), 40);
    at += 1000;
    assert.equal(taken(), 4);
    at += 3_600_000;
    assert.equal(taken(), 40);
    at -= 3_600_000;
    assert.equal(taken(), 0, 'a clock that is set back gives nothing');
    at += 1000;
    assert.equal(taken(), 4);
  });
});
