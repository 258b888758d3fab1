import { describe, expect, test } from 'vitest';
import { playTable } from '../../shared/bots/play-loop.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { foldEntries } from '../../shared/log/replay.ts';
import { partiesWithRole } from '../../shared/negotiation/table.ts';
import { type ProcessMeasures, processInput, processMeasures } from '../../shared/process/process-measures.ts';
import type { ProcessInput } from '../../shared/process/process-record.ts';
import { withPointChanges } from '../../shared/scoring/point-changes.ts';
import { pointsOf } from '../../shared/scoring/points.ts';
import { drawnCase, sha256 } from '../bots/cases.ts';
import { playAtRandom } from '../support/random-play.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { inputOf } from '../support/told-table.ts';

/** What holds for every table, whatever happened there. */
function checkInvariants(input: ProcessInput, measures: ProcessMeasures): void {
  const table = foldEntries(input.scenario, input.entries);
  const offers = Object.values(table.offers);
  const signatories = partiesWithRole(input.scenario, 'signatory');
  const final = input.briefs.map((brief) => withPointChanges(brief, table.pointChanges[brief.party] ?? []));
  const finalPoints = (party: string, chosen: ProcessMeasures['settlement']) =>
    pointsOf(final.find((brief) => brief.party === party) as (typeof final)[number], chosen ?? 'no-agreement');
  const changed = new Set(Object.keys(table.pointChanges));

  expect(measures.curves.reduce((sum, { points }) => sum + points.length, 0)).toBe(offers.length);
  for (const { party, points, steps, summary, totalConcession, ...curve } of measures.curves) {
    expect(steps.length).toBe(Math.max(0, points.length - 1));
    expect(Object.values(summary.counts).reduce((sum, count) => sum + count, 0)).toBe(steps.length);
    const [first, last] = [points[0], points.at(-1)];
    if (first && last && !changed.has(party)) expect(totalConcession).toBe(first.own - last.own);
    for (const figure of [curve.patience, curve.monotonicity, curve.variability, summary.positiveShare]) {
      if (figure === undefined) continue;
      expect(figure).toBeGreaterThanOrEqual(0);
      expect(figure).toBeLessThanOrEqual(1);
    }
    for (const step of steps) {
      expect(Math.abs(step.otherShare)).toBeLessThanOrEqual(1);
      expect(step.worstOff?.share ?? 0).toBeLessThanOrEqual(step.otherShare + 1e-12);
      if (step.kind === 'concession') expect(step.own.change).toBeLessThan(0);
      if (step.kind === 'selfish' || step.kind === 'fortunate') expect(step.own.change).toBeGreaterThan(0);
      if (step.own.change === 0 && step.otherShare === 0) expect(step.kind).toBe('silent');
    }
    for (const towards of curve.towards) expect(towards.points).toBeGreaterThanOrEqual(0);
  }

  const [all, ...each] = measures.habits;
  for (const base of ['fromOwn', 'fromAnswered'] as const) {
    expect(each.reduce((sum, habit) => sum + habit[base].compared, 0)).toBe(all?.[base].compared);
    expect(each.reduce((sum, habit) => sum + habit[base].several, 0)).toBe(all?.[base].several);
  }
  const said = measures.talk.reduce(
    (sum, one) => sum + one.table.messages + one.private.messages + one.team.messages,
    0,
  );
  expect(said).toBe(table.messages.length);
  const talking = measures.talk.flatMap(({ share }) => share?.characters ?? []);
  if (talking.length > 0) expect(talking.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);

  for (const { score, compatibleShare, trades } of [measures.logrolling]) {
    for (const part of [score ?? 0, compatibleShare ?? 0]) expect(part >= 0 && part <= 1 + 1e-12).toBe(true);
    for (const { weight } of trades) expect(weight > 0 && weight <= 1).toBe(true);
  }
  for (const missed of measures.missed) {
    const gains = signatories.map(
      (party) => finalPoints(party, missed.package) - finalPoints(party, measures.settlement),
    );
    expect(Math.min(...gains)).toBeGreaterThan(0);
  }
  for (const { hits, possibleHits, tau, issues } of measures.guesses) {
    expect(hits).toBeLessThanOrEqual(possibleHits);
    expect(possibleHits).toBeLessThanOrEqual(issues.length);
    if (tau !== undefined) expect(Math.abs(tau)).toBeLessThanOrEqual(1 + 1e-12);
  }
  if (measures.outcome === 'agreement') expect(measures.time).toBeDefined();
  expect(() => canonicalJson(measures)).not.toThrow();
}

describe('given tables that bots played', () => {
  const cases = [
    threePartyScenario(),
    threePartyScenario({ interactions: [] }),
    drawnCase({ seed: 5, signatories: 3, ratifiers: 1, options: [4, 3, 5, 4, 3], interactions: 2 }),
    drawnCase({ seed: 9, signatories: 4, ratifiers: 0, options: [3, 3, 4, 3] }),
  ];
  const tables = cases.flatMap((scenario) =>
    [1, 2, 3].map((seed) => {
      const log = playTable({ scenario, seed, sha256 });
      return { input: processInput(log), measures: processMeasures(processInput(log)) };
    }),
  );

  test('when their process is measured, then what must hold holds', () => {
    for (const { input, measures } of tables) checkInvariants(input, measures);
  });

  test('when their process is measured, then bots concede, guess and agree', () => {
    const curves = tables.flatMap(({ measures }) => measures.curves);
    expect(curves.filter(({ totalConcession = 0 }) => totalConcession > 0).length).toBeGreaterThan(tables.length);
    expect(tables.every(({ measures }) => measures.guesses.length > 0)).toBe(true);
    expect(tables.filter(({ measures }) => measures.outcome === 'agreement').length).toBeGreaterThan(tables.length / 2);
    expect(tables.some(({ measures }) => measures.logrolling.trades.length > 1)).toBe(true);
  });
});

describe('given tables played at random, with injected events, returns and walk-outs', () => {
  test('when their process is measured, then what must hold holds', () => {
    let [changed, returned] = [0, 0];
    for (let seed = 1; seed <= 160; seed++) {
      const { story } = playAtRandom(seed);
      const input = inputOf(story);
      const measures = processMeasures(input);
      checkInvariants(input, measures);
      if (Object.keys(story.table.pointChanges).length > 0) changed += 1;
      if (story.table.returns > 0) returned += 1;
    }
    expect(changed).toBeGreaterThan(3);
    expect(returned).toBeGreaterThan(1);
  });
});
