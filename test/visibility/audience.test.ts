import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { TABLE_EVENT_TYPES, type TableEvent, type TableEventType } from '../../shared/negotiation/events.ts';
import { actId } from '../../shared/negotiation/table.ts';
import type { TalkAct } from '../../shared/negotiation/talk-act.ts';
import { audienceOf, audiences } from '../../shared/visibility/audience.ts';
import type { Audience } from '../../shared/visibility/viewer.ts';
import { flat, given } from '../support/table-story.ts';
import { wideScenario } from '../support/wide-case.ts';

const story = given(wideScenario()).started().inPhase('negotiation');
/** North to south, shown to forum. */
const ASKED = story
  .by('north')
  .having({ type: 'MakeOffer', package: flat(0), to: ['south'] })
  .offer();
story.having({ type: 'ShowOffer', offer: ASKED, to: ['forum'] });
/** South to north and east. */
const ANSWER = story
  .by('south')
  .having({ type: 'MakeOffer', package: flat(1), to: ['north', 'east'] })
  .offer();

/** North asks south before east; south answers before forum. */
const QUESTION = saysAct('north', ['south', 'east'], { kind: 'ask', of: 'south', about: 'wish', issue: 0 });
const ANSWERED = saysAct('south', ['north', 'forum'], {
  kind: 'answer',
  to: 'north',
  about: 'wish',
  issue: 0,
  says: { kind: 'withheld' },
});

function saysAct(party: string, parties: string[], act: TalkAct): string {
  return actId(story.by(party).having({ type: 'SayAct', channel: { parties }, act }).event('ActSaid'));
}

const only = (...parties: string[]): Audience => ({ parties });
const whole = { offer: ASKED, party: 'north', seat: 1, to: ['south'], number: 1, package: flat(0), madeAtPlayMs: 0 };
const both = { id: 'a', en: 'a' };
const said = { party: 'south', seat: 1, number: 1, text: 'a', playMs: 0 };
const acted = { party: 'south', seat: 1, number: 1, act: { kind: 'thank' }, playMs: 0 } as const;
const vote = { party: 'forum', seat: 1, vote: 'for' as const };
const phase = { index: 0, kind: 'briefing' as const, startsAtPlayMs: 0, endsAtPlayMs: 1, reopened: false };
const draft = { draft: 'south/draft:1', party: 'south', seat: 1, to: ['north'], package: flat(0), dueAtPlayMs: 0 };

type Row = readonly [event: TableEvent, live: Audience, revealed: Audience];

/**
 * The pinned copy of the audience table. Whoever widens or narrows a row changes this copy in the same breath, and says
 * why in the note on the change.
 */
const PINNED: readonly Row[] = [
  [{ type: 'SeatTaken', party: 'north', seat: 1, name: 'a', kind: 'person' }, 'table', 'table'],
  [{ type: 'SeatVacated', party: 'north', seat: 1 }, 'table', 'table'],
  [{ type: 'MembersChanged', party: 'north', seat: 1, members: ['a'] }, 'table', 'table'],
  [{ type: 'SeatRenamed', party: 'north', seat: 1, name: 'a', was: 'b' }, 'table', 'table'],
  [{ type: 'PenTaken', party: 'north', seat: 1, member: 0 }, 'table', 'table'],
  [{ type: 'SeatMuted', party: 'south', seat: 1, muted: true }, only('south'), only('south')],
  [{ type: 'StandInCame', party: 'south', why: 'devices-gone' }, only('south'), 'table'],
  [{ type: 'StandInWent', party: 'south', why: 'member-acted' }, only('south'), 'table'],
  [{ type: 'PaperResultEntered', typedBy: 'a', correction: false, playMs: 0 }, 'table', 'table'],
  [{ type: 'StepAnnounced', step: 'end-phase', at: 0 }, 'everyone', 'everyone'],
  [{ type: 'StepCancelled' }, 'everyone', 'everyone'],
  [{ type: 'TableStarted', at: 0 }, 'everyone', 'everyone'],
  [{ type: 'PhaseStarted', ...phase }, 'everyone', 'everyone'],
  [{ type: 'PhaseExtended', endsAtPlayMs: 1 }, 'everyone', 'everyone'],
  [{ type: 'TablePaused', reason: 'downtime', playMs: 0 }, 'everyone', 'everyone'],
  [{ type: 'TableResumed', at: 0 }, 'everyone', 'everyone'],
  [{ type: 'TableClosed', outcome: 'impasse', playMs: 0 }, 'everyone', 'everyone'],
  [{ type: 'TableRevealed' }, 'everyone', 'everyone'],
  [{ type: 'AnnouncementMade', text: 'a' }, 'everyone', 'everyone'],
  [{ type: 'NudgeGiven', to: 'south', text: 'a' }, only('south'), only('south')],
  [{ type: 'EventInjected', injection: 'flood', title: both, text: both }, 'everyone', 'everyone'],
  [{ type: 'ConstraintsEntered', constraints: [] }, 'everyone', 'everyone'],
  [{ type: 'OptionsClosed', options: [] }, 'table', 'table'],
  [{ type: 'PointsChanged', party: 'south', changes: [] }, only('south'), 'table'],
  [{ type: 'PointsWithheld' }, 'everyone', 'everyone'],
  [{ type: 'PointsOpened' }, 'everyone', 'everyone'],
  [{ type: 'PointsHeldBack', party: 'south', changes: [] }, 'facilitators', 'table'],
  [{ type: 'WorthChanged', party: 'south', issues: [] }, only('south'), only('south')],
  [{ type: 'PreparationSaved', party: 'south', target: 1, limit: 0, priorities: [] }, only('south'), only('south')],
  [{ type: 'GuessSaved', party: 'south', about: 'north', issues: [] }, only('south'), 'table'],
  [{ type: 'PartyReady', party: 'south' }, 'table', 'table'],
  [{ type: 'ReadinessTakenBack', party: 'south' }, 'table', 'table'],
  [{ type: 'OfferMade', ...whole }, only('north', 'south'), 'table'],
  [{ type: 'OfferLinked', offer: ANSWER, inReplyTo: ASKED }, only('south', 'north'), 'table'],
  [{ type: 'OfferShown', ...whole, shownTo: ['watch'] }, only('north', 'watch'), 'table'],
  [{ type: 'OfferNoteWritten', offer: ASKED, party: 'south', note: 'a' }, only('south'), only('south')],
  [{ type: 'OfferAccepted', offer: ASKED, party: 'south', seat: 1 }, only('north', 'south'), 'table'],
  [{ type: 'AcceptanceTakenBack', offer: ASKED, party: 'south', seat: 1 }, only('north', 'south'), 'table'],
  [{ type: 'OfferRejected', offer: ASKED, party: 'south', seat: 1 }, only('north', 'south'), 'table'],
  [{ type: 'OfferClosed', offer: ASKED, how: 'expired' }, only('north', 'south', 'forum'), 'table'],
  [{ type: 'DraftShared', ...draft }, only('south'), only('south')],
  [{ type: 'DraftHeld', draft: 'south/draft:1', party: 'south', seat: 2 }, only('south'), only('south')],
  [{ type: 'DraftSettled', draft: 'south/draft:1', party: 'south', how: 'sent' }, only('south'), only('south')],
  [{ type: 'MessageSaid', channel: 'table', ...said }, 'table', 'table'],
  [{ type: 'MessageSaid', channel: 'team', ...said }, only('south'), only('south')],
  [
    { type: 'MessageSaid', channel: { parties: ['south', 'east'] }, ...said },
    only('south', 'east'),
    only('south', 'east'),
  ],
  [{ type: 'ActSaid', channel: 'table', ...acted }, 'table', 'table'],
  [
    { type: 'ActSaid', channel: { parties: ['south', 'east'] }, ...acted },
    only('south', 'east'),
    only('south', 'east'),
  ],
  [{ type: 'ActLinked', act: ANSWERED, inReplyTo: QUESTION }, only('north', 'south'), only('north', 'south')],
  [{ type: 'ConditionStated', party: 'forum', number: 1, text: 'a' }, 'table', 'table'],
  [{ type: 'ConditionDropped', party: 'forum', number: 1 }, 'table', 'table'],
  [{ type: 'TentativeAgreementReached', package: flat(0), parties: ['north'], playMs: 0 }, 'table', 'everyone'],
  [{ type: 'VoteCast', ...vote }, only('forum'), only('forum')],
  [{ type: 'VoteReceived', party: 'forum' }, 'table', 'table'],
  [{ type: 'RatificationDecided', votes: { forum: 'for' }, ratified: true }, 'table', 'table'],
  [{ type: 'VoteReasonShown', party: 'forum', reason: 'a' }, 'table', 'table'],
  [{ type: 'VoteGuessed', party: 'south', about: 'forum', vote: 'for' }, only('south'), only('south')],
  [{ type: 'VoteGuessShown', party: 'south', about: 'forum', vote: 'for' }, 'table', 'table'],
  [{ type: 'AgreementReturned' }, 'everyone', 'everyone'],
  [{ type: 'PartyWalkedAway', party: 'south' }, 'table', 'table'],
  [{ type: 'HandRaised', party: 'south', seat: 1 }, only('south'), only('south')],
  [{ type: 'HandLowered', party: 'south' }, only('south'), only('south')],
  [{ type: 'HandTaken', party: 'south', key: 'a', name: 'b' }, only('south'), only('south')],
  [{ type: 'HandLeft', party: 'south' }, only('south'), only('south')],
  [{ type: 'AnswerSaved', party: 'south', question: 'q', text: 'a' }, only('south'), only('south')],
  [{ type: 'ConsentGiven', party: 'south', given: true }, 'table', 'table'],
  [{ type: 'ConsentAnswered', party: 'south', seat: 1, given: true }, only('south'), only('south')],
];

describe('[VI-1] the audience table', () => {
  test.each(PINNED)('[VI-1] who reads $type', (event, live, revealed) => {
    assert.deepEqual(audienceOf(event, story.table, 'live'), live);
    assert.deepEqual(audienceOf(event, story.table, 'revealed'), revealed);
  });

  test('[VI-1] has one row for every event, and the pinned copy has one too', () => {
    assert.deepEqual(Object.keys(audiences).sort(), [...TABLE_EVENT_TYPES].sort());
    const pinned = new Set<TableEventType>(PINNED.map(([event]) => event.type));
    assert.deepEqual([...pinned].sort(), [...TABLE_EVENT_TYPES].sort());
  });

  test('[VI-2] an event about an offer that is not there is nobody’s', () => {
    for (const offer of ['north>south@9', 'constructor', '__proto__']) {
      for (const event of [
        { type: 'OfferClosed', offer, how: 'expired' },
        { type: 'OfferAccepted', offer, party: 'south', seat: 1 },
        { type: 'OfferLinked', offer, inReplyTo: ASKED },
        { type: 'OfferLinked', offer: ASKED, inReplyTo: offer },
      ] as const) {
        assert.equal(audienceOf(event, story.table, 'live'), 'nobody');
      }
    }
  });

  test('[VI-2] who was shown an offer reads the events after it, not those before it', () => {
    const later = given(wideScenario()).started().inPhase('negotiation').by('north');
    const offer = later.having({ type: 'MakeOffer', package: flat(0), to: ['south', 'east'] }).offer();
    later.by('south').having({ type: 'AcceptOffer', offer });
    later.by('north').having({ type: 'ShowOffer', offer, to: ['forum'] });
    later.having({ type: 'WithdrawOffer', offer });
    const forum = later.seenBy({ kind: 'party', party: 'forum' }).map((event) => event.type);
    assert.deepEqual(forum.slice(-2), ['OfferShown', 'OfferClosed']);
    assert.ok(!forum.includes('OfferAccepted') && !forum.includes('OfferMade'));
  });
});
