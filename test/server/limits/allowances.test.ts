import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { Allowances, costOf, createAllowance, SEAT_ALLOWANCE } from '../../../server/limits/allowances.ts';

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

  it('[WI-14] a large answer costs by its size, and never more than everything', () => {
    let at = 0;
    const allowance = createAllowance(SEAT_ALLOWANCE, () => at);
    assert.equal(costOf(1000), 1);
    assert.equal(costOf(640 * 1024), 11);
    assert.ok(allowance.take(costOf(100_000_000)));
    assert.equal(allowance.take(), false);
    at += 5000;
    assert.equal(allowance.take(costOf(100_000_000)), false);
    at += 5000;
    assert.ok(allowance.take(costOf(100_000_000)));
  });

  it('[WI-14] what was done already is charged, and must come back first', () => {
    let at = 0;
    const allowance = createAllowance(SEAT_ALLOWANCE, () => at);
    allowance.charge(48);
    at += 2000;
    assert.equal(allowance.take(), false);
    at += 250;
    assert.ok(allowance.take());
  });

  it('[WI-14] is one for a person at all doors, another for each key', () => {
    const allowances = new Allowances(() => 0);
    assert.ok(allowances.ofPerson('s', 'p').take(40));
    assert.equal(allowances.ofPerson('s', 'p').take(), false);
    assert.ok(allowances.ofPerson('s', 'q').take());
    assert.ok(allowances.ofKey('p').take(400));
    assert.ok(allowances.ofKey().take());
  });
});
