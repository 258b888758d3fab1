import type { BetterNearby, BetterPackage } from '../advice/better-nearby.ts';
import type { CaseText } from '../kernel/languages.ts';
import type { TableEvent } from '../negotiation/events.ts';
import type { Outcome, PauseReason } from '../negotiation/vocabulary.ts';
import type { PartyBrief, PublicScenario } from '../scenario/public-scenario.ts';
import type { Package, PartyId } from '../scenario/vocabulary.ts';

/** What a key moment is about; `offer` is the id of an offer that the entries contain. */
export type MomentWhat =
  | { readonly kind: 'first-offer'; readonly party: PartyId; readonly offer: string }
  /** The largest own concession of a party in one step; `points` given up, `share` of the range of its points. */
  | {
      readonly kind: 'big-concession';
      readonly party: PartyId;
      readonly offer: string;
      readonly points: number;
      readonly share: number;
    }
  /** An offer that was not taken up and would have been better for every signatory than what came out. */
  | { readonly kind: 'missed-offer'; readonly offer: string; readonly better: BetterPackage }
  /** The agreed package when it was offered: packages one or two issues away were better for every signatory. */
  | { readonly kind: 'missed-trade'; readonly offer: string; readonly better: BetterNearby }
  /** Just before the last standing offer fell that every signatory could have signed without loss. */
  | { readonly kind: 'last-chance'; readonly offer: string; readonly better: BetterPackage }
  | { readonly kind: 'agreement'; readonly package: Package }
  | { readonly kind: 'returned' }
  | { readonly kind: 'ratified' }
  | { readonly kind: 'not-ratified' }
  | { readonly kind: 'ended'; readonly outcome: Exclude<Outcome, 'agreement' | 'not-ratified'>; readonly by?: PartyId }
  | { readonly kind: 'injected'; readonly title: CaseText }
  | { readonly kind: 'nudge'; readonly to: PartyId; readonly text: string }
  | { readonly kind: 'pause'; readonly reason: PauseReason };

/** A moment worth stopping at. */
export interface KeyMoment {
  /** How many entries are shown when one stands at it, 1 or more. */
  readonly step: number;
  readonly what: MomentWhat;
}

export interface MomentInput {
  readonly scenario: PublicScenario;
  /** Those that the viewer holds, as authored; whatever needs the points of others is left out without them. */
  readonly briefs: readonly PartyBrief[];
  /** The viewer's entries. */
  readonly entries: readonly { readonly events: readonly TableEvent[] }[];
}
