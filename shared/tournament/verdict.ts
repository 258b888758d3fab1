import type { Scenario } from '../scenario/schema.ts';
import type { TournamentFigures } from './figures.ts';

/** The one sentence about a case; of several faults the one that weighs most. */
export const VERDICTS = ['in-range', 'too-easy', 'too-hard', 'one-package', 'one-side-ahead', 'too-few-runs'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a case is held against. */
export interface Expected {
  /** Runs that agree, per cent. */
  readonly agreement: { readonly from: number; readonly to: number };
  /** Least number of kinds of packages. */
  readonly packages: number;
  /** Most that one signatory's median gain may be above another's, in hundredths of the best gain. */
  readonly lead: number;
}

/** What holds where a case declares nothing [CF-12]. */
const UNLESS_DECLARED: Expected = { agreement: { from: 70, to: 95 }, packages: 2, lead: 15 };

/** With fewer runs nothing is said. */
const LEAST_RUNS = 20;

/** What a case expects of itself, as declared. */
export function expectedOf({ expected }: Pick<Scenario, 'expected'>): Expected {
  return {
    agreement: expected?.agreement ?? UNLESS_DECLARED.agreement,
    packages: expected?.packages ?? UNLESS_DECLARED.packages,
    lead: expected?.lead ?? UNLESS_DECLARED.lead,
  };
}

/** How far the signatory with the highest median gain is above the one with the lowest; 0 where nothing was agreed. */
export function leadOf({ gains }: Pick<TournamentFigures, 'gains'>): number {
  const known = gains.flatMap((gain) => gain ?? []);
  return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
}

/** Judges what came of many tables by what the case expects. */
export function verdictOn(figures: TournamentFigures, expected: Expected): Verdict {
  const { runs, agreements, kinds } = figures;
  if (runs < LEAST_RUNS) return 'too-few-runs';
  const share = (100 * agreements) / runs;
  if (share < expected.agreement.from) return 'too-hard';
  if (kinds < expected.packages) return 'one-package';
  if (share > expected.agreement.to) return 'too-easy';
  return leadOf(figures) > expected.lead ? 'one-side-ahead' : 'in-range';
}
