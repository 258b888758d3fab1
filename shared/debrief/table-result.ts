import type { TableLog } from '../log/table-log.ts';
import type { Outcome } from '../negotiation/vocabulary.ts';
import { guessAccuracies } from '../process/guesses.ts';
import { logrollingOf } from '../process/logrolling.ts';
import { missedOffers } from '../process/missed-offers.ts';
import { offerHabits, timeToAgreement } from '../process/opening.ts';
import { processInput } from '../process/process-measures.ts';
import { type ProcessRecord, readProcess } from '../process/process-record.ts';
import { talkShares } from '../process/talk-shares.ts';
import type { ConditionId, Package, PartyId, PhaseKind } from '../scenario/vocabulary.ts';
import { impactOf } from '../scoring/impact.ts';
import { countsPoints, NO_AGREEMENT, type Settlement } from '../scoring/points.ts';
import type { AgreementWord } from '../scoring/quadrant.ts';
import { INTERVENTIONS, type Intervention } from './interventions.ts';
import { type Scorecard, scorecard } from './scorecard.ts';

/** What one party took home from a table. */
export interface PartyResult {
  readonly party: PartyId;
  readonly points: number;
  /** Points above the reservation value. */
  readonly gain: number;
  /** gain / largest possible gain, at most 1. */
  readonly share: number;
  readonly isSignatory: boolean;
}

/**
 * How a finished table did, in the measures of the scorecard; all of them come from everybody's points. Absent for a table
 * that is not closed or that the facilitator called off.
 */
export interface TableMeasures {
  /**
   * 0–100, see `Scorecard`; absent without agreement (there is nothing to share, and no figure is no 0) and, like all that
   * is counted in points, where nothing is worth anything to anybody.
   */
  readonly mutualBenefit?: number;
  /** 0–100 after the caps; absent for a case without indicators. */
  readonly localImpact?: number;
  /** The quadrant of an agreement, or that it is lopsided: where nothing was signed, no word fits. */
  readonly word?: AgreementWord;
  /** 1 at the best sum of shares on the frontier; absent without agreement and when no package has a positive sum. */
  readonly surplusEfficiency?: number;
  readonly nashProductRatio?: number;
  /** Largest minus smallest share among the signatories: 0 is even; absent without agreement. */
  readonly balance?: number;
  /** Packages that may be put forward as better: see `advice.ts`; absent when there are too many to count. */
  readonly betterForEveryone?: number;
  /** Do-no-harm conditions that the package breaches. */
  readonly breached: readonly ConditionId[];
  /** No agreement where none was possible: see `Scorecard`. */
  readonly isRightImpasse: boolean;
  readonly parties: readonly PartyResult[];
  /** Weight of the trades used over that of all, 0–1; absent without agreement or without anything to trade. */
  readonly logrolling?: number;
  /** Issues on which all wanted the same and got it, over all such issues, 0–1. */
  readonly compatibleShare?: number;
}

/** One table of a session on one line: what came out and how it came about. Plain JSON. */
export interface TableResult {
  /** Counts from 1. */
  readonly round: number;
  readonly table: number;
  /** Length of the log that this was made of: the same length is the same result. */
  readonly entries: number;
  readonly stage: 'lobby' | PhaseKind | 'closed';
  readonly outcome?: Outcome;
  /** The party that left. */
  readonly leftBy?: PartyId;
  readonly ratified?: boolean;
  /** Times that the ratifiers sent an agreement back. */
  readonly returns: number;
  /** The result was entered from paper; how often it was typed: twice where it was corrected. */
  readonly fromPaper?: 1 | 2;
  /** The agreed package. */
  readonly package?: Package;
  readonly clause?: string;
  readonly measures?: TableMeasures;
  /** Seats that people held at the end, and those that bots held. */
  readonly people: number;
  readonly bots: number;
  /** Play time of the whole table, ms. */
  readonly playedMs: number;
  /** Play time from the table's start to the agreement that holds, ms; absent without one. */
  readonly timeToAgreementMs?: number;
  readonly offers: number;
  /** Share of offers that changed several issues against the author's own offer before, 0–1. */
  readonly packageShare?: number;
  /** Messages to the table, to some parties, and inside teams. */
  readonly talk: { readonly table: number; readonly private: number; readonly team: number };
  /** Largest minus smallest part of a team in what was said between teams, by messages, 0–1. */
  readonly talkSpread?: number;
  /** Mean hit rate of all guesses about other parties, 0–1. */
  readonly guessRate?: number;
  /** Offers whose package may be put forward as better than what came out: see `advice.ts`. */
  readonly missedOffers: number;
  /** What the facilitator did to this table while it played, by what was done. */
  readonly interventions: Readonly<Partial<Record<Intervention, number>>>;
  /** Events of the case that happened. */
  readonly injected: readonly string[];
}

/**
 * The result of a table from its whole log, also of one that still plays (then without measures). Throws `SpaceError` for
 * a case too large to analyse, `RangeError` for a log whose offers are not of its case.
 */
export function tableResult(log: Pick<TableLog, 'header' | 'entries'>, round = 1): TableResult {
  const record = readProcess(processInput(log));
  const { table, outcome } = record;
  const measures = outcome === undefined || outcome === 'cancelled' ? undefined : measuresOf(record);
  const { stage, agreement } = table;
  const [all] = offerHabits(record);
  const isAgreed = outcome === 'agreement' && agreement !== undefined;
  const seats = table.seats;
  return {
    round,
    table: log.header.table,
    entries: log.entries.length,
    stage: stage.kind,
    ...given('outcome', outcome),
    ...given('leftBy', stage.kind === 'closed' ? stage.by : undefined),
    ...given('ratified', table.ratified),
    returns: table.returns,
    ...given('fromPaper', table.paper === undefined ? undefined : table.paper.corrected ? (2 as const) : (1 as const)),
    ...(isAgreed ? { package: agreement.package, ...given('clause', agreement.clause) } : {}),
    ...given('measures', measures),
    people: seats.filter(({ kind }) => kind === 'person').length,
    bots: seats.filter(({ kind }) => kind === 'bot').length,
    playedMs: table.clock.playedMs,
    ...given('timeToAgreementMs', isAgreed ? timeToAgreement(record)?.atPlayMs : undefined),
    offers: record.offers.length,
    ...given('packageShare', all?.fromOwn.severalShare),
    ...talkOf(record),
    ...given('guessRate', meanOf(guessAccuracies(record).flatMap(({ hitRate }) => hitRate ?? []))),
    missedOffers: missedOffers(record).reduce((sum, { offers }) => sum + offers.length, 0),
    interventions: interventionsIn(log),
    injected: table.injected.map(({ injection }) => injection),
  };
}

function measuresOf(record: ProcessRecord): TableMeasures {
  const { scenario, briefs, table, settlement = NO_AGREEMENT } = record;
  if (!briefs.some(countsPoints)) return impactAlone(scenario, settlement);
  const { closedOptions, enteredConstraints } = table;
  const card = scorecard({ public: scenario, briefs, closedOptions, enteredConstraints }, settlement);
  const { score, compatibleShare } = logrollingOf({ scenario, briefs, closedOptions, enteredConstraints }, settlement);
  const isAgreed = settlement !== NO_AGREEMENT;
  return {
    ...given('mutualBenefit', isAgreed ? card.mutualBenefit : undefined),
    ...given('localImpact', card.impact?.index),
    ...given('word', card.word),
    ...given('surplusEfficiency', isAgreed ? card.surplusEfficiency : undefined),
    ...given('nashProductRatio', isAgreed ? card.nashProductRatio : undefined),
    ...given('balance', card.balance),
    ...given('betterForEveryone', card.betterForEveryone.known ? card.betterForEveryone.count : undefined),
    breached: card.impact?.breached ?? [],
    isRightImpasse: card.isRightImpasse,
    parties: partiesOf(card),
    ...given('logrolling', score),
    ...given('compatibleShare', compatibleShare),
  };
}

/** How a finished table is drawn in the quadrant: a lopsided agreement as that, whatever it breaches. */
export type MarkKind = 'agreed' | 'breached' | 'lopsided' | 'none';

/** The kind of a finished table's mark. */
export function markKind({ package: chosen, measures }: Pick<TableResult, 'package' | 'measures'>): MarkKind {
  if (chosen === undefined) return 'none';
  if (measures?.word === 'lopsided') return 'lopsided';
  return (measures?.breached.length ?? 0) > 0 ? 'breached' : 'agreed';
}

/** Where nothing is worth anything to anybody there is nothing to count but what the agreement does to the place. */
function impactAlone(scenario: ProcessRecord['scenario'], settlement: Settlement): TableMeasures {
  const impact = impactOf(scenario, settlement);
  const breached = impact?.breached ?? [];
  return { ...given('localImpact', impact?.index), breached, isRightImpasse: false, parties: [] };
}

function partiesOf({ parties, signatories }: Scorecard): PartyResult[] {
  return parties.map(({ party, points, gain, share }) => ({
    party,
    points,
    gain,
    share,
    isSignatory: signatories.includes(party),
  }));
}

function talkOf(record: ProcessRecord): Pick<TableResult, 'talk' | 'talkSpread'> {
  const teams = talkShares(record);
  const sum = (kind: 'table' | 'private' | 'team') => teams.reduce((total, team) => total + team[kind].messages, 0);
  const parts = teams.flatMap(({ share }) => share?.messages ?? []);
  return {
    talk: { table: sum('table'), private: sum('private'), team: sum('team') },
    ...given('talkSpread', parts.length === 0 ? undefined : Math.max(...parts) - Math.min(...parts)),
  };
}

function interventionsIn({ entries }: Pick<TableLog, 'entries'>): TableResult['interventions'] {
  const counts: Partial<Record<Intervention, number>> = {};
  for (const { by, command } of entries) {
    const what = INTERVENTIONS.find((one) => one === command.type);
    if (by.kind !== 'facilitator' || what === undefined) continue;
    // The house stops the clock of a table while the server is away: nobody intervened.
    if (command.type === 'PauseTable' && command.reason === 'downtime') continue;
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return counts;
}

function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
