import type { ProcessInput } from '../../shared/process/process-record.ts';
import { partyBrief, publicScenario } from '../../shared/scenario/public-scenario.ts';
import { threePartyScenario } from './scenarios.ts';
import { given, type TableStory } from './table-story.ts';

/** The three-party case without interactions, so that every issue can be judged on its own. */
export const plainThree = () => threePartyScenario({ interactions: [] });

/** What is measured of a story: its whole log. */
export function inputOf({ scenario, steps }: TableStory): ProcessInput {
  return {
    scenario: publicScenario(scenario),
    briefs: scenario.parties.map(({ id }) => partyBrief(scenario, id)),
    entries: steps,
  };
}

/** A table of this case whose negotiation has just begun, at play time 0. */
export function atTheTable(scenario = plainThree()): TableStory {
  return given(scenario).started().inPhase('negotiation');
}

export interface Put {
  readonly to: readonly string[];
  readonly inReplyTo?: string;
  readonly clause?: string;
}

/** A minute later, a party puts a package; gives the id of the offer. */
export function puts(story: TableStory, party: string, chosen: readonly number[], put: Put): string {
  const { to, ...rest } = put;
  return story
    .after(60_000)
    .by(party)
    .having({ type: 'MakeOffer', package: [...chosen], to: [...to], ...rest })
    .offer();
}

/** The offers of the told table by the order in which they were made. */
export interface ToldTable {
  readonly story: TableStory;
  readonly offers: readonly string[];
}

/**
 * A company and a province bargain for ten minutes and split the difference. Packages are price, jobs, timing, each 0–2.
 *
 * | min | what                      | north | south | forum |
 * |   1 | north: high none early    |   100 |    20 |    10 |
 * |   2 | south: low full early     |    20 |   100 |    50 | answers 1
 * |   3 | north: mid shared early   |    60 |    60 |    25 | answers 2
 * |   4 | north: mid shared later   |    50 |    50 |    50 | also to the forum
 * |   5 | flood: early is worth 5 and last 15 to north from now on, a high price 20 to the forum
 * |   6 | south: mid full last      |    45 |    70 |    85 |
 * |   7 | north: high full early    |    65 |    80 |    70 | answers 5
 * |   8 | north: high shared early  |    75 |    50 |    40 |
 * |   9 | south: mid shared last    |    55 |    40 |    55 | answers 7
 * |  10 | north accepts, the forum votes for it
 */
export function toldTable(): ToldTable {
  const story = given(plainThree()).started();
  story.by('north').having({ type: 'SaveGuess', about: 'south', issues: [1, 2] });
  story.by('south').having({ type: 'SaveGuess', about: 'north', issues: [2] });
  story.having({ type: 'SaveGuess', about: 'north', issues: [0] });
  story.by('forum').having({ type: 'SaveGuess', about: 'north', issues: [1] });
  story.inPhase('negotiation');
  const first = puts(story, 'north', [2, 0, 0], { to: ['south'] });
  story.having({ type: 'Say', channel: 'table', text: 'Halo' });
  const second = puts(story, 'south', [0, 2, 0], { to: ['north'], inReplyTo: first });
  story.having({ type: 'Say', channel: 'table', text: 'Halo 😀' }).having({ type: 'Say', channel: 'team', text: 'Ok' });
  const third = puts(story, 'north', [1, 1, 0], { to: ['south'], inReplyTo: second });
  story.having({ type: 'Say', channel: { parties: ['forum'] }, text: 'Psst' });
  const fourth = puts(story, 'north', [1, 1, 1], { to: ['south', 'forum'] });
  story.after(60_000).byFacilitator().having({ type: 'InjectEvent', injection: 'flood' });
  const fifth = puts(story, 'south', [1, 2, 2], { to: ['north'] });
  const sixth = puts(story, 'north', [2, 2, 0], { to: ['south'], inReplyTo: fifth });
  const seventh = puts(story, 'north', [2, 1, 0], { to: ['south'] });
  const eighth = puts(story, 'south', [1, 1, 2], { to: ['north'], inReplyTo: seventh });
  story.after(60_000).by('north').having({ type: 'AcceptOffer', offer: eighth });
  story.by('forum').having({ type: 'CastVote', vote: 'for' });
  return { story, offers: [first, second, third, fourth, fifth, sixth, seventh, eighth] };
}
