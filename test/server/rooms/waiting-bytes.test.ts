import assert from 'node:assert/strict';
import { describe, it, onTestFinished, vi } from 'vitest';
import { expectAnswer, isOverfull, watchWaiting } from '../../../server/rooms/waiting-bytes.ts';
import { soon } from '../../support/soon.ts';

const MB = 1024 * 1024;

function socketWith(bytes: number) {
  return { bufferedAmount: bytes, terminate: vi.fn() };
}

function watch(sockets: readonly ReturnType<typeof socketWith>[]): void {
  onTestFinished(watchWaiting(new Set(sockets)));
}

describe('bytes that wait for a socket', () => {
  it('[WI-21] end it beyond a bound, beside one large answer that it asked for', async () => {
    const reading = socketWith(0.9 * MB);
    const answered = socketWith(3 * MB);
    expectAnswer({ ref: answered } as never, 2.5 * MB);
    const behind = socketWith(1.1 * MB);
    assert.equal(isOverfull({ ref: answered } as never), false);
    assert.equal(isOverfull({ ref: behind } as never), true);
    watch([reading, answered, behind]);
    await soon(() => assert.equal(behind.terminate.mock.calls.length > 0, true));
    assert.equal(reading.terminate.mock.calls.length + answered.terminate.mock.calls.length, 0);
  });

  it('[WI-21] end those that are behind most where all together are too many', async () => {
    const sockets = Array.from({ length: 100 }, (_, n) => socketWith(n === 50 ? 4 * MB : 2.6 * MB));
    for (const socket of sockets) expectAnswer({ ref: socket } as never, 4 * MB);
    watch(sockets);
    await soon(() => assert.ok((sockets[50]?.terminate.mock.calls.length ?? 0) > 0));
    assert.ok(sockets.filter(({ terminate }) => terminate.mock.calls.length > 0).length < 10);
  });
});
