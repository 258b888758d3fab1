import { concessionCurves, type OfferStep } from '../../../shared/process/concessions.ts';
import { readProcess } from '../../../shared/process/process-record.ts';
import { countsPoints } from '../../../shared/scoring/points.ts';
import type { Perspective } from './source.ts';

/** The positions at which a viewer came to read an offer, rising, each once. */
export function offerPositions({ log, places }: Perspective): number[] {
  const seen = new Set<string>();
  return log.entries.flatMap(({ events }, index) => {
    let isNew = false;
    for (const event of events) {
      if (event.type !== 'OfferMade' && event.type !== 'OfferShown') continue;
      isNew ||= !seen.has(event.offer);
      seen.add(event.offer);
    }
    return isNew ? [(places[index] ?? 0) + 1] : [];
  });
}

const known = new WeakMap<Perspective, ReadonlyMap<string, OfferStep>>();

/**
 * The step that led to each offer from its author's one before, by offer; empty for a viewer who does not hold everybody's
 * points, and where nothing is worth points.
 */
export function offerSteps(perspective: Perspective): ReadonlyMap<string, OfferStep> {
  const found = known.get(perspective) ?? stepsIn(perspective);
  known.set(perspective, found);
  return found;
}

function stepsIn({ log: { header, entries } }: Perspective): ReadonlyMap<string, OfferStep> {
  const { scenario, briefs } = header;
  const holdsAll = scenario.parties.every(({ id }) => briefs.some(({ party }) => party === id));
  if (!holdsAll || !briefs.some(countsPoints)) return new Map();
  const curves = concessionCurves(readProcess({ scenario, briefs, entries }));
  return new Map(curves.flatMap(({ steps }) => steps.map((step) => [step.offer, step] as const)));
}
