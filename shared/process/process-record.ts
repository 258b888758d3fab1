import { ownValue } from '../kernel/own-value.ts';
import type { EventOf, TableEvent } from '../negotiation/events.ts';
import { evolve } from '../negotiation/evolve.ts';
import { initialTable, type Offer, partiesWithRole, type Table } from '../negotiation/table.ts';
import type { Outcome } from '../negotiation/vocabulary.ts';
import type { PartyBrief, PublicScenario } from '../scenario/public-scenario.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { type PointChange, withPointChanges } from '../scoring/point-changes.ts';
import { NO_AGREEMENT, type Settlement } from '../scoring/points.ts';

/**
 * What process measures are made of: a whole log, or what a participant reads after the reveal. The latter lacks the
 * private and team talk of others; nothing else that is measured here.
 */
export interface ProcessInput {
  readonly scenario: PublicScenario;
  /** One per party, as authored: point changes come with the entries and count from the moment they happened. */
  readonly briefs: readonly PartyBrief[];
  /** All of the table's entries, in order. */
  readonly entries: readonly { readonly at: number; readonly events: readonly TableEvent[] }[];
}

/** An offer as it ended, with everybody's points as they were when it was made. */
export interface MadeOffer extends Offer {
  readonly briefs: readonly PartyBrief[];
}

/** The last guess that a team saved about another party. */
export interface SavedGuess {
  readonly party: PartyId;
  readonly about: PartyId;
  readonly issues: readonly number[];
  /** How often the team saved a guess about this party, 1 or more. */
  readonly times: number;
  /** What the other party's points were when the guess was saved. */
  readonly brief: PartyBrief;
}

/** A package that all signatories accepted, with the phase in which they did. */
export interface ReachedAgreement {
  readonly playMs: number;
  readonly phase: Pick<EventOf<'PhaseStarted'>, 'startsAtPlayMs' | 'endsAtPlayMs'> | undefined;
}

/** A log read once for all process measures. */
export interface ProcessRecord {
  readonly scenario: PublicScenario;
  readonly signatories: readonly PartyId[];
  /** The table at its end. */
  readonly table: Table;
  /** Everybody's points at the end. */
  readonly briefs: readonly PartyBrief[];
  /** In the order in which they were made. */
  readonly offers: readonly MadeOffer[];
  readonly guesses: readonly SavedGuess[];
  /** Every time the signatories agreed; more than one where an agreement was returned. */
  readonly reached: readonly ReachedAgreement[];
  /** Start of the first negotiation, ms of the play clock. */
  readonly negotiationFromPlayMs: number | undefined;
  readonly outcome: Outcome | undefined;
  /**
   * What the table ended with. A package that the ratifiers refused for good is no agreement; `undefined` while the
   * table is not closed.
   */
  readonly settlement: Settlement | undefined;
}

/** Reads a log for its process measures. Throws `RangeError` when a party's brief is missing. */
export function readProcess({ scenario, briefs, entries }: ProcessInput): ProcessRecord {
  const reader = new ProcessReader(scenario, briefs);
  for (const { events } of entries) for (const event of events) reader.read(event);
  return reader.record();
}

class ProcessReader {
  readonly #scenario: PublicScenario;
  readonly #authored: readonly PartyBrief[];
  readonly #changes = new Map<PartyId, PointChange[]>();
  readonly #pointsWhenMade = new Map<string, readonly PartyBrief[]>();
  readonly #guesses = new Map<string, SavedGuess>();
  readonly #reached: ReachedAgreement[] = [];
  #briefs: readonly PartyBrief[];
  #table: Table;
  #negotiationFrom: number | undefined;

  constructor(scenario: PublicScenario, briefs: readonly PartyBrief[]) {
    this.#scenario = scenario;
    this.#table = initialTable(scenario);
    this.#authored = scenario.parties.map(({ id }) => {
      const brief = briefs.find(({ party }) => party === id);
      if (brief === undefined) throw new RangeError(`No brief of party "${id}": its points are needed`);
      return brief;
    });
    this.#briefs = this.#authored;
  }

  read(event: TableEvent): void {
    if (event.type === 'PointsChanged' || event.type === 'PointsHeldBack') this.#changePoints(event);
    else if (event.type === 'OfferMade' || event.type === 'OfferShown') this.#noteOffer(event.offer);
    else if (event.type === 'GuessSaved') this.#noteGuess(event);
    else if (event.type === 'TentativeAgreementReached') this.#noteAgreement(event.playMs);
    else if (event.type === 'PhaseStarted' && event.kind === 'negotiation') {
      this.#negotiationFrom ??= event.startsAtPlayMs;
    }
    this.#table = evolve(this.#table, event);
  }

  record(): ProcessRecord {
    const { stage, agreement, offers } = this.#table;
    const outcome = stage.kind === 'closed' ? stage.outcome : undefined;
    const agreed = outcome === 'agreement' ? agreement?.package : undefined;
    return {
      scenario: this.#scenario,
      signatories: partiesWithRole(this.#scenario, 'signatory'),
      table: this.#table,
      briefs: this.#briefs,
      offers: [...this.#pointsWhenMade].flatMap(([id, briefs]) => {
        const offer = ownValue(offers, id);
        return offer === undefined ? [] : [{ ...offer, briefs }];
      }),
      guesses: [...this.#guesses.values()],
      reached: this.#reached,
      negotiationFromPlayMs: this.#negotiationFrom,
      outcome,
      settlement: outcome === undefined ? undefined : (agreed ?? NO_AGREEMENT),
    };
  }

  #changePoints({ party, changes }: EventOf<'PointsChanged' | 'PointsHeldBack'>): void {
    this.#changes.set(party, [...(this.#changes.get(party) ?? []), ...changes]);
    this.#briefs = this.#authored.map((brief) => withPointChanges(brief, this.#changes.get(brief.party) ?? []));
  }

  #noteOffer(id: string): void {
    if (!this.#pointsWhenMade.has(id)) this.#pointsWhenMade.set(id, this.#briefs);
  }

  #noteGuess({ party, about, issues }: EventOf<'GuessSaved'>): void {
    const brief = this.#briefs.find((one) => one.party === about);
    if (brief === undefined) return;
    const key = JSON.stringify([party, about]);
    const times = (this.#guesses.get(key)?.times ?? 0) + 1;
    this.#guesses.set(key, { party, about, issues, times, brief });
  }

  #noteAgreement(playMs: number): void {
    const { stage } = this.#table;
    const phase = stage.kind === 'lobby' || stage.kind === 'closed' ? undefined : stage;
    this.#reached.push({ playMs, phase });
  }
}
