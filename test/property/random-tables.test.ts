import assert from 'node:assert/strict';
import { afterAll, describe, test } from 'vitest';
import { TABLE_EVENT_TYPES, type TableEvent } from '../../shared/negotiation/events.ts';
import { REFUSALS } from '../../shared/negotiation/refusals.ts';
import { type Asking, playAtRandom } from '../support/random-play.ts';
import { runs } from '../support/runs.ts';
import { STORY_START } from '../support/table-story.ts';
import { ViewerFolds } from '../support/viewer-folds.ts';
import { checkCursors, checkFolds, checkMarks, checkPermissions } from './table-laws.ts';

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
          seen.comparedPermissions += checkPermissions(now, folds);
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
        seen.marks += checkMarks(story);
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
