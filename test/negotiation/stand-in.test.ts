import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { TableEventType } from '../../shared/negotiation/events.ts';
import { runningPhase } from '../../shared/negotiation/table.ts';
import { partyBrief } from '../../shared/scenario/public-scenario.ts';
import { pointsOf } from '../../shared/scoring/points.ts';
import { flat, given, type TableStory } from '../support/table-story.ts';
import { wideScenario } from '../support/wide-case.ts';

const COMES = { type: 'LetStandIn', party: 'north', why: 'devices-gone' } as const;

function negotiating(): TableStory {
  return given(wideScenario()).started().inPhase('negotiation');
}

/** The last answer was a decision with events of these kinds, in order. */
function thenTypes(story: TableStory, ...types: readonly TableEventType[]): void {
  assert.equal(story.last?.kind, 'decided');
  assert.deepEqual(
    story.steps.at(-1)?.events.map(({ type }) => type),
    types,
  );
}

/** North is away and a bot stands in; south has put an offer to all who sign and ratify. */
function stoodIn(): { story: TableStory; offer: string } {
  const story = negotiating();
  story.by('north').having({ type: 'MakeOffer', package: flat(0), to: ['south', 'east'] });
  const offer = story
    .by('south')
    .having({ type: 'MakeOffer', package: flat(1), to: ['north', 'east'] })
    .offer();
  story.byFacilitator().having(COMES);
  return { story, offer };
}

describe('a stand-in comes', () => {
  test('[SI-1] to a team whose people are away, with the reason, and takes no seat', () => {
    const story = negotiating();
    thenTypes(story.byFacilitator().when(COMES), 'StandInCame');
    thenTypes(story.by('north').when({ type: 'Say', channel: 'team', text: 'a' }), 'StandInWent', 'MessageSaid');
  });

  test('[SI-1] not twice, not to observers, bots or a team without people, not in a pause or a break', () => {
    const story = negotiating().byFacilitator();
    story.having(COMES).when(COMES).thenRefused('stand-in-here');
    story.when({ ...COMES, party: 'watch' }).thenRefused('party-may-not');
    story.when({ ...COMES, party: 'nobody' }).thenRefused('party-unknown');
    story.having({ type: 'VacateSeat', party: 'south', seat: 1 });
    story.when({ ...COMES, party: 'south' }).thenRefused('seat-unknown');
    story.having({ type: 'SeatMember', party: 'south', seat: 2, name: 'Bot', kind: 'bot' });
    story.when({ ...COMES, party: 'south' }).thenRefused('seat-taken');
    story.having({ type: 'PauseTable', reason: 'eyes-up' });
    story.when({ ...COMES, party: 'east' }).thenRefused('table-paused');
    story.having({ type: 'ResumeTable' }).inPhase('break');
    story.when({ ...COMES, party: 'east' }).thenRefused('wrong-phase');
  });

  test('[SI-1] [FA-10] nobody acts from its place while no bot stands in', () => {
    negotiating().by('north', 0).when({ type: 'Say', channel: 'table', text: 'a' }).thenRefused('not-seated');
  });
});

describe('a stand-in may', () => {
  test('[SI-2] talk, and repeat its team’s last offer, nothing else before the last minute', () => {
    const { story, offer } = stoodIn();
    thenTypes(story.by('north', 0).when({ type: 'Say', channel: 'table', text: 'a' }), 'MessageSaid');
    story.when({ type: 'MakeOffer', package: flat(1), to: ['south', 'east'] }).thenRefused('stand-in-may-not');
    story.when({ type: 'MakeOffer', package: flat(0), to: ['south'] }).thenRefused('stand-in-may-not');
    story.when({ type: 'MakeOffer', package: flat(0), to: ['south', 'east'] }).thenRefused('offer-same-open');
    story.when({ type: 'AcceptOffer', offer }).thenRefused('stand-in-may-not');
    story.when({ type: 'RejectOffer', offer }).thenRefused('stand-in-may-not');
    story.when({ type: 'WalkAway' }).thenRefused('stand-in-may-not');
  });

  test('[SI-2] [OF-15] repeat the offer of a team of two, where the case asks for a second member', () => {
    const scenario = wideScenario();
    const story = given({ ...scenario, agreement: { ...scenario.agreement, teamRule: 'second-member' } });
    story.started().withSecondMember('north').inPhase('negotiation');
    const content = { package: flat(0), to: ['south', 'east'] };
    const draft = story
      .by('north')
      .having({ type: 'ShareDraft', ...content })
      .draft();
    const offer = story.by('north', 2).having({ type: 'SendDraft', draft }).offer();
    story.having({ type: 'WithdrawOffer', offer }).byFacilitator().having(COMES);
    thenTypes(story.by('north', 0).when({ type: 'MakeOffer', ...content }), 'OfferMade');
  });

  test('[SI-3] [SI-4] accept in the last minute what is worth the team’s limit, not what is worth less', () => {
    const brief = partyBrief(wideScenario(), 'north');
    const worth = [0, 1, 2].map((option) => pointsOf(brief, flat(option)));
    const best = worth.indexOf(Math.max(...worth));
    assert.ok((worth[best] ?? 0) >= brief.reservation);
    for (const [limit, isTaken] of [
      [worth[best] ?? 0, true],
      [(worth[best] ?? 0) + 1, false],
    ] as const) {
      const story = given(wideScenario()).started();
      story.by('north').having({ type: 'SavePreparation', target: 1000, limit, priorities: [] });
      story.inPhase('negotiation');
      const offer = story
        .by('south')
        .having({ type: 'MakeOffer', package: flat(best), to: ['north', 'east'] })
        .offer();
      story.byFacilitator().having(COMES);
      const phase = runningPhase(story.table);
      story.after((phase?.endsAtPlayMs ?? 0) - (phase?.startsAtPlayMs ?? 0) - 60_001);
      story.by('north', 0).when({ type: 'AcceptOffer', offer }).thenRefused('stand-in-may-not');
      story.after(1).when({ type: 'AcceptOffer', offer });
      assert.equal(story.last?.kind, isTaken ? 'decided' : 'refused');
    }
  });
});

describe('a stand-in goes', () => {
  test('[SI-5] by order, once', () => {
    const { story } = stoodIn();
    const goes = { type: 'RecallStandIn', party: 'north', why: 'device-back' } as const;
    thenTypes(story.byFacilitator().when(goes), 'StandInWent');
    story.when(goes).thenRefused('stand-in-gone');
    story.by('north', 0).when({ type: 'Say', channel: 'table', text: 'a' }).thenRefused('not-seated');
  });

  test('[SI-5] in the entry in which a member of its team acts, and in no other', () => {
    const { story, offer } = stoodIn();
    thenTypes(story.by('south').when({ type: 'Say', channel: 'team', text: 'a' }), 'MessageSaid');
    story.by('north').when({ type: 'RejectOffer', offer: 'none' }).thenRefused('offer-unknown');
    thenTypes(story.by('north', 0).when({ type: 'Say', channel: 'table', text: 'a' }), 'MessageSaid');
    thenTypes(story.by('north').when({ type: 'RejectOffer', offer }), 'StandInWent', 'OfferRejected', 'OfferClosed');
  });

  test('[SI-5] when somebody sits down in its team', () => {
    const { story } = stoodIn();
    story.byFacilitator();
    thenTypes(
      story.when({ type: 'SeatMember', party: 'north', seat: 2, name: 'Late', kind: 'person' }),
      'StandInWent',
      'SeatTaken',
    );
  });
});
