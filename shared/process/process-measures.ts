import type { TableLog } from '../log/table-log.ts';
import type { Outcome } from '../negotiation/vocabulary.ts';
import { partyBrief, publicScenario } from '../scenario/public-scenario.ts';
import { NO_AGREEMENT, type Settlement } from '../scoring/points.ts';
import { type ConcessionCurve, concessionCurves } from './concessions.ts';
import { type GuessAccuracy, guessAccuracies } from './guesses.ts';
import { type Logrolling, logrollingOf } from './logrolling.ts';
import { type MissedOffer, missedOffers } from './missed-offers.ts';
import {
  type AgreementTime,
  type FirstOffer,
  firstOffers,
  type OfferHabit,
  offerHabits,
  timeToAgreement,
} from './opening.ts';
import { type ProcessInput, readProcess } from './process-record.ts';
import { type TeamTalk, talkShares } from './talk-shares.ts';

/** How a table negotiated, in named measures; made of everybody's points, so only for a revealed table. */
export interface ProcessMeasures {
  /** `undefined` while the table is not closed, like the settlement. */
  readonly outcome: Outcome | undefined;
  readonly settlement: Settlement | undefined;
  /** Parties that may make offers, in the case's order. */
  readonly curves: readonly ConcessionCurve[];
  /** One for each party that made an offer; the first one opened. */
  readonly firstOffers: readonly FirstOffer[];
  /** All parties together, then each that may make offers. */
  readonly habits: readonly OfferHabit[];
  readonly time: AgreementTime | undefined;
  readonly talk: readonly TeamTalk[];
  readonly logrolling: Logrolling;
  readonly guesses: readonly GuessAccuracy[];
  /** Packages that were offered and better than what came out. */
  readonly missed: readonly MissedOffer[];
}

/** What `processMeasures` takes, from the whole log of a table. */
export function processInput({ header, entries }: Pick<TableLog, 'header' | 'entries'>): ProcessInput {
  const { scenario } = header;
  return {
    scenario: publicScenario(scenario),
    briefs: scenario.parties.map(({ id }) => partyBrief(scenario, id)),
    entries,
  };
}

/**
 * All process measures of a table, also of one without offers or agreement, or not closed yet. Throws `RangeError` when
 * a party's brief is missing or an offer is not of this case, `SpaceError` for a case too large to analyse.
 */
export function processMeasures(input: ProcessInput): ProcessMeasures {
  const record = readProcess(input);
  const { scenario, briefs, table, settlement } = record;
  const end = { scenario, briefs, closedOptions: table.closedOptions, enteredConstraints: table.enteredConstraints };
  return {
    outcome: record.outcome,
    settlement,
    curves: concessionCurves(record),
    firstOffers: firstOffers(record),
    habits: offerHabits(record),
    time: timeToAgreement(record),
    talk: talkShares(record),
    logrolling: logrollingOf(end, settlement ?? NO_AGREEMENT),
    guesses: guessAccuracies(record),
    missed: missedOffers(record),
  };
}
