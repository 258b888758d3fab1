import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import { forbiddenChoices } from '../../../shared/scoring/lawful.ts';
import { type PartyScore, partyScore } from '../../../shared/scoring/party-score.ts';
import { NO_AGREEMENT, type Settlement } from '../../../shared/scoring/points.ts';
import { effectsOf } from '../../lib/table/effects.ts';
import { ownPoints } from '../../lib/table/own-points.ts';
import { faceOf, ownParty, type PartyFace } from '../../lib/table/parties.ts';
import { settlementOf } from '../../lib/table/settlement.ts';
import type { TableView } from '../../lib/table/table-store.ts';

/** What a round came to for whoever sat at its table: nothing that the own team could not read there. */
export interface RoundResult {
  readonly view: TableView;
  readonly scenario: PublicScenario;
  readonly party: PartyFace | undefined;
  /** Absent where nothing is counted: called off, or still open. */
  readonly settlement: Settlement | undefined;
  /** The own party's; absent without a settlement, and where nothing is worth points to it. */
  readonly own: PartyScore | undefined;
  /** Local impact, 0 … 100; absent without a settlement and without indicators. */
  readonly impact: number | undefined;
  /** Whole minutes of play; absent before the start. */
  readonly minutes: number | undefined;
}

/** The same measures for every round, so that they can stand side by side. */
export function roundResult(view: TableView): RoundResult {
  const { scenario, table } = view;
  const party = ownParty(view);
  const settlement = settlementOf(table);
  const points = ownPoints(view);
  const forbidden = forbiddenChoices(scenario, { entered: table.enteredConstraints, settled: settlement });
  return {
    view,
    scenario,
    party: party === undefined ? undefined : faceOf(scenario, party),
    settlement,
    own: settlement === undefined || !points?.counts ? undefined : partyScore(points.brief, settlement, forbidden),
    impact: settlement === undefined ? undefined : effectsOf(scenario, settlement).index,
    minutes: table.stage.kind === 'lobby' ? undefined : Math.floor(table.clock.playedMs / 60_000),
  };
}

/** Whether all rounds played one case, so that its name need not be said. */
export function isOneCase(results: readonly RoundResult[]): boolean {
  return new Set(results.map(({ scenario }) => scenario.id)).size <= 1;
}

/** Issues on which the agreed packages of one case are not all the same; empty unless two rounds or more agreed. */
export function differingIssues(results: readonly RoundResult[]): number[] {
  const agreed = results.flatMap(({ settlement }) =>
    settlement === undefined || settlement === NO_AGREEMENT ? [] : [settlement],
  );
  const [first, ...others] = agreed;
  if (first === undefined) return [];
  return [...first.keys()].filter((issue) => others.some((other) => other[issue] !== first[issue]));
}
