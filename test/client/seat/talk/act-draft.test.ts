import { describe, expect, it } from 'vitest';
import { ownPoints } from '../../../../client/lib/table/own-points.ts';
import { type ActDraft, actOfDraft, startDraft } from '../../../../client/seat/talk/act-draft.ts';
import { tradePlaces } from '../../../../client/seat/talk/trade-places.ts';
import { talkChannels } from '../../../../client/seat/talk-list.ts';
import { actId } from '../../../../shared/negotiation/table.ts';
import { PlayedTable } from '../../../support/client-table.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';

const draft = (phrase: ActDraft['phrase'], chosen: Partial<ActDraft> = {}) =>
  actOfDraft({ ...startDraft(phrase), ...chosen });

describe('a talk act while it is put together', () => {
  it('given something missing, then there is no act yet', () => {
    for (const [phrase, chosen] of [
      ['ask', { issue: 0 }],
      ['ask', { other: 'south' }],
      ['tell', {}],
      ['tell', { told: 'unacceptable', issue: 1 }],
      ['trade', { asks: { issue: 0, option: 1 } }],
      ['trade', { asks: { issue: 0, option: 1 }, gives: { issue: 0, option: 2 } }],
      ['one-issue', { issue: 0 }],
      ['answer', { other: 'south', issue: 0, about: 'wish' }],
      ['answer', { other: 'south', issue: 0, about: 'reason' }],
    ] as const) {
      expect(draft(phrase, chosen), `${phrase} ${JSON.stringify(chosen)}`).toBeUndefined();
    }
  });

  it('given everything, then it is what was chosen', () => {
    expect(draft('ask', { other: 'south', issue: 1 })).toEqual({ kind: 'ask', of: 'south', about: 'wish', issue: 1 });
    expect(draft('tell', { issue: 2 })).toEqual({ kind: 'tell-weight', issue: 2, weight: 'most' });
    expect(draft('tell', { told: 'thank' })).toEqual({ kind: 'thank' });
    expect(draft('one-issue', { onIssue: 'set-aside', issue: 1 })).toEqual({ kind: 'set-aside', issue: 1 });
    expect(draft('time')).toEqual({ kind: 'need-time' });
    const of = { other: 'south', issue: 0 } as const;
    const answer = { kind: 'answer', to: 'south', issue: 0 };
    expect(draft('answer', { ...of, about: 'unacceptable' })).toEqual({
      ...answer,
      about: 'unacceptable',
      says: { kind: 'unacceptable', options: [] },
    });
    expect(draft('answer', { ...of, about: 'reason', short: 'withheld', text: 'Later' })).toEqual({
      ...answer,
      about: 'reason',
      says: { kind: 'withheld' },
      text: 'Later',
    });
  });
});

describe('what can be traded', () => {
  const places = (played: PlayedTable) => {
    const view = played.seenBy('north');
    const own = ownPoints(view);
    if (own === undefined) throw new Error('north has points');
    return tradePlaces(view, own);
  };

  it('given an offer of another party, then what brings most stands first to ask, what costs least first to give', () => {
    const played = PlayedTable.negotiating(threePartyScenario({ interactions: [] })).act('south', {
      type: 'MakeOffer',
      package: [0, 2, 0],
      to: ['north'],
    });
    const { from, asks, gives } = places(played);
    expect(from?.author).toBe('south');
    const differences = asks.map(({ difference }) => difference ?? 0);
    expect(differences[0]).toBe(Math.max(...differences));
    expect(Math.min(...differences)).toBeGreaterThan(0);
    const costs = gives.map(({ difference }) => difference ?? 0);
    expect(costs).toEqual(costs.toSorted((a, b) => b - a));
    expect(Math.max(...costs)).toBeLessThanOrEqual(0);
  });

  it('given no offer yet, then the own best options are asked for, the others given, and no difference is told', () => {
    const { from, asks, gives } = places(PlayedTable.negotiating(threePartyScenario()));
    expect(from).toBeUndefined();
    expect(asks.map(({ issue }) => issue).toSorted()).toEqual([0, 1, 2]);
    expect(gives).toHaveLength(6);
    expect([...asks, ...gives].every(({ difference }) => difference === undefined)).toBe(true);
  });
});

describe('a question in a conversation', () => {
  it('given it is put to the own party, then it waits there until an answer names it [TA-3]', () => {
    const played = PlayedTable.negotiating(threePartyScenario()).act('north', {
      type: 'SayAct',
      channel: 'table',
      act: { kind: 'ask', of: 'south', about: 'reason', issue: 0 },
    });
    const lastOf = (party: string) => talkChannels(played.seenBy(party))[0]?.messages.at(-1);
    const question = lastOf('south')?.question;
    expect(question).toMatchObject({ of: 'north', about: 'reason', issue: 0 });
    expect(lastOf('forum')?.question).toBeUndefined();
    const [asked] = played.seenBy('south').table.messages;
    expect(question?.id).toBe(asked && actId(asked));
    played.act('south', {
      type: 'SayAct',
      channel: 'table',
      act: { kind: 'answer', to: 'north', about: 'reason', issue: 0, says: { kind: 'weight', weight: 'most' } },
      inReplyTo: question?.id,
    });
    const channel = talkChannels(played.seenBy('south'))[0];
    expect(channel?.messages.map((one) => one.question)).toEqual([undefined, undefined]);
    expect(channel?.messages.at(-1)?.answers?.id).toBe('north');
  });
});
