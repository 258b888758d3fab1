import type { RevealedCase } from '../../../shared/scoring/revealed-case.ts';
import { currentBriefs } from './own-points.ts';
import type { TableView } from './table-store.ts';

/** The case as the viewer reads it after the reveal. */
export function revealedCaseOf(view: Pick<TableView, 'scenario' | 'secrets' | 'table'>): RevealedCase {
  const { closedOptions, enteredConstraints } = view.table;
  return { public: view.scenario, briefs: currentBriefs(view), closedOptions, enteredConstraints };
}
