import type { Package } from '../../scenario/vocabulary.ts';
import type { OwnPackages, Ranked } from './own-packages.ts';
import { type Intent, type Stance, sparringPartner } from './partner.ts';

/** The published strategy has many rounds; here its ranking is gone through in so many offers. */
const OFFERS = 40;

/**
 * Offers its packages from the best to the worst, a new one only when it made no more distinct offers than it got, else one
 * that it made already; accepts what is at least its next. De Jonge 2022, IJCAI ("MiCRO"); proof 2024, Autonomous
 * Agents and Multi-Agent Systems 38.
 */
export const partner = sparringPartner('micro', (stance) =>
  concedeTo(stance, distinct(stance.received.map((one) => one.package))),
);

/** What MiCRO does when the other has given so many distinct offers. */
export function concedeTo({ own, made }: Stance, given: number): Intent {
  const sent = distinct(made);
  const next = inStrides(own, Math.min(sent, OFFERS - 1));
  if (sent <= given) return { offer: next.package, bar: next.worth };
  // Any that it made would do; the last one still stands.
  const last = made[made.length - 1] ?? next.package;
  return { offer: last, bar: next.worth };
}

/** How many different packages there are. */
export function distinct(packages: readonly Package[]): number {
  return new Set(packages.map((one) => one.join())).size;
}

function inStrides({ ranked }: OwnPackages, step: number): Ranked {
  const place = Math.floor((step * (ranked.length - 1)) / Math.min(OFFERS - 1, Math.max(1, ranked.length - 1)));
  return ranked[Math.min(place, ranked.length - 1)] ?? { package: [], worth: 1 };
}
