import { expect, it } from 'vitest';
import { createBatchQueue } from '../../../server/store/sqlite/batch-queue.ts';
import type { OperationOutcome, ToWorker } from '../../../server/store/sqlite/messages.ts';

const done: OperationOutcome = { kind: 'done', value: undefined };

function openQueue(everyMs = 0) {
  const sent: ToWorker[] = [];
  const queue = createBatchQueue((message) => sent.push(message), everyMs);
  const sizes = () => sent.map((message) => (message.kind === 'batch' ? message.operations.length : 0));
  const append = (id: string) => queue.submit({ kind: 'append', id, expectedCount: 0, lines: [id] });
  return { queue, append, sizes };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

it('given calls in one turn, when they are sent, then as one batch; what comes meanwhile waits and is the next one', async () => {
  const { queue, append, sizes } = openQueue();
  const first = [append('a'), append('b')];
  await nextTurn();
  const second = [append('c'), append('d'), append('e')];
  await nextTurn();
  expect(sizes()).toEqual([2]);
  queue.receive({ kind: 'batch-done', outcomes: [done, done], commitMs: 4, entries: 2 });
  await Promise.all(first);
  await nextTurn();
  expect(sizes()).toEqual([2, 3]);
  queue.receive({ kind: 'batch-done', outcomes: [done, done, done], commitMs: 6, entries: 3 });
  await Promise.all(second);
  expect(queue.stats()).toEqual({ commits: 2, entries: 5, lastCommitMs: 6 });
});

it('given a batch that has just left, when lines come, then they wait to share the next one; a question takes them along', async () => {
  const { queue, append, sizes } = openQueue(10_000);
  const answer = (count: number) =>
    queue.receive({ kind: 'batch-done', outcomes: Array(count).fill(done), commitMs: 1, entries: count });
  const first = append('a');
  await nextTurn();
  answer(1);
  await first;
  const held = append('b');
  await nextTurn();
  expect(sizes()).toEqual([1]);
  const read = queue.submit({ kind: 'read', id: 'a' });
  await nextTurn();
  expect(sizes()).toEqual([1, 2]);
  answer(2);
  await Promise.all([held, read]);
  const last = append('c');
  const drained = queue.drain();
  await nextTurn();
  expect(sizes()).toEqual([1, 2, 1]);
  answer(1);
  await Promise.all([last, drained]);
});

it('given a look at the clock, when it is to be kept, then it waits for company as lines do', async () => {
  const { queue, append, sizes } = openQueue(10_000);
  const first = append('a');
  await nextTurn();
  queue.receive({ kind: 'batch-done', outcomes: [done], commitMs: 1, entries: 1 });
  await first;
  const beat = queue.submit({ kind: 'beat', at: 1 });
  await nextTurn();
  expect(sizes()).toEqual([1]);
  const drained = queue.drain();
  await nextTurn();
  queue.receive({ kind: 'batch-done', outcomes: [done], commitMs: 1, entries: 0 });
  await Promise.all([beat, drained]);
});

it('given an append, when its batch is on its way, then it is not acknowledged', async () => {
  const { queue, append } = openQueue();
  let isAcknowledged = false;
  const acknowledged = append('a').then(() => {
    isAcknowledged = true;
  });
  await nextTurn();
  await nextTurn();
  expect(isAcknowledged).toBe(false);
  queue.receive({ kind: 'batch-done', outcomes: [done], commitMs: 1, entries: 1 });
  await acknowledged;
  expect(isAcknowledged).toBe(true);
});

it('given one refused operation in a batch, when it is answered, then only that one rejects', async () => {
  const { queue, append } = openQueue();
  const results = Promise.allSettled([append('a'), append('b')]);
  await nextTurn();
  const refused: OperationOutcome = {
    kind: 'refused',
    refusal: { kind: 'wrong-count', id: 'a', expected: 0, actual: 7 },
  };
  queue.receive({ kind: 'batch-done', outcomes: [refused, done], commitMs: 1, entries: 1 });
  expect(await results).toMatchObject([
    { status: 'rejected', reason: { name: 'WrongCountError', actual: 7 } },
    { status: 'fulfilled' },
  ]);
});

it('given a batch that read only, when it is answered, then it counts as no commit', async () => {
  const { queue } = openQueue();
  const read = queue.submit({ kind: 'read', id: 'a' });
  await nextTurn();
  queue.receive({ kind: 'batch-done', outcomes: [done], commitMs: undefined, entries: 0 });
  expect(await read).toBeUndefined();
  expect(queue.stats()).toEqual({ commits: 0, entries: 0, lastCommitMs: 0 });
});

it('given a batch that failed, when the disk has room again, then its calls rejected and the next ones go through', async () => {
  const { queue, append } = openQueue();
  const lost = append('a');
  const rejected = expect(lost).rejects.toMatchObject({ name: 'StoreFailedError', message: 'The disk is full.' });
  await nextTurn();
  const next = append('b');
  queue.receive({ kind: 'batch-failed', message: 'The disk is full.', final: false });
  await rejected;
  await nextTurn();
  queue.receive({ kind: 'batch-done', outcomes: [done], commitMs: 1, entries: 1 });
  await next;
});

it('given a queue that failed, when it is called, then the first reason is given for ever', async () => {
  const { queue, append, sizes } = openQueue();
  const results = Promise.allSettled([append('a')]);
  queue.fail('disk I/O error');
  queue.fail('The store has ended.');
  expect(await results).toMatchObject([{ reason: { message: 'disk I/O error' } }]);
  await expect(append('b')).rejects.toThrow('disk I/O error');
  await nextTurn();
  expect(sizes()).toEqual([]);
  await queue.drain();
});
