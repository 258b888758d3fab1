import { describe, expect, it } from 'vitest';
import { projectorTexts } from '../../client/projector/words.ts';
import { contrastingStories } from '../../shared/debrief/stories.ts';
import type { TableMeasures, TableResult } from '../../shared/debrief/table-result.ts';
import { LANGUAGES, type Language } from '../../shared/kernel/languages.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { threePartyScenario } from '../support/scenarios.ts';

const scenario = publicScenario(threePartyScenario());
const [condition] = scenario.conditions;

interface Told {
  readonly benefit?: number;
  readonly impact?: number;
  readonly breaches?: boolean;
  readonly agrees?: boolean;
  readonly missed?: number;
  readonly offers?: number;
}

/** A finished table; it agreed unless told. */
function result(table: number, told: Told): TableResult {
  const { benefit = 0, impact = 20, breaches = false, agrees = true, missed = 0, offers = 5 } = told;
  const measures: TableMeasures = {
    mutualBenefit: benefit,
    localImpact: impact,
    nashProductRatio: 0,
    balance: 0,
    breached: breaches && condition !== undefined ? [condition.id] : [],
    isRightImpasse: false,
    parties: [],
  };
  return {
    round: 1,
    table,
    entries: 1,
    stage: 'closed',
    outcome: agrees ? 'agreement' : 'impasse',
    returns: 0,
    ...(agrees ? { package: [0, 0, 0], timeToAgreementMs: 30.5 * 60_000 } : {}),
    measures,
    people: 3,
    bots: 0,
    playedMs: 1,
    offers,
    talk: { table: 0, private: 0, team: 0 },
    missedOffers: missed,
    interventions: {},
    injected: [],
  };
}

const kinds = (results: readonly TableResult[]) =>
  contrastingStories(scenario, results).map(({ kind, table }) => [kind, table]);

describe('Given the results of a round', () => {
  it('when tables differ, then the best of both measures and the most surprising impasse are told', () => {
    const round = [
      result(1, { benefit: 60, impact: 50 }),
      result(2, { benefit: 90, impact: 40 }),
      result(3, { benefit: 30, impact: 80 }),
      result(4, { agrees: false, missed: 1, offers: 9 }),
      result(5, { agrees: false, missed: 4, offers: 7 }),
    ];
    expect(kinds(round)).toEqual([
      ['best-benefit', 2],
      ['best-impact', 3],
      ['impasse', 5],
    ]);
  });

  it('when one table is best in both, then it is told once and a breach takes the place that is left', () => {
    const round = [
      result(1, { benefit: 90, impact: 80 }),
      result(2, { benefit: 70, impact: 35, breaches: true }),
      result(3, { benefit: 80, impact: 30, breaches: true }),
      result(4, { agrees: false }),
    ];
    expect(kinds(round)).toEqual([
      ['best-both', 1],
      ['impasse', 4],
      ['breach', 3],
    ]);
  });

  it('when every table agreed or none did, then only what there is is told', () => {
    expect(kinds([])).toEqual([]);
    expect(kinds([result(1, { benefit: 50, impact: 50 })])).toEqual([['best-both', 1]]);
    expect(kinds([result(1, { agrees: false })])).toEqual([['impasse', 1]]);
  });

  it('when a right impasse is the only one, then it is no surprise', () => {
    const alone = result(1, { agrees: false });
    const right = { ...alone, measures: { ...(alone.measures as TableMeasures), isRightImpasse: true } };
    expect(kinds([right])).toEqual([]);
  });
});

describe('Given the facts of a story', () => {
  const [story] = contrastingStories(scenario, [result(7, { benefit: 83, impact: 61 })]);
  const say = (language: Language, more: object) =>
    projectorTexts[language].debrief.story({
      ...(story as NonNullable<typeof story>),
      breached: [],
      leftBy: undefined,
      ...more,
    });

  it('when it is told in either language, then the sentence holds the same numbers', () => {
    for (const kind of ['best-both', 'best-benefit', 'best-impact'] as const) {
      for (const language of LANGUAGES) {
        const sentence = say(language, { kind });
        for (const number of ['83', '61', '30']) expect(sentence, `${kind} ${language}`).toContain(number);
      }
    }
  });

  it('when a condition is breached or somebody left, then the sentence names which and who', () => {
    for (const language of LANGUAGES) {
      expect(say(language, { kind: 'breach', breached: ['PADIATAPA'] })).toContain('PADIATAPA');
      expect(say(language, { kind: 'impasse', leftBy: 'Kanada', missed: 0 })).toContain('Kanada');
      expect(say(language, { kind: 'impasse', missed: 3, offers: 12 })).toMatch(/3 .*12/);
    }
  });
});
