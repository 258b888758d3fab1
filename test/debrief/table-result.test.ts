import { describe, expect, it } from 'vitest';
import { playTable } from '../../shared/bots/play-loop.ts';
import { scorecard } from '../../shared/debrief/scorecard.ts';
import { spreadOf, summarise } from '../../shared/debrief/session-summary.ts';
import { contrastingStories } from '../../shared/debrief/stories.ts';
import { type TableResult, tableResult } from '../../shared/debrief/table-result.ts';
import { processInput, processMeasures } from '../../shared/process/process-measures.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { revealedCase } from '../../shared/scoring/revealed-case.ts';
import { threePartyScenario, withoutPoints } from '../support/scenarios.ts';
import { sha256 } from '../support/sha256.ts';
import { botsOf } from '../support/table-tempers.ts';

const scenario = threePartyScenario();
const agreed = playTable({ scenario, seed: 1, sha256, table: 4 });
const stubborn = playTable({ scenario, seed: 1, sha256, table: 5, botFor: botsOf('stubborn', scenario, 1) });

describe('Given the log of a table', () => {
  it('[DE-6] when it ended in an agreement, then its result says what scorecard and process measures say', () => {
    const result = tableResult(agreed, 2);
    const process = processMeasures(processInput(agreed));
    const card = scorecard(revealedCase(scenario), process.settlement ?? []);
    expect(result).toMatchObject({ round: 2, table: 4, outcome: 'agreement', entries: agreed.entries.length });
    expect(result.package).toEqual(process.settlement);
    expect(result.measures).toMatchObject({
      mutualBenefit: card.mutualBenefit,
      localImpact: card.impact?.index,
      balance: card.balance,
      breached: card.impact?.breached,
    });
    // Minutes count from the table's start everywhere.
    expect(result.timeToAgreementMs).toBe(process.time?.atPlayMs);
    expect(result.offers).toBe(process.habits[0]?.offers);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('[DE-4] when nobody agreed, then it has measures of no agreement and neither a package nor a time', () => {
    const result = tableResult(stubborn);
    expect(result.outcome).toBe('impasse');
    expect(result.measures?.mutualBenefit).toBeUndefined();
    expect(result.package).toBeUndefined();
    expect(result.timeToAgreementMs).toBeUndefined();
    // Nothing was divided.
    expect(result.measures?.balance).toBeUndefined();
  });

  it('[DE-8] when nothing is worth anything to anybody, then only the effect on the place is measured, and nothing is 0', () => {
    const talked = withoutPoints(scenario);
    const result = tableResult(playTable({ scenario: talked, seed: 1, sha256, table: 6 }));
    expect(result.measures?.localImpact).toBeGreaterThanOrEqual(0);
    expect(result.measures?.mutualBenefit).toBeUndefined();
    expect(result.measures?.parties).toEqual([]);
    const { spreads } = summarise([result]);
    expect(spreads.mutualBenefit).toBeUndefined();
    expect(contrastingStories(publicScenario(talked), [result]).map(({ kind }) => kind)).not.toContain('best-benefit');
  });

  it('when it still plays, then it has no outcome and no measures', () => {
    const entries = agreed.entries.slice(0, -1);
    const result = tableResult({ header: agreed.header, entries });
    expect(result.stage).not.toBe('closed');
    expect(result.outcome).toBeUndefined();
    expect(result.measures).toBeUndefined();
  });
});

describe('Given the results of a session', () => {
  const base = tableResult(agreed);
  const impasse = tableResult(stubborn);
  const at = (table: number, mutualBenefit: number, localImpact: number): TableResult => {
    if (base.measures === undefined) throw new Error('the table of this test agrees');
    return { ...base, table, measures: { ...base.measures, mutualBenefit, localImpact } };
  };

  it('when they are summed up, then tables, ends and agreements are counted', () => {
    const results = [at(1, 90, 80), at(2, 40, 70), at(3, 50, 20), { ...impasse, table: 4 }];
    const { agreements, finished, tables, spreads } = summarise(results);
    expect([tables, finished, agreements]).toEqual([4, 4, 3]);
    expect(spreads.mutualBenefit?.most).toBe(90);
  });

  it('when a measure is spread, then quartiles lie between the values around them', () => {
    expect(spreadOf([4, 1, 3, 2])).toEqual({ count: 4, least: 1, lower: 1.75, median: 2.5, upper: 3.25, most: 4 });
    expect(spreadOf([])).toBeUndefined();
  });
});
