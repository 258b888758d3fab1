import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { PHASE_KINDS } from '../../shared/scenario/vocabulary.ts';
import { minutesOf, timingPlan } from '../../shared/seating/timing-plan.ts';

/** The phases of the case of the founding occasion. */
const NTB = [
  { kind: 'briefing', minutes: 8 },
  { kind: 'preparation', minutes: 10 },
  { kind: 'negotiation', minutes: 30 },
  { kind: 'break', minutes: 5 },
  { kind: 'negotiation', minutes: 15 },
  { kind: 'ratification', minutes: 8 },
] as const;

describe('a plan for the time there is', () => {
  it('adds up to 90, 150 and 210 minutes with a third for the debriefing', () => {
    assert.deepEqual(timingPlan(NTB, 90), { arriveMinutes: 5, phaseMinutes: [6, 7, 22, 3, 11, 6], debriefMinutes: 30 });
    for (const total of [90, 150, 210]) {
      const plan = timingPlan(NTB, total);
      assert.equal(minutesOf(plan), total);
      assert.equal(plan.debriefMinutes, total / 3);
    }
    assert.equal(timingPlan(NTB, 210).arriveMinutes, 15);
  });

  it('keeps the least of every kind of phase in the shortest workshop', () => {
    const [reading = 0, preparing = 0, first = 0, , second = 0, ratifying = 0] = timingPlan(NTB, 45).phaseMinutes;
    assert.ok(reading >= 5 && preparing >= 5 && first + second >= 10 && ratifying >= 3);
    assert.throws(() => timingPlan(NTB, 44), RangeError);
  });

  it('adds up exactly in whole minutes, whatever the case and the time, and no phase is without a minute', () => {
    const phase = fc.record({
      kind: fc.constantFrom(...PHASE_KINDS),
      minutes: fc.double({ min: 0.5, max: 600, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(phase, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 45, max: 600 }),
        (phases, total) => {
          const plan = timingPlan(phases, total);
          assert.equal(minutesOf(plan), total);
          assert.ok(plan.debriefMinutes * 3 >= total);
          assert.ok(plan.phaseMinutes.every((minutes) => Number.isInteger(minutes) && minutes >= 1));
          assert.ok(plan.arriveMinutes >= 5 && plan.arriveMinutes <= 15);
        },
      ),
      { numRuns: 300, seed: 8 },
    );
  });
});
