import type { Table } from '../../shared/negotiation/table.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { secretsFor, type ViewerSecrets } from '../../shared/visibility/scenario-for.ts';
import type { Viewer } from '../../shared/visibility/viewer.ts';

/** [VI-11] What a viewer of a table that has started may read of its case beyond what everybody may. */
export function secretsAt(
  { revealed, withholdsPoints, pointChanges }: Table,
  scenario: Scenario,
  viewer: Viewer,
): ViewerSecrets {
  return secretsFor(scenario, viewer, revealed, withholdsPoints ? pointChanges : undefined);
}
