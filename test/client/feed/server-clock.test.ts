import { expect, it } from 'vitest';
import { createServerClock } from '../../../client/feed/server-clock.ts';

/** A device whose clock is an hour behind the server's. */
function device() {
  const hour = 3_600_000;
  const at = { ms: 1_000_000 };
  return { at, server: () => at.ms + hour, clock: createServerClock(() => at.ms) };
}

it('given an answer that took its time both ways, when it is heard, then the clock is the server’s', () => {
  const { at, server, clock } = device();
  const askedAt = at.ms;
  at.ms += 400;
  const written = server();
  at.ms += 400;
  clock.answered(written, askedAt);
  expect(clock.now()).toBe(server());
  at.ms += 60_000;
  expect(clock.now()).toBe(server());
});

it('given an answer before, when a message comes that nobody asked for, then its way is taken as long as the answer’s', () => {
  const { at, server, clock } = device();
  at.ms += 800;
  clock.answered(server() - 400, at.ms - 800);
  const written = server();
  at.ms += 400;
  clock.told(written);
  expect(clock.now()).toBe(server());
});

it('given nothing heard yet, when it is asked, then it is the device’s own', () => {
  const { at, clock } = device();
  expect(clock.now()).toBe(at.ms);
});
