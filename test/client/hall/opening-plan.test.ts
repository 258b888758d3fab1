import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import {
  debriefShare,
  hallNeeds,
  momentOf,
  sinceDoors,
  stretchesOf,
  usualPlan,
  wholeIn,
  withMinutes,
} from '../../../client/hall/opening-plan.ts';
import { minutesOf } from '../../../shared/seating/timing-plan.ts';

const phase = (kind: 'briefing' | 'negotiation' | 'ratification', minutes: number) => ({
  id: kind,
  kind,
  name: { id: kind, en: kind },
  minutes,
});

describe('what a hall needs', () => {
  it('says for 393 people what the plan of the founding occasion says: tables, phones, access points', () => {
    const wish = { people: 393, parties: 2, teamSize: 3 } as const;
    const each = hallNeeds({ ...wish, devices: 'each' });
    assert.equal(each.tables, 65);
    assert.deepEqual(each.accessPoints, { least: 14, most: 16 });
    const team = hallNeeds({ ...wish, devices: 'team' });
    assert.equal(team.devices, 130);
    assert.deepEqual(team.accessPoints, { least: 5, most: 6 });
  });

  it('takes another number of tables when somebody wants it', () => {
    const { sizes } = hallNeeds({ people: 20, parties: 2, teamSize: 3, devices: 'each', tables: 3 });
    assert.deepEqual(sizes, [
      { people: 6, tables: 1 },
      { people: 7, tables: 2 },
    ]);
  });
});

describe('a timing plan in the form', () => {
  it('starts with the shortest ready plan in which the case gets its own time', () => {
    assert.equal(minutesOf(usualPlan([phase('briefing', 10), phase('negotiation', 30)])), 90);
    assert.equal(minutesOf(usualPlan([phase('briefing', 10), phase('negotiation', 60)])), 150);
    assert.equal(minutesOf(usualPlan([phase('negotiation', 500)])), 210);
  });

  it('lists every stretch from where the one before ends, and changes one of them alone', () => {
    const plan = { arriveMinutes: 10, phaseMinutes: [8, 30], debriefMinutes: 42 };
    assert.deepEqual(
      stretchesOf(plan).map(({ what, from }) => [what, sinceDoors(from)]),
      [
        ['arrive', '0.00'],
        [0, '0.10'],
        [1, '0.18'],
        ['debrief', '0.48'],
      ],
    );
    assert.deepEqual(withMinutes(plan, 1, 25).phaseMinutes, [8, 25]);
    assert.equal(withMinutes(plan, 'debrief', 0).debriefMinutes, 0);
    assert.equal(debriefShare(plan), 47);
  });

  it('takes whole numbers within their limits and nothing else', () => {
    assert.equal(wholeIn(' 24 ', 2, 1200), 24);
    for (const typed of ['', '1', '1201', '2.5', '-3', 'dua']) assert.equal(wholeIn(typed, 2, 1200), undefined);
  });
});

it('a time of day is the next one that can be meant: a moment ago counts as late, long ago as tomorrow', () => {
  const now = new Date(2026, 10, 29, 8, 30).getTime();
  assert.equal(momentOf('08:15', now), new Date(2026, 10, 29, 8, 15).getTime());
  assert.equal(momentOf('09:00', now), new Date(2026, 10, 29, 9, 0).getTime());
  const evening = new Date(2026, 10, 29, 20, 0).getTime();
  assert.equal(momentOf('08:15', evening), new Date(2026, 10, 30, 8, 15).getTime());
  assert.deepEqual([momentOf('', now), momentOf('noon', now)], [undefined, undefined]);
});
