import { describe, expect, it } from 'vitest';
import type { StageOffer, StageOfferState } from '../../../client/lib/land/stage-view.ts';
import { laneCount, stripHeight } from '../../../client/stage/table-strip.ts';
import { along, arrived, layThreads, type Thread, threadsMove } from '../../../client/stage/threads.ts';

const offer = (id: string, state: StageOfferState = 'open', from = 0, to: readonly number[] = [1]): StageOffer => ({
  id,
  from,
  to,
  state,
});
const ids = (threads: readonly Thread[]) => threads.map((thread) => thread.offer.id);
const settledWith = (...offers: readonly StageOffer[]) => arrived(layThreads([], 1, offers, 5));

describe('the threads of the table strip', () => {
  it('given offers in the order they were made, then the newest lies nearest to the seats', () => {
    const threads = settledWith(offer('a'), offer('b'), offer('c'));
    expect(ids(threads)).toEqual(['c', 'b', 'a']);
    expect(threads.map((thread) => thread.lane.to)).toEqual([0, 1, 2]);
  });

  it('given a new offer, then its thread sets out at the author and the older ones make room', () => {
    const threads = layThreads(settledWith(offer('a')), 1, [offer('a'), offer('b')], 5);
    const [newest, older] = threads as [Thread, Thread];
    expect(newest.travel).toEqual({ from: 0, to: 1 });
    expect(along(newest.travel, 0.5)).toBe(0.5);
    expect(older.lane).toEqual({ from: 0, to: 1 });
    expect(older.travel).toEqual({ from: 1, to: 1 });
    expect(threadsMove(threads)).toBe(true);
  });

  it('given an offer that is rejected, then its thread is cut and stays', () => {
    const [thread] = layThreads(settledWith(offer('a')), 1, [offer('a', 'rejected')], 5);
    expect(thread?.cut).toEqual({ from: 0, to: 1 });
    expect(thread?.here.to).toBe(1);
  });

  it.each(['superseded', 'expired'] as const)(
    'given an offer that is %s, then its thread fades and is gone',
    (state) => {
      const threads = layThreads(settledWith(offer('a')), 1, [offer('a', state)], 5);
      expect(threads.map((thread) => thread.here)).toEqual([{ from: 1, to: 0 }]);
      expect(arrived(threads)).toEqual([]);
    },
  );

  it('given more offers than lanes, then the oldest fades', () => {
    const before = arrived(layThreads([], 1, [offer('a'), offer('b')], 2));
    const threads = layThreads(before, 1, [offer('a'), offer('b'), offer('c')], 2);
    expect(ids(threads)).toEqual(['c', 'b', 'a']);
    expect(threads.at(-1)?.here.to).toBe(0);
  });

  it('given a change in the middle of another, then nothing jumps', () => {
    const first = layThreads(settledWith(offer('a')), 1, [offer('a'), offer('b')], 5);
    const [, b] = layThreads(first, 0.25, [offer('a'), offer('b'), offer('c')], 5);
    expect(b?.offer.id).toBe('b');
    expect(b?.travel.from).toBe(0.25);
  });

  it('given threads that have arrived, then nothing moves', () => {
    expect(threadsMove(settledWith(offer('a'), offer('b', 'accepted')))).toBe(false);
  });

  it('given a strip, then a low stage keeps at least one lane and a tall one several', () => {
    expect(laneCount(stripHeight(120))).toBeGreaterThanOrEqual(1);
    expect(laneCount(stripHeight(400))).toBeGreaterThanOrEqual(4);
  });
});
