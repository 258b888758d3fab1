import type { LandscapeLevels, LandscapeView } from '../../client/lib/land/landscape.ts';
import type { StageView } from '../../client/lib/land/stage-view.ts';

/** The land that nobody asked. */
export const weakLevels: LandscapeLevels = {
  wind: 1,
  solar: 2,
  haze: 1,
  jobs: 3,
  stalls: 1,
  school: 0,
  cloths: 1,
  mining: 0,
  processing: 0,
  consent: 1,
  coast: 2,
  forest: 4,
  terraces: 2,
  debt: 0,
  lighthouse: 0,
  air: 0.05,
  land: 0.1,
};

/** The land of an agreement that the province can live with. */
export const strongLevels: LandscapeLevels = {
  wind: 5,
  solar: 10,
  haze: 5,
  jobs: 13,
  stalls: 5,
  school: 2,
  cloths: 5,
  mining: 3,
  processing: 2,
  consent: 4,
  coast: 11,
  forest: 11,
  terraces: 6,
  debt: 5,
  lighthouse: 1,
  air: 1,
  land: 1,
};

export const middleLevels: LandscapeLevels = {
  wind: 3,
  solar: 6,
  haze: 4,
  jobs: 8,
  stalls: 3,
  school: 1,
  cloths: 3,
  mining: 2,
  processing: 1,
  consent: 3,
  coast: 7,
  forest: 8,
  terraces: 4,
  debt: 3,
  lighthouse: 0,
  air: 0.62,
  land: 0.6,
};

export const landOf = (levels: LandscapeLevels): LandscapeView => ({ levels, breached: [false, false, false, false] });

/** A stage view with three seated parties and no offers, changed where the test needs it. */
export function stageViewOf(levels: LandscapeLevels, changes: Partial<StageView> = {}): StageView {
  return {
    landscape: landOf(levels),
    parties: [0, 1, 2].map((index) => ({ id: `party-${index}`, index, filled: true })),
    offers: [],
    theme: 'light',
    reducedMotion: false,
    showTable: false,
    ...changes,
  };
}
