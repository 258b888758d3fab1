import { describe, expect, it } from 'vitest';
import { Arrivals } from '../../../server/access/arrivals.ts';

function openArrivals() {
  const clock = { at: 1_000_000 };
  const arrivals = new Arrivals(() => clock.at);
  const everybody = () => true;
  let drawn = 0;
  /** So many come from an address, one every `everyMs`; their ids. */
  function come(address: string, count: number, everyMs = 10): string[] {
    return Array.from({ length: count }, () => {
      drawn += 1;
      arrivals.noteJoined('s1', `person ${drawn}`, address);
      clock.at += everyMs;
      return `person ${drawn}`;
    });
  }
  return { arrivals, clock, everybody, come };
}

describe('who came from the same address', () => {
  it('[WI-24] given phones with addresses of their own, when one address brings twenty within two minutes, then they are a crowd', () => {
    const { arrivals, everybody, come } = openArrivals();
    come('10.0.0.7', 1);
    const mass = come('10.0.0.66', 20);
    const [crowd, ...others] = arrivals.crowds('s1', everybody);
    expect(others).toEqual([]);
    expect(crowd).toMatchObject({ people: 20, since: 1_000_010, lastAt: 1_000_200 });
    expect(arrivals.peopleOf('s1', crowd?.id ?? 0)).toEqual(mass);
    expect(JSON.stringify(crowd)).not.toContain('10.0.0.66');
    expect(arrivals.crowds('s2', everybody)).toEqual([]);
    expect(arrivals.peopleOf('s2', crowd?.id ?? 0)).toEqual([]);
  });

  it('[WI-24] given a whole hall behind one router, when nobody has to wait, then nobody is asked about; when somebody had to, then the hall is', () => {
    const { arrivals, everybody, come } = openArrivals();
    come('10.0.0.1', 90);
    expect(arrivals.crowds('s1', everybody)).toEqual([]);
    arrivals.noteWaited('s1', '10.0.0.1');
    come('10.0.0.1', 30);
    expect(arrivals.crowds('s1', everybody)).toMatchObject([{ people: 120 }]);
  });

  it('[WI-24] given people who come one by one, when they are many in the end, then they are no crowd', () => {
    const { arrivals, everybody, come } = openArrivals();
    come('10.0.0.7', 1);
    come('10.0.0.8', 60, 7000);
    expect(arrivals.crowds('s1', everybody)).toEqual([]);
  });

  it('[WI-24] given a crowd, when ten minutes are over, or all of it was removed, then the board forgets it', () => {
    const { arrivals, clock, everybody, come } = openArrivals();
    come('10.0.0.7', 1);
    come('10.0.0.66', 25);
    expect(arrivals.crowds('s1', () => false)).toEqual([]);
    expect(arrivals.crowds('s1', (person) => person === 'person 3')).toMatchObject([{ people: 1 }]);
    clock.at += 600_001;
    expect(arrivals.crowds('s1', everybody)).toEqual([]);
  });

  it('[WI-24] given a session that is gone, when it is forgotten, then nothing of it is left', () => {
    const { arrivals, everybody, come } = openArrivals();
    come('10.0.0.7', 1);
    come('10.0.0.66', 25);
    arrivals.forget('s1');
    expect(arrivals.crowds('s1', everybody)).toEqual([]);
  });
});
