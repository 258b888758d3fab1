import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { createBot } from '../../shared/bots/bot.ts';
import { createStandIn } from '../../shared/bots/stand-in.ts';
import { runningPhase } from '../../shared/negotiation/table.ts';
import { partyBrief } from '../../shared/scenario/public-scenario.ts';
import { pointsOf } from '../../shared/scoring/points.ts';
import { flat, given, type TableStory } from '../support/table-story.ts';
import { wideScenario } from '../support/wide-case.ts';

/** What a stand-in asks for now. */
function step(story: TableStory, party: string) {
  const bot = createStandIn(createBot({ party, seed: 1, language: 'en' }), 'en');
  const { table, at, scenario } = story;
  return bot.step({ table, brief: partyBrief(scenario, party), party, seat: 0, at });
}

/** Asks for it, too: what a stand-in wants is never refused. */
function acts(story: TableStory, party: string): string[] {
  const { commands } = step(story, party);
  for (const command of commands) story.by(party, 0).having(command);
  return commands.map(({ type }) => type);
}

function lastMinute(story: TableStory): void {
  const phase = runningPhase(story.table);
  story.at += (phase?.endsAtPlayMs ?? 0) - (phase?.startsAtPlayMs ?? 0) - 60_000;
}

const brief = partyBrief(wideScenario(), 'north');
const worth = [0, 1, 2].map((option) => pointsOf(brief, flat(option)));
const best = worth.indexOf(Math.max(...worth));

/** North is away; what is good for it stands, and something worse. */
function asked(limit: number): TableStory {
  const story = given(wideScenario()).started();
  story.by('north').having({ type: 'SavePreparation', target: 1000, limit, priorities: [] });
  story.inPhase('negotiation');
  story.by('south').having({ type: 'MakeOffer', package: flat(best), to: ['north', 'east'] });
  story.byFacilitator().having({ type: 'LetStandIn', party: 'north', why: 'devices-gone' });
  return story;
}

describe('a stand-in', () => {
  it('[SI-1] [SI-2] says once that it is here, and once to its author that an offer was read', () => {
    const story = asked(0);
    assert.deepEqual(acts(story, 'north'), ['Say']);
    assert.match(story.table.messages.at(-1)?.text ?? '', /I am a stand-in/);
    assert.deepEqual(acts(story, 'north'), ['Say']);
    assert.deepEqual(story.table.messages.at(-1)?.channel, { parties: ['north', 'south'] });
    assert.deepEqual(acts(story, 'north'), []);
  });

  it('[SI-2] answers a question that is put to its team, within half a minute', () => {
    const story = asked(0);
    acts(story, 'north');
    story.by('south').having({
      type: 'SayAct',
      channel: 'table',
      act: { kind: 'ask', of: 'north', about: 'wish', issue: 0 },
    });
    const done: string[] = [];
    for (let after = 0; after <= 30; after++) {
      done.push(...acts(story, 'north'));
      story.after(1000);
    }
    assert.deepEqual(
      done.filter((type) => type === 'SayAct'),
      ['SayAct'],
    );
    const answer = story.table.messages.find(({ act }) => act?.kind === 'answer');
    assert.deepEqual([answer?.seat, answer?.inReplyTo], [0, 'south>table@0']);
  });

  it('[SI-3] wants to be asked when the last minute begins, and accepts then what is worth the limit', () => {
    const story = asked(worth[best] ?? 0);
    acts(story, 'north');
    acts(story, 'north');
    story.after(1000);
    const phase = runningPhase(story.table);
    assert.ok(phase);
    const until = step(story, 'north').wakeAt - story.at;
    assert.ok(until <= 10_000 && until >= 1000);
    lastMinute(story);
    assert.deepEqual(acts(story, 'north'), ['AcceptOffer']);
    assert.deepEqual(Object.values(story.table.offers)[0]?.acceptedBy, ['north']);
    assert.deepEqual(acts(story, 'north'), []);
  });

  it('[SI-4] accepts nothing below the limit that its team wrote down', () => {
    const story = asked((worth[best] ?? 0) + 1);
    acts(story, 'north');
    lastMinute(story);
    assert.deepEqual(acts(story, 'north'), []);
  });

  it('[SI-2] repeats the offer of its team that ran out', () => {
    const story = given(wideScenario()).started().inPhase('negotiation');
    story.by('north').having({ type: 'MakeOffer', package: flat(best), to: ['south'], clause: 'As it is' });
    story.byFacilitator().having({ type: 'InjectEvent', injection: 'audit' });
    story.having({ type: 'LetStandIn', party: 'north', why: 'facilitator' });
    acts(story, 'north');
    const isOpen = story.table.closedOptions.every(({ issue, option }) => flat(best)[issue] !== option);
    assert.deepEqual(acts(story, 'north'), isOpen ? ['MakeOffer'] : []);
  });

  it('[SI-4] votes in the last minute, and not for what it cannot hold against its team’s conditions', () => {
    for (const condition of [undefined, 'Something that no bot can read']) {
      const story = given(wideScenario()).started().inPhase('negotiation');
      if (condition !== undefined) story.by('forum').having({ type: 'StateCondition', text: condition });
      const offer = story
        .by('south')
        .having({ type: 'MakeOffer', package: [1, 2, 1], to: ['north', 'east'] })
        .offer();
      story.by('north').having({ type: 'AcceptOffer', offer });
      story.by('east').having({ type: 'AcceptOffer', offer });
      story.byFacilitator().having({ type: 'LetStandIn', party: 'forum', why: 'devices-gone' });
      acts(story, 'forum');
      assert.ok(!acts(story, 'forum').includes('CastVote'));
      lastMinute(story);
      const { commands } = step(story, 'forum');
      const votes = commands.flatMap((one) => (one.type === 'CastVote' ? [one.vote] : []));
      const forum = partyBrief(story.scenario, 'forum');
      const isWorth = pointsOf(forum, [1, 2, 1]) >= forum.reservation;
      assert.deepEqual(votes, isWorth ? (condition === undefined ? ['for'] : []) : ['against']);
    }
  });
});
