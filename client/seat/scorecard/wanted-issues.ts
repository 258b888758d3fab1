import { issueWeights } from '../../../shared/process/guesses.ts';
import type { PartyBrief } from '../../../shared/scenario/public-scenario.ts';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import { NO_AGREEMENT, type Settlement } from '../../../shared/scoring/points.ts';

/** What an issue was to one party. */
export interface Wish {
  readonly party: PartyId;
  /** Weight of the issue over that of all of the party's issues, 0–1. */
  readonly share: number;
  /** The options that give the party most. */
  readonly best: readonly number[];
}

/** What every party wanted on an issue, and what was chosen. */
export interface WantedIssue {
  readonly issue: number;
  readonly wishes: readonly Wish[];
  /** The agreed option; absent without agreement. */
  readonly chosen?: number;
}

/**
 * What each party wanted, issue by issue, the one that all together cared for most first. Interactions between issues are
 * left out of the weights.
 */
export function wantedIssues(briefs: readonly PartyBrief[], settlement: Settlement): WantedIssue[] {
  const weighed = briefs.map((brief) => ({ brief, weights: issueWeights(brief) }));
  const count = briefs[0]?.points.length ?? 0;
  const rows = Array.from({ length: count }, (_, issue): WantedIssue => {
    const chosen = settlement === NO_AGREEMENT ? undefined : settlement[issue];
    const wishes = weighed.map(({ brief, weights }) => {
      const sum = weights.reduce((total, weight) => total + weight, 0);
      return {
        party: brief.party,
        share: sum === 0 ? 0 : (weights[issue] ?? 0) / sum,
        best: bestOptions(brief, issue),
      };
    });
    return { issue, wishes, ...(chosen === undefined ? {} : { chosen }) };
  });
  const total = ({ wishes }: WantedIssue) => wishes.reduce((sum, { share }) => sum + share, 0);
  return rows.sort((a, b) => total(b) - total(a) || a.issue - b.issue);
}

/** An issue whose options are all worth the same has no best one. */
function bestOptions({ points }: PartyBrief, issue: number): number[] {
  const options = points[issue] ?? [];
  const most = Math.max(...options);
  if (options.every((value) => value === most)) return [];
  return options.flatMap((value, option) => (value === most ? [option] : []));
}
