import type { PartyBrief } from '../../shared/scenario/public-scenario.ts';
import type { PartyId } from '../../shared/scenario/vocabulary.ts';
import { withPointChanges } from '../../shared/scoring/point-changes.ts';
import { weightOf } from '../lib/table/own-points.ts';
import type { TableView } from '../lib/table/table-store.ts';

/** What an issue can make of a difference to the own team: its best option less its worst, in points. */
export interface IssueWeight {
  readonly issue: number;
  readonly weight: number;
}

/** The party that looks, `undefined` for a viewer that belongs to none. */
function ownParty({ seat }: TableView): PartyId | undefined {
  return seat.viewer.kind === 'party' ? seat.viewer.party : undefined;
}

/** The party that looks, as its place in the case's order; `undefined` for a viewer that belongs to none. */
export function ownPartyIndex(view: TableView): number | undefined {
  const party = ownParty(view);
  const index = view.scenario.parties.findIndex((one) => one.id === party);
  return index < 0 ? undefined : index;
}

/** The own brief with the points that hold now (injected events may have changed them). */
export function ownBrief(view: TableView): PartyBrief | undefined {
  const party = ownParty(view);
  const brief = view.secrets.briefs.find((one) => one.party === party);
  if (brief === undefined) return undefined;
  return withPointChanges(brief, view.table.pointChanges[brief.party] ?? []);
}

/** The weight of every issue for the owner of a brief, heaviest first; equal ones in the case's order. */
export function issueWeights(brief: PartyBrief): readonly IssueWeight[] {
  return brief.points
    .map((_, issue) => ({ issue, weight: weightOf(brief, issue) }))
    .sort((a, b) => b.weight - a.weight || a.issue - b.issue);
}
