import { compileAdvice } from '../../../shared/advice/advice.ts';
import { inputOf } from '../../../shared/analysis/party-points.ts';
import { createSpace } from '../../../shared/analysis/space.ts';
import { compatibleIssues } from '../../../shared/analysis/trades.ts';
import { type QuadrantPicture, quadrantPicture } from '../../../shared/debrief/quadrant-picture.ts';
import { type Scorecard, scorecard } from '../../../shared/debrief/scorecard.ts';
import { forbiddenChoices } from '../../../shared/scoring/lawful.ts';
import { NO_AGREEMENT, type Settlement } from '../../../shared/scoring/points.ts';
import { isSignatory, type RevealedCase } from '../../../shared/scoring/revealed-case.ts';

/** An issue on which all signatories want the same option, and another one was chosen. */
export interface MissedIssue {
  readonly issue: number;
  readonly best: number;
  readonly chosen: number;
}

/** Everything that a scorecard shows after the reveal. */
export interface WholeCard {
  readonly card: Scorecard;
  /** Absent for a case without indicators. */
  readonly picture: QuadrantPicture | undefined;
  /** Absent without agreement, and where what was missed would not have passed. */
  readonly missed: readonly MissedIssue[] | undefined;
}

/**
 * Scores a table with everybody's points. Goes through all packages of the case: seconds on a slow phone, so it belongs
 * off the page's own thread. Throws as `scorecard` does.
 */
export function wholeCard(revealed: RevealedCase, settlement: Settlement): WholeCard {
  return {
    card: scorecard(revealed, settlement),
    picture: quadrantPicture(revealed),
    missed: settlement === NO_AGREEMENT ? undefined : missedIssues(revealed, settlement),
  };
}

/** Only an option that would pass in the place of the chosen one is told; `undefined` where none of several would. */
function missedIssues(
  revealed: RevealedCase,
  settlement: Exclude<Settlement, typeof NO_AGREEMENT>,
): MissedIssue[] | undefined {
  const signing = revealed.briefs.filter((brief) => isSignatory(revealed.public, brief));
  const advice = compileAdvice(revealed, settlement);
  const forbidden = forbiddenChoices(revealed.public, { entered: revealed.enteredConstraints, settled: settlement });
  const missed = compatibleIssues(createSpace(inputOf(signing, forbidden))).flatMap(({ issue, options }) => {
    const chosen = settlement[issue];
    if (chosen === undefined || options.includes(chosen)) return [];
    const best = options.find((option) => advice.passes(settlement.map((old, at) => (at === issue ? option : old))));
    return [{ issue, best, chosen }];
  });
  const told = missed.flatMap(({ best, ...one }) => (best === undefined ? [] : [{ ...one, best }]));
  return told.length === 0 && missed.length > 0 ? undefined : told;
}
