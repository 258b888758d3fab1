import type { ScenarioConstraint } from '../../../shared/scenario/schema.ts';
import type { Package } from '../../../shared/scenario/vocabulary.ts';
import { brokenConstraints, compileConstraints, constraintsInForce } from '../../../shared/scoring/lawful.ts';
import type { TableView } from './table-store.ts';

type Rules = Pick<TableView, 'scenario' | 'table'>;

/** The constraints of the case that bind the table now. */
export function rulesInForce({ scenario, table }: Rules): ScenarioConstraint[] {
  return constraintsInForce(scenario, table.enteredConstraints);
}

/** Those among them that a package breaks. */
export function rulesBrokenBy(view: Rules, chosen: Package): ScenarioConstraint[] {
  const constraints = compileConstraints(view.scenario, view.table.enteredConstraints);
  const broken = brokenConstraints(constraints, chosen).map(({ id }) => id);
  return rulesInForce(view).filter(({ id }) => broken.includes(id));
}
