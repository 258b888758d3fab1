import type { PublicScenario } from '../scenario/public-scenario.ts';
import { AGREEMENT_WORDS, type AgreementWord } from '../scoring/quadrant.ts';
import { playMinutes } from './play-minutes.ts';
import type { QuadrantPicture } from './quadrant-picture.ts';
import type { TableResult } from './table-result.ts';

/** `GET /api/host/sessions/<id>/results`, for facilitators and instructors: made of everybody's points. */
export interface SessionResults {
  /** The case of each round, rounds counted from 1, with what stands behind its tables in the quadrant. */
  readonly rounds: readonly {
    readonly round: number;
    readonly scenario: PublicScenario;
    readonly picture?: QuadrantPicture;
  }[];
  readonly results: readonly TableResult[];
  /** Tables whose result could not be made. */
  readonly faults: readonly { readonly table: number; readonly reason: string }[];
}

/** How one measure is spread over tables; quartiles by linear interpolation (the "R-7" definition). */
export interface Spread {
  readonly count: number;
  readonly least: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly most: number;
}

/** Measures of a table that tables are compared by. */
export const MEASURES = [
  'mutualBenefit',
  'localImpact',
  'surplusEfficiency',
  'balance',
  'timeToAgreementMs',
  'offers',
  'talk',
  'breached',
  'betterForEveryone',
] as const;
export type Measure = (typeof MEASURES)[number];

/** A whole session in a few figures. */
export interface SessionSummary {
  readonly tables: number;
  /** Tables that ended and were not called off. */
  readonly finished: number;
  readonly agreements: number;
  /** Finished tables without agreement: counted beside the spreads, never in them. */
  readonly withoutAgreement: number;
  /** Agreements by their word; with those without agreement they are all finished tables of a case with indicators. */
  readonly words: Readonly<Record<AgreementWord, number>>;
  /** Agreements that breach at least one do-no-harm condition. */
  readonly breaching: number;
  /** Of the tables that agreed, and of nothing else: what "median" means on every screen, report and file. */
  readonly spreads: Readonly<Partial<Record<Measure, Spread>>>;
}

/** The value of a measure of a table, in its own unit; `undefined` where the table has none. */
export function measureOf(result: TableResult, measure: Measure): number | undefined {
  const { measures } = result;
  switch (measure) {
    case 'timeToAgreementMs':
      // Counted in the minutes that are shown, so that a median lies between what the tables say.
      return result.timeToAgreementMs === undefined ? undefined : playMinutes(result.timeToAgreementMs) * 60_000;
    case 'offers':
      return result.offers;
    case 'talk':
      return result.talk.table + result.talk.private;
    case 'breached':
      return result.package === undefined ? undefined : measures?.breached.length;
    default:
      return measures?.[measure];
  }
}

/** The tables that a spread or median is made of: those that ended with an agreement that holds. */
export function agreedTables(results: readonly TableResult[]): TableResult[] {
  return results.filter(({ measures, package: chosen }) => measures !== undefined && chosen !== undefined);
}

/** Counts and medians of tables, of one round or of several. */
export function summarise(results: readonly TableResult[]): SessionSummary {
  const finished = results.filter(({ measures }) => measures !== undefined);
  const agreed = agreedTables(results);
  const words = Object.fromEntries(
    AGREEMENT_WORDS.map((one) => [one, agreed.filter(({ measures }) => measures?.word === one).length]),
  ) as Record<AgreementWord, number>;
  const spreads: Partial<Record<Measure, Spread>> = {};
  for (const measure of MEASURES) {
    const spread = spreadOf(agreed.flatMap((result) => measureOf(result, measure) ?? []));
    if (spread !== undefined) spreads[measure] = spread;
  }
  return {
    tables: results.length,
    finished: finished.length,
    agreements: agreed.length,
    withoutAgreement: finished.length - agreed.length,
    words,
    breaching: agreed.filter((one) => (one.measures?.breached.length ?? 0) > 0).length,
    spreads,
  };
}

/** A median or quartile as it is shown: one decimal where it falls between two tables, in the unit of the measure. */
export function roundSpread(value: number): number {
  return Math.floor(value * 10 + 0.5) / 10;
}

/** Least, quartiles and most of some values; `undefined` of none. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const at = (share: number) => quantileOf(values, share) ?? 0;
  if (values.length === 0) return undefined;
  return { count: values.length, least: at(0), lower: at(0.25), median: at(0.5), upper: at(0.75), most: at(1) };
}

/** The value that a share of some values lies below, by linear interpolation ("R-7"); `undefined` of none. */
export function quantileOf(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? undefined : low + (high - low) * (place - Math.floor(place));
}
