import type { LandscapeView } from './landscape.ts';

/** A province on an ordinary day, for screens that show no package: neither weak nor strong, no condition breached. */
export const neutralLandscape: LandscapeView = {
  levels: {
    wind: 3,
    solar: 5,
    haze: 2,
    jobs: 6,
    stalls: 3,
    school: 1,
    cloths: 3,
    mining: 2,
    processing: 1,
    consent: 3,
    coast: 6,
    forest: 7,
    terraces: 4,
    debt: 3,
    lighthouse: 0,
    air: 0.55,
    land: 0.6,
  },
  breached: [],
};
