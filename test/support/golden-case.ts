import type { Scenario } from '../../shared/scenario/schema.ts';
import { twoPartyScenario } from './scenarios.ts';

const both = (text: string) => ({ id: `${text} (id)`, en: `${text} (en)` });

const FICTION = both('Fiction');

/** What a test says of an issue: options by position, with points of `north` and `south` and effects on `good`. */
export interface SmallIssue {
  readonly north: readonly number[];
  readonly south: readonly number[];
  readonly good?: readonly number[];
}

/**
 * A case from plain numbers: issues `i0`, `i1`, … with options `o0`, `o1`, …, one indicator `good` (baseline 0, higher
 * is better, weight 100), no interactions, conditions or injections.
 */
export function smallScenario(
  issues: readonly SmallIssue[],
  reservation: readonly [north: number, south: number],
  changes: Parameters<typeof twoPartyScenario>[0] = {},
): Scenario {
  const byOption = (values: readonly number[]) => Object.fromEntries(values.map((value, o) => [`o${o}`, value]));
  const base = twoPartyScenario();
  const parties = base.parties.map((party, p) => ({
    ...party,
    reservation: reservation[p] ?? 0,
    points: Object.fromEntries(issues.map((issue, i) => [`i${i}`, byOption(p === 0 ? issue.north : issue.south)])),
  }));
  return twoPartyScenario({
    parties,
    issues: issues.map((issue, i) => ({
      id: `i${i}`,
      name: both(`Issue ${i}`),
      shortName: both(`I${i}`),
      question: both(`Which ${i}?`),
      options: issue.north.map((_, o) => ({
        id: `o${o}`,
        name: both(`Option ${o}`),
        clause: both(`Clause ${o}`),
        effects: effectsOn(issue.good?.[o]),
      })),
    })),
    interactions: [],
    conditions: [],
    indicators: [
      {
        id: 'good',
        name: both('Good'),
        shortName: both('Good'),
        unit: both('units'),
        sdg: '1',
        better: 'higher',
        baseline: 0,
        weight: 100,
        noAgreement: { value: 0, because: both('Fiction') },
      },
    ],
    ...changes,
  });
}

function effectsOn(value: number | undefined): Record<string, { value: number; because: typeof FICTION }> {
  return value === undefined ? {} : { good: { value, because: FICTION } };
}

/**
 * A worked domain of two parties on which all four bargaining solutions differ: weights .25 .25 .5 and .43 .29 .28 times
 * values, in thousandths. 36 packages, 6 on the frontier, 5 of them rational; Nash point (2,0,2).
 */
export function goldenScenario(): Scenario {
  return smallScenario(
    [
      { north: [0, 50, 75, 250], south: [215, 430, 430, 0], good: [0, 10, 20, 30] },
      { north: [100, 250, 0], south: [290, 0, 145], good: [10, 0, 30] },
      { north: [350, 0, 500], south: [280, 0, 84], good: [0, 40, 0] },
    ],
    [400, 200],
  );
}
