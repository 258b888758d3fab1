import { type GuessAccuracy, guessAccuracies, issueWeights } from '../../shared/debrief/guesses.ts';
import { logrollingOf, type Trade } from '../../shared/debrief/logrolling.ts';
import { type MissedOffer, missedOffers } from '../../shared/debrief/missed-offers.ts';
import { readProcess } from '../../shared/debrief/process-record.ts';
import type { RevealedCase } from '../../shared/debrief/revealed-case.ts';
import { type BetterPackage, betterFrom } from '../../shared/debrief/what-if.ts';
import type { PartyBrief } from '../../shared/scenario/public-scenario.ts';
import type { Settlement } from '../../shared/scoring/points.ts';
import type { VisibleEntry } from '../../shared/visibility/visible.ts';

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
  /** Trades between two signatories that the settlement did not use. */
  readonly unused: readonly Trade[];
  /** Packages that somebody offered and that were better for every signatory. */
  readonly offered: readonly MissedOffer[];
  /** The package better for every signatory that lies nearest to what came out. */
  readonly nearest: BetterPackage | undefined;
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
  };
  const { trades } = logrollingOf(end, settlement);
  const byWeight = trades.filter(({ used }) => used !== true).toSorted((a, b) => b.weight - a.weight);
  return {
    guesses: guessAccuracies(record).map((guess) => ({ ...guess, truth: truthOf(revealed.briefs, guess) })),
    unused: byWeight.slice(0, MOST_TRADES),
    offered: missedOffers(record).filter(({ isBetterForAll }) => isBetterForAll),
    nearest: betterFrom(revealed, settlement, 1, 'near').packages[0],
  };
}

function truthOf(briefs: readonly PartyBrief[], { about, issues }: GuessAccuracy): number[] {
  const brief = briefs.find(({ party }) => party === about);
  return brief === undefined ? [] : heaviestFirst(issueWeights(brief)).slice(0, issues.length);
}

function heaviestFirst(weights: readonly number[]): number[] {
  return [...weights.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
}
