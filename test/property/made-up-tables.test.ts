import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterAll, describe, test } from 'vitest';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { foldEntries, readersOfLog } from '../../shared/log/replay.ts';
import { readTableLog } from '../../shared/log/table-log.ts';
import { playTime } from '../../shared/negotiation/play-clock.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { casesOf, faultOf, linesOf, logOf } from '../support/log-of-story.ts';
import { madeUpCases, playedCases } from '../support/made-up-case.ts';
import { playAtRandom } from '../support/random-play.ts';
import { IS_LONG } from '../support/runs.ts';
import type { TableStory } from '../support/table-story.ts';
import { ViewerFolds } from '../support/viewer-folds.ts';
import { ringOut } from './clock-laws.ts';
import { comparePair, nothingCompared } from './hidden-pairs.ts';
import { checkLawful } from './lawful-laws.ts';
import { checkClosedForEver, checkNamesRead, checkOpened } from './revealed-laws.ts';
import { checkDebrief, checkScoring } from './scoring-laws.ts';
import { checkCursors, checkFolds, checkMarks, checkPermissions } from './table-laws.ts';

/** Cases of format 2 that nobody wrote, each with a table: in `npm test`, and in the long run. */
const [SOME, ALL] = [40, 3000];
const TABLES = IS_LONG ? ALL : SOME;
const often = { numRuns: TABLES, ...(IS_LONG ? {} : { seed: 2 }) };

/** A made-up case, whole or a variant of it, and a seed of the play at its table. */
const tables: fc.Arbitrary<{ readonly scenario: Scenario; readonly seed: number }> = fc
  .record({ made: madeUpCases, which: fc.nat(2), seed: fc.nat(1_000_000) })
  .map(({ made, which, seed }) => {
    const played = playedCases(made);
    return { scenario: played[which % played.length] as Scenario, seed };
  });

/** A table of a made-up case, played to where random play leaves it. */
const played: fc.Arbitrary<TableStory> = tables.map(
  ({ scenario, seed }) => playAtRandom(seed, undefined, scenario).story,
);

const seen = { permissions: 0, marks: 0, named: 0, lines: 0, rings: 0, agreed: 0, packages: 0, underConstraints: 0 };
const compared = nothingCompared();

describe(`${TABLES} tables of made-up cases of format 2`, () => {
  test('[VI-7] [VI-10] [CL-1] [CL-7] at every step every fold holds, permissions are equal, and the clock runs on and out', () => {
    const step = fc.record({ table: tables, every: fc.constantFrom(11, 13, 17) });
    fc.assert(
      fc.property(step, ({ table: { scenario, seed }, every }) => {
        const folds = new ViewerFolds(scenario);
        let [taken, asked, playedMs] = [0, 0, 0];
        const { story } = playAtRandom(
          seed,
          ({ at }, now) => {
            for (; taken < now.readable.length; taken++) folds.take(now.readable[taken] ?? { at: 0, events: [] });
            const play = playTime(now.table, at);
            assert.ok(play >= playedMs, 'play time runs backwards');
            playedMs = play;
            if (++asked % every !== 0) return;
            checkFolds(now, folds);
            seen.permissions += checkPermissions(now, folds);
            if (asked % (every * 3) === 0) seen.rings += ringOut(now.table, at);
          },
          scenario,
        );
        checkFolds(story, folds);
      }),
      often,
    );
  });

  test('[VI-9] [VI-8] [VI-5] no mark of secret words is in any byte for other eyes, and entries are counted from 1', () => {
    const check = (story: TableStory) => {
      seen.marks += checkMarks(story);
      checkCursors(story);
    };
    fc.assert(fc.property(played, check), often);
  });

  test('[VI-8] [VI-9] [VI-2] after the reveal what opens is open to all, what stays closed is, and all names were read', () => {
    const check = (story: TableStory) => {
      checkOpened(story);
      checkClosedForEver(story);
      seen.named += checkNamesRead(story);
    };
    fc.assert(fc.property(played, check), often);
  });

  test('[RE-1] [RE-2] [CF-1] the log read back folds to the live table for every reader, and verifies', () => {
    const check = (story: TableStory) => {
      const log = logOf(story);
      const { header, entries, stopped } = readTableLog(linesOf(log), casesOf(log));
      assert.ok(header && stopped === undefined, JSON.stringify(stopped));
      assert.equal(faultOf(log), undefined);
      assert.equal(canonicalJson(foldEntries(publicScenario(header.scenario), entries)), canonicalJson(story.table));
      assert.equal(canonicalJson(readersOfLog({ header, entries }).entries), canonicalJson(story.readable));
      seen.lines += entries.length;
    };
    fc.assert(fc.property(played, check), often);
  });

  test('[OF-16] [OF-2] nothing that breaks a constraint in force, or is closed, is put, accepted or agreed', () => {
    const check = (story: TableStory) => {
      const { packages, underConstraints } = checkLawful(story);
      seen.packages += packages;
      seen.underConstraints += underConstraints;
    };
    fc.assert(fc.property(played, check), often);
  });

  test('a package is worth as a draft, on the own screen, what it is worth as the agreement; results are made of any table', () => {
    const check = (story: TableStory) => {
      const log = logOf(story);
      if (checkScoring(story, log)) seen.agreed += 1;
      checkDebrief(story, log);
    };
    fc.assert(fc.property(played, check), often);
  });

  test.each([
    ['live', false],
    ['live and revealed', true],
  ])('[VI-6] [CA-4] what a party may not see changes nothing that it gets (%s)', (_, isForEver) => {
    fc.assert(
      fc.property(tables, ({ scenario, seed }) => comparePair(seed, isForEver, compared, scenario)),
      often,
    );
  });

  test('the play is worth the name', () => {
    const { hidden } = compared;
    for (const kind of ['team talk', 'private talk', 'sheet', 'note', 'draft', 'offer open', 'offer accepted']) {
      assert.ok((hidden.get(kind) ?? 0) > 0, `${kind}: ${hidden.get(kind) ?? 0}`);
    }
    assert.ok(seen.agreed >= TABLES / 10, `${seen.agreed} agreements`);
    assert.ok(seen.underConstraints > TABLES, `${seen.underConstraints} packages under constraints`);
    assert.ok(seen.permissions > TABLES && seen.rings > TABLES && seen.named > TABLES && seen.marks > TABLES);
  });

  afterAll(() => {
    const counted = Object.entries(seen).map(([what, n]) => `${what} ${n}`);
    const acts = [...compared.hidden].map(([kind, n]) => `${kind} ${n}`);
    process.stdout.write(`${TABLES} tables of made-up cases: ${counted.join(', ')}; hidden: ${acts.join(', ')}\n`);
  });
});
