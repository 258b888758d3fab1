import type { Package, PartyId } from '../scenario/vocabulary.ts';
import { pointsOf } from '../scoring/points.ts';
import type { ProcessRecord } from './process-record.ts';

/** A package that somebody offered and that would have been better than what came out. */
export interface MissedOffer {
  readonly package: Package;
  /** The offers with this package, in the order in which they were made. */
  readonly offers: readonly string[];
  /** When the first of them was made. */
  readonly atPlayMs: number;
  /** Points more than what came out, per party in the case's order; never negative for a signatory. */
  readonly changes: readonly { readonly party: PartyId; readonly points: number }[];
  /** Better for every signatory; otherwise better for at least one and worse for none. */
  readonly isBetterForAll: boolean;
}

/**
 * Packages that were on the table and dominate the settlement among the signatories (Pareto; no agreement counts as the
 * reservation values), those better for all first, then by play time. Measured in the points at the end, and without
 * packages whose options were closed by then. None while the table is not closed.
 */
export function missedOffers({ offers, settlement, briefs, signatories, table }: ProcessRecord): MissedOffer[] {
  if (settlement === undefined) return [];
  const missed = new Map<string, MissedOffer>();
  for (const offer of offers) {
    const key = offer.package.join();
    const known = missed.get(key);
    if (known !== undefined) {
      missed.set(key, { ...known, offers: [...known.offers, offer.id] });
      continue;
    }
    if (table.closedOptions.some(({ issue, option }) => offer.package[issue] === option)) continue;
    const changes = briefs.map((brief) => ({
      party: brief.party,
      points: pointsOf(brief, offer.package) - pointsOf(brief, settlement),
    }));
    const signing = changes.filter(({ party }) => signatories.includes(party));
    if (signing.some(({ points }) => points < 0) || signing.every(({ points }) => points === 0)) continue;
    missed.set(key, {
      package: offer.package,
      offers: [offer.id],
      atPlayMs: offer.madeAtPlayMs,
      changes,
      isBetterForAll: signing.every(({ points }) => points > 0),
    });
  }
  return [...missed.values()].sort(
    (a, b) => Number(b.isBetterForAll) - Number(a.isBetterForAll) || a.atPlayMs - b.atPlayMs,
  );
}
