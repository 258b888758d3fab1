import { compileAdvice } from '../advice/advice.ts';
import type { Package, PartyId } from '../scenario/vocabulary.ts';
import { pointsOf } from '../scoring/points.ts';
import type { ProcessRecord } from './process-record.ts';

/** A package that somebody offered and that may be put forward as better than what came out. */
export interface MissedOffer {
  readonly package: Package;
  /** The offers with this package, in the order in which they were made. */
  readonly offers: readonly string[];
  /** When the first of them was made. */
  readonly atPlayMs: number;
  /** Points more than what came out, per party in the case's order; positive for a signatory. */
  readonly changes: readonly { readonly party: PartyId; readonly points: number }[];
}

/**
 * Packages that were on the table and may be put forward as better than what came out (see `advice.ts`), by play time.
 * Measured in the points at the end, and without packages whose options were closed by then. None while the table is not
 * closed.
 */
export function missedOffers({ offers, settlement, briefs, scenario, table }: ProcessRecord): MissedOffer[] {
  if (settlement === undefined) return [];
  const { closedOptions, enteredConstraints } = table;
  const advice = compileAdvice({ public: scenario, briefs, closedOptions, enteredConstraints }, settlement);
  const missed = new Map<string, MissedOffer>();
  for (const offer of offers) {
    const key = offer.package.join();
    const known = missed.get(key);
    if (known !== undefined) {
      missed.set(key, { ...known, offers: [...known.offers, offer.id] });
      continue;
    }
    if (!advice.allows(offer.package)) continue;
    const changes = briefs.map((brief) => ({
      party: brief.party,
      points: pointsOf(brief, offer.package) - pointsOf(brief, settlement),
    }));
    missed.set(key, { package: offer.package, offers: [offer.id], atPlayMs: offer.madeAtPlayMs, changes });
  }
  return [...missed.values()].sort((a, b) => a.atPlayMs - b.atPlayMs);
}
