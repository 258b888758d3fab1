import { describe, expect, test } from 'vitest';
import { guessAccuracies } from '../../shared/process/guesses.ts';
import { kendallTauB } from '../../shared/process/kendall.ts';
import { readProcess } from '../../shared/process/process-record.ts';
import { smallScenario } from '../support/golden-case.ts';
import { given } from '../support/table-story.ts';
import { inputOf, plainThree, toldTable } from '../support/told-table.ts';

/** Accuracy of a guess of `north` about `south`, whose issues weigh this much. */
function accuracy(weights: readonly number[], issues: readonly number[]) {
  const scenario = smallScenario(
    weights.map((weight) => ({ north: [0, 1], south: [0, weight] })),
    [0, 0],
  );
  const story = given(scenario).started().by('north');
  story.having({ type: 'SaveGuess', about: 'south', issues: [...issues] });
  const [only] = guessAccuracies(readProcess(inputOf(story)));
  return only;
}

describe('guesses of the told table', () => {
  test('given issues that weigh the same, then naming either of them is a hit', () => {
    const [north, south, forum] = guessAccuracies(readProcess(inputOf(toldTable().story)));
    // South weighs 20, 60, 20: all three are among the top two
    expect(north).toMatchObject({
      party: 'north',
      about: 'south',
      hits: 2,
      possibleHits: 2,
      hitRate: 1,
      blindHitRate: 1,
    });
    expect(north?.tau).toBeCloseTo(2 / Math.sqrt(6), 12);
    expect(north?.tauOfSelection).toBeCloseTo(1 / 2, 12);
    // The second guess of south replaced the first
    expect(south).toMatchObject({ issues: [0], times: 2, hits: 1, hitRate: 1, blindHitRate: 1 / 3, tau: 1 });
    expect(forum).toMatchObject({ party: 'forum', hits: 0, hitRate: 0, tau: -1 / 2, tauOfSelection: -1 / 2 });
  });

  test('given points that changed later, then a guess is judged by those of its time', () => {
    const story = given(plainThree()).started().by('south');
    story.having({ type: 'SaveGuess', about: 'north', issues: [0, 2] });
    story.byFacilitator().having({ type: 'InjectEvent', injection: 'flood' });
    story.by('forum').having({ type: 'SaveGuess', about: 'north', issues: [0, 2] });
    // Timing weighed 20 like jobs, then 10
    expect(guessAccuracies(readProcess(inputOf(story))).map(({ hits }) => hits)).toEqual([2, 1]);
  });
});

describe('guesses about four issues that weigh 40, 30, 20, 10', () => {
  const weights = [40, 30, 20, 10];

  test.each([
    [[0, 1], 2, 1, 5 / Math.sqrt(5 * 6)],
    [[1, 0], 2, 1, 3 / Math.sqrt(5 * 6)],
    [[3, 2], 0, 0, -5 / Math.sqrt(5 * 6)],
    [[0, 3, 1], 2, 2 / 3, 2 / 6],
    [[0, 1, 2, 3], 4, 1, 1],
    [[3, 2, 1, 0], 4, 1, -1],
  ] as const)('given the order %j, then %i are hits and tau is as worked by hand', (issues, hits, hitRate, tau) => {
    const found = accuracy(weights, issues);
    expect(found).toMatchObject({ hits, hitRate });
    expect(found?.tau).toBeCloseTo(tau, 12);
  });

  test('given two of four drawn blindly, then half of them are expected to hit', () => {
    expect(accuracy(weights, [2, 0])).toMatchObject({ hitRate: 1 / 2, blindHitRate: 1 / 2 });
  });
});

describe('guesses that cannot be judged', () => {
  test('given all issues weigh the same, then there is no order to agree with', () => {
    expect(accuracy([5, 5, 5], [1])).toMatchObject({ hitRate: 1, tau: undefined, tauOfSelection: undefined });
  });

  test('given nothing matters to the other, then no guess is right or wrong', () => {
    expect(accuracy([0, 0], [1])).toMatchObject({ hits: 0, possibleHits: 0, hitRate: undefined, tau: undefined });
  });

  test('given more named than matter, then only those that matter can be hit', () => {
    expect(accuracy([9, 0, 0], [2, 0])).toMatchObject({ hits: 1, possibleHits: 1, hitRate: 1 });
  });

  test('given an empty guess, then it is listed and not judged', () => {
    expect(accuracy([3, 1], [])).toMatchObject({
      hits: 0,
      hitRate: undefined,
      blindHitRate: undefined,
      tau: undefined,
    });
  });

  test('given every issue selected, then the selection says nothing, its order does', () => {
    expect(accuracy([3, 1], [0, 1])).toMatchObject({ tau: 1, tauOfSelection: undefined });
  });
});

test('given orders with ties in both, when compared, then tau-b counts them out', () => {
  // Pairs: 3 concordant, 1 discordant, 1 tied in a, 1 tied in b
  expect(kendallTauB([1, 2, 2, 3], [1, 3, 2, 2])).toBeCloseTo(2 / 5, 12);
  expect(kendallTauB([1], [1])).toBeUndefined();
  expect(kendallTauB([], [])).toBeUndefined();
});
