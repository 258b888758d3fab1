import assert from 'node:assert/strict';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import type { TableEvent } from '../../shared/negotiation/events.ts';
import { evolve } from '../../shared/negotiation/evolve.ts';
import { permitted } from '../../shared/negotiation/permitted.ts';
import { initialTable } from '../../shared/negotiation/table.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { visible } from '../../shared/visibility/visible.ts';
import { Entitled } from '../support/entitled.ts';
import { secretMarksIn } from '../support/made-up-hand.ts';
import { marksIn } from '../support/random-choice.ts';
import { asSeat } from '../support/random-commands.ts';
import type { TableStory } from '../support/table-story.ts';
import { factsForEveryone, factsForTable, offerFacts, ViewerFolds } from '../support/viewer-folds.ts';

// What must hold at every table, of whatever case; each fails with what it found.

/** Every viewer's fold is what that viewer may know, and is equal where all know alike. */
export function checkFolds(story: TableStory, folds: ViewerFolds): void {
  const everyone = canonicalJson(factsForEveryone(story.table));
  const table = canonicalJson(factsForTable(story.table));
  for (const viewer of folds.viewers) {
    const own = folds.tableOf(viewer);
    assert.equal(canonicalJson(factsForEveryone(own)), everyone, `facts for everyone in the fold of ${viewer.kind}`);
    if (viewer.kind === 'spectator') {
      assert.deepEqual([own.offers, own.messages, own.agreement], [{}, [], undefined]);
      continue;
    }
    assert.equal(canonicalJson(factsForTable(own)), table, `facts for the table in the fold of ${viewer.kind}`);
    for (const [id, offer] of Object.entries(own.offers)) {
      const whole = story.table.offers[id];
      assert.ok(whole);
      assert.equal(canonicalJson(offerFacts(offer)), canonicalJson(offerFacts(whole)));
    }
    if (viewer.kind !== 'party') assert.equal(canonicalJson(own), canonicalJson(story.table));
  }
}

/** What each seat may do is the same by the whole fold and by its own; how many seats were asked. */
export function checkPermissions(story: TableStory, folds: ViewerFolds): number {
  for (const seat of story.table.seats) {
    const actor = asSeat(seat);
    if (actor.kind !== 'seat') continue;
    const own = folds.tableOf({ kind: 'party', party: seat.party });
    const answers = canonicalJson(permitted(story.table, actor, story.at));
    assert.equal(canonicalJson(permitted(own, actor, story.at)), answers, `what ${seat.party} may do`);
  }
  return story.table.seats.length;
}

/** No byte that a viewer gets carries the mark of words that are not for its eyes, live and after the reveal; how many marks there were. */
export function checkMarks(story: TableStory): number {
  const entitled = new Entitled();
  let before = initialTable(publicScenario(story.scenario));
  for (const event of story.steps.flatMap((step): readonly TableEvent[] => step.events)) {
    entitled.take(before, event);
    before = evolve(before, event);
  }
  const happened = eventWords(story);
  for (const revealed of [false, true]) {
    const viewers = [...story.scenario.parties.map(({ id }) => id), undefined];
    for (const party of viewers) {
      const bytes = story.bytesFor(party === undefined ? { kind: 'spectator' } : { kind: 'party', party }, revealed);
      // Words of the case that are somebody's secret travel in no entry; an event's only once it was injected.
      assert.deepEqual(secretMarksIn(bytes), happened, `words of the case for ${party ?? 'a spectator'}`);
      for (const mark of marksIn(bytes)) {
        assert.ok(entitled.mayRead(mark, party, revealed), `${mark} reached ${party ?? 'a spectator'}`);
      }
    }
    assert.equal(marksIn(story.bytesFor({ kind: 'instructor' }, revealed)).size, entitled.marks);
  }
  return entitled.marks;
}

/** The owners of the words of events that happened, and of the constraints that they brought. */
function eventWords({ scenario, table }: TableStory): string[] {
  const happened = scenario.injections.filter(({ id }) => table.injected.some((one) => one.injection === id));
  const brought = new Set(happened.flatMap(({ constraints = [] }) => constraints));
  const words = happened.map(({ title, text }) => ({ title, text }));
  return secretMarksIn(JSON.stringify([words, scenario.constraints?.filter(({ id }) => brought.has(id))]));
}

/** Every viewer counts its own entries from 1, without gaps. */
export function checkCursors(story: TableStory): void {
  for (const viewer of new ViewerFolds(story.scenario).viewers) {
    const entries = visible(story.readable, viewer, false);
    assert.deepEqual(
      entries.map((entry) => entry.cursor),
      entries.map((_, i) => i + 1),
    );
  }
}
