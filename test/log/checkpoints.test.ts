import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { createDice } from '../../shared/kernel/dice.ts';
import { createCheckpoints } from '../../shared/log/checkpoints.ts';
import { foldEntries } from '../../shared/log/replay.ts';
import type { TableEvent } from '../../shared/negotiation/events.ts';
import { initialTable } from '../../shared/negotiation/table.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { playAtRandom } from '../support/random-play.ts';
import { threePartyScenario } from '../support/scenarios.ts';

describe('entering a log at any step', () => {
  test('whatever was asked before, a step gives what folding from the start gives', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const { story, scenario } = playAtRandom(seed);
      const shown = publicScenario(scenario);
      const dice = createDice(seed);
      const checkpoints = createCheckpoints(initialTable(shown), story.steps, 7);
      for (let jump = 0; jump < 40; jump++) {
        const step = dice.roll(story.steps.length + 1);
        const wanted = foldEntries(shown, story.steps.slice(0, step));
        assert.equal(canonicalJson(checkpoints.at(step)), canonicalJson(wanted), `seed ${seed}, step ${step}`);
      }
    }
  });

  test('a step before the start or after the end counts as the nearest one', () => {
    const { story, scenario } = playAtRandom(3);
    const shown = publicScenario(scenario);
    const checkpoints = createCheckpoints(initialTable(shown), story.steps);
    assert.deepEqual(checkpoints.at(-5), initialTable(shown));
    assert.equal(canonicalJson(checkpoints.at(1e6)), canonicalJson(story.table));
    assert.equal(checkpoints.length, story.steps.length);
  });

  test('given a log of 950 entries entered at its end, when it is entered further back, then few entries are folded', () => {
    let read = 0;
    const entries = Array.from({ length: 950 }, (_, n) => ({
      get events(): TableEvent[] {
        read += 1;
        return [{ type: 'AnnouncementMade', text: `words ${n}` }];
      },
    }));
    const checkpoints = createCheckpoints(initialTable(publicScenario(threePartyScenario())), entries);
    checkpoints.at(950);
    for (const step of [949, 40, 551, 120]) {
      read = 0;
      assert.equal(checkpoints.at(step).announcements.length, step);
      assert.ok(read < 100, `step ${step} read ${read} entries`);
    }
  });
});
