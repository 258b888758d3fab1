import type { PartyBrief, PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import { pointChangesBy, withPointChanges } from '../../../shared/scoring/point-changes.ts';
import type { ViewerSecrets } from '../../../shared/visibility/scenario-for.ts';

/**
 * All briefs of a case with the points that count at a table now.
 *
 * @param injected the events of the case that happened there, in their order
 */
export function briefsNow(
  { briefs, facilitation }: ViewerSecrets,
  { issues }: PublicScenario,
  injected: readonly string[],
): PartyBrief[] {
  const events = injected.flatMap((id) => facilitation?.injections.filter((one) => one.id === id) ?? []);
  return briefs.map((brief) => {
    const changes = events.flatMap((event) => pointChangesBy(event, issues, brief.party));
    return withPointChanges(brief, changes);
  });
}
