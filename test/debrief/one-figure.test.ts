import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownValue } from '../../client/desk/desk-results.ts';
import { sayMeasure } from '../../client/desk/result-values.ts';
import { en as deskEn } from '../../client/desk/words.en.ts';
import { id as deskId } from '../../client/desk/words.id.ts';
import { speechOf } from '../../client/projector/speech.ts';
import { figuresScene, quadrantScene, type RoundDebrief } from '../../server/projector/debrief.ts';
import { resultsCsv } from '../../shared/debrief/results-csv.ts';
import { MEASURES, measureOf, summarise } from '../../shared/debrief/session-summary.ts';
import { contrastingStories } from '../../shared/debrief/stories.ts';
import type { TableMeasures, TableResult } from '../../shared/debrief/table-result.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { AGREEMENT_WORDS, agreementWord } from '../../shared/scoring/quadrant.ts';
import { threePartyScenario } from '../support/scenarios.ts';

const scenario = publicScenario(threePartyScenario());

const deskTexts = { id: deskId, en: deskEn };

interface Told {
  readonly isLopsided?: boolean;
  readonly benefit: number;
  readonly impact?: number;
  readonly agrees?: boolean;
  readonly minutes?: number;
  readonly offers?: number;
}

function result(
  table: number,
  { benefit, impact = 40, agrees = true, minutes = 12, offers = 5, isLopsided = false }: Told,
): TableResult {
  const measures: TableMeasures = {
    localImpact: impact,
    ...(agrees
      ? {
          mutualBenefit: isLopsided ? 0 : benefit,
          word: agreementWord(isLopsided ? ['forum'] : [], benefit, impact) ?? 'ceremony',
          surplusEfficiency: 0.5,
          nashProductRatio: 0.2,
          balance: 0.2,
        }
      : {}),
    betterForEveryone: 3,
    breached: [],
    isRightImpasse: false,
    parties: [{ party: 'forum', points: 10, gain: isLopsided ? -3 : 3, share: 0.1, isSignatory: true }],
  };
  return {
    round: 1,
    table,
    entries: 9,
    stage: 'closed',
    outcome: agrees ? 'agreement' : 'impasse',
    returns: 0,
    measures,
    ...(agrees ? { package: [0, 0, 0], timeToAgreementMs: minutes * 60_000 + 59_000 } : {}),
    people: 3,
    bots: 0,
    playedMs: 3_600_000,
    offers,
    talk: { table: 4, private: 2, team: 9 },
    missedOffers: 0,
    interventions: {},
    injected: [],
  };
}

const roundOf = (results: readonly TableResult[]): RoundDebrief => ({
  round: 1,
  scenario,
  tables: results.length,
  picture: { cloud: [], frontier: [], noAgreement: { mutualBenefit: 0, localImpact: 40 }, isSampled: false },
  results,
  pending: undefined,
});

function onProjector(results: readonly TableResult[]) {
  const scene = quadrantScene(roundOf(results), { numbers: false });
  const [figures] = figuresScene([roundOf(results)], false).rounds;
  if (scene.kind !== 'quadrant' || figures === undefined) throw new Error('the case has indicators');
  return { scene, figures };
}

describe('the median', () => {
  test('[DE-3] given five agreements and two tables without, then it is that of the five, with the two beside it', () => {
    const results = [38, 59, 83, 90, 95].map((benefit, at) => result(at + 1, { benefit, impact: benefit - 19 }));
    const all = [...results, result(6, { benefit: 0, agrees: false }), result(7, { benefit: 0, agrees: false })];
    const summary = summarise(all);
    expect(summary).toMatchObject({ agreements: 5, withoutAgreement: 2 });
    expect(summary.spreads.mutualBenefit?.median).toBe(83);
    expect(summary.spreads.localImpact?.median).toBe(64);
    expect(onProjector(all).scene.medians).toEqual({ benefit: 83, impact: 64 });
  });

  test('[DE-3] given an even number of tables, then it falls between the two in the middle', () => {
    const all = [result(1, { benefit: 59, offers: 3 }), result(2, { benefit: 60, offers: 4 })];
    expect(sayMeasure('offers', summarise(all).spreads.offers?.median)).toBe('3,5');
    expect(speechOf('id').number(onProjector(all).figures.medians.benefit ?? 0)).toBe('59,5');
    expect(speechOf('en').number(onProjector(all).figures.medians.benefit ?? 0)).toBe('59.5');
  });

  test('[DE-3] given any tables, then it is the same on every view of projector, desk and report', () => {
    const told = fc.record({
      benefit: fc.integer({ min: 0, max: 100 }),
      impact: fc.integer({ min: 0, max: 100 }),
      agrees: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(told, { maxLength: 20 }), (tables) => {
        const all = tables.map((one, at) => result(at + 1, one));
        const { spreads, agreements, withoutAgreement } = summarise(all);
        const { scene, figures } = onProjector(all);
        expect(agreements + withoutAgreement).toBe(all.length);
        expect(scene.counts).toMatchObject({ agreed: agreements, none: withoutAgreement });
        expect(figures.medians).toEqual(scene.medians);
        for (const [measure, shown] of [
          ['mutualBenefit', scene.medians.benefit],
          ['localImpact', scene.medians.impact],
        ] as const) {
          const spread = spreads[measure];
          expect(spread?.count ?? 0).toBe(agreements);
          expect(shown).toBe(spread && shownValue(measure, spread.median));
          if (shown !== undefined) expect(sayMeasure(measure, spread?.median)).toBe(speechOf('id').number(shown));
        }
      }),
    );
  });
});

test('[DE-4] given tables without agreement, then no measure of theirs is in a spread and what they lack is no 0', () => {
  const all = [result(1, { benefit: 70 }), result(2, { benefit: 0, agrees: false })];
  for (const measure of MEASURES) expect(summarise(all).spreads[measure]?.count).toBe(1);
  for (const measure of ['mutualBenefit', 'surplusEfficiency', 'balance', 'timeToAgreementMs', 'breached'] as const) {
    expect(measureOf(all[1] as TableResult, measure)).toBeUndefined();
    expect(sayMeasure(measure, measureOf(all[1] as TableResult, measure))).toBe('–');
  }
  const [head = '', , line = ''] = resultsCsv(scenario, all, {
    separator: ',',
    language: 'en',
    about: { session: 'MR4K7T', day: '2026-11-28' },
  }).split('\r\n');
  const at = (name: string) => line.split(',')[head.split(',').indexOf(name)];
  expect([at('share_difference'), at('minutes_of_play_to_agreement'), at('quadrant')]).toEqual(['', '', '']);
  expect([at('mutual_benefit'), at('surplus_efficiency'), at('nash_product_ratio')]).toEqual(['', '', '']);
});

describe('a lopsided agreement', () => {
  const all = [
    result(1, { benefit: 80, impact: 70 }),
    result(2, { benefit: 60, impact: 20 }),
    result(3, { benefit: 0, impact: 60, isLopsided: true }),
    result(4, { benefit: 10, impact: 10 }),
    result(5, { benefit: 10, impact: 90 }),
    result(6, { benefit: 0, agrees: false }),
  ];

  test('[DE-10] given each way to end, then five words and those without agreement add up to all tables on wall and desk', () => {
    const { words, withoutAgreement, agreements } = summarise(all);
    expect(words).toEqual({ partnership: 1, extraction: 1, aid: 1, ceremony: 1, lopsided: 1 });
    expect(Object.values(words).reduce((sum, count) => sum + count, 0)).toBe(agreements);
    const { counts, marks } = onProjector(all).scene;
    expect(counts.words).toEqual(words);
    expect(AGREEMENT_WORDS.reduce((sum, word) => sum + counts.words[word], 0) + counts.none).toBe(counts.tables);
    expect(withoutAgreement).toBe(counts.none);
    expect(marks.find(({ impact }) => impact === 60)).toEqual({ kind: 'lopsided', benefit: 0, impact: 60 });
  });

  test('[DE-10] given a median of benefit, then the lopsided ones in it are counted beside it', () => {
    const { text } = speechOf('id');
    expect(summarise(all).spreads.mutualBenefit).toMatchObject({ count: 5, median: 10 });
    expect(text.debrief.medianBenefit(5, 1)).toBe('Median manfaat dari 5 kesepakatan, 1 berat sebelah');
    expect(text.figures.medianOf(5, 1)).toBe('dari 5 kesepakatan, 1 berat sebelah');
    expect(speechOf('en').text.debrief.medianBenefit(5, 1)).toBe('Median benefit of 5 agreements, 1 lopsided');
    expect(deskTexts.id.spreadOf(5, 1, 1)).toContain('1 di antaranya berat sebelah');
    expect(deskTexts.en.ofAgreements(5, 1, 1)).toBe('of 5 agreements, 1 lopsided, 1 without');
  });

  test('[DE-10] given a story of it, then its word is said, and it has a word in every file', () => {
    const [story] = contrastingStories(scenario, [all[2]!]);
    const said = speechOf('id').text.debrief.story({ ...story!, breached: [], leftBy: undefined });
    expect(said).toContain('Berat sebelah');
    for (const [language, word] of [
      ['id', 'berat sebelah'],
      ['en', 'lopsided'],
    ] as const) {
      const about = { session: 'MR4K7T', day: '2026-11-28' };
      const [, line = ''] = resultsCsv(scenario, [all[2]!], { separator: ',', language, about }).split('\r\n');
      expect(line.split(',')).toContain(word);
      expect(deskTexts[language].words.lopsided).toBe(word);
    }
  });
});

test('[DE-6] given an agreement after 12 minutes and 59 seconds of play, then minute 12 is said everywhere', () => {
  const all = [result(1, { benefit: 70 })];
  const [story] = contrastingStories(scenario, all);
  const { text } = speechOf('en');
  expect(text.debrief.story({ ...story!, breached: [], leftBy: undefined })).toContain('after 12 min of play');
  expect(text.story.after(story?.agreedAfterMs ?? 0)).toContain('after 12 min of play');
  expect(sayMeasure('timeToAgreementMs', measureOf(all[0]!, 'timeToAgreementMs'))).toMatch(/^12\D/);
  expect(shownValue('timeToAgreementMs', summarise(all).spreads.timeToAgreementMs?.median ?? 0)).toBe(12);
  const [head = '', line = ''] = resultsCsv(scenario, all, {
    separator: ',',
    language: 'en',
    about: { session: 'MR4K7T', day: '2026-11-28' },
  }).split('\r\n');
  expect(line.split(',')[head.split(',').indexOf('minutes_of_play_to_agreement')]).toBe('12');
});
