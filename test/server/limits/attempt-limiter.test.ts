import { describe, expect, it } from 'vitest';
import { createAttemptLimiter } from '../../../server/limits/attempt-limiter.ts';

function openLimiter(limits: { perKey?: number; maxKeys?: number } = {}) {
  const clock = { at: 5_000 };
  const limiter = createAttemptLimiter({ perKey: 3, windowMs: 1_000, now: () => clock.at, ...limits });
  return { limiter, clock };
}

describe('attempt limiter', () => {
  it('given three attempts per second, when a fourth comes, then it has to wait for the rest of the second', () => {
    const { limiter, clock } = openLimiter();
    for (let attempt = 0; attempt < 3; attempt++) expect(limiter.attempt('a')).toEqual({ allowed: true });
    clock.at += 400;
    expect(limiter.attempt('a')).toEqual({ allowed: false, retryAfterMs: 600 });
    clock.at += 599;
    expect(limiter.attempt('a')).toEqual({ allowed: false, retryAfterMs: 1 });
    clock.at += 1;
    expect(limiter.attempt('a')).toEqual({ allowed: true });
  });

  it('given one key is used up, when another one tries, then it may', () => {
    const { limiter } = openLimiter({ perKey: 1 });
    limiter.attempt('a');
    expect(limiter.attempt('a').allowed).toBe(false);
    expect(limiter.attempt('b').allowed).toBe(true);
  });

  it('given 400 right codes from one address, when each is forgiven, then nobody is kept out; wrong ones still count', () => {
    const { limiter } = openLimiter();
    for (let phone = 0; phone < 400; phone++) {
      expect(limiter.attempt('router').allowed).toBe(true);
      limiter.forgive('router');
    }
    limiter.forgive('router');
    const wrong = Array.from({ length: 4 }, () => limiter.attempt('router').allowed);
    expect(wrong).toEqual([true, true, true, false]);
  });

  it('given more keys than it remembers, when they keep coming, then the oldest are forgotten and it does not grow', () => {
    const { limiter } = openLimiter({ perKey: 1, maxKeys: 3 });
    for (const key of ['a', 'b', 'c', 'd']) limiter.attempt(key);
    expect(limiter.size()).toBe(3);
    expect(limiter.attempt('c').allowed).toBe(false);
    expect(limiter.attempt('a').allowed).toBe(true);
    expect(limiter.size()).toBe(3);
  });

  it('given keys whose time is over, when another one tries, then they are forgotten', () => {
    const { limiter, clock } = openLimiter();
    for (const key of ['a', 'b', 'c']) limiter.attempt(key);
    clock.at += 1_000;
    limiter.attempt('d');
    expect(limiter.size()).toBe(1);
  });
});
