import { describe, expect, it } from 'vitest';
import { OUTAGE, OutageWatch } from '../../../server/boards/hall-outage.ts';

const seats = (count: number, from = 1) => Array.from({ length: count }, (_, i) => `ntb:${from + i}`);

/** A hall of tables with so many phones each, all connected at 0. */
function hall(tables: number, phones: number): OutageWatch {
  const watch = new OutageWatch();
  for (let table = 1; table <= tables; table++) watch.note(`S-${table}`, seats(phones), true, 0);
  return watch;
}

describe('[WI-32] phones that are lost together', () => {
  it('given 20 phones, when eight of them are lost within 20 seconds, then the hall failed, since the first of them', () => {
    const watch = hall(5, 4);
    watch.note('S-1', [], true, 1000);
    watch.note('S-2', seats(1), true, 20_000);
    expect(watch.news()).toBeUndefined();
    watch.note('S-2', [], true, 21_000);
    expect(watch.news()).toEqual({ since: 1000, of: 20, missing: 8 });
  });

  it('given eight that are lost one by one over a longer time, then people left', () => {
    const watch = hall(5, 4);
    for (let lost = 1; lost <= 8; lost++) {
      watch.note(`S-${Math.ceil(lost / 4)}`, seats(4 - (((lost - 1) % 4) + 1)), true, lost * 4000);
    }
    expect(watch.news()).toBeUndefined();
  });

  it('given eight of 24, then it is less than the share; given seven of seven, then too few', () => {
    const large = hall(6, 4);
    large.note('S-1', [], true, 10);
    large.note('S-2', [], true, 20);
    expect(8 / 24).toBeLessThan(OUTAGE.share);
    expect(large.news()).toBeUndefined();
    const small = hall(1, 7);
    small.note('S-1', [], true, 10);
    expect(small.news()).toBeUndefined();
  });

  it('given a pause or a break, when everybody puts the phone away, then nobody is missed', () => {
    const watch = hall(5, 4);
    for (let table = 1; table <= 5; table++) watch.note(`S-${table}`, [], false, 100);
    expect(watch.news()).toBeUndefined();
  });

  it('given phones that come back at once, when others are lost, then only those that are missing count', () => {
    const watch = hall(5, 4);
    watch.note('S-1', [], true, 100);
    watch.note('S-1', seats(4), true, 1500);
    watch.note('S-2', [], true, 2000);
    expect(watch.news()).toBeUndefined();
  });

  it('given the hall failed, when phones come back, then those still missing are told, until a tenth is missing at most', () => {
    const watch = hall(5, 4);
    for (let table = 1; table <= 5; table++) watch.note(`S-${table}`, [], true, 1000 + table);
    expect(watch.news()).toEqual({ since: 1001, of: 20, missing: 20 });
    watch.note('S-1', seats(4), false, 30_000);
    expect(watch.news()).toEqual({ since: 1001, of: 20, missing: 16 });
    for (let table = 2; table <= 4; table++) watch.note(`S-${table}`, seats(4), false, 31_000);
    watch.note('S-5', seats(1), false, 32_000);
    expect(watch.news()?.missing).toBe(3);
    watch.note('S-5', seats(2), false, 33_000);
    expect(watch.news()).toBeUndefined();
  });

  it('given the hall failed, when nobody plays any more, then it is over', () => {
    const watch = hall(5, 4);
    for (let table = 1; table <= 5; table++) watch.note(`S-${table}`, [], true, 1000);
    watch.forget();
    expect(watch.news()).toBeUndefined();
  });
});
