import assert from 'node:assert/strict';
import { afterAll, describe, test } from 'vitest';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { TABLE_EVENT_TYPES, type TableEvent } from '../../shared/negotiation/events.ts';
import { evolve } from '../../shared/negotiation/evolve.ts';
import { permitted } from '../../shared/negotiation/permitted.ts';
import { REFUSALS } from '../../shared/negotiation/refusals.ts';
import { initialTable } from '../../shared/negotiation/table.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { visible } from '../../shared/visibility/visible.ts';
import { Entitled } from '../support/entitled.ts';
import { marksIn } from '../support/random-choice.ts';
import { asSeat } from '../support/random-commands.ts';
import { type Asking, playAtRandom } from '../support/random-play.ts';
import { runs } from '../support/runs.ts';
import { STORY_START, type TableStory } from '../support/table-story.ts';
import { factsForEveryone, factsForTable, offerFacts, ViewerFolds } from '../support/viewer-folds.ts';

const TABLES = runs(1200);
const FIRST_SEED = 1;

const events = new Map<string, number>();
const refusals = new Map<string, number>();
const outcomes = new Map<string, number>();
const seen = { askings: 0, ratified: 0, comparedPermissions: 0, marks: 0 };
const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

function countAsking({ answer }: Asking): void {
  seen.askings += 1;
  if (answer.kind === 'refused') {
    // A refusal is a known word and nothing else: there is no room in it for a secret.
    assert.deepEqual(Object.keys(answer).sort(), ['code', 'kind']);
    assert.ok(REFUSALS.includes(answer.code), answer.code);
    count(refusals, answer.code);
  }
  if (answer.kind === 'decided') for (const event of answer.events) count(events, event.type);
}

function checkFolds(story: TableStory, folds: ViewerFolds): void {
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

function checkPermissions(story: TableStory, folds: ViewerFolds): void {
  for (const seat of story.table.seats) {
    const actor = asSeat(seat);
    if (actor.kind !== 'seat') continue;
    const own = folds.tableOf({ kind: 'party', party: seat.party });
    const answers = canonicalJson(permitted(story.table, actor, story.at));
    assert.equal(canonicalJson(permitted(own, actor, story.at)), answers, `what ${seat.party} may do`);
    seen.comparedPermissions += 1;
  }
}

/** No byte that a viewer gets carries the mark of words that are not for its eyes, live and after the reveal. */
function checkMarks(story: TableStory): void {
  const entitled = new Entitled();
  let before = initialTable(publicScenario(story.scenario));
  for (const event of story.steps.flatMap((step): readonly TableEvent[] => step.events)) {
    entitled.take(before, event);
    before = evolve(before, event);
  }
  seen.marks += entitled.marks;
  for (const revealed of [false, true]) {
    const viewers = [...story.scenario.parties.map(({ id }) => id), undefined];
    for (const party of viewers) {
      const bytes = story.bytesFor(party === undefined ? { kind: 'spectator' } : { kind: 'party', party }, revealed);
      // Words of the case that are somebody's secret travel in no entry; an event's only once it was injected.
      const secrets = bytes.match(/qzx\w+?qzx/g) ?? [];
      const expected = story.table.injected.length > 0 ? ['qzxinjectionqzx'] : [];
      assert.deepEqual([...new Set(secrets)], expected, `words of the case for ${party ?? 'a spectator'}`);
      for (const mark of marksIn(bytes)) {
        assert.ok(entitled.mayRead(mark, party, revealed), `${mark} reached ${party ?? 'a spectator'}`);
      }
    }
    assert.equal(marksIn(story.bytesFor({ kind: 'instructor' }, revealed)).size, entitled.marks);
  }
}

function checkCursors(story: TableStory): void {
  for (const viewer of new ViewerFolds(story.scenario).viewers) {
    const entries = visible(story.readable, viewer, false);
    assert.deepEqual(
      entries.map((entry) => entry.cursor),
      entries.map((_, i) => i + 1),
    );
  }
}

describe(`${TABLES} tables played at random`, () => {
  test('[VI-7] [VI-10] [RE-4] every fold holds, public facts are equal in each, and so are permissions', () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + TABLES; seed++) {
      let folds: ViewerFolds | undefined;
      let taken = 0;
      try {
        const { story } = playAtRandom(seed, (asking, now) => {
          folds ??= new ViewerFolds(now.scenario);
          countAsking(asking);
          for (; taken < now.readable.length; taken++) folds.take(now.readable[taken] ?? { at: 0, events: [] });
          // Every step of some tables, some steps of every table.
          const isSampled = seed % 20 === 0 || (asking.at - STORY_START) % 30 === 0;
          if (!isSampled) return;
          checkFolds(now, folds);
          checkPermissions(now, folds);
        });
        if (folds) checkFolds(story, folds);
        count(outcomes, story.table.stage.kind === 'closed' ? story.table.stage.outcome : story.table.stage.kind);
        if (story.steps.some((step) => step.events.some(startsRatification))) seen.ratified += 1;
      } catch (cause) {
        throw new Error(`seed ${seed}: ${(cause as Error).message}`, { cause });
      }
    }
  });

  test('[VI-9] [VI-8] no mark of secret words is in any byte for other eyes, live and revealed', () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + TABLES; seed++) {
      const { story } = playAtRandom(seed);
      try {
        checkMarks(story);
      } catch (cause) {
        throw new Error(`seed ${seed}: ${(cause as Error).message}`, { cause });
      }
    }
    assert.ok(seen.marks > 10 * TABLES, `${seen.marks} marks`);
  });

  test('[VI-5] every viewer counts its own entries from 1, without gaps', () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + 100; seed++) checkCursors(playAtRandom(seed).story);
  });

  test('the play is worth the name: every event, every refusal, a fifth of the tables voting', () => {
    assert.deepEqual(
      TABLE_EVENT_TYPES.filter((type) => !events.has(type)),
      [],
    );
    assert.deepEqual(
      REFUSALS.filter((code) => !refusals.has(code)),
      [],
    );
    assert.ok(seen.ratified >= TABLES / 5, `${seen.ratified} of ${TABLES} tables reached ratification`);
    assert.ok(seen.comparedPermissions > TABLES * 5);
  });

  afterAll(() => {
    const row = (counts: Map<string, number>) => [...counts].map(([key, n]) => `${key} ${n}`).join(', ');
    process.stdout.write(
      `${TABLES} tables from seed ${FIRST_SEED}: ${seen.askings} askings, ${seen.ratified} tables voting, ` +
        `${seen.comparedPermissions} permissions compared, ${seen.marks} secret marks\n` +
        `events: ${row(events)}\nrefusals: ${row(refusals)}\noutcomes: ${row(outcomes)}\n`,
    );
  });
});

function startsRatification(event: TableEvent): boolean {
  return event.type === 'PhaseStarted' && event.kind === 'ratification';
}
