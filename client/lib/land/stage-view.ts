import type { LandscapeView } from './landscape.ts';

/** A party's seat at the table strip. `index` is the party's place in the case, 0 … 5: it gives shape and dye. */
export type StageParty = { readonly id: string; readonly index: number; readonly filled: boolean };

export type StageOfferState = 'open' | 'accepted' | 'rejected' | 'withdrawn' | 'superseded' | 'expired';

/** An offer as a thread from its author to its addressees; `from` and `to` are party indices as in `StageParty`. */
export type StageOffer = {
  readonly id: string;
  readonly from: number;
  readonly to: readonly number[];
  readonly state: StageOfferState;
};

/** Everything the stage draws. It reports nothing back; every fact in it is in the DOM as well. */
export type StageView = {
  readonly landscape: LandscapeView;
  readonly parties: readonly StageParty[];
  readonly offers: readonly StageOffer[];
  readonly theme: 'light' | 'dark';
  readonly reducedMotion: boolean;
  readonly showTable: boolean;
};
