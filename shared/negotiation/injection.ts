import { refused } from '../kernel/refusable.ts';
import type { Scenario, ScenarioConstraint, ScenarioInjection } from '../scenario/schema.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { type PointChange, pointChangesBy } from '../scoring/point-changes.ts';
import type { CommandOf } from './commands.ts';
import { type Decision, DecisionBuilder, type DecisionContext } from './decision.ts';
import { clearNegotiation } from './phases.ts';
import { runningPhase, type Table } from './table.ts';

/**
 * [FA-9] Lets an event of the case happen, once: its text for all, closed options for all, constraints that come into
 * force for all, new points each to the own party, and what it does to standing offers.
 */
export function injectEvent(
  table: Table,
  { injection: id }: CommandOf<'InjectEvent'>,
  { scenario }: DecisionContext,
): Decision {
  if (table.stage.kind === 'lobby') return refused('table-not-started');
  if (runningPhase(table) === undefined) return refused('table-closed');
  const injection = scenario?.injections.find((one) => one.id === id);
  if (scenario === undefined || injection === undefined) return refused('injection-unknown');
  if (table.injected.some((one) => one.injection === id)) return refused('injection-already-made');
  const builder = new DecisionBuilder(table);
  builder.add({ type: 'EventInjected', injection: id, title: injection.title, text: injection.text });
  const options = closedOptions(scenario, injection);
  if (options.length > 0) builder.add({ type: 'OptionsClosed', options });
  const constraints = newConstraints(scenario, injection, table);
  if (constraints.length > 0) builder.add({ type: 'ConstraintsEntered', constraints });
  for (const party of scenario.parties) {
    const changes = pointChangesBy(injection, scenario.issues, party.id);
    if (changes.length > 0) changePoints(builder, table, party.id, changes);
  }
  if (injection.standingOffers === 'expire') clearNegotiation(builder);
  return builder.decide();
}

/** [FA-16] In points for the own team, or as the issues alone while points are withheld. */
function changePoints(
  builder: DecisionBuilder,
  { withholdsPoints = false }: Table,
  party: PartyId,
  changes: readonly PointChange[],
): void {
  if (withholdsPoints) {
    builder.add({ type: 'PointsHeldBack', party, changes: [...changes] });
    builder.add({ type: 'WorthChanged', party, issues: [...new Set(changes.map(({ issue }) => issue))] });
  } else builder.add({ type: 'PointsChanged', party, changes: [...changes] });
}

function closedOptions(scenario: Scenario, injection: ScenarioInjection): { issue: number; option: number }[] {
  return scenario.issues.flatMap(({ id, options }, issue) =>
    options.flatMap((one, option) => (injection.closedOptions[id]?.includes(one.id) ? [{ issue, option }] : [])),
  );
}

/** Those of the case that the event names and that no event before it brought. */
function newConstraints(scenario: Scenario, injection: ScenarioInjection, table: Table): ScenarioConstraint[] {
  const entered = (table.enteredConstraints ?? []).map(({ id }) => id);
  const { constraints = [] } = scenario;
  return constraints.filter(({ id }) => injection.constraints?.includes(id) && !entered.includes(id));
}
