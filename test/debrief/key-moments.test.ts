import { describe, expect, test } from 'vitest';
import { betterNearby } from '../../shared/advice/better-nearby.ts';
import { keyMoments } from '../../shared/debrief/key-moments.ts';
import type { KeyMoment } from '../../shared/debrief/moment.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { partyBrief, publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { secretsFor } from '../../shared/visibility/scenario-for.ts';
import type { Viewer } from '../../shared/visibility/viewer.ts';
import { visible } from '../../shared/visibility/visible.ts';
import { playAtRandom } from '../support/random-play.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { given, type TableStory } from '../support/table-story.ts';
import { atTheTable, inputOf, plainThree, puts, toldTable } from '../support/told-table.ts';

const momentsOf = (story: TableStory) => keyMoments(inputOf(story));
const kindsOf = (moments: readonly KeyMoment[]) => moments.map(({ what }) => what.kind);
const one = (moments: readonly KeyMoment[], kind: KeyMoment['what']['kind']) =>
  moments.find(({ what }) => what.kind === kind);
/** How many entries of a story had been written when its last offer of this id was made. */
const stepOf = (story: TableStory, offer: string) =>
  story.steps.findIndex(({ events }) => events.some((event) => event.type === 'OfferMade' && event.offer === offer)) +
  1;

const withLimit = (id: string, reservation: number) => (party: Scenario['parties'][number]) =>
  party.id === id ? { ...party, reservation } : party;

/** What one viewer reads of a story before the reveal. */
function seenBy(story: TableStory, viewer: Viewer) {
  const { briefs } = secretsFor(story.scenario, viewer, false);
  return { scenario: publicScenario(story.scenario), briefs, entries: visible(story.readable, viewer, false) };
}

describe('given the told table, when its key moments are looked for', () => {
  const { story, offers } = toldTable();
  const moments = momentsOf(story);

  test('then they come in order, each at the entry that it happened with', () => {
    expect(moments.map(({ step }) => step)).toEqual(moments.map(({ step }) => step).sort((a, b) => a - b));
    expect(one(moments, 'first-offer')).toEqual({
      step: stepOf(story, offers[0] ?? ''),
      what: { kind: 'first-offer', party: 'north', offer: offers[0] },
    });
    expect(
      kindsOf(moments).filter((kind) => kind === 'injected' || kind === 'agreement' || kind === 'ratified'),
    ).toEqual(['injected', 'agreement', 'ratified']);
  });

  test('then each party’s largest step down is told with its points and its share', () => {
    const big = moments.flatMap(({ what }) => (what.kind === 'big-concession' ? [what] : []));
    // north: high none early (100) to mid shared early (60); south: low full early (100) to mid full last (70).
    expect(big).toEqual([
      { kind: 'big-concession', party: 'north', offer: offers[2], points: 40, share: 0.4 },
      { kind: 'big-concession', party: 'south', offer: offers[4], points: 30, share: 0.3 },
    ]);
  });

  test('[DE-1] then the better package that would have passed is told where it still stood', () => {
    // high full early gave 65 and 80, mid shared last came out at 55 and 40; high shared early breaches consent.
    const missed = one(moments, 'missed-offer');
    expect(missed?.what).toEqual({
      kind: 'missed-offer',
      offer: offers[5],
      better: {
        package: [2, 2, 0],
        changes: [
          { party: 'north', points: 10 },
          { party: 'south', points: 40 },
          { party: 'forum', points: 15 },
        ],
      },
    });
    expect(missed?.step).toBe(stepOf(story, offers[6] ?? '') - 1);
    expect(one(moments, 'missed-trade')).toBeUndefined();
  });

  test('then a party that does not know the others’ points is told nothing that follows from them', () => {
    const own = keyMoments(seenBy(story, { kind: 'party', party: 'north' }));
    expect(kindsOf(own)).not.toContain('missed-offer');
    expect(own.flatMap(({ what }) => (what.kind === 'big-concession' ? [what.party] : []))).toEqual(['north']);
    expect(kindsOf(keyMoments(seenBy(story, { kind: 'spectator' })))).toEqual(['injected']);
  });
});

describe('given an agreement that a small trade would have bettered', () => {
  const story = atTheTable();
  const offer = puts(story, 'north', [1, 0, 1], { to: ['south'] });
  story.by('south').having({ type: 'AcceptOffer', offer });
  story.by('forum').having({ type: 'CastVote', vote: 'for' });
  const trade = momentsOf(story).find(({ what }) => what.kind === 'missed-trade');

  test('then it is told where the package was offered, with how many there were and the fairest of them', () => {
    // mid none later is worth 60, 20 and 30; one trade away every signatory gains and the forum keeps its 30.
    expect(trade?.step).toBe(stepOf(story, offer));
    if (trade?.what.kind !== 'missed-trade') throw new Error('no trade');
    const { count, example } = trade.what.better;
    expect(count).toBeGreaterThan(0);
    for (const { party, points } of example.changes) if (party !== 'forum') expect(points).toBeGreaterThan(0);
    expect(example.package.filter((option, issue) => option !== [1, 0, 1][issue]).length).toBeLessThanOrEqual(2);
  });

  test('then trying out every package within two issues gives the same count', () => {
    const scenario = plainThree();
    const briefs = scenario.parties.map(({ id }) => partyBrief(scenario, id));
    const breaches = ([, jobs, timing]: readonly number[]) => timing === 0 && jobs !== 2;
    const worth = (party: number, chosen: readonly number[]) =>
      chosen.reduce((sum, option, issue) => sum + (briefs[party]?.points[issue]?.[option] ?? 0), 0);
    const start = [1, 0, 1];
    let counted = 0;
    for (let index = 0; index < 27; index++) {
      const chosen = [Math.floor(index / 9), Math.floor(index / 3) % 3, index % 3];
      const differs = chosen.filter((option, issue) => option !== start[issue]).length;
      const isBetter = [0, 1].every((party) => worth(party, chosen) > worth(party, start));
      if (differs <= 2 && isBetter && worth(2, chosen) >= 30 && !breaches(chosen)) counted += 1;
    }
    expect(betterNearby({ public: publicScenario(scenario), briefs }, start)?.count).toBe(counted);
  });

  test('then an option that an event closed is no way out', () => {
    const scenario = plainThree();
    const briefs = scenario.parties.map(({ id }) => partyBrief(scenario, id));
    const all = [0, 1, 2].flatMap((issue) => [0, 1, 2].map((option) => ({ issue, option })));
    expect(betterNearby({ public: publicScenario(scenario), briefs, closedOptions: all }, [1, 0, 1])).toBeUndefined();
  });
});

describe('given a table that ends without agreement', () => {
  test('then the last chance is just before the last acceptable offer fell', () => {
    const story = atTheTable();
    // mid shared later: 50, 50 and 50, above 45, 40 and 30; high none early: south would lose.
    const good = puts(story, 'north', [1, 1, 1], { to: ['south'] });
    puts(story, 'south', [0, 2, 0], { to: ['north'] });
    story.after(1000).by('north').having({ type: 'WithdrawOffer', offer: good });
    const fell = story.steps.length;
    puts(story, 'north', [2, 0, 0], { to: ['south'] });
    story.by('south').having({ type: 'WalkAway' });
    const moments = momentsOf(story);
    expect(one(moments, 'last-chance')).toMatchObject({ step: fell - 1, what: { offer: good } });
    expect(moments.at(-1)?.what).toEqual({ kind: 'ended', outcome: 'walked-away', by: 'south' });
  });

  test('[DE-1] then an offer that breaches a condition or leaves the forum below its limit was no chance', () => {
    const story = atTheTable();
    // mid shared early: 60 and 60, but it breaches consent.
    puts(story, 'north', [1, 1, 0], { to: ['south'] });
    story.clockRuns(3_600_000);
    expect(one(momentsOf(story), 'last-chance')).toBeUndefined();
    // mid shared later: 50, 50 and 50; the forum needs 51.
    const poor = atTheTable({ ...plainThree(), parties: plainThree().parties.map(withLimit('forum', 51)) });
    puts(poor, 'north', [1, 1, 1], { to: ['south'] });
    poor.clockRuns(3_600_000);
    expect(one(momentsOf(poor), 'last-chance')).toBeUndefined();
  });

  test('then an offer that leaves a signatory below its reservation value was no chance', () => {
    const story = atTheTable();
    puts(story, 'north', [2, 0, 0], { to: ['south'] });
    story.clockRuns(3_600_000);
    const moments = momentsOf(story);
    expect(one(moments, 'last-chance')).toBeUndefined();
    expect(moments.at(-1)?.what).toEqual({ kind: 'ended', outcome: 'impasse' });
  });
});

test('what the facilitator did and what the forum sent back are told as well', () => {
  const story = given(threePartyScenario({ agreement: { returnMinutes: 5 } })).started();
  story.byFacilitator().having({ type: 'Nudge', to: 'south', text: 'Ask why' });
  story.having({ type: 'PauseTable', reason: 'facilitator' }).after(60_000).having({ type: 'ResumeTable' });
  story.inPhase('negotiation');
  const offer = puts(story, 'north', [1, 1, 1], { to: ['south'] });
  story.by('south').having({ type: 'AcceptOffer', offer });
  story.by('forum').having({ type: 'CastVote', vote: 'against' });
  expect(kindsOf(momentsOf(story))).toEqual(['nudge', 'pause', 'first-offer', 'agreement', 'returned']);
});

test('any table that is played has key moments at steps that it has, and a party’s hold nobody else’s secrets', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { story, scenario } = playAtRandom(seed);
    for (const { step } of momentsOf(story)) expect(step >= 1 && step <= story.steps.length).toBe(true);
    for (const { id: party } of scenario.parties) {
      const input = seenBy(story, { kind: 'party', party });
      const other = JSON.stringify(input.briefs).replaceAll(`qzx${party}qzx`, '');
      expect(other).not.toContain('qzx');
      const moments = keyMoments(input);
      for (const { step } of moments) expect(step >= 1 && step <= input.entries.length).toBe(true);
      expect(canonicalJson(kindsOf(moments))).not.toMatch(/missed|last-chance/);
    }
  }
});
