import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { penOf, seatOf } from '../../shared/negotiation/members.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { flat, given, offerMade, type TableStory } from '../support/table-story.ts';

const NORTH = { party: 'north', seat: 1 };

/** North shares one device, two are named there; everybody else sits alone. */
function shared(): TableStory {
  const story = given(threePartyScenario()).byFacilitator();
  story.having({ type: 'SeatMember', ...NORTH, name: 'Team', kind: 'person', members: [' Ana ', 'Ben'] });
  for (const party of ['south', 'forum']) {
    story.having({ type: 'SeatMember', party, seat: 1, name: party, kind: 'person' });
  }
  return story.having({ type: 'StartTable' });
}

describe('a seat that several people share', () => {
  test('[TE-4] has one to eight names, which the facilitator changes', () => {
    const story = shared();
    assert.deepEqual(seatOf(story.table, NORTH)?.members, ['Ana', 'Ben']);
    assert.deepEqual(story.event('TableStarted').type, 'TableStarted');
    const change = (members: string[], seat = 1) => ({ type: 'ChangeMembers', party: 'north', seat, members }) as const;
    story
      .byFacilitator()
      .when(change(['Ana', ' ']))
      .thenRefused('text-empty');
    story.when(change(['x'.repeat(121)])).thenRefused('text-too-long');
    story.when(change(['Cut'], 2)).thenRefused('seat-unknown');
    story.when(change(['Cut'])).thenEvents({ type: 'MembersChanged', party: 'north', seat: 1, members: ['Cut'] });
    assert.deepEqual(seatOf(story.table, NORTH)?.members, ['Cut']);
    story.when({ type: 'SeatMember', party: 'south', seat: 2, name: 'B', kind: 'person', members: ['\u200b'] });
    story.thenRefused('text-empty');
  });

  test('[TE-5] gives the pen to whoever takes it, and what is done carries the name from then on', () => {
    const story = shared().inPhase('negotiation').by('north');
    story.having({ type: 'Say', channel: 'table', text: 'Before' });
    assert.equal(story.event('MessageSaid').pen, undefined);
    story.when({ type: 'TakePen', member: 2 }).thenRefused('member-unknown');
    story.when({ type: 'TakePen', member: 1 }).thenEvents({ type: 'PenTaken', party: 'north', seat: 1, member: 1 });
    story.when({ type: 'TakePen', member: 1 }).thenRefused('nothing-due');
    story.having({ type: 'Say', channel: 'table', text: 'After' });
    assert.deepEqual(
      story.table.messages.map(({ text, pen }) => [text, pen]),
      [
        ['Before', undefined],
        ['After', 'Ben'],
      ],
    );
    const offer = story.having({ type: 'MakeOffer', package: flat(0), to: ['south'] }).offer();
    story.having({ type: 'TakePen', member: 0 }).having({ type: 'ShowOffer', offer, to: ['forum'] });
    assert.equal(story.event('OfferShown').pen, 'Ben', 'an offer shown later is still by its author');
    const answer = story
      .by('south')
      .having({ type: 'MakeOffer', package: flat(1), to: ['north'] })
      .offer();
    assert.equal(story.event('OfferMade').pen, undefined);
    story.by('north').having({ type: 'RejectOffer', offer: answer });
    assert.equal(story.event('OfferRejected').pen, 'Ana');
  });

  test('[TE-5] an acceptance and a vote carry the name too, for those who read them', () => {
    const story = shared().byFacilitator();
    story.having({ type: 'ChangeMembers', party: 'forum', seat: 1, members: ['Elder'] }).by('forum');
    story.having({ type: 'TakePen', member: 0 }).by('north').having({ type: 'TakePen', member: 1 });
    story.inPhase('negotiation').by('south');
    const offer = story.having({ type: 'MakeOffer', package: flat(0), to: ['north'] }).offer();
    story.by('north').having({ type: 'AcceptOffer', offer });
    assert.equal(story.event('OfferAccepted').pen, 'Ben');
    story.by('forum').having({ type: 'CastVote', vote: 'for' });
    assert.equal(story.event('VoteCast').pen, 'Elder');
    assert.ok(!story.bytesFor({ kind: 'party', party: 'north' }, true).includes('VoteCast'));
  });

  test('[TE-5] a draft goes out under the name of who wrote it', () => {
    const story = shared().inPhase('negotiation').by('north').having({ type: 'TakePen', member: 0 });
    story.having({ type: 'ShareDraft', package: flat(0), to: ['south'] }).having({ type: 'TakePen', member: 1 });
    story.clockRuns(30_000);
    assert.equal(story.event('OfferMade').pen, 'Ana');
  });

  test('[TE-5] the pen stays with whoever is still in the list', () => {
    const story = shared().by('north').having({ type: 'TakePen', member: 1 }).byFacilitator();
    story.having({ type: 'ChangeMembers', ...NORTH, members: ['Cut', 'Dewi', 'Ben'] });
    assert.equal(penOf(story.table, NORTH), 'Ben');
    story.having({ type: 'ChangeMembers', ...NORTH, members: ['Cut', 'Dewi'] });
    assert.equal(penOf(story.table, NORTH), undefined);
  });
});

describe('a seat that is renamed', () => {
  const rename = (name: string, member?: number) => ({ type: 'RenameSeat', ...NORTH, name, member }) as const;

  test('[TE-7] the holder has another name, the seat and all that it did stay, in any phase and after the close', () => {
    const story = shared().inPhase('negotiation').by('north').having({ type: 'TakePen', member: 0 });
    story.having({ type: 'MakeOffer', package: flat(0), to: ['south'] }).byFacilitator();
    const { seats, ...before } = story.table;
    story.when(rename(' Tim  Utara ')).thenEvents({
      type: 'SeatRenamed',
      ...NORTH,
      name: 'Tim Utara',
      was: seats[0]?.name ?? '',
    });
    const { seats: now, ...after } = story.table;
    assert.deepEqual(after, before);
    assert.deepEqual(now, [{ ...seats[0], name: 'Tim Utara' }, ...seats.slice(1)]);
    story.having({ type: 'CloseTable' }).having(rename('Utara'));
    story
      .when(rename(''))
      .thenRefused('text-empty')
      .when(rename('x'.repeat(121)))
      .thenRefused('text-too-long');
    story
      .when({ ...rename('X'), seat: 7 })
      .thenRefused('seat-unknown')
      .when(rename('X', 5))
      .thenRefused('member-unknown');
    story.by('north').when(rename('X')).thenRefused('facilitator-only');
  });

  test('[TE-7] a member keeps the pen, and what was said, offered and drafted with it carries the new name', () => {
    const story = shared().by('north').having({ type: 'TakePen', member: 0 }).inPhase('negotiation').by('north');
    story.having({ type: 'Say', channel: 'table', text: 'Halo' });
    const offer = story.having({ type: 'MakeOffer', package: flat(0), to: ['south'] }).offer();
    story.having({ type: 'ShareDraft', package: flat(1), to: ['south'] });
    const draft = story.draft();
    story.having({ type: 'TakePen', member: 1 }).having({ type: 'Say', channel: 'table', text: 'Hai' });
    story.byFacilitator().having(rename('Ana Nurhaliza', 0));
    assert.equal(penOf(story.table, NORTH), 'Ben');
    const { messages, offers, drafts } = story.table;
    assert.deepEqual(
      [...messages.map(({ pen }) => pen), offers[offer]?.pen, drafts[draft]?.pen],
      ['Ana Nurhaliza', 'Ben', 'Ana Nurhaliza', 'Ana Nurhaliza'],
    );
  });

  test('[TE-7] two members of one name: what either signed keeps it', () => {
    const story = shared()
      .byFacilitator()
      .having({ type: 'ChangeMembers', ...NORTH, members: ['Ana', 'Ana'] });
    story.by('north').having({ type: 'TakePen', member: 1 }).inPhase('negotiation').by('north');
    story.having({ type: 'Say', channel: 'table', text: 'Halo' }).byFacilitator().having(rename('Ben', 0));
    assert.equal(story.table.messages[0]?.pen, 'Ana');
  });
});

describe('a muted seat', () => {
  test('[TE-6] talks with its team only, offers as before, and its team alone knows', () => {
    const story = shared().inPhase('negotiation').byFacilitator();
    const mute = (muted: boolean, seat = 1) => ({ type: 'MuteSeat', party: 'north', seat, muted }) as const;
    story.when(mute(true, 2)).thenRefused('seat-unknown');
    story
      .when(mute(false))
      .thenRefused('nothing-due')
      .when(mute(true))
      .thenEvents({ type: 'SeatMuted', party: 'north', seat: 1, muted: true });
    story.by('north').when({ type: 'Say', channel: 'table', text: 'A' }).thenRefused('seat-muted');
    story.when({ type: 'Say', channel: { parties: ['south'] }, text: 'A' }).thenRefused('seat-muted');
    story
      .when({ type: 'Say', channel: 'team', text: 'A' })
      .thenEvents({ type: 'MessageSaid', channel: 'team', party: 'north', seat: 1, number: 1, text: 'A', playMs: 0 });
    story
      .when({ type: 'MakeOffer', package: flat(0), to: ['south'] })
      .thenEvents(offerMade('north>south@0', 1, flat(0)));
    assert.ok(!story.bytesFor({ kind: 'party', party: 'south' }, true).includes('SeatMuted'));
    story.byFacilitator().having({ type: 'VacateSeat', ...NORTH });
    story.having({ type: 'SeatMember', ...NORTH, name: 'Another name', kind: 'person' });
    story.by('north').when({ type: 'Say', channel: 'table', text: 'A' }).thenRefused('seat-muted');
    story.byFacilitator().having(mute(false));
    story
      .by('north')
      .when({ type: 'Say', channel: 'table', text: 'A' })
      .thenEvents({ type: 'MessageSaid', channel: 'table', party: 'north', seat: 1, number: 1, text: 'A', playMs: 0 });
  });

  test('[FA-11] a proxy acts like any member, and is not a second member', () => {
    const story = given(threePartyScenario({ agreement: { teamRule: 'second-member' } })).started();
    story.having({ type: 'SeatMember', party: 'north', seat: 2, name: 'Facilitator', kind: 'proxy' });
    story.inPhase('negotiation').by('north', 2);
    story
      .when({ type: 'MakeOffer', package: flat(0), to: ['south'] })
      .thenEvents(offerMade('north>south@0', 1, flat(0), { seat: 2 }));
  });
});
