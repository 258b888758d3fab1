import type { PartyBrief } from '../scenario/public-scenario.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { kendallTauB } from './kendall.ts';
import type { ProcessRecord, SavedGuess } from './process-record.ts';

/** How well a team knew what matters to another party. */
export interface GuessAccuracy {
  readonly party: PartyId;
  readonly about: PartyId;
  /** The team's last guess, issue indices. */
  readonly issues: readonly number[];
  /** How often the team saved a guess about this party. */
  readonly times: number;
  /**
   * Guessed issues that are among the other's weightiest ones, as many as were guessed. Issues that weigh as much as the
   * last of these count as well; an issue that weighs nothing never does.
   */
  readonly hits: number;
  /** Most hits that a guess of this size can have: fewer than guessed where fewer issues weigh anything. */
  readonly possibleHits: number;
  /** hits / possibleHits; `undefined` for an empty guess or where no issue weighs anything. */
  readonly hitRate: number | undefined;
  /** The hit rate to expect of the same number of issues drawn blindly. */
  readonly blindHitRate: number | undefined;
  /**
   * Kendall's tau-b of the guess against the other's weights, the guess read as an order (first: most important);
   * issues not named are tied behind those named. `undefined` where either order is nothing but ties.
   */
  readonly tau: number | undefined;
  /** The same with the guess read as a selection: the issues named are tied as well. */
  readonly tauOfSelection: number | undefined;
}

/** What an issue weighs to a party: most minus least points among its options; interactions are left out. */
export function issueWeights({ points }: PartyBrief): number[] {
  return points.map((options) => Math.max(...options) - Math.min(...options));
}

/**
 * Accuracy of every team's last guess about each other party, against the points that the other had when the guess was
 * saved (agreement of orders by Kendall 1945, as an outcome of preparation after Thompson 1991). Teams that saved no
 * guess do not appear.
 */
export function guessAccuracies({ guesses }: ProcessRecord): GuessAccuracy[] {
  return guesses.map(accuracyOf);
}

function accuracyOf({ party, about, issues, times, brief }: SavedGuess): GuessAccuracy {
  const weights = issueWeights(brief);
  const named = issues.filter((issue) => weights[issue] !== undefined);
  const bar = weights.toSorted((a, b) => b - a)[named.length - 1] ?? Number.POSITIVE_INFINITY;
  const isWeighty = weights.map((weight) => weight > 0 && weight >= bar);
  const weighty = isWeighty.filter((is) => is).length;
  const hits = named.filter((issue) => isWeighty[issue]).length;
  const possibleHits = Math.min(named.length, weighty);
  const ranks = weights.map((_, issue) => (named.includes(issue) ? named.length - named.indexOf(issue) : 0));
  return {
    party,
    about,
    issues,
    times,
    hits,
    possibleHits,
    hitRate: possibleHits === 0 ? undefined : hits / possibleHits,
    blindHitRate: possibleHits === 0 ? undefined : (named.length * weighty) / weights.length / possibleHits,
    tau: kendallTauB(ranks, weights),
    tauOfSelection: kendallTauB(
      ranks.map((rank) => Math.sign(rank)),
      weights,
    ),
  };
}
