import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { areAllReady, teamsNotReady } from '../../shared/negotiation/preparation.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { given } from '../support/table-story.ts';
import { wideScenario } from '../support/wide-case.ts';

const sheet = { type: 'SavePreparation' as const, target: 70, limit: 45, priorities: [0, 2] };
const preparing = () => given(threePartyScenario()).started().inPhase('preparation');

describe('preparing', () => {
  test('[PR-1] the last sheet saved is the team’s, and nobody else reads it', () => {
    const story = preparing().by('north').having(sheet);
    story
      .when({ ...sheet, limit: 50, priorities: [] })
      .thenEvents({ type: 'PreparationSaved', party: 'north', target: 70, limit: 50, priorities: [] });
    assert.deepEqual(story.table.preparations, { north: { target: 70, limit: 50, priorities: [] } });
    assert.ok(!story.bytesFor({ kind: 'party', party: 'south' }, true).includes('PreparationSaved'));
  });

  test.each([{ limit: 71 }, { priorities: [3] }, { priorities: [-1] }, { priorities: [0, 0] }])(
    '[PR-1] a sheet with %j is refused',
    (change) => {
      preparing()
        .by('north')
        .when({ ...sheet, ...change })
        .thenRefused('preparation-wrong');
    },
  );

  test('[PR-2] a guess about another party is the team’s until the reveal', () => {
    const story = preparing()
      .by('north')
      .when({ type: 'SaveGuess', about: 'south', issues: [1] });
    story
      .thenEvents({ type: 'GuessSaved', party: 'north', about: 'south', issues: [1] })
      .having({ type: 'SaveGuess', about: 'forum', issues: [2, 1] });
    assert.deepEqual(story.table.guesses, { north: { south: [1], forum: [2, 1] } });
    const south = { kind: 'party', party: 'south' } as const;
    assert.ok(!story.bytesFor(south).includes('GuessSaved') && story.bytesFor(south, true).includes('GuessSaved'));
  });

  test('[PR-2] a guess names another party of the case and its issues', () => {
    const story = preparing().by('north');
    for (const about of ['north', 'nobody', '__proto__']) {
      story.when({ type: 'SaveGuess', about, issues: [1] }).thenRefused('party-unknown');
    }
    story.when({ type: 'SaveGuess', about: 'south', issues: [9] }).thenRefused('preparation-wrong');
  });

  test('[PR-3] a team is ready once a phase, and it moves nobody on', () => {
    const story = given(threePartyScenario()).started().by('north').when({ type: 'DeclareReady' });
    story.thenEvents({ type: 'PartyReady', party: 'north' }).when({ type: 'DeclareReady' }).thenRefused('nothing-due');
    story.by('south').having({ type: 'DeclareReady' }).by('forum').having({ type: 'DeclareReady' });
    assert.equal(story.table.stage.kind, 'briefing');
    assert.deepEqual(story.table.ready, ['north', 'south', 'forum']);
    story
      .inPhase('preparation')
      .by('north')
      .when({ type: 'DeclareReady' })
      .thenEvents({ type: 'PartyReady', party: 'north' });
  });

  test('[PR-5] until the phase ends a team takes its readiness back, for all to see', () => {
    const story = preparing().by('north').when({ type: 'TakeBackReadiness' }).thenRefused('nothing-due');
    story.having({ type: 'DeclareReady' });
    story.when({ type: 'TakeBackReadiness' }).thenEvents({ type: 'ReadinessTakenBack', party: 'north' });
    assert.deepEqual(story.table.ready, []);
    assert.ok(story.bytesFor({ kind: 'party', party: 'south' }).includes('ReadinessTakenBack'));
    story.having({ type: 'DeclareReady' });
    assert.deepEqual(story.table.ready, ['north']);
    story.inPhase('negotiation').by('north').when({ type: 'TakeBackReadiness' }).thenRefused('wrong-phase');
  });

  test('[PR-3] all are ready when each team with a person has said so; a bot and an observer keep nobody waiting', () => {
    const story = given(wideScenario()).byFacilitator();
    const seat = (party: string, kind: 'person' | 'bot') =>
      story.having({ type: 'SeatMember', party, seat: 1, name: party, kind });
    for (const party of ['north', 'south', 'watch']) seat(party, 'person');
    seat('east', 'bot');
    story.having({ type: 'StartTable' });
    assert.equal(areAllReady(story.table), false);
    story.by('north').having({ type: 'DeclareReady' });
    assert.deepEqual(teamsNotReady(story.table), ['south']);
    story.by('south').having({ type: 'DeclareReady' });
    assert.equal(areAllReady(story.table), true);
    story.having({ type: 'TakeBackReadiness' });
    assert.equal(areAllReady(story.table), false);
  });

  test('[PR-4] sheets stay open while paused and when the time is up, until the close', () => {
    const story = preparing().byFacilitator().having({ type: 'PauseTable', reason: 'facilitator' });
    story
      .by('north')
      .when(sheet)
      .thenEvents({ type: 'PreparationSaved', party: 'north', target: 70, limit: 45, priorities: [0, 2] });
    story
      .when({ type: 'SaveGuess', about: 'south', issues: [1] })
      .thenEvents({ type: 'GuessSaved', party: 'north', about: 'south', issues: [1] });
    story.when({ type: 'DeclareReady' }).thenRefused('table-paused');
    story.byFacilitator().having({ type: 'ResumeTable' }).after(3_600_000);
    story
      .by('north')
      .when(sheet)
      .thenEvents({ type: 'PreparationSaved', party: 'north', target: 70, limit: 45, priorities: [0, 2] });
    story.when({ type: 'DeclareReady' }).thenRefused('phase-over');
    story.byFacilitator().having({ type: 'CloseTable' }).by('north').when(sheet).thenRefused('table-closed');
  });
});
