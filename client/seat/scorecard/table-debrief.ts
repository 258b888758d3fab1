import { listAdvisable } from '../../../shared/advice/advice.ts';
import { type BetterPackage, betterFrom } from '../../../shared/advice/what-if.ts';
import { type GuessAccuracy, guessAccuracies, issueWeights } from '../../../shared/process/guesses.ts';
import { logrollingOf, type Trade, usesTrade } from '../../../shared/process/logrolling.ts';
import { type MissedOffer, missedOffers } from '../../../shared/process/missed-offers.ts';
import { readProcess } from '../../../shared/process/process-record.ts';
import type { PartyBrief } from '../../../shared/scenario/public-scenario.ts';
import { NO_AGREEMENT, type Settlement } from '../../../shared/scoring/points.ts';
import type { RevealedCase } from '../../../shared/scoring/revealed-case.ts';
import type { VisibleEntry } from '../../../shared/visibility/visible.ts';

/** What a finished and revealed table is debriefed from. */
export interface DebriefInput {
  readonly revealed: RevealedCase;
  /** The briefs as authored: point changes come with the entries. */
  readonly authored: readonly PartyBrief[];
  readonly entries: readonly VisibleEntry[];
  readonly settlement: Settlement;
}

/** What a team guessed about another party, beside what was true. */
export interface GuessBeside extends GuessAccuracy {
  /** The other's weightiest issues, as many as were guessed, the heaviest first. */
  readonly truth: readonly number[];
}

/** What the teams of a table learn of it after the reveal, beyond its scorecard. */
export interface TableDebrief {
  readonly guesses: readonly GuessBeside[];
  /** Trades between two signatories that the settlement did not use and that could have been made. */
  readonly unused: readonly Trade[];
  /** Packages that somebody offered and that may be put forward as better. */
  readonly offered: readonly MissedOffer[];
  /** Of all packages that may be put forward as better the one nearest to what came out. */
  readonly nearest: BetterPackage | undefined;
  /** All packages were looked at and none may be put forward. */
  readonly isNoneLeft: boolean;
}

/** How many trades are named: the weightiest ones. */
const MOST_TRADES = 3;

/** Debriefs a table. Goes through all packages of the case: off the page's thread. Throws as the measures do. */
export function tableDebrief({ revealed, authored, entries, settlement }: DebriefInput): TableDebrief {
  const record = readProcess({ scenario: revealed.public, briefs: authored, entries });
  const end = {
    scenario: revealed.public,
    briefs: revealed.briefs,
    closedOptions: revealed.closedOptions ?? [],
    enteredConstraints: revealed.enteredConstraints,
  };
  const trades = logrollingOf(end, settlement).trades.filter(({ used }) => used !== true);
  const possible = trades.filter(
    settlement === NO_AGREEMENT ? couldBeMade(revealed) : ({ leavesGains }) => leavesGains,
  );
  const byWeight = possible.toSorted((a, b) => b.weight - a.weight);
  const better = betterFrom(revealed, settlement, 1, 'near');
  return {
    guesses: guessAccuracies(record).map((guess) => ({ ...guess, truth: truthOf(revealed.briefs, guess) })),
    unused: byWeight.slice(0, MOST_TRADES),
    offered: missedOffers(record),
    nearest: better.packages[0],
    isNoneLeft: better.count.known && better.count.count === 0,
  };
}

/** After no agreement a trade is told where some package that may be put forward uses it. */
function couldBeMade(revealed: RevealedCase): (trade: Trade) => boolean {
  const { packages } = listAdvisable(revealed, NO_AGREEMENT);
  return (trade) => packages.some((chosen) => usesTrade(revealed.briefs, trade, chosen));
}

function truthOf(briefs: readonly PartyBrief[], { about, issues }: GuessAccuracy): number[] {
  const brief = briefs.find(({ party }) => party === about);
  return brief === undefined ? [] : heaviestFirst(issueWeights(brief)).slice(0, issues.length);
}

function heaviestFirst(weights: readonly number[]): number[] {
  return [...weights.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
}
