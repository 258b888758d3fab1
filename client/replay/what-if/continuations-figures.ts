import { spreadOf } from '../../../shared/debrief/session-summary.ts';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import { type Compared, compareSets } from '../../../shared/tournament/compare.ts';
import type { LineResult } from './branch-result.ts';
import type { ContinuedPair } from './continuations.ts';

/** What continuations are compared by: the local impact, the mutual benefit, the points of a party. */
export type ContinuedMeasure = 'impact' | 'benefit' | { readonly party: PartyId };

/** A measure in the continuations that agreed, without and with the edits. */
export interface MeasuredRow {
  readonly measure: ContinuedMeasure;
  readonly control: readonly number[];
  readonly edited: readonly number[];
  readonly medians: { readonly control: number | undefined; readonly edited: number | undefined };
  /** `undefined` where too few agreed to say anything. */
  readonly compared: Compared | undefined;
  /** The axis: 0 to 100, wider where a value lies beyond. */
  readonly range: readonly [number, number];
}

/** How many continuations ended how. */
export interface EndCounts {
  readonly agreed: number;
  readonly returned: number;
  readonly breached: number;
  readonly none: number;
}

/** Whether a continuation came to an agreement that holds. */
const isAgreed = ({ outcome }: LineResult) => outcome === 'agreement';

/** Rows of every measure that a continuation has. */
export function measuredRows(scenario: PublicScenario, pairs: readonly ContinuedPair[]): MeasuredRow[] {
  const parties = scenario.parties.filter(({ role }) => role !== 'observer').map(({ id }) => ({ party: id }));
  const measures: ContinuedMeasure[] = ['impact', 'benefit', ...parties];
  return measures.flatMap((measure) => {
    const valuesOf = (side: 'edited' | 'control') =>
      pairs
        .map((pair) => pair[side])
        .filter(isAgreed)
        .flatMap((one) => figureIn(one, measure) ?? []);
    const [control, edited] = [valuesOf('control'), valuesOf('edited')];
    if (control.length + edited.length === 0) return [];
    return [
      {
        measure,
        control,
        edited,
        medians: { control: spreadOf(control)?.median, edited: spreadOf(edited)?.median },
        compared: compareSets(control, edited),
        range: [Math.min(0, ...control, ...edited), Math.max(100, ...control, ...edited)] as const,
      },
    ];
  });
}

function figureIn(result: LineResult, measure: ContinuedMeasure): number | undefined {
  if (measure === 'impact') return result.impact;
  if (measure === 'benefit') return result.mutualBenefit;
  return result.points.find(({ party }) => party === measure.party)?.points;
}

/** Counts the endings of one side; an agreement in breach, or that came after a return, counts there too. */
export function countEnds(results: readonly LineResult[]): EndCounts {
  const count = (is: (one: LineResult) => boolean) => results.filter(is).length;
  return {
    agreed: count(isAgreed),
    returned: count(({ returns }) => returns > 0),
    breached: count((one) => isAgreed(one) && one.breached > 0),
    none: count((one) => !isAgreed(one)),
  };
}
