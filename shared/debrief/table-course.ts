import type { TableLog } from '../log/table-log.ts';
import type { TableEvent } from '../negotiation/events.ts';
import type { Table } from '../negotiation/table.ts';
import { concessionCurves } from '../process/concessions.ts';
import { processInput } from '../process/process-measures.ts';
import { type ProcessRecord, readProcess } from '../process/process-record.ts';
import { STEP_CLASSES, type StepClass } from '../process/step-classes.ts';
import type { PartyBrief } from '../scenario/public-scenario.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { forbiddenChoices } from '../scoring/lawful.ts';
import { shareOfGain } from '../scoring/party-score.ts';
import { pointsOf, pointsRange } from '../scoring/points.ts';
import { keyMoments } from './key-moments.ts';
import type { KeyMoment } from './moment.ts';

/** One offer as its author's demand. */
export interface DemandPoint {
  readonly party: PartyId;
  readonly atPlayMs: number;
  /** Gain of the author over no agreement / its best possible gain, at the points of that moment; may be negative. */
  readonly share: number;
  readonly accepted: boolean;
}

/** A key moment with the play time at which it happened (ms). */
export interface TimedMoment {
  readonly atPlayMs: number;
  readonly what: KeyMoment['what'];
}

/** The course of one table: what each party asked for over time, and the moments worth naming. */
export interface TableCourse {
  readonly table: Table;
  readonly endPlayMs: number;
  readonly phases: readonly { readonly index: number; readonly fromPlayMs: number; readonly reopened: boolean }[];
  readonly demands: readonly DemandPoint[];
  readonly moments: readonly TimedMoment[];
  /** Steps of all parties from one own offer to the next, by class; classes of no step are left out. */
  readonly steps: readonly { readonly kind: StepClass; readonly count: number }[];
}

/**
 * Reads the course of a table from its whole log; made of everybody's points. Throws `RangeError` for a log whose offers
 * are not of its case.
 */
export function tableCourse(log: Pick<TableLog, 'header' | 'entries'>): TableCourse {
  const input = processInput(log);
  const record = readProcess(input);
  const { table, offers } = record;
  const forbidden = forbiddenChoices(table.scenario, { entered: table.enteredConstraints });
  const best = new Map<PartyBrief, number>();
  const bestGainOf = (brief: PartyBrief) => {
    const known = best.get(brief) ?? pointsRange(brief, forbidden).best - brief.reservation;
    best.set(brief, known);
    return known;
  };
  const demands = offers.flatMap(({ author, briefs, package: chosen, madeAtPlayMs, state }): DemandPoint[] => {
    const brief = briefs.find(({ party }) => party === author);
    if (brief === undefined) return [];
    const share = shareOfGain(pointsOf(brief, chosen) - brief.reservation, bestGainOf(brief));
    return [{ party: author, atPlayMs: madeAtPlayMs, share, accepted: state === 'accepted' }];
  });
  const times = playTimes(log.entries);
  return {
    table,
    endPlayMs: times.at(-1) ?? 0,
    phases: log.entries.flatMap(({ events }) =>
      events.flatMap((event) =>
        event.type === 'PhaseStarted'
          ? [{ index: event.index, fromPlayMs: event.startsAtPlayMs, reopened: event.reopened }]
          : [],
      ),
    ),
    demands,
    steps: stepsIn(record),
    moments: keyMoments(input).map(({ step, what }) => ({ atPlayMs: times[step - 1] ?? 0, what })),
  };
}

function stepsIn(record: ProcessRecord): TableCourse['steps'] {
  const kinds = concessionCurves(record).flatMap(({ steps }) => steps.map(({ kind }) => kind));
  const counted = STEP_CLASSES.map((kind) => ({ kind, count: kinds.filter((one) => one === kind).length }));
  return counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

/** Play time (ms) at each entry: the clock runs from the start and from every resumption, and stands in between. */
function playTimes(entries: readonly { readonly at: number; readonly events: readonly TableEvent[] }[]): number[] {
  let played = 0;
  let since: number | undefined;
  return entries.map(({ at, events }) => {
    for (const event of events) {
      if (event.type === 'TableStarted' || event.type === 'TableResumed') since = event.at;
      else if (event.type === 'TablePaused' || event.type === 'TableClosed') {
        played = event.playMs;
        since = undefined;
      }
    }
    return since === undefined ? played : played + Math.max(0, at - since);
  });
}
