import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { createBot } from '../../shared/bots/bot.ts';
import type { Character } from '../../shared/bots/characters.ts';
import { estimateAppeal } from '../../shared/bots/frequency-model.ts';
import { fold } from '../../shared/log/replay.ts';
import type { PartyCommand } from '../../shared/negotiation/commands.ts';
import { playTime } from '../../shared/negotiation/play-clock.ts';
import { initialTable } from '../../shared/negotiation/table.ts';
import type { Asked } from '../../shared/negotiation/vocabulary.ts';
import { partyBrief, publicScenario } from '../../shared/scenario/public-scenario.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { given, type TableStory } from '../support/table-story.ts';

const talks = () => given(threePartyScenario()).started().inPhase('negotiation');

const asks = (story: TableStory, by: string, of: string, about: Asked, issue = 0, parties?: string[]) =>
  story.by(by).having({
    type: 'SayAct',
    channel: parties === undefined ? 'table' : { parties },
    act: { kind: 'ask', of, about, issue },
  });

/** A bot asked at every second for so long; it sees what its party sees. Gives what it did with the seconds that passed. */
function letBot(
  story: TableStory,
  party: string,
  seconds: number,
  character: Character = 'relational',
): { readonly after: number; readonly command: PartyCommand }[] {
  const bot = createBot({ party, seed: 1, character, language: 'en' });
  const done: { after: number; command: PartyCommand }[] = [];
  for (let after = 0; after < seconds; after++) {
    const table = fold(initialTable(publicScenario(story.scenario)), story.seenBy({ kind: 'party', party }));
    const step = bot.step({ table, brief: partyBrief(story.scenario, party), party, seat: 1, at: story.at });
    for (const command of step.commands) {
      story.by(party).having(command);
      done.push({ after, command });
    }
    story.after(1000);
  }
  return done;
}

const answersOf = (done: ReturnType<typeof letBot>) =>
  done.flatMap(({ after, command }) =>
    command.type === 'SayAct' && command.act.kind === 'answer' ? [{ after, ...command, says: command.act.says }] : [],
  );

describe('Given a question that is put to a bot, when half a minute of play has passed', () => {
  test.each([
    ['reason', 1, { kind: 'weight', weight: 'most' }],
    ['reason', 2, { kind: 'weight', weight: 'little' }],
    ['wish', 1, { kind: 'wish', options: [2, 1] }],
    ['unacceptable', 0, { kind: 'unacceptable', options: [] }],
  ] as const)(
    'then it has answered why, what, or what not (%s of issue %i) from its own brief',
    (about, issue, says) => {
      const story = asks(talks(), 'north', 'south', about, issue);
      const [answer, ...more] = answersOf(letBot(story, 'south', 30));
      assert.deepEqual([answer?.says, answer?.channel, more], [says, 'table', []]);
      assert.equal(answer?.inReplyTo, 'north>table@0');
    },
  );

  test('then who heard the question hears the answer, and nobody else', () => {
    const story = asks(talks(), 'north', 'forum', 'wish', 0, ['forum']);
    const [answer] = answersOf(letBot(story, 'forum', 30));
    assert.deepEqual(answer?.channel, { parties: ['north'] });
    assert.ok(story.seenBy({ kind: 'party', party: 'south' }).every(({ type }) => type !== 'ActSaid'));
  });

  test('then an answer tells neither points nor the limit', () => {
    const story = talks();
    for (const about of ['reason', 'wish', 'unacceptable'] as const) {
      for (const issue of [0, 1, 2]) asks(story.after(1000), 'north', 'south', about, issue);
    }
    const answers = answersOf(letBot(story, 'south', 60));
    assert.equal(answers.length, 9);
    for (const { act } of answers) assert.doesNotMatch(JSON.stringify(act), /text|points|reservation/);
  });
});

describe('Given the same question again, when it waits, was answered, was answered twice', () => {
  test('then it is one question while it waits, is answered “as we said” once, and then no more', () => {
    const story = asks(talks(), 'north', 'south', 'wish');
    asks(story.after(2000), 'forum', 'south', 'wish');
    const first = answersOf(letBot(story, 'south', 60)).map(({ says }) => says.kind);
    assert.deepEqual(first, ['wish', 'as-before']);
    asks(story, 'north', 'south', 'wish');
    assert.deepEqual(answersOf(letBot(story, 'south', 60)), []);
  });
});

describe('Given a stream of questions, when a bot bargains', () => {
  test('then its offers come at the very moments at which they come without it', () => {
    const offers = (story: TableStory, isAsked: boolean) => {
      const made: number[] = [];
      for (let round = 0; round < 12; round++) {
        if (isAsked) asks(story, 'north', 'south', 'wish', round % 3);
        const done = letBot(story, 'south', 30).filter(({ command }) => command.type === 'MakeOffer');
        made.push(...done.map(({ after }) => round * 30 + after));
      }
      return made;
    };
    const undisturbed = offers(talks(), false);
    assert.ok(undisturbed.length > 0);
    assert.deepEqual(offers(talks(), true), undisturbed);
  });

  test('then a muted one keeps still', () => {
    const story = talks().byFacilitator().having({ type: 'MuteSeat', party: 'forum', seat: 1, muted: true });
    asks(story, 'north', 'forum', 'reason');
    assert.deepEqual(answersOf(letBot(story, 'forum', 40)), []);
  });
});

describe('Given what a party said of itself, when a bot thinks of what that party likes', () => {
  test('then a word counts for more than what was watched', () => {
    const story = talks().by('north');
    story.having({ type: 'MakeOffer', package: [0, 0, 0], to: ['south'] });
    const likes = () => estimateAppeal(story.table, 'north');
    const before = likes();
    assert.deepEqual(before[0]?.[0], before[1]?.[0]);
    const says = (act: Parameters<typeof story.having>[0] & { type: 'SayAct' }) => story.after(1000).having(act);
    says({ type: 'SayAct', channel: 'table', act: { kind: 'tell-weight', issue: 1, weight: 'most' } });
    says({ type: 'SayAct', channel: 'table', act: { kind: 'tell-unacceptable', issue: 2, option: 1 } });
    says({
      type: 'SayAct',
      channel: 'table',
      act: { kind: 'trade', asks: { issue: 0, option: 2 }, gives: { issue: 1, option: 1 } },
    });
    const after = likes();
    assert.ok((after[1]?.[0] ?? 0) > 2 * (after[0]?.[0] ?? 0), 'what matters most weighs most');
    assert.ok((after[2]?.[1] ?? 0) < 0, 'what cannot be signed counts against it');
    assert.equal(after[0]?.[2], after[0]?.[0], 'what is asked in a trade is wished as what was offered');
    assert.ok(playTime(story.table, story.at) > 0);
  });
});
