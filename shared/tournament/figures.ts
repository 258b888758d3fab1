import type { Package } from '../scenario/vocabulary.ts';
import { AGREEMENT_WORDS, type AgreementWord } from '../scoring/quadrant.ts';
import type { PlayedTable } from './played-table.ts';
import { countKinds, countPackages, entropyOf, quantile, rounded } from './statistics.ts';
import type { Placed, Yardstick } from './yardstick.ts';

/** A finished table and who played it. */
export interface TournamentTable {
  readonly table: PlayedTable;
  /** Who sat for each signatory, in the case's order: a character, or the partner that it was tried against. */
  readonly played: readonly string[];
}

type Tenths = { readonly p10: number | null; readonly p50: number | null; readonly p90: number | null };

/** Two that met, in the order of the signatories that they played; and what each gained, of agreements. */
export interface PairFigures {
  readonly a: string;
  readonly b: string;
  readonly runs: number;
  readonly agreements: number;
  /** Median share of the best gain × 100; `null` where they never agreed. */
  readonly gain: { readonly a: number | null; readonly b: number | null };
}

/** What came of many tables of a case. A figure of agreements is `null` where there was none. */
export interface TournamentFigures {
  readonly runs: number;
  /** Runs in which all signatories agreed, whatever the ratifiers said; and those that ended with an agreement. */
  readonly signed: number;
  readonly agreements: number;
  /** Ended without an agreement, nobody having left. */
  readonly impasses: number;
  readonly walkedAway: number;
  /** Runs in which an agreement was sent back. */
  readonly returned: number;
  /** Agreements that breach a do-no-harm condition. */
  readonly breached: number;
  /** Part of the agreements that leave no signatory and no ratifier below its reservation value. */
  readonly rationalShare: number | null;
  readonly packages: readonly { readonly package: Package; readonly count: number }[];
  readonly benefit: Tenths;
  readonly impact: Tenths;
  readonly frontierDistance: Omit<Tenths, 'p10'>;
  /** Every run once; `none` had no agreement, or one that no word fits (a case without indicators). */
  readonly words: Readonly<Record<AgreementWord | 'none', number>>;
  readonly pairs: readonly PairFigures[];
  readonly longestSilenceMs: number;
  /** Packages agreed that differ in two issues or more: see `countKinds`. */
  readonly kinds: number;
  /** By issue, in bits: see `entropyOf`; `null` where nothing was agreed. */
  readonly entropy: readonly (number | null)[];
  /** By signatory: median share of its best gain × 100, of agreements. */
  readonly gains: readonly (number | null)[];
}

/** Figures of finished tables of the case of a yardstick. */
export function measureTables(yardstick: Yardstick, tables: readonly TournamentTable[]): TournamentFigures {
  const agreed = tables.flatMap(({ table }) => (table.agreement === undefined ? [] : [table.agreement]));
  const places = agreed.map((chosen) => yardstick.placeOf(chosen));
  const packages = countPackages(agreed);
  const count = (is: (table: PlayedTable) => boolean) => tables.filter(({ table }) => is(table)).length;
  const walkedAway = count(({ outcome }) => outcome === 'walked-away');
  const distances = places.flatMap(({ distance }) => distance ?? []);
  return {
    runs: tables.length,
    signed: count(({ isSigned }) => isSigned),
    agreements: agreed.length,
    impasses: tables.length - agreed.length - walkedAway,
    walkedAway,
    returned: count(({ isReturned }) => isReturned),
    breached: places.filter(({ isBreaching }) => isBreaching).length,
    rationalShare:
      places.length === 0 ? null : rounded(places.filter(({ isRational }) => isRational).length / places.length, 3),
    packages,
    benefit: tenthsOf(places.map(({ benefit }) => benefit)),
    impact: tenthsOf(places.flatMap(({ impact }) => impact ?? [])),
    frontierDistance: { p50: quantile(distances, 0.5, 4), p90: quantile(distances, 0.9, 4) },
    words: countWords(places, tables.length),
    pairs: measurePairs(yardstick, tables),
    longestSilenceMs: tables.reduce((most, { table }) => Math.max(most, table.longestSilenceMs), 0),
    kinds: countKinds(packages.map((one) => one.package)),
    entropy: yardstick.scenario.issues.map((_, issue) =>
      agreed.length === 0 ? null : rounded(entropyOf(agreed, issue), 2),
    ),
    gains: yardstick.signatories.map((_, place) => medianGain(places, place)),
  };
}

function tenthsOf(values: readonly number[]): Tenths {
  return { p10: quantile(values, 0.1), p50: quantile(values, 0.5), p90: quantile(values, 0.9) };
}

function medianGain(places: readonly Placed[], signatory: number): number | null {
  return quantile(
    places.map(({ shares }) => 100 * (shares[signatory] ?? 0)),
    0.5,
  );
}

function countWords(places: readonly Placed[], runs: number): TournamentFigures['words'] {
  const counts = AGREEMENT_WORDS.map((word) => [word, places.filter((one) => one.word === word).length] as const);
  const named = counts.reduce((sum, [, count]) => sum + count, 0);
  const words = Object.fromEntries(counts) as Record<AgreementWord, number>;
  return { ...words, none: runs - named };
}

/** Every two signatories of a table met; of three or more, each two of them. */
function measurePairs(yardstick: Yardstick, tables: readonly TournamentTable[]): PairFigures[] {
  const met = new Map<string, { runs: number; readonly gains: (readonly [number, number])[] }>();
  for (const { table, played } of tables) {
    const shares = table.agreement === undefined ? undefined : yardstick.placeOf(table.agreement).shares;
    for (const [first, second] of twosOf(played.length)) {
      const name = JSON.stringify([played[first], played[second]]);
      const pair = met.get(name) ?? { runs: 0, gains: [] };
      met.set(name, pair);
      pair.runs += 1;
      if (shares !== undefined) pair.gains.push([100 * (shares[first] ?? 0), 100 * (shares[second] ?? 0)]);
    }
  }
  return [...met].map(([name, { runs, gains }]) => {
    const [a, b] = JSON.parse(name) as [string, string];
    const gainOf = (place: 0 | 1) =>
      quantile(
        gains.map((both) => both[place]),
        0.5,
      );
    return { a, b, runs, agreements: gains.length, gain: { a: gainOf(0), b: gainOf(1) } };
  });
}

function twosOf(count: number): [number, number][] {
  return Array.from({ length: count }, (_, first) =>
    Array.from({ length: count - first - 1 }, (_, after): [number, number] => [first, first + 1 + after]),
  ).flat();
}
