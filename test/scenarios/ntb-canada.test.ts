import { describe, expect, test } from 'vitest';
import { loadScenario, variantsOf } from '../../server/cases/scenario-file.ts';
import { measureAgreement } from '../../shared/analysis/agreement.ts';
import { analyseSpace } from '../../shared/analysis/analyse.ts';
import { describeCase } from '../../shared/analysis/case.ts';
import { countRational } from '../../shared/analysis/counting.ts';
import { inputOf } from '../../shared/analysis/party-points.ts';
import { createSpace, packageAt, rangesOf } from '../../shared/analysis/space.ts';
import { compatibleIssues, logrollingPairs } from '../../shared/analysis/trades.ts';
import { checkMeaning } from '../../shared/authoring/check-meaning.ts';
import { type PartyBrief, partyBrief, publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { partiesToldPoints } from '../../shared/scenario/told-points.ts';
import { type Package, SCENE_PARTS } from '../../shared/scenario/vocabulary.ts';
import { compileConditions, isBreached } from '../../shared/scoring/breaches.ts';
import { compileImpact } from '../../shared/scoring/impact.ts';
import { pointsOf } from '../../shared/scoring/points.ts';
import { QUADRANTS, quadrantOf, roundIndex } from '../../shared/scoring/quadrant.ts';

const FOLDER = `${import.meta.dirname}/../../scenarios/ntb-canada`;

const loaded = await loadScenario(FOLDER);
if ('problems' in loaded) throw new Error(loaded.problems.map(({ line, message }) => `${line} ${message}`).join('\n'));
const scenario = loaded.scenario;
const open = publicScenario(scenario);

const briefs = scenario.parties.map((party) => partyBrief(scenario, party.id));
const [ntb, canada, forum] = briefs as [PartyBrief, PartyBrief, PartyBrief];
const space = createSpace(inputOf([ntb, canada]));
const analysis = analyseSpace(space);

const impact = compileImpact(open);
if (impact === undefined) throw new Error('The case has no indicators');
const conditions = compileConditions(open);

interface Outcome {
  readonly chosen: Package;
  readonly points: readonly number[];
  readonly benefit: number;
  readonly local: number;
}

const outcomes: Outcome[] = Array.from({ length: space.outcomes }, (_, index) => {
  const chosen = packageAt(space, index);
  const points = briefs.map((brief) => pointsOf(brief, chosen));
  return { chosen, points, benefit: benefitOf(points), local: impact.indexOf(chosen) };
});

/** Mutual benefit 0–100 over the signatories, from the Nash product of their gains. */
function benefitOf([toNtb = 0, toCanada = 0]: readonly number[]): number {
  const [first, second] = [toNtb - ntb.reservation, toCanada - canada.reservation];
  if (first <= 0 || second <= 0) return 0;
  return 100 * Math.sqrt((first * second) / nashProduct());
}

function nashProduct(): number {
  const best = analysis.solutions.nash?.points[0]?.utilities ?? [];
  return best.reduce((product, points, party) => product * (points - (analysis.reservation[party] ?? 0)), 1);
}

function packageOf(choices: Readonly<Record<string, string>>): Package {
  return scenario.issues.map(({ id, options }) => {
    const option = options.findIndex((one) => one.id === choices[id]);
    if (option < 0) throw new Error(`Issue "${id}" has no option "${choices[id]}"`);
    return option;
  });
}

function outcomeOf(choices: Readonly<Record<string, string>>): Outcome {
  const chosen = packageOf(choices);
  const found = outcomes.find((outcome) => outcome.chosen.every((option, issue) => option === chosen[issue]));
  if (found === undefined) throw new Error('No such package');
  return found;
}

const isRationalFor = (outcome: Outcome, parties: readonly number[]) =>
  parties.every((party) => (outcome.points[party] ?? 0) >= (briefs[party]?.reservation ?? 0));

const words = (text: string) => text.split(/\s+/).length;
const issueId = (index: number) => scenario.issues[index]?.id;

test('given the case, when it is checked for being worth playing, then nothing is found', () => {
  expect(checkMeaning(scenario)).toEqual([]);
});

describe('who sits at the table', () => {
  test('given the case, then NTB and Canada sign and the forum ratifies, in this order', () => {
    expect(scenario.parties.map(({ id, role }) => `${id} ${role}`)).toEqual([
      'ntb signatory',
      'canada signatory',
      'forum ratifier',
    ]);
  });

  test('given a brief, then it is read in five minutes at 200 words a minute, and names no points: they stand beside it', () => {
    expect(partiesToldPoints(scenario)).toEqual([]);
    for (const { brief, id } of scenario.parties) {
      for (const text of Object.values(brief)) {
        expect(words(text), id).toBeGreaterThanOrEqual(450);
        expect(words(text), id).toBeLessThanOrEqual(650);
      }
    }
  });

  test('given an issue, then its short name fits a column of the band', () => {
    for (const { shortName } of scenario.issues) {
      for (const text of Object.values(shortName)) expect(text.length, text).toBeLessThanOrEqual(9);
    }
  });
});

describe('the points', () => {
  test('given a party, then its best package is worth 100, its worst 0, and so are its best options added up', () => {
    expect(rangesOf(createSpace(inputOf(briefs)))).toEqual([
      [0, 100],
      [0, 100],
      [0, 100],
    ]);
    for (const brief of briefs) {
      expect(brief.points.reduce((sum, options) => sum + Math.max(...options), 0)).toBe(100);
    }
  });

  test('given no agreement, then it is worth little to NTB, more to Canada, and most to the forum, which has the land', () => {
    expect(briefs.map(({ reservation }) => reservation)).toEqual([44, 52, 56]);
  });

  test('given all packages, then a tenth to a third or so suits both signatories, and some suit the forum too', () => {
    expect(space.outcomes).toBeGreaterThanOrEqual(16_384);
    expect(space.outcomes).toBeLessThanOrEqual(65_536);
    const rational = countRational(space);
    const share = (rational.known ? rational.count : 0) / space.outcomes;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.35);
    expect(outcomes.filter((outcome) => isRationalFor(outcome, [0, 1, 2])).length / space.outcomes).toBeGreaterThan(
      0.05,
    );
  });

  test('given the signatories, then their frontier has at least twenty packages', () => {
    expect(analysis.frontier.count).toBeGreaterThanOrEqual(20);
    expect(analysis.rationalFrontier.count).toBeGreaterThanOrEqual(20);
  });

  test('given the signatories, then there is value to create beyond dividing', () => {
    expect(describeCase(space).integrativePotential).toBeGreaterThan(0.15);
  });

  test('given the issues, then at least three pairs can be logrolled, finance against minerals among them', () => {
    const pairs = logrollingPairs(space).map(({ issues }) => issues.map(issueId).join(' '));
    expect(new Set(pairs).size).toBeGreaterThanOrEqual(3);
    expect(pairs).toContain('finance minerals');
  });

  test('given the women and resilience issue, then the joint fund is best for all three parties', () => {
    const compatible = compatibleIssues(createSpace(inputOf(briefs)));
    expect(compatible.map(({ issue }) => issueId(issue))).toContain('women');
    const { issue, options } = compatible.find((one) => issueId(one.issue) === 'women') ?? { issue: 0, options: [] };
    expect(options.map((option) => scenario.issues[issue]?.options[option]?.id)).toEqual(['joint-fund']);
  });
});

const breached = ({ chosen }: Outcome) => conditions.filter((one) => isBreached(one, chosen)).map(({ id }) => id);
const ratifiable = outcomes.filter((outcome) => isRationalFor(outcome, [0, 1, 2]));
/** Mutual benefit as screens show it. */
const shown = ({ benefit }: Outcome) => roundIndex(benefit);

describe('points against local impact', () => {
  test('given the package with the best Nash product, then it does harm, and the forum is nine points below its limit', () => {
    const nash = analysis.solutions.nash?.points[0]?.utilities;
    const best = outcomes.filter(({ points }) => points[0] === nash?.[0] && points[1] === nash?.[1]);
    expect(best).toHaveLength(1);
    expect(best[0]?.local).toBe(40);
    expect(best[0]?.points[2]).toBe(forum.reservation - 9);
  });

  test('given the packages that the forum ratifies, then no breach of a condition is attractive, and few come near', () => {
    const harmful = ratifiable.filter((one) => breached(one).length > 0);
    expect(harmful.filter((one) => shown(one) >= 90)).toEqual([]);
    expect(harmful.filter((one) => shown(one) >= 80)).toHaveLength(4);
  });

  test('given the packages that breach nothing and suit all three, then extraction is among the best of them', () => {
    const clean = ratifiable.filter((one) => breached(one).length === 0);
    const extraction = clean.filter(({ local }) => local <= 45);
    expect(extraction.filter((one) => shown(one) >= 50)).toHaveLength(313);
    expect(extraction.filter((one) => shown(one) >= 80)).toHaveLength(34);
    expect(clean.filter((one) => shown(one) >= 90)).toHaveLength(15);
    const best = clean.toSorted((a, b) => b.benefit - a.benefit)[0];
    expect([best && shown(best), best?.local]).toEqual([98, 43]);
  });

  test('given clean extraction, then it is always the ten-year contract at a fixed price', () => {
    const minerals = scenario.issues.findIndex(({ id }) => id === 'minerals');
    const fixed = scenario.issues[minerals]?.options.findIndex(({ id }) => id === 'fixed-10');
    const extraction = ratifiable.filter((one) => breached(one).length === 0 && shown(one) >= 80 && one.local < 50);
    expect(new Set(extraction.map(({ chosen }) => chosen[minerals]))).toEqual(new Set([fixed]));
    // The same agreement with market prices for three years is a partnership that all three can still take.
    for (const { chosen } of extraction) {
      const market = outcomes.find((one) =>
        one.chosen.every((option, at) => option === (at === minerals ? 1 : chosen[at])),
      );
      expect(market?.local).toBeGreaterThanOrEqual(60);
      expect(market && isRationalFor(market, [0, 1, 2])).toBe(true);
      expect(market && shown(market)).toBeGreaterThanOrEqual(50);
    }
  });

  test('given what the forum ratifies, then partnership, extraction, aid and ceremony are each reached in numbers, by keeping every condition too', () => {
    const counted = (among: readonly Outcome[]) =>
      Object.fromEntries(
        QUADRANTS.map((word) => [word, among.filter((one) => quadrantOf(shown(one), one.local) === word).length]),
      );
    expect(counted(ratifiable)).toEqual({ partnership: 432, extraction: 512, aid: 2014, ceremony: 2039 });
    for (const count of Object.values(counted(ratifiable.filter((one) => breached(one).length === 0)))) {
      expect(count).toBeGreaterThan(100);
    }
  });

  test('given mutual benefit of 90 or more, then partnerships with an impact of 65 or more are there for all three', () => {
    const partnerships = ratifiable.filter((one) => shown(one) >= 90 && one.local >= 65);
    expect(partnerships.length).toBeGreaterThanOrEqual(5);
    expect(partnerships.flatMap(breached)).toEqual([]);
  });

  test('given a do-no-harm condition, then agreements good for everybody breach it, and others avoid it', () => {
    const agreeable = outcomes.filter((outcome) => isRationalFor(outcome, [0, 1, 2]));
    for (const condition of conditions) {
      const breaches = agreeable.filter(({ chosen }) => isBreached(condition, chosen)).length;
      expect(breaches, condition.id).toBeGreaterThan(0);
      expect(breaches, condition.id).toBeLessThan(agreeable.length);
    }
    expect(agreeable.some(({ chosen }) => conditions.every((condition) => !isBreached(condition, chosen)))).toBe(true);
  });

  test('given the rubric, then its weights add up to 100 and every part of the panorama has its indicator', () => {
    expect(scenario.indicators.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(scenario.indicators.map(({ scene }) => scene)).toEqual([...SCENE_PARTS]);
  });

  test('given an indicator, then some option moves it away from its worst value', () => {
    for (const { id } of scenario.indicators) {
      const moves = scenario.issues.flatMap(({ options }) => options.map(({ effects }) => effects[id]?.value ?? 0));
      expect(new Set(moves).size, id).toBeGreaterThan(1);
    }
  });
});

describe('the events', () => {
  test.each(scenario.injections.map((injection) => [injection.id, injection] as const))(
    'given the event %s, when it has happened, then both signatories and the forum can still agree',
    (_, injection) => {
      const changed = withEvent(scenario, injection);
      const after = changed.parties.map((party) => partyBrief(changed, party.id));
      const stillOpen = outcomes.filter(({ chosen }) =>
        chosen.every((option, issue) => {
          const { id, options } = scenario.issues[issue] ?? { id: '', options: [] };
          return !injection.closedOptions[id]?.includes(options[option]?.id ?? '');
        }),
      );
      const good = stillOpen.filter(({ chosen }) =>
        after.every((brief) => pointsOf(brief, chosen) >= brief.reservation),
      );
      expect(good.length / stillOpen.length).toBeGreaterThan(0.05);
    },
  );

  test('given the events, then two change points and one closes an option and clears the table', () => {
    expect(scenario.injections.filter(({ points }) => Object.keys(points).length > 0)).toHaveLength(2);
    const closing = scenario.injections.filter(({ closedOptions }) => Object.keys(closedOptions).length > 0);
    expect(closing.map(({ standingOffers }) => standingOffers)).toEqual(['expire']);
  });

  test('given an event, when it has happened alone, then no breach becomes attractive, and where it leads to one it says so', () => {
    for (const injection of scenario.injections) {
      const changed = withEvent(scenario, injection);
      const after = changed.parties.map((party) => partyBrief(changed, party.id));
      const signing = createSpace(inputOf(after.slice(0, 2)));
      const best = analyseSpace(signing).solutions.nash?.points[0]?.utilities ?? [];
      const product = best.reduce((all, points, party) => all * (points - (after[party]?.reservation ?? 0)), 1);
      const attractive = outcomes.filter((one) => {
        const points = after.map((brief) => pointsOf(brief, one.chosen));
        const [toNtb = 0, toCanada = 0, toForum = 0] = points.map((value, at) => value - (after[at]?.reservation ?? 0));
        const isIn = toNtb > 0 && toCanada > 0 && toForum >= 0 && breached(one).length > 0;
        return isIn && roundIndex(100 * Math.sqrt((toNtb * toCanada) / product)) >= 90;
      });
      expect(attractive, injection.id).toEqual([]);
    }
    const closing = scenario.injections.find(({ id }) => id === 'export-rule');
    expect(closing?.text.id).toContain('persetujuan warga tetap perlu dibicarakan');
    expect(closing?.text.en).toContain('the consent of the villages still has to be talked about');
  });
});

function withEvent(before: Scenario, { points }: Scenario['injections'][number]): Scenario {
  const after = structuredClone(before);
  for (const party of after.parties) {
    for (const [issue, byOption] of Object.entries(points[party.id] ?? {})) {
      party.points[issue] = { ...party.points[issue], ...byOption };
    }
  }
  return after;
}

describe('the teaching note tells the truth', () => {
  const temptation = {
    energy: 'sumbawa-400',
    finance: 'grant-mix',
    'local-content': 'msme-35',
    jobs: 'polytechnic-600',
    minerals: 'fixed-10',
    land: 'consultation',
    women: 'joint-fund',
    oversight: 'kpi-forum',
  };
  const lawful = { ...temptation, jobs: 'vocational-400', land: 'consent-lease', oversight: 'open-data' };

  test('given the package it warns of first, then points and impact are as told', () => {
    const outcome = outcomeOf(temptation);
    expect([outcome.points, outcome.local]).toEqual([[80, 77, 47], 40]);
    expect(measureAgreement(space, outcome.chosen).nashProductRatio).toBe(1);
  });

  test('given lawful extraction, then points, impact and benefit are as told, and nothing is breached', () => {
    const outcome = outcomeOf(lawful);
    expect([outcome.points, outcome.local, shown(outcome)]).toEqual([[81, 75, 66], 43, 97]);
    expect(breached(outcome)).toEqual([]);
  });

  test('given its one change, then points, impact and benefit are as told', () => {
    const outcome = outcomeOf({ ...lawful, minerals: 'market-3' });
    expect([outcome.points, outcome.local, shown(outcome)]).toEqual([[85, 71, 68], 72, 93]);
  });

  test('given its figures, then they are those of the case', () => {
    const shareOf = (parties: readonly number[]) =>
      outcomes.filter((outcome) => isRationalFor(outcome, parties)).length / space.outcomes;
    const { id, en } = scenario.teachingNote as { id: string; en: string };
    expect(id).toContain('49.152 paket');
    expect(en).toContain('49,152 packages');
    expect(space.outcomes).toBe(49_152);
    expect(en).toContain('holds 29 packages');
    expect(analysis.frontier.count).toBe(29);
    for (const text of [id, en]) for (const { reservation } of briefs) expect(text).toContain(String(reservation));
    expect(id).toContain('Ada 34 paket');
    expect(en).toContain('There are 34 such packages');
    expect(Math.round(1 / shareOf([0, 1]))).toBe(3);
    expect(Math.round(1 / shareOf([0, 1, 2]))).toBe(10);
    expect(scenario.phases.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(76);
  });
});

describe('what its sources ask for', () => {
  const textsOf = (language: 'id' | 'en') =>
    [...scenario.cards.flatMap(({ title, text }) => [title, text]), ...scenario.questions.map(({ text }) => text)]
      .map((text) => text[language])
      .join('\n');

  test('given the concepts and regions of the workshop, then a card speaks of each in both languages', () => {
    const named = {
      id: [
        'Otonomi',
        'Agenda 21',
        'Aktor non-negara',
        'Investor',
        'provinsi kembar',
        'kebudayaan',
        'publik',
        'ekonomi',
      ],
      en: ['autonomy', 'Agenda 21', 'Non-state', 'Investors', 'Sister cities', 'Cultural', 'Public', 'Economic'],
    };
    const both = ['Flanders', 'Gyeongsangbuk-do', 'DKI Jakarta', 'Jawa Barat', 'DI Yogyakarta', 'Bantaeng', 'SDGs'];
    for (const language of ['id', 'en'] as const) {
      const text = textsOf(language);
      for (const word of [...named[language], ...both]) expect(text, language).toContain(word);
      expect(text).toMatch(language === 'id' ? /Gastrodiplomasi/ : /Gastrodiplomacy/);
      expect(text).toMatch(language === 'id' ? /Rantai nilai global/ : /Global value chain/);
    }
  });

  test('given the talk between people, then the question of its source is put in the break and in the debrief', () => {
    const pause = scenario.phases.find(({ kind }) => kind === 'break');
    expect(pause?.words.id).toContain('bekerja sama tanpa harus berutang');
    expect(pause?.words.en).toContain('cooperate without going into debt');
    const question = scenario.questions.find(({ id }) => id === 'without-debt');
    expect(question?.text.id).toContain('tanpa harus berutang');
  });

  test('given loan and guarantee, then the clause names the centre through which the money comes', () => {
    const finance = scenario.issues.find(({ id }) => id === 'finance');
    for (const id of ['budget-guarantee', 'capped-loan']) {
      const option = finance?.options.find((one) => one.id === id);
      expect(option?.name.id).toContain('lewat pusat');
      expect(option?.clause.id).toContain('pemerintah pusat');
      expect(option?.clause.en).toContain('central government');
    }
  });

  test('given minerals, then what is negotiated is refined metal, and only as far as the centre allows', () => {
    const minerals = scenario.issues.find(({ id }) => id === 'minerals');
    expect(minerals?.question.id).toContain('bila pemerintah pusat mengizinkannya');
    expect(JSON.stringify(minerals)).not.toMatch(/konsentrat|concentrate/i);
    for (const { id, clause } of minerals?.options ?? []) {
      if (id !== 'no-minerals') expect(clause.id).toContain('pemerintah pusat');
    }
  });
});

describe('the short version', () => {
  const short = variantsOf(loaded as Extract<typeof loaded, { scenario: Scenario }>).find(
    ({ variant }) => variant?.id === 'short',
  );
  if (short === undefined) throw new Error('The case has no short version');
  const ownBriefs = short.parties.map(({ id }) => partyBrief(short, id));
  const [ownNtb, ownCanada, ownForum] = ownBriefs as [PartyBrief, PartyBrief, PartyBrief];
  const ownSpace = createSpace(inputOf([ownNtb, ownCanada]));
  const ownImpact = compileImpact(publicScenario(short));
  const ownConditions = compileConditions(publicScenario(short));
  const nash = analyseSpace(ownSpace).solutions.nash?.points[0]?.utilities ?? [];
  const product = ((nash[0] ?? 0) - ownNtb.reservation) * ((nash[1] ?? 0) - ownCanada.reservation);
  const all = Array.from({ length: ownSpace.outcomes }, (_, index) => {
    const chosen = packageAt(ownSpace, index);
    const points = ownBriefs.map((brief) => pointsOf(brief, chosen));
    const [toNtb = 0, toCanada = 0, toForum = 0] = points.map((one, at) => one - (ownBriefs[at]?.reservation ?? 0));
    const isRatifiable = toNtb >= 0 && toCanada >= 0 && toForum >= 0;
    const mutual = isRatifiable && toNtb * toCanada > 0 ? Math.sqrt((toNtb * toCanada) / product) : 0;
    const isClean = ownConditions.every((one) => !isBreached(one, chosen));
    return { points, benefit: roundIndex(100 * mutual), local: ownImpact?.indexOf(chosen) ?? 0, isRatifiable, isClean };
  });

  test('given it, then it has four issues, forty minutes, limits of its own, and nothing to change', () => {
    expect(short.issues.map(({ id }) => id)).toEqual(['finance', 'jobs', 'minerals', 'land']);
    expect(short.phases.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(40);
    expect(ownBriefs.map(({ reservation }) => reservation)).toEqual([40, 45, 55]);
    expect(ownForum.party).toBe('forum');
    expect(checkMeaning(short)).toEqual([]);
    expect(partiesToldPoints(short)).toEqual([]);
    for (const brief of ownBriefs) {
      expect(brief.points.reduce((sum, options) => sum + Math.max(...options), 0)).toBe(100);
    }
  });

  test('given it, then no attractive breach passes, lawful extraction does, and all four words are reached', () => {
    expect(all.filter(({ isClean, benefit }) => !isClean && benefit >= 80)).toEqual([]);
    expect(all.filter(({ isClean, benefit, local }) => isClean && benefit >= 80 && local <= 45)).toHaveLength(4);
    expect(all.filter(({ isClean, benefit, local }) => isClean && benefit >= 80 && local >= 60)).toHaveLength(1);
    const words = all
      .filter(({ isRatifiable }) => isRatifiable)
      .map(({ benefit, local }) => quadrantOf(benefit, local));
    for (const word of QUADRANTS) expect(words.filter((one) => one === word).length).toBeGreaterThanOrEqual(10);
  });

  test('given its figures in the teaching note, then they are true', () => {
    const told = all.find(({ points }) => points.join() === '72,73,62');
    expect([told?.local, told?.isClean, told?.benefit]).toEqual([27, true, 94]);
    expect(all.find(({ points }) => points.join() === '78,65,66')?.local).toBe(63);
    for (const figure of ['256', '72, 73', '78, 65, 66']) expect(short.teachingNote.en).toContain(figure);
  });

  test('given its events, then each closes or changes something that is left', () => {
    expect(short.injections.map(({ id }) => id)).toEqual(['export-rule', 'aid-priorities']);
    expect(short.injections[0]?.closedOptions).toEqual({ minerals: ['fixed-10'] });
    expect(Object.keys(short.injections[1]?.points.canada ?? {})).toEqual(['finance']);
  });
});
