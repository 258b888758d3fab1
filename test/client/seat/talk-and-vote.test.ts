import { describe, expect, it } from 'vitest';
import { correctedPlaces, renamingsOf } from '../../../client/lib/table/renamings.ts';
import { saidReasons } from '../../../client/lib/table/said-reasons.tsx';
import { agreedMoment, returnedAgreement, standingConditions, voteView } from '../../../client/lib/table/vote.ts';
import { guessedVotes } from '../../../client/seat/guess-result.tsx';
import { newsAfter, noticesOf, onTop } from '../../../client/seat/play/news.ts';
import { oldestUnread, talkChannels, unreadIn } from '../../../client/seat/talk-list.ts';
import { PlayedTable } from '../../support/client-table.ts';
import { constrainedScenario } from '../../support/constrained-case.ts';
import { threePartyScenario } from '../../support/scenarios.ts';

const talked = () =>
  PlayedTable.negotiating(threePartyScenario())
    .act('north', { type: 'Say', channel: 'table', text: 'Good morning' })
    .act('north', { type: 'Say', channel: 'team', text: 'Ask for later' })
    .act('north', { type: 'Say', channel: { parties: ['south'] }, text: 'Between us' });

const channelOf = (played: PlayedTable, party: string, key: string) => {
  const channel = talkChannels(played.seenBy(party)).find((one) => one.key === key);
  if (channel === undefined) throw new Error(`No channel "${key}"`);
  return channel;
};

describe('conversations', () => {
  it('given a table of three, then a party may talk to all, to its team, and to each other party', () => {
    expect(talkChannels(talked().seenBy('north')).map((one) => one.key)).toEqual([
      'table',
      'team',
      'north+south',
      'north+forum',
    ]);
  });

  it('given private words, then only their readers have them, and it says who they are', () => {
    const played = talked();
    const channel = channelOf(played, 'south', 'north+south');
    expect(channel.messages.map((message) => [message.name, message.text])).toEqual([['Ada north', 'Between us']]);
    expect(channel.readers.map((face) => face.id)).toEqual(['north', 'south']);
    expect(channelOf(played, 'forum', 'table').messages).toHaveLength(1);
    expect(talkChannels(played.seenBy('forum')).flatMap((one) => one.messages)).toHaveLength(1);
  });

  it('given messages of others after what was read, then they are unread; own words never are', () => {
    const played = talked();
    expect(unreadIn(channelOf(played, 'south', 'table'), {})).toBe(1);
    expect(unreadIn(channelOf(played, 'south', 'table'), { table: 1 })).toBe(0);
    expect(unreadIn(channelOf(played, 'north', 'table'), {})).toBe(0);
  });
});

describe('the conversation that opens', () => {
  it('given unread words in several, then it is where the oldest of them is; with none there is no such one', () => {
    const view = talked().act('south', { type: 'Say', channel: 'table', text: 'Good morning too' }).seenBy('south');
    const channels = talkChannels(view);
    expect(oldestUnread(channels, {})?.key).toBe('table');
    expect(oldestUnread(channels, { table: 1 })?.key).toBe('north+south');
    expect(oldestUnread(channels, { table: 2, 'north+south': 1 })).toBeUndefined();
  });

  it('given a private conversation, then it is named after the others, and one that others have after both', () => {
    const names = (party: string) =>
      talkChannels(talked().seenBy(party)).map(({ key, others }) => [key, others.map(({ id }) => id).join()]);
    expect(names('north')).toContainEqual(['north+south', 'south']);
    expect(names('south')).toContainEqual(['north+south', 'north']);
  });
});

describe('the vote', () => {
  const voting = () => {
    const played = talked()
      .act('forum', { type: 'StateCondition', text: 'Consent in writing' })
      .act('forum', { type: 'StateCondition', text: 'Open books' })
      .act('forum', { type: 'DropCondition', condition: 2 })
      .act('north', { type: 'MakeOffer', package: [1, 1, 1], to: ['south'] });
    return played.act('south', { type: 'AcceptOffer', offer: played.lastOffer });
  };

  it('given a tentative agreement, then the ratifier may vote, the others see who has not', () => {
    const played = voting();
    expect(voteView(played.seenBy('forum'), played.mayOf('forum'))).toMatchObject({
      mayVote: true,
      rule: 'unanimous',
      returnMinutes: 5,
      agreement: { package: [1, 1, 1] },
    });
    const others = voteView(played.seenBy('north'), played.mayOf('north'));
    expect(others.mayVote).toBe(false);
    expect(others.voters).toMatchObject([{ party: { id: 'forum' }, hasVoted: false }]);
  });

  it('given a pause, then the ratifier keeps its form and reads why it cannot send; the others get none', () => {
    const played = voting().facilitate({ type: 'PauseTable', reason: 'facilitator' });
    expect(voteView(played.seenBy('forum'), played.mayOf('forum'))).toMatchObject({
      mayVote: true,
      blocked: 'table-paused',
    });
    const others = voteView(played.seenBy('north'), played.mayOf('north'));
    expect([others.mayVote, others.blocked]).toEqual([false, undefined]);
  });

  it('given a condition that was dropped, then only those that stand are listed, for all', () => {
    const rows = standingConditions(voting().seenBy('south'));
    expect(rows.map((row) => [row.condition.text, row.isOwn])).toEqual([['Consent in writing', false]]);
  });

  it('given a refusal that reopened the negotiation, then the next one would end the table', () => {
    const played = voting().act('forum', { type: 'CastVote', vote: 'against' });
    expect(voteView(played.seenBy('north'), played.mayOf('north')).returnMinutes).toBe(0);
  });

  it('given a refusal that reopened the negotiation, then every party reads what came back and who refused it', () => {
    const played = voting();
    const seen = played.seenBy('south').entries.length;
    expect(returnedAgreement(played.seenBy('south'))).toBeUndefined();
    played.act('forum', { type: 'CastVote', vote: 'against' });
    for (const party of ['north', 'south', 'forum']) {
      expect(returnedAgreement(played.seenBy(party)), party).toMatchObject({
        agreement: { package: [1, 1, 1] },
        refusedBy: [{ id: 'forum' }],
      });
    }
    expect(newsAfter(played.seenBy('south'), seen).map((news) => news.kind)).toEqual(['voted', 'returned', 'phase']);
  });

  it('[RA-8] given a refusal with a reason, then its team reads it at once and the table when it was released', () => {
    const kept = voting().act('forum', { type: 'CastVote', vote: 'against', reason: 'No land' });
    expect(saidReasons(kept.seenBy('forum'))).toEqual([{ party: 'forum', why: 'refused', reason: 'No land' }]);
    expect(saidReasons(kept.seenBy('north'))).toEqual([]);
    const shown = voting().act('forum', { type: 'CastVote', vote: 'against', reason: 'No land', showReason: true });
    expect(saidReasons(shown.seenBy('north'))).toEqual([{ party: 'forum', why: 'refused', reason: 'No land' }]);
  });

  it('[RA-7] given a reason for ratifying, then its own team reads it, as the field promises, and no other', () => {
    const kept = voting().act('forum', { type: 'CastVote', vote: 'for', reason: 'Land is safe' });
    expect(saidReasons(kept.seenBy('forum'))).toEqual([{ party: 'forum', why: 'ratified', reason: 'Land is safe' }]);
    expect(saidReasons(kept.seenBy('north'))).toEqual([]);
  });

  it('[AG-6] given somebody who walks away with a reason, then all parties read it', () => {
    const played = talked().act('south', { type: 'WalkAway', reason: 'Too late' });
    for (const party of ['north', 'forum']) {
      expect(saidReasons(played.seenBy(party))).toEqual([{ party: 'south', why: 'left', reason: 'Too late' }]);
    }
  });

  it('[AG-8] given an agreement, then its moment is told with the offer to who read it', () => {
    expect(agreedMoment(voting().seenBy('north'))).toMatchObject({ offer: { author: expect.any(String) }, minute: 0 });
    expect(agreedMoment(talked().seenBy('north'))).toBeUndefined();
  });

  it('[RA-9] given guesses, then the own team reads its own beside what came once decided, and never another’s', () => {
    const guessed = voting()
      .act('north', { type: 'GuessVote', about: 'forum', vote: 'for' })
      .act('south', { type: 'GuessVote', about: 'forum', vote: 'against' });
    expect(guessedVotes(guessed.seenBy('north'))).toEqual([]);
    const decided = guessed.act('forum', { type: 'CastVote', vote: 'against' });
    expect(guessedVotes(decided.seenBy('north'))).toEqual([{ about: 'forum', guessed: 'for', came: 'against' }]);
    expect(guessedVotes(decided.seenBy('south'))).toEqual([{ about: 'forum', guessed: 'against', came: 'against' }]);
    expect(guessedVotes(decided.seenBy('forum'))).toEqual([]);
    const unvoted = voting().act('north', { type: 'GuessVote', about: 'forum', vote: 'for' });
    expect(guessedVotes(unvoted.facilitate({ type: 'EndPhase' }).seenBy('north'))).toEqual([]);
  });

  it('given a vote that nobody cast in time, then the agreement came back and nobody refused it', () => {
    const played = voting().facilitate({ type: 'EndPhase' });
    expect(returnedAgreement(played.seenBy('north'))?.refusedBy).toEqual([]);
  });
});

describe('news', () => {
  it('given what others say, ask for, vote and take back, then each is told once to who reads it, and not to who did it', () => {
    const played = talked();
    const told = (party: string, from: number) => newsAfter(played.seenBy(party), from).map((news) => news.kind);
    const from = { south: played.seenBy('south').entries.length, forum: played.seenBy('forum').entries.length };
    played
      .act('forum', { type: 'Say', channel: { parties: ['south'] }, text: 'Between us' })
      .act('forum', { type: 'StateCondition', text: 'Consent in writing' })
      .act('forum', { type: 'DropCondition', condition: 1 })
      .act('north', { type: 'MakeOffer', package: [1, 1, 1], to: ['south', 'forum'] })
      .act('forum', { type: 'AcceptOffer', offer: played.lastOffer })
      .act('forum', { type: 'TakeBackAcceptance', offer: played.lastOffer })
      .facilitate({ type: 'PauseTable', reason: 'facilitator' })
      .facilitate({ type: 'ResumeTable' })
      .act('south', { type: 'AcceptOffer', offer: played.lastOffer })
      .act('forum', { type: 'CastVote', vote: 'against', reason: 'No land', showReason: true });
    expect(told('south', from.south)).toEqual([
      ...['said', 'condition', 'condition', 'offer-made', 'offer-accepted', 'acceptance-taken-back'],
      ...['paused', 'resumed', 'offer-closed', 'agreed', 'phase', 'voted', 'refused-because', 'returned', 'phase'],
    ]);
    // A condition carries no name: every member of the team that stated it hears it.
    expect(told('forum', from.forum)).toEqual([
      ...['condition', 'condition', 'offer-made', 'paused', 'resumed', 'offer-accepted', 'offer-closed', 'agreed'],
      ...['phase', 'returned', 'phase'],
    ]);
  });

  it('[OF-6] given an offer that the own team shows to another, then its members hear to whom', () => {
    const played = talked().act('north', { type: 'MakeOffer', package: [1, 1, 1], to: ['south'] });
    const seen = played.seenBy('north').entries.length;
    const offer = played.lastOffer;
    played.act('north', { type: 'ShowOffer', offer, to: ['forum'] });
    expect(newsAfter(played.seenBy('north'), seen)).toEqual([{ kind: 'shown', offer, to: ['forum'] }]);
  });

  it('[SE-3] given people who come and go, then all hear it before the start, later only their own team; bots are not told', () => {
    const played = new PlayedTable(threePartyScenario()).begun('lobby');
    const from = played.seenBy('north').entries.length;
    const told = (party: string) => newsAfter(played.seenBy(party), from);
    const lalu = { party: 'north', name: 'Lalu' } as const;
    played.facilitate({ type: 'SeatMember', ...lalu, seat: 2, kind: 'person' });
    played.facilitate({ type: 'VacateSeat', party: 'north', seat: 2 });
    played.facilitate({ type: 'SeatMember', party: 'north', seat: 3, name: 'Bot', kind: 'bot' });
    const both = [true, false].map((came) => ({ kind: 'seated', ...lalu, came }));
    expect(told('north')).toEqual(both);
    expect(told('south')).toEqual(both);
    played.facilitate({ type: 'StartTable' });
    const started = played.seenBy('north').entries.length;
    played.facilitate({ type: 'SeatMember', ...lalu, seat: 2, kind: 'person' });
    expect(newsAfter(played.seenBy('north'), started)).toEqual(both.slice(0, 1));
    expect(newsAfter(played.seenBy('south'), started)).toEqual([]);
  });

  it('[CL-6] given members of one team, then each is told by name what another did, and all of them when a draft went out', () => {
    const played = talked();
    played.facilitate({ type: 'SeatMember', party: 'north', seat: 2, name: 'Lalu', kind: 'person' });
    const from = played.seenBy('north').entries.length;
    const told = () => newsAfter(played.seenBy('north'), from);
    played.act('north', { type: 'Say', channel: 'table', text: 'We can move' }, 2);
    expect(told()).toEqual([{ kind: 'said', channel: 'table', party: 'north', text: 'We can move', name: 'Lalu' }]);
    played.act('north', { type: 'RaiseHand' }, 2).act('north', { type: 'Say', channel: 'table', text: 'Own words' });
    expect(told().slice(1)).toEqual([{ kind: 'mate', did: 'raised', name: 'Lalu' }]);
    played.act('north', { type: 'ShareDraft', package: [1, 1, 1], to: ['south', 'forum'] });
    const [draft] = Object.keys(played.seenBy('north').table.drafts);
    played.act('north', { type: 'SendDraft', draft: draft ?? '' }, 2);
    expect(told().slice(2)).toEqual([{ kind: 'draft-sent', offer: played.lastOffer, name: 'Ada north' }]);
    const offer = played.act('south', { type: 'MakeOffer', package: [0, 1, 1], to: ['north', 'forum'] }).lastOffer;
    played.act('north', { type: 'AcceptOffer', offer }, 2);
    const later = newsAfter(played.seenBy('north'), from).filter(({ kind }) => kind === 'mate');
    expect(later.at(-1)).toMatchObject({ did: 'accepted', name: 'Lalu', offer });
  });

  it('[PR-3] [PR-5] given a team says that it is ready, and that it is not, then every member of every team hears which team, and nobody which member', () => {
    const played = new PlayedTable(threePartyScenario()).begun('briefing');
    played.facilitate({ type: 'SeatMember', party: 'north', seat: 2, name: 'Lalu', kind: 'person' });
    const seen = played.seenBy('north').entries.length;
    played.act('north', { type: 'DeclareReady' }).act('north', { type: 'TakeBackReadiness' }, 2);
    const told = [true, false].map((ready) => ({ kind: 'ready', party: 'north', ready }));
    for (const party of ['north', 'south']) {
      const view = played.seenBy(party);
      expect(newsAfter(view, seen)).toEqual(told);
      const fresh = view.entries.slice(seen).flatMap(({ events }) => events);
      expect(fresh).toEqual([
        { type: 'PartyReady', party: 'north' },
        { type: 'ReadinessTakenBack', party: 'north' },
      ]);
    }
  });

  it('given entries since the last look, then phases, others’ offers and notices are told, own offers are not', () => {
    const played = talked();
    const seen = played.seenBy('south').entries.length;
    played
      .act('north', { type: 'MakeOffer', package: [1, 1, 1], to: ['south'] })
      .act('south', { type: 'MakeOffer', package: [0, 1, 1], to: ['north'] })
      .facilitate({ type: 'Announce', text: 'Ten minutes' })
      .facilitate({ type: 'Nudge', to: 'south', text: 'Try a whole package' });
    expect(newsAfter(played.seenBy('south'), seen).map((news) => news.kind)).toEqual([
      'offer-made',
      'announcement',
      'announcement',
    ]);
    expect(newsAfter(played.seenBy('south'), played.seenBy('south').entries.length)).toEqual([]);
  });

  it('given an announcement, a nudge and an event, then each reader keeps its own notices in order', () => {
    const played = talked()
      .facilitate({ type: 'Announce', text: 'Ten minutes' })
      .facilitate({ type: 'Nudge', to: 'south', text: 'Try a whole package' })
      .facilitate({ type: 'InjectEvent', injection: 'flood' });
    const kinds = (party: string) => noticesOf(played.seenBy(party)).map(({ notice }) => notice.kind);
    expect(kinds('south')).toEqual(['announcement', 'announcement', 'injected']);
    // [FA-9] Only whose points changed is told so.
    expect(kinds('north')).toEqual(['announcement', 'injected', 'points']);
    // The facilitator's newest words are on top of anything, the rest follows as it happened.
    const shown = onTop(noticesOf(played.seenBy('south'))).map(({ notice }) => notice);
    expect(shown).toMatchObject([{ text: 'Try a whole package' }, { text: 'Ten minutes' }, { kind: 'injected' }]);
  });

  it('given the same word at two tables, then it has one key at both, and another word or moment another', () => {
    const told = (table: PlayedTable) => noticesOf(table.seenBy('south')).map(({ key }) => key);
    const tables = [talked(), talked()] as const;
    for (const table of tables) table.facilitate({ type: 'Announce', text: 'Ten minutes' });
    expect(told(tables[0])).toEqual(told(tables[1]));
    tables[0].facilitate({ type: 'Announce', text: 'Nine minutes' }).wait(60_000);
    tables[0].facilitate({ type: 'Announce', text: 'Ten minutes' });
    expect(new Set(told(tables[0])).size).toBe(3);
  });

  it('[TE-7] given names that were corrected, then each is told once, in its place among what was said', () => {
    const played = talked();
    const said = played.seenBy('south').table.messages.filter(({ channel }) => channel === 'table').length;
    const seen = played.seenBy('south').entries.length;
    const place = { type: 'RenameSeat', party: 'north', seat: 1 } as const;
    played.facilitate({ type: 'ChangeMembers', party: 'north', seat: 1, members: ['Ada north', 'Budi'] });
    played.facilitate({ ...place, name: 'Ada' }).facilitate({ ...place, name: 'Ada', member: 0 });
    played.facilitate({ ...place, name: 'Budi Santoso', member: 1 });
    const told = [
      { name: 'Ada', was: 'Ada north' },
      { name: 'Budi Santoso', was: 'Budi' },
    ];
    expect(newsAfter(played.seenBy('south'), seen)).toEqual(told.map((one) => ({ kind: 'renamed', ...one })));
    expect(renamingsOf(played.seenBy('south'))).toEqual(told.map((one) => ({ party: 'north', after: said, ...one })));
  });

  it('given a list of names, then only corrected ones keep their places', () => {
    expect(correctedPlaces(['Ana', 'Ben'], ['Ana Nur', 'Ben'])).toEqual([0]);
    expect(correctedPlaces(['Ana', 'Ben'], ['Ana', 'Ben'])).toEqual([]);
    expect(correctedPlaces(['Ana', 'Ben'], ['Ben', 'Ana'])).toBeUndefined();
    expect(correctedPlaces(['Ana', 'Ben'], ['Ana'])).toBeUndefined();
  });

  it('[FA-9] given an event that brings a rule, then both are told', () => {
    const scenario = constrainedScenario({ injected: ['consent-first'] });
    const played = PlayedTable.negotiating(scenario).facilitate({ type: 'InjectEvent', injection: 'flood' });
    const told = noticesOf(played.seenBy('south'));
    expect(told.map(({ notice }) => notice.kind)).toEqual(['injected', 'rule']);
    expect(told[1]?.notice).toMatchObject({ title: { en: 'Early building needs consent (en)' } });
  });
});
