import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { TalkAct } from '../../shared/negotiation/talk-act.ts';
import { TABLE_LIMITS } from '../../shared/negotiation/vocabulary.ts';
import { given, type TableStory } from '../support/table-story.ts';
import { wideScenario } from '../support/wide-case.ts';

const talks = () => given(wideScenario()).started().inPhase('negotiation');
const says = (act: TalkAct, parties?: string[], inReplyTo?: string) => ({
  type: 'SayAct' as const,
  channel: parties === undefined ? ('table' as const) : { parties },
  act,
  ...(inReplyTo === undefined ? {} : { inReplyTo }),
});
const ask = (of: string, issue = 0): TalkAct => ({ kind: 'ask', of, about: 'wish', issue });
const wish = (to: string, options = [1]): TalkAct => ({
  kind: 'answer',
  to,
  about: 'wish',
  issue: 0,
  says: { kind: 'wish', options },
});
const seenBy = (story: TableStory, party: string) => story.seenBy({ kind: 'party', party });
const typesSeenBy = (story: TableStory, party: string) => seenBy(story, party).map(({ type }) => type);

describe('a talk act', () => {
  test('[TA-1] is said to the table, or to some parties and the own one, and numbered with the words there', () => {
    const story = talks().by('north').having({ type: 'Say', channel: 'table', text: 'Good morning' });
    story.when(says({ kind: 'thank' })).thenEvents({
      type: 'ActSaid',
      channel: 'table',
      party: 'north',
      seat: 1,
      number: 2,
      act: { kind: 'thank' },
      playMs: 0,
    });
    story.having(says({ kind: 'need-time' }, ['south']));
    assert.deepEqual(story.event('ActSaid').channel, { parties: ['north', 'south'] });
    assert.equal(typesSeenBy(story, 'south').filter((type) => type === 'ActSaid').length, 2);
    assert.equal(typesSeenBy(story, 'east').filter((type) => type === 'ActSaid').length, 1);
    assert.equal(story.having({ type: 'Say', channel: 'table', text: 'And now' }).event('MessageSaid').number, 3);
  });

  test('[TA-1] counts among what a party may say, and waits while its seat is muted', () => {
    const story = talks()
      .by('north')
      .having(says({ kind: 'thank' }));
    const said = story.table.messages[0];
    const full = Array.from({ length: TABLE_LIMITS.messages }, () => said).flatMap((one) => one ?? []);
    story.table = { ...story.table, messages: full };
    story.when(says({ kind: 'thank' })).thenRefused('talk-full');
    const muted = talks().byFacilitator().having({ type: 'MuteSeat', party: 'north', seat: 1, muted: true });
    muted
      .by('north')
      .when(says({ kind: 'thank' }))
      .thenRefused('seat-muted');
  });

  test('[TA-2] names issues and options that the case has, closed ones too', () => {
    const story = talks().byFacilitator().having({ type: 'InjectEvent', injection: 'audit' }).by('north');
    const closed = story.table.closedOptions[0];
    assert.ok(closed);
    story.having(says({ kind: 'leave-at', ...closed }));
    for (const act of [
      { kind: 'set-aside', issue: 9 },
      { kind: 'leave-at', issue: 0, option: 9 },
      { kind: 'tell-unacceptable', issue: 0, option: 7 },
      { kind: 'trade', asks: { issue: 0, option: 0 }, gives: { issue: 0, option: 1 } },
      wish('south', [0, 9]),
    ] satisfies TalkAct[]) {
      story.when(says(act)).thenRefused('act-wrong');
    }
  });

  test('[TA-2] a question is put to another party that hears it', () => {
    const story = talks().by('north');
    story.when(says(ask('north'))).thenRefused('act-wrong');
    story.when(says(ask('nobody'))).thenRefused('act-wrong');
    story.when(says(ask('south'), ['east'])).thenRefused('addressees-wrong');
    story.having(says(ask('watch')));
  });

  test('[TA-2] an answer says what was asked, or that it was said before or is withheld, with a text beside it', () => {
    const story = talks().by('south');
    const about = { kind: 'answer', to: 'north', issue: 0 } as const;
    const weight = { kind: 'weight', weight: 'most' } as const;
    story.when(says({ ...about, about: 'wish', says: weight })).thenRefused('act-wrong');
    story
      .when(says({ ...about, about: 'reason', says: { kind: 'unacceptable', options: [] } }))
      .thenRefused('act-wrong');
    story.having(says({ ...about, about: 'unacceptable', says: { kind: 'unacceptable', options: [] } }));
    story.having(says({ ...about, about: 'unacceptable', says: { kind: 'withheld' } }));
    story.having(says({ ...about, about: 'reason', says: weight, text: ' Our \u202epeople  ' }));
    assert.deepEqual(story.event('ActSaid').act, { ...about, about: 'reason', says: weight, text: 'Our people' });
    story.when(says({ ...about, about: 'reason', says: weight, text: 'x'.repeat(301) })).thenRefused('text-too-long');
  });
});

describe('an answer that names its question', () => {
  const asked = () =>
    talks()
      .by('north')
      .having(says(ask('south'), ['south', 'east']));
  const QUESTION = 'north>north+south+east@0';

  test('[TA-3] is of the party that was asked, to who asked, about the same', () => {
    const story = asked().by('south');
    for (const act of [wish('east'), { ...wish('north'), issue: 1 } as TalkAct, { kind: 'thank' } as TalkAct]) {
      story.when(says(act, ['north'], QUESTION)).thenRefused('act-wrong');
    }
    story
      .by('east')
      .when(says(wish('north'), ['north'], QUESTION))
      .thenRefused('act-unknown');
    story.by('south').having(says(wish('north'), ['north', 'east'], QUESTION));
    assert.deepEqual(story.event('ActLinked'), {
      type: 'ActLinked',
      act: 'south>north+south+east@0',
      inReplyTo: QUESTION,
    });
    assert.equal(story.table.messages.at(-1)?.inReplyTo, QUESTION);
  });

  test('[TA-3] [VI-3] a question that the own party does not read is one that does not exist', () => {
    const story = talks()
      .by('north')
      .having(says(ask('east'), ['east']));
    const hidden = 'north>north+east@0';
    story
      .by('south')
      .when(says(wish('north'), undefined, hidden))
      .thenRefused('act-unknown');
    story.when(says(wish('north'), undefined, 'north>north+east@1')).thenRefused('act-unknown');
  });

  test('[TA-3] acts of one moment in one channel have names of their own', () => {
    const story = asked()
      .by('north')
      .having(says(ask('south', 1), ['south', 'east']));
    assert.equal(story.event('ActSaid').playMs, 1);
    story.by('south').having(says({ ...wish('north'), issue: 1 } as TalkAct, ['north'], 'north>north+south+east@1'));
  });

  test('[TA-4] only who reads both learns that one belongs to the other', () => {
    const story = asked()
      .by('south')
      .having(says(wish('north'), undefined, QUESTION));
    const linked = (party: string) => typesSeenBy(story, party).includes('ActLinked');
    assert.deepEqual(
      story.scenario.parties.map(({ id }) => [id, linked(id)]),
      [
        ['north', true],
        ['south', true],
        ['east', true],
        ['forum', false],
        ['watch', false],
      ],
    );
    assert.ok(typesSeenBy(story, 'forum').includes('ActSaid'), 'the answer itself is the table’s');
    assert.ok(!story.bytesFor({ kind: 'party', party: 'forum' }).includes(QUESTION));
  });
});
