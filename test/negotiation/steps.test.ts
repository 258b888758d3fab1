import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import type { TableCommand } from '../../shared/negotiation/commands.ts';
import { phaseIdOf, runningPhase } from '../../shared/negotiation/table.ts';
import { playAtRandom } from '../support/random-play.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { given, type TableStory } from '../support/table-story.ts';

const MINUTE = 60_000;
const MOMENT = 1_800_000_000_000;
const announce = (step: 'start' | 'end-phase' | 'close', phase?: string) =>
  ({ type: 'AnnounceStep', step, at: MOMENT, phase }) as const;
const pause = { type: 'PauseTable', reason: 'facilitator' } as const;
const endAnnounced = { type: 'EndPhase', announcedAt: MOMENT } as const;

/** A table whose first phase runs, with the play time at which it began. */
function running(): TableStory {
  return given(threePartyScenario()).started().byFacilitator();
}

const phaseOf = (story: TableStory) => phaseIdOf(story.table);
const endsAt = (story: TableStory) => runningPhase(story.table)?.endsAtPlayMs ?? Number.NaN;

describe('an order that names the state it means', () => {
  test('[FA-12] of two who end the same phase, one ends it and the next phase is left alone', () => {
    const story = running();
    const meant = { type: 'EndPhase', phase: phaseOf(story) } as const;
    story.after(1000).when(meant).thenEvents({
      type: 'PhaseStarted',
      index: 1,
      kind: 'preparation',
      startsAtPlayMs: 1000,
      endsAtPlayMs: 301000,
      reopened: false,
    });
    const { stage } = story.table;
    story.after(10).when(meant).thenRefused('phase-moved-on');
    assert.deepEqual(story.table.stage, stage);
  });

  test('[FA-12] also while the clock stands: two phases that begin in one moment of play are two', () => {
    const story = running().after(MINUTE).having(pause).having({ type: 'EndPhase' });
    const meant = { type: 'EndPhase', phase: phaseOf(story) } as const;
    const extension = { type: 'ExtendPhase', ms: MINUTE, phase: phaseOf(story) } as const;
    story
      .when(meant)
      .thenEvents({
        type: 'PhaseStarted',
        index: 2,
        kind: 'negotiation',
        startsAtPlayMs: 60000,
        endsAtPlayMs: 1260000,
        reopened: false,
      })
      .when(meant)
      .thenRefused('phase-moved-on');
    story.when(extension).thenRefused('phase-moved-on');
  });

  test('[FA-12] the end of a phase that the clock has ended already is refused', () => {
    const story = running();
    const meant = { type: 'EndPhase', phase: phaseOf(story) } as const;
    story
      .after(5 * MINUTE)
      .byClock()
      .when({ type: 'ReachDeadline' })
      .thenEvents({
        type: 'PhaseStarted',
        index: 1,
        kind: 'preparation',
        startsAtPlayMs: 300000,
        endsAtPlayMs: 600000,
        reopened: false,
      });
    story.byFacilitator().when(meant).thenRefused('phase-moved-on');
  });

  test('[FA-12] two extensions of one end add once', () => {
    const story = running();
    const before = endsAt(story);
    const meant = { type: 'ExtendPhase', ms: 5 * MINUTE, endsAtPlayMs: before } as const;
    story
      .when(meant)
      .thenEvents({ type: 'PhaseExtended', endsAtPlayMs: 600000 })
      .when(meant)
      .thenRefused('extension-moot');
    assert.equal(endsAt(story), before + 5 * MINUTE);
    story.when({ ...meant, endsAtPlayMs: endsAt(story) }).thenEvents({ type: 'PhaseExtended', endsAtPlayMs: 900000 });
  });

  test('[FA-12] resuming another pause than the one that is meant is refused', () => {
    const story = running().after(MINUTE).having(pause);
    const meant = { type: 'ResumeTable', pausedAtPlayMs: story.table.clock.playedMs } as const;
    story.when(meant).thenEvents({ type: 'TableResumed', at: 1795338060000 }).after(MINUTE).having(pause).when(meant);
    story
      .thenRefused('pause-moved-on')
      .when({ type: 'ResumeTable' })
      .thenEvents({ type: 'TableResumed', at: 1795338120000 });
  });

  test('[FA-12] closing a lobby that has started meanwhile is refused, and so is closing a later phase', () => {
    given(threePartyScenario())
      .byFacilitator()
      .when({ type: 'CloseTable', phase: 'lobby' })
      .thenEvents({ type: 'TableClosed', outcome: 'cancelled', playMs: 0 });
    running().when({ type: 'CloseTable', phase: 'lobby' }).thenRefused('phase-moved-on');
  });
});

describe('a step that is announced', () => {
  test('[FA-13] changes nothing but that everybody knows of it', () => {
    const story = running();
    const { announced: _, ...before } = story.table;
    story
      .when(announce('end-phase', phaseOf(story)))
      .thenEvents({ type: 'StepAnnounced', step: 'end-phase', at: 1800000000000 });
    const { announced, ...after } = story.table;
    assert.deepEqual(announced, { step: 'end-phase', at: MOMENT });
    assert.deepEqual(after, before);
    assert.ok(story.bytesFor({ kind: 'spectator' }).includes('StepAnnounced'));
  });

  test('[FA-13] is one at a time, of what could be done now', () => {
    const story = running().having(announce('end-phase'));
    story.when(announce('close')).thenRefused('step-already-announced');
    running().when(announce('start')).thenRefused('table-already-started');
    running().when(announce('close', '0@1')).thenRefused('phase-moved-on');
    given(threePartyScenario()).byFacilitator().when(announce('end-phase')).thenRefused('table-not-started');
  });

  test('[FA-14] is carried out under the moment it was announced for, once', () => {
    const story = running().having(announce('end-phase'));
    story.when({ type: 'EndPhase', announcedAt: MOMENT + 1 }).thenRefused('step-not-announced');
    story.when({ type: 'CloseTable', announcedAt: MOMENT }).thenRefused('step-not-announced');
    story
      .when(endAnnounced)
      .thenEvents({
        type: 'PhaseStarted',
        index: 1,
        kind: 'preparation',
        startsAtPlayMs: 0,
        endsAtPlayMs: 300000,
        reopened: false,
      })
      .when(endAnnounced)
      .thenRefused('step-not-announced');
    const lobby = given(threePartyScenario()).byFacilitator().having(announce('start', 'lobby'));
    lobby
      .when({ type: 'StartTable', announcedAt: MOMENT })
      .thenEvents(
        { type: 'TableStarted', at: 1795338000000 },
        { type: 'PhaseStarted', index: 0, kind: 'briefing', startsAtPlayMs: 0, endsAtPlayMs: 300000, reopened: false },
      );
    assert.equal(lobby.table.announced, undefined);
  });

  test.each<[string, (story: TableStory) => TableStory]>([
    ['cancelling', (story) => story.having({ type: 'CancelStep' })],
    ['a pause', (story) => story.having(pause)],
    [
      'the end of the time',
      (story) =>
        story
          .after(5 * MINUTE)
          .byClock()
          .having({ type: 'ReachDeadline' }),
    ],
    ['another end of the phase', (story) => story.having({ type: 'EndPhase' })],
  ])('[FA-14] %s ends what was announced', (_, act) => {
    const story = act(running().having(announce('end-phase')));
    assert.equal(story.table.announced, undefined);
    const { stage } = story.table;
    story.byFacilitator().when(endAnnounced).thenRefused('step-not-announced');
    assert.deepEqual(story.table.stage, stage);
  });

  test('[FA-14] there is nothing to cancel where nothing is announced', () => {
    running().when({ type: 'CancelStep' }).thenRefused('step-not-announced');
  });
});

describe('tables played at random', () => {
  test('[FA-12] an order that names another moment never changes a table, whatever has happened to it', () => {
    const named = fc.constantFrom('EndPhase', 'CloseTable', 'AnnounceStep', 'ExtendPhase', 'ResumeTable');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        named,
        fc.integer({ min: 1, max: 9_000_000 }),
        (seed, type, off) => {
          const { story } = playAtRandom(seed);
          const { clock } = story.table;
          const phase = runningPhase(story.table);
          const other = `${phase?.index ?? 0}@${(phase?.startsAtPlayMs ?? 0) + off}`;
          const commands: Readonly<Record<string, TableCommand>> = {
            EndPhase: { type: 'EndPhase', phase: other },
            CloseTable: { type: 'CloseTable', phase: other },
            AnnounceStep: { type: 'AnnounceStep', step: 'close', at: MOMENT, phase: other },
            ExtendPhase: { type: 'ExtendPhase', ms: 1000, endsAtPlayMs: (phase?.endsAtPlayMs ?? 0) + off },
            ResumeTable: { type: 'ResumeTable', pausedAtPlayMs: clock.playedMs + off },
          };
          const before = story.table;
          story.byFacilitator().when(commands[type] as TableCommand);
          assert.equal(story.last?.kind, 'refused', `${type} was decided`);
          assert.equal(story.table, before);
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });

  test('[FA-14] every step that was announced is carried out or ended once, and never carried out afterwards', () => {
    let carriedOut = 0;
    let ended = 0;
    // As many tables as it takes until chance has announced enough.
    for (let seed = 1; seed <= 400 || (seed <= 4000 && (carriedOut <= 8 || ended <= 20)); seed++) {
      let pending: number | undefined;
      playAtRandom(seed, ({ command, answer }) => {
        const types = answer.kind === 'decided' ? answer.events.map((event) => event.type) : [];
        const announcedAt = 'announcedAt' in command ? command.announcedAt : undefined;
        if (announcedAt !== undefined && answer.kind === 'decided') {
          assert.equal(announcedAt, pending, `seed ${seed}: carried out what was pending`);
          carriedOut += 1;
        }
        const ends = ['StepCancelled', 'TablePaused', 'PhaseStarted', 'TableClosed'];
        if (pending !== undefined && types.some((type) => ends.includes(type))) {
          if (announcedAt === undefined) ended += 1;
          pending = undefined;
        }
        if (answer.kind === 'decided' && command.type === 'AnnounceStep') {
          assert.equal(pending, undefined, `seed ${seed}: one at a time`);
          pending = command.at;
        }
      });
    }
    assert.ok(carriedOut > 8 && ended > 20, `${carriedOut} carried out, ${ended} ended otherwise`);
  });
});
