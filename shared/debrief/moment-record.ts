import { ownValue } from '../kernel/own-value.ts';
import type { TableEvent } from '../negotiation/events.ts';
import { evolve } from '../negotiation/evolve.ts';
import { initialTable, type Offer, type Table } from '../negotiation/table.ts';
import type { PartyBrief, PublicScenario } from '../scenario/public-scenario.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { forbiddenChoices } from '../scoring/lawful.ts';
import type { ClosedOption } from '../scoring/open-options.ts';
import { type PointChange, withPointChanges } from '../scoring/point-changes.ts';
import { NO_AGREEMENT, pointsRange, type Settlement } from '../scoring/points.ts';
import type { KeyMoment, MomentInput, MomentWhat } from './moment.ts';

/** An offer as it ended, with the steps at which it was read first and at which it stopped standing. */
export interface NotedOffer extends Offer {
  readonly madeAt: number;
  /** Step of the entry that closed it without agreement; `undefined` for one that stands or was accepted. */
  readonly fellAt?: number;
  /** The briefs that are held, with the points of the moment when it was made. */
  readonly briefs: readonly PartyBrief[];
  /** Best minus worst points of a brief over all packages. */
  rangeOf(brief: PartyBrief): number;
}

/** A viewer's entries read once for all key moments. */
export interface MomentRecord {
  readonly scenario: PublicScenario;
  readonly entries: MomentInput['entries'];
  /** In the order in which the viewer came to read them. */
  readonly offers: readonly NotedOffer[];
  /** Moments that an event tells by itself. */
  readonly told: readonly KeyMoment[];
  /** The briefs that are held, with the points of the end. */
  readonly briefs: readonly PartyBrief[];
  readonly closedOptions: readonly ClosedOption[];
  readonly table: Table;
}

/** What the table ended with; `undefined` while it is open, was called off, or the viewer may not read the package. */
export function endOf({ table: { stage, agreement } }: MomentRecord): Settlement | undefined {
  if (stage.kind !== 'closed' || stage.outcome === 'cancelled') return undefined;
  return stage.outcome === 'agreement' ? agreement?.package : NO_AGREEMENT;
}

/** Reads a viewer's entries for their key moments. */
export function readMoments({ scenario, briefs, entries }: MomentInput): MomentRecord {
  let table = initialTable(scenario);
  let current = briefs;
  const changes = new Map<PartyId, readonly PointChange[]>();
  const made = new Map<string, { readonly madeAt: number; readonly briefs: readonly PartyBrief[] }>();
  const fell = new Map<string, number>();
  const told: KeyMoment[] = [];
  const ranges = new Map<PartyBrief, number>();
  for (const [index, entry] of entries.entries()) {
    const step = index + 1;
    for (const event of entry.events) {
      if (event.type === 'PointsChanged' || event.type === 'PointsHeldBack') {
        changes.set(event.party, [...(changes.get(event.party) ?? []), ...event.changes]);
        current = briefs.map((brief) => withPointChanges(brief, changes.get(brief.party) ?? []));
      } else if ((event.type === 'OfferMade' || event.type === 'OfferShown') && !made.has(event.offer)) {
        made.set(event.offer, { madeAt: step, briefs: current });
      } else if (event.type === 'OfferClosed' && event.how !== 'accepted') fell.set(event.offer, step);
      const what = toldBy(event);
      if (what !== undefined) told.push({ step, what });
      table = evolve(table, event);
    }
  }
  const forbidden = forbiddenChoices(scenario, { entered: table.enteredConstraints });
  const rangeOf = (brief: PartyBrief) => {
    const known = ranges.get(brief);
    if (known !== undefined) return known;
    const { worst, best } = pointsRange(brief, forbidden);
    ranges.set(brief, best - worst);
    return best - worst;
  };
  const offers = [...made].flatMap(([id, { madeAt, briefs: then }]): NotedOffer[] => {
    const offer = ownValue(table.offers, id);
    const fellAt = fell.get(id);
    if (offer === undefined) return [];
    return [{ ...offer, madeAt, ...(fellAt === undefined ? {} : { fellAt }), briefs: then, rangeOf }];
  });
  return { scenario, entries, offers, told, briefs: current, closedOptions: table.closedOptions, table };
}

/** The moment that an event is by itself, whoever reads it. */
function toldBy(event: TableEvent): MomentWhat | undefined {
  switch (event.type) {
    case 'TentativeAgreementReached':
      return { kind: 'agreement', package: event.package };
    case 'AgreementReturned':
      return { kind: 'returned' };
    case 'TableClosed': {
      const { outcome, by } = event;
      if (outcome === 'agreement') return undefined;
      if (outcome === 'not-ratified') return { kind: 'not-ratified' };
      return { kind: 'ended', outcome, ...(by === undefined ? {} : { by }) };
    }
    case 'RatificationDecided':
      return event.ratified ? { kind: 'ratified' } : undefined;
    case 'EventInjected':
      return { kind: 'injected', title: event.title };
    case 'NudgeGiven':
      return { kind: 'nudge', to: event.to, text: event.text };
    case 'TablePaused':
      return { kind: 'pause', reason: event.reason };
    default:
      return undefined;
  }
}
