import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { openReplayFeed } from '../../../client/feed/replay-feed.ts';
import { createTableStore } from '../../../client/lib/table/table-store.ts';
import { partyBrief, publicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { VisibleEntry } from '../../../shared/visibility/visible.ts';
import { threePartyScenario } from '../../support/scenarios.ts';

const scenario = threePartyScenario();
const header = {
  kind: 'visible',
  format: 1,
  viewer: 'party:north',
  epoch: 'party:north',
  session: 's1',
  table: 1,
  scenario: publicScenario(scenario),
  briefs: [partyBrief(scenario, 'north')],
} as const;
const say = (n: number): VisibleEntry => ({
  cursor: n,
  at: 1000 * n,
  events: [{ type: 'AnnouncementMade', text: `words ${n}` }],
});
const log = { header, entries: [say(1), say(2), say(3)] };
const wordsOf = (store: ReturnType<typeof createTableStore>) =>
  store.view.value?.table.announcements.map(({ text }) => text);

test('given a log of three entries, when the step moves, then the table is the fold up to that step', () => {
  const step = signal(0);
  const store = createTableStore(openReplayFeed(log, { step }));
  expect(wordsOf(store)).toEqual([]);
  step.value = 2;
  expect(wordsOf(store)).toEqual(['words 1', 'words 2']);
  step.value = 1;
  expect(wordsOf(store)).toEqual(['words 1']);
  step.value = 99;
  expect(wordsOf(store)).toEqual(['words 1', 'words 2', 'words 3']);
});

test('the clock of a replay stands at the entry in view, and nothing can be sent', async () => {
  const step = signal(2);
  const store = createTableStore(openReplayFeed(log, { step }));
  expect(store.feed.now()).toBe(2000);
  expect(await store.feed.send({ type: 'DeclareReady' })).toEqual({ ok: false, code: 'table-closed' });
  store.feed.close();
  step.value = 3;
  expect(wordsOf(store)).toEqual(['words 1', 'words 2']);
});
