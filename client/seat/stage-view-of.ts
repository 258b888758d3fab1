import type { Table } from '../../shared/negotiation/table.ts';
import type { LandscapeView } from '../lib/land/landscape.ts';
import type { StageView } from '../lib/land/stage-view.ts';
import { partyFaces } from '../lib/table/parties.ts';

/** How the device wants the stage to look. */
export type StageSetting = Pick<StageView, 'theme' | 'reducedMotion' | 'showTable'>;

/** The stage of a table: the land under the package in view, who sits there, and the offers that run between them. */
export function stageViewOf(table: Table, landscape: LandscapeView, setting: StageSetting): StageView {
  const faces = partyFaces(table.scenario);
  const indexOf = (party: string) => faces.findIndex((face) => face.id === party);
  return {
    landscape,
    parties: faces.map(({ id, index }) => ({ id, index, filled: table.seats.some((seat) => seat.party === id) })),
    offers: Object.values(table.offers).map(({ id, author, to, state }) => ({
      id,
      from: indexOf(author),
      to: to.map(indexOf),
      state,
    })),
    ...setting,
  };
}
