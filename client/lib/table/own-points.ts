import { ownValue } from '../../../shared/kernel/own-value.ts';
import type { Table } from '../../../shared/negotiation/table.ts';
import type { PartyBrief } from '../../../shared/scenario/public-scenario.ts';
import type { Package, PartyId } from '../../../shared/scenario/vocabulary.ts';
import { forbiddenChoices, type PartPackage } from '../../../shared/scoring/lawful.ts';
import { withPointChanges } from '../../../shared/scoring/point-changes.ts';
import {
  countsPoints,
  optionPoints,
  type PointsRange,
  pointsOf,
  pointsRange,
  pointsSoFar,
} from '../../../shared/scoring/points.ts';
import { ownParty } from './parties.ts';
import type { TableView } from './table-store.ts';

/** What packages are worth to the own party, in its own points. */
export interface OwnPoints {
  readonly party: PartyId;
  /** Whether anything is worth something to it: else no number is shown. */
  readonly counts: boolean;
  /** With the points that injected events changed. */
  readonly brief: PartyBrief;
  /** The least and the most that any package gives. */
  readonly range: PointsRange;
  /** The team's saved limit, else the reservation value. */
  readonly limit: number;
  /** The team's saved target. */
  readonly target?: number;
  /** Points of a package. */
  of(chosen: Package): number;
  /** Points of a package that is still being put together: what is not chosen counts nothing. */
  soFar(chosen: PartPackage): number;
  /** Points of one option, interactions left out. */
  option(issue: number, option: number): number;
  /** Points of one option before events changed them; `undefined` where none did. */
  was(issue: number, option: number): number | undefined;
  /** What an issue can make of a difference before that; `undefined` where it makes the same. */
  wasWeight(issue: number): number | undefined;
  /** What a package was worth before that; `undefined` where it is worth the same. */
  wasOf(chosen: Package): number | undefined;
}

/** The briefs that the viewer holds, each with the points that injected events changed. */
export function currentBriefs({ secrets, table }: Pick<TableView, 'secrets' | 'table'>): PartyBrief[] {
  return secrets.briefs.map((brief) => withPointChanges(brief, ownValue(table.pointChanges, brief.party) ?? []));
}

/** What packages are worth to the viewer's party; `undefined` for a viewer without a brief of its own. */
export function ownPoints(view: TableView): OwnPoints | undefined {
  const party = ownParty(view);
  const brief = currentBriefs(view).find((candidate) => candidate.party === party);
  const first = view.secrets.briefs.find((candidate) => candidate.party === party);
  if (party === undefined || brief === undefined || first === undefined) return undefined;
  const saved = savedPreparation(view.table, party);
  return {
    party,
    counts: countsPoints(brief),
    brief,
    range: pointsRange(brief, forbiddenChoices(view.scenario, { entered: view.table.enteredConstraints })),
    limit: saved?.limit ?? brief.reservation,
    ...(saved === undefined ? {} : { target: saved.target }),
    of: (chosen) => pointsOf(brief, chosen),
    soFar: (chosen) => pointsSoFar(brief, chosen),
    option: (issue, option) => optionPoints(brief, issue, option),
    was: (issue, option) => {
      const before = optionPoints(first, issue, option);
      return before === optionPoints(brief, issue, option) ? undefined : before;
    },
    wasWeight: (issue) => {
      const before = weightOf(first, issue);
      return before === weightOf(brief, issue) ? undefined : before;
    },
    wasOf: (chosen) => {
      const before = pointsOf(first, chosen);
      return before === pointsOf(brief, chosen) ? undefined : before;
    },
  };
}

/** What an issue can make of a difference to the owner of a brief: its best option less its worst, in points. */
export function weightOf({ points }: PartyBrief, issue: number): number {
  const options = points[issue] ?? [];
  return options.length === 0 ? 0 : Math.max(...options) - Math.min(...options);
}

function savedPreparation(table: Table, party: PartyId) {
  return ownValue(table.preparations, party);
}
