import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { Channel } from '../../shared/negotiation/vocabulary.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { given, type TableStory } from '../support/table-story.ts';
import { wideScenario } from '../support/wide-case.ts';

const say = (channel: Channel, text = 'Hello') => ({
  type: 'Say' as const,
  channel: typeof channel === 'string' ? channel : { parties: [...channel.parties] },
  text,
});
const talks = () => given(wideScenario()).started().inPhase('negotiation');
const readers = (story: TableStory, text: string) =>
  story.scenario.parties.map(({ id }) => id).filter((party) => story.bytesFor({ kind: 'party', party }).includes(text));

describe('speaking', () => {
  test('[CA-1] to the table, to the own team, or to some parties and the own one', () => {
    const story = talks().by('north').having(say('table', 'to-all')).having(say('team', 'to-us'));
    story.having(say({ parties: ['watch', 'south'] }, 'to-some'));
    assert.deepEqual(story.event('MessageSaid').channel, { parties: ['north', 'south', 'watch'] });
    assert.deepEqual(readers(story, 'to-all'), ['north', 'south', 'east', 'forum', 'watch']);
    assert.deepEqual(readers(story, 'to-us'), ['north']);
    assert.deepEqual(readers(story, 'to-some'), ['north', 'south', 'watch']);
    assert.equal(story.bytesFor({ kind: 'spectator' }).includes('to-all'), false);
  });

  test('[CA-2] team talk is open in the lobby and when the time is up; other talk is not', () => {
    const lobby = given(threePartyScenario()).byFacilitator();
    lobby.having({ type: 'SeatMember', party: 'north', seat: 1, name: 'A', kind: 'person' }).by('north');
    lobby
      .when(say('team'))
      .thenEvents({
        type: 'MessageSaid',
        channel: 'team',
        party: 'north',
        seat: 1,
        number: 1,
        text: 'Hello',
        playMs: 0,
      })
      .when(say('table'))
      .thenRefused('table-not-started');
    const late = talks().after(3_600_000).by('north');
    late
      .when(say('team'))
      .thenEvents({
        type: 'MessageSaid',
        channel: 'team',
        party: 'north',
        seat: 1,
        number: 1,
        text: 'Hello',
        playMs: 3600000,
      })
      .when(say('table'))
      .thenRefused('phase-over');
    late.when(say({ parties: ['south'] })).thenRefused('phase-over');
  });

  test.each([[[]], [['north']], [['nobody']], [['south', 'nobody']], [['constructor']]])(
    '[CA-3] a private conversation with %j is refused',
    (parties) => {
      talks().by('north').when(say({ parties })).thenRefused('addressees-wrong');
    },
  );

  test('[CA-4] messages are numbered per author and channel', () => {
    const story = talks().by('north');
    const number = (channel: Channel) => story.having(say(channel)).event('MessageSaid').number;
    assert.deepEqual([number('table'), number('team'), number({ parties: ['south'] })], [1, 1, 1]);
    assert.deepEqual([number('table'), number({ parties: ['south', 'north'] })], [2, 2]);
    assert.equal(story.by('south').having(say('table')).event('MessageSaid').number, 1);
  });

  test('[CA-5] a party says at most 4000 messages', () => {
    const story = talks();
    const said = story.by('north').having(say('team')).table.messages;
    story.table = { ...story.table, messages: Array.from({ length: 4000 }, () => said[0]).flatMap((one) => one ?? []) };
    story.when(say('table')).thenRefused('talk-full');
    story.by('south').when(say('table')).thenEvents({
      type: 'MessageSaid',
      channel: 'table',
      party: 'south',
      seat: 1,
      number: 1,
      text: 'Hello',
      playMs: 0,
    });
  });
});

describe('texts are made printable', () => {
  const said = (text: string) => talks().by('north').having(say('table', text)).event('MessageSaid').text;

  test('[CA-6] marks that turn the direction of writing are taken out', () => {
    assert.equal(said('\u202eabc\u202c \u2067d\u2069\u200f\u061ce'), 'abc d e');
  });

  test('[CA-6] control characters and halves of characters are taken out, line breaks stay, two at most', () => {
    assert.equal(said('a\u0000b\u001b[31mc\ud83d'), 'a b [31mc');
    assert.equal(said('  one\r\ntwo\n\n\n\nthree \t end  '), 'one\ntwo\n\nthree end');
  });

  test('[CA-6] joined characters and scripts from right to left stay whole', () => {
    for (const text of ['👩‍👩‍👧 ya', 'مرحبا', 'ꦱꦸꦒꦼꦁ']) assert.equal(said(text), text);
  });

  test.each(['', ' \n\t ', '\u200b\u200d', '\u202e\u2066', '\u3164\u2800', '\u0007'])(
    '[CA-6] %j leaves no mark and is refused',
    (text) => {
      talks().by('north').when(say('table', text)).thenRefused('text-empty');
    },
  );

  test('[CA-6] length counts characters as read, not code units: 600 of a message are taken, 601 not, 10,000 not', () => {
    assert.equal([...said('🌊'.repeat(600))].length, 600);
    talks()
      .by('north')
      .when(say('table', '🌊'.repeat(601)))
      .thenRefused('text-too-long');
    talks()
      .by('north')
      .when(say('team', 'x'.repeat(10_000)))
      .thenRefused('text-too-long');
    assert.equal(said(` ${'x'.repeat(600)}${' '.repeat(9000)}`).length, 600);
  });
});
