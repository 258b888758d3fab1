import assert from 'node:assert/strict';
import { batch, computed, signal } from '@preact/signals-core';
import { test } from 'vitest';
import { openReplayFeed } from '../../client/feed/replay-feed.ts';
import { createTableStore } from '../../client/lib/table/table-store.ts';
import { isRevealedAt, perspectiveAt, seenAt, wholeSource } from '../../client/replay/record/source.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { createDice } from '../../shared/kernel/dice.ts';
import { foldEntries } from '../../shared/log/replay.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { secretsFor } from '../../shared/visibility/scenario-for.ts';
import { viewerName } from '../../shared/visibility/viewer.ts';
import { visible } from '../../shared/visibility/visible.ts';
import { playAtRandom } from '../support/random-play.ts';
import { runs } from '../support/runs.ts';
import { viewersOf } from '../support/viewer-folds.ts';

const TABLES = runs(30);

test('[RE-1] wherever one goes and through whose eyes, the replay page’s store is the fold of that viewer’s visible entries', () => {
  let looked = 0;
  for (let seed = 1; seed <= TABLES; seed++) {
    const { story, scenario } = playAtRandom(seed);
    const source = wholeSource({ header: { table: 1, session: 's', scenario }, entries: story.readable });
    const viewers = viewersOf(scenario);
    const dice = createDice(seed);
    const position = signal(0);
    const viewer = signal(viewers[0] ?? ({ kind: 'spectator' } as const));
    const perspective = computed(() => perspectiveAt(source, viewer.value, position.value));
    const log = computed(() => perspective.value.log);
    const step = computed(() => seenAt(perspective.value, position.value));
    const store = createTableStore(openReplayFeed(log, { step }));

    const check = () => {
      const revealed = isRevealedAt(source, position.value);
      const prefix = visible(story.readable.slice(0, position.value), viewer.value, revealed);
      const view = store.view.value;
      const where = `seed ${seed}, ${viewerName(viewer.value)} at ${position.value}`;
      assert.equal(canonicalJson(view?.entries), canonicalJson(prefix), where);
      assert.equal(canonicalJson(view?.table), canonicalJson(foldEntries(publicScenario(scenario), prefix)), where);
      assert.equal(canonicalJson(view?.secrets), canonicalJson(secretsFor(scenario, viewer.value, revealed)), where);
      assert.equal(viewerName(view?.seat.viewer ?? { kind: 'spectator' }), viewerName(viewer.value), where);
      looked += 1;
    };

    // Every step forwards as one viewer, then anywhere as anybody.
    for (let at = 0; at <= source.length; at++) {
      position.value = at;
      check();
    }
    for (let jump = 0; jump < 60; jump++) {
      batch(() => {
        position.value = dice.roll(source.length + 1);
        if (dice.roll(3) === 0) viewer.value = viewers[dice.roll(viewers.length)] ?? viewer.peek();
      });
      check();
    }
    store.feed.close();
  }
  process.stdout.write(`${looked} looks at ${TABLES} tables\n`);
});
