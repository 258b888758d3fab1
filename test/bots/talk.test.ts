import { describe, expect, it } from 'vitest';
import { createBot } from '../../shared/bots/bot.ts';
import { CHARACTERS, type Character, MANNERS } from '../../shared/bots/characters.ts';
import { playRun } from '../../shared/bots/play-loop.ts';
import type { OpenEntry } from '../../shared/log/seal.ts';
import type { TalkAct } from '../../shared/negotiation/talk-act.ts';
import { partyBrief } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { given, type TableStory } from '../support/table-story.ts';
import { drawnCase, pointCase } from './cases.ts';

const playAs = (scenario: Scenario, seed: number, character: Character) =>
  playRun({ scenario, seed, language: 'en', botFor: (options) => createBot({ ...options, character }) });

interface Said {
  readonly at: number;
  readonly party: string;
  readonly act: TalkAct;
}

const actsOf = (entries: readonly OpenEntry[]): Said[] =>
  entries.flatMap(({ at, events }) =>
    events.flatMap((event) => (event.type === 'ActSaid' ? [{ at, party: event.party, act: event.act }] : [])),
  );

describe('Given what a bot does not know, when it negotiates', () => {
  it.each(CHARACTERS)(
    'then it asks early, one thing at a time and no more than its character does: %s',
    (character) => {
      const scenario = drawnCase({ seed: 4, signatories: 3, ratifiers: 0, options: [4, 4, 4] });
      for (let seed = 1; seed <= 5; seed++) {
        const { entries } = playAs(scenario, seed, character);
        const start = entries.find(({ events }) =>
          events.some((e) => e.type === 'PhaseStarted' && e.kind === 'negotiation'),
        );
        for (const { id } of scenario.parties) {
          const asks = actsOf(entries).filter(({ party, act }) => party === id && act.kind === 'ask');
          expect(asks.length).toBeLessThanOrEqual(MANNERS[character].questions);
          expect(asks.length).toBeGreaterThan(0);
          expect(new Set(asks.map(({ act }) => JSON.stringify(act))).size).toBeGreaterThanOrEqual(asks.length - 1);
          for (const [place, { at }] of asks.entries()) {
            expect(at - (start?.at ?? 0)).toBeLessThan(0.6 * 20 * 60_000);
            const before = asks[place - 1]?.at ?? Number.NEGATIVE_INFINITY;
            expect(at - before).toBeGreaterThanOrEqual(60_000);
          }
        }
      }
    },
  );

  it('then every question that a bot puts to another is answered within half a minute', () => {
    let asked = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const { entries } = playAs(threePartyScenario(), seed, 'open');
      const acts = actsOf(entries);
      const end = entries.find(({ events }) => events.some(({ type }) => type === 'TentativeAgreementReached'))?.at;
      for (const { at, party, act } of acts) {
        if (act.kind !== 'ask' || at + 30_000 > (end ?? Number.POSITIVE_INFINITY)) continue;
        asked += 1;
        const answer = acts.find(
          (one) => one.party === act.of && one.act.kind === 'answer' && one.act.to === party && one.at > at,
        );
        expect((answer?.at ?? Number.POSITIVE_INFINITY) - at).toBeLessThanOrEqual(30_000);
      }
    }
    expect(asked).toBeGreaterThan(20);
  });
});

/** What a bot of a party says while somebody asks it things, one after the other, half a minute apart. */
function whenAsked(story: TableStory, party: string, character: Character, moments: readonly (() => void)[]) {
  const bot = createBot({ party, seed: 1, character, language: 'en' });
  const heard = story.table.messages.length;
  for (const moment of moments) {
    moment();
    for (let second = 0; second < 30; second++) {
      const { table, at, scenario } = story;
      const { commands } = bot.step({ table, brief: partyBrief(scenario, party), party, seat: 1, at });
      for (const command of commands) story.by(party).having(command);
      story.after(1000);
    }
  }
  return story.table.messages.slice(heard).filter((message) => message.party === party);
}

const ask = (story: TableStory, issue: number) => () =>
  void story.by('north').having({
    type: 'SayAct',
    channel: { parties: ['south'] },
    act: { kind: 'ask', of: 'south', about: 'wish', issue },
  });
const tell = (story: TableStory, issue: number) => () =>
  void story
    .by('north')
    .having({ type: 'SayAct', channel: 'table', act: { kind: 'tell-weight', issue, weight: 'most' } });
const answered = (messages: ReturnType<typeof whenAsked>) =>
  messages.flatMap(({ act }) => (act?.kind === 'answer' ? [act.says.kind] : []));

describe('Given a counterpart that is asked', () => {
  const talks = () => given(threePartyScenario()).started().inPhase('negotiation');

  it('when it is open, then it tells its first two interests beside the first answer, to those who heard the question', () => {
    const story = talks();
    const messages = whenAsked(story, 'south', 'open', [ask(story, 2), ask(story, 0)]);
    const told = messages.filter(({ act }) => act?.kind === 'tell-weight');
    expect(told.map(({ act, channel }) => [act, channel])).toEqual([
      [{ kind: 'tell-weight', issue: 1, weight: 'most' }, { parties: ['north', 'south'] }],
    ]);
    const lines = messages.flatMap(({ act, text, channel }) =>
      act === undefined && channel !== 'table' ? [text] : [],
    );
    expect(lines).toEqual(['What matters most to us is “Issue jobs (en)”, and then “Issue price (en)”.']);
    expect(answered(messages)).toEqual(['wish', 'wish']);
  });

  it('when it is firm, then it tells one thing for each thing that it was told', () => {
    const story = talks();
    const moments = [ask(story, 0), ask(story, 0), tell(story, 0), ask(story, 0), ask(story, 1)];
    const messages = whenAsked(story, 'south', 'firm', moments);
    expect(answered(messages)).toEqual(['withheld', 'wish', 'withheld']);
    const [why] = messages.flatMap(({ text }) => (text.startsWith('Tell us first') ? [text] : []));
    expect(why).toBeDefined();
  });
});

describe('Given an offer of a bot, when it asks on an issue for more than in its offer before', () => {
  it('then the sentence names that option and issue, and names no option that did not change', () => {
    let taken = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const scenario = drawnCase({ seed, signatories: 2, ratifiers: 0, options: [4, 4, 3, 3] });
      const { entries } = playAs(scenario, seed, 'open');
      const last = new Map<string, readonly number[]>();
      for (const [place, { events }] of entries.entries()) {
        for (const event of events) {
          if (event.type !== 'OfferMade') continue;
          const said =
            entries[place - 1]?.events.flatMap((one) => (one.type === 'MessageSaid' ? [one.text] : []))[0] ?? '';
          const before = last.get(event.party);
          last.set(event.party, event.package);
          if (before === undefined) continue;
          const { points } = partyBrief(scenario, event.party);
          for (const [issue, option] of event.package.entries()) {
            const name = scenario.issues[issue]?.options[option]?.name.en ?? '?';
            if (option === before[issue]) {
              expect(said).not.toContain(`“${name}”`);
              continue;
            }
            if ((points[issue]?.[option] ?? 0) <= (points[issue]?.[before[issue] ?? 0] ?? 0)) continue;
            taken += 1;
            expect(said).toContain(`“${name}”`);
          }
        }
      }
    }
    expect(taken).toBeGreaterThan(20);
  });

  it('then an offer after a refusal that named an issue moves there first and says that it was heard', () => {
    const [down, up] = [
      [20, 13, 6, 0],
      [0, 6, 13, 20],
    ];
    const parties = [down, up].map((row) => ({ reservation: 20, worth: [row, row, row] }));
    const story = given(pointCase('three-alike', parties, 20)).started();
    const bot = createBot({ party: 'party-0', seed: 1, character: 'open', language: 'en' });
    const brief = partyBrief(story.scenario, 'party-0');
    const until = (type: string) => {
      for (let second = 0; second < 900; second++) {
        const { commands } = bot.step({ table: story.table, brief, party: 'party-0', seat: 1, at: story.at });
        for (const command of commands) story.by('party-0').having(command);
        if (commands.some((one) => one.type === type)) return commands;
        story.after(1000);
      }
      return [];
    };
    until('MakeOffer');
    const [offer] = Object.values(story.table.offers);
    story.by('party-1').having({ type: 'RejectOffer', offer: offer?.id ?? '', reason: 'Issue number 1 (en): no.' });
    const [line] = until('MakeOffer').flatMap((one) => (one.type === 'Say' ? [one.text] : []));
    expect(line).toContain('We heard your objection. We move on “Issue number 1 (en)”');
  });
});
