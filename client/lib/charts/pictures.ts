import { type QuadrantPicture, quadrantPicture } from '../../../shared/debrief/quadrant-picture.ts';
import { type Scorecard, scorecard } from '../../../shared/debrief/scorecard.ts';
import { type Logrolling, logrollingOf } from '../../../shared/process/logrolling.ts';
import { type ProcessInput, readProcess } from '../../../shared/process/process-record.ts';
import type { Package } from '../../../shared/scenario/vocabulary.ts';
import { NO_AGREEMENT, type Settlement } from '../../../shared/scoring/points.ts';
import type { RevealedCase } from '../../../shared/scoring/revealed-case.ts';
import { type DanceGround, type DanceOffer, danceGround, danceOffers, pairsOf } from './chart-dance.ts';
import {
  type AskingCurve,
  askingCurves,
  type IndicatorBar,
  indicatorBars,
  type TalkTimes,
  talkTimes,
  type WishCell,
  wishMap,
} from './chart-measures.ts';

/** Everything that the pictures of a table are drawn from. */
export interface Pictures {
  readonly revealed: RevealedCase;
  /** What the table came to; `undefined` while it is open. */
  readonly settlement: Settlement | undefined;
  readonly dance: { readonly ground: DanceGround; readonly offers: readonly DanceOffer[] } | undefined;
  readonly curves: readonly AskingCurve[];
  /** Absent without agreement. */
  readonly wishes: { readonly chosen: Package; readonly rows: readonly (readonly WishCell[])[] } | undefined;
  readonly logrolling: Logrolling;
  readonly bars: readonly IndicatorBar[];
  readonly talk: TalkTimes;
  /** Absent while the table is open, and for a case without indicators. */
  readonly card: Scorecard | undefined;
  readonly quadrant: QuadrantPicture | undefined;
}

/**
 * Works out all pictures of a table from everybody's points and its entries. Goes through all packages of the case
 * several times: off the page's own thread, please. Throws as the measures of `shared/debrief` do.
 */
export function picturesOf(input: ProcessInput): Pictures {
  const record = readProcess(input);
  const { scenario, briefs, table, settlement } = record;
  const { closedOptions, enteredConstraints } = table;
  const revealed = { public: scenario, briefs, closedOptions, enteredConstraints };
  const [pair] = pairsOf(revealed);
  const chosen = settlement === undefined || settlement === NO_AGREEMENT ? undefined : settlement;
  return {
    revealed,
    settlement,
    dance: pair && { ground: danceGround(revealed, pair), offers: danceOffers(revealed, table, pair) },
    curves: askingCurves(record),
    wishes: chosen && { chosen, rows: wishMap(revealed, chosen) },
    logrolling: logrollingOf({ ...revealed, scenario }, settlement ?? NO_AGREEMENT),
    bars: settlement === undefined ? [] : indicatorBars(scenario, settlement),
    talk: talkTimes(record, input.entries),
    card: settlement === undefined ? undefined : scorecard(revealed, settlement),
    quadrant: quadrantPicture(revealed),
  };
}
