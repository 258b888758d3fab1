import assert from 'node:assert/strict';
import type { TableEvent } from '../../shared/negotiation/events.ts';
import { evolve } from '../../shared/negotiation/evolve.ts';
import { initialTable, type Table } from '../../shared/negotiation/table.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { ScenarioConstraint } from '../../shared/scenario/schema.ts';
import type { Package } from '../../shared/scenario/vocabulary.ts';
import { constraintsInForce } from '../../shared/scoring/lawful.ts';
import type { TableStory } from '../support/table-story.ts';

/** What a table's packages were held against. */
export interface Held {
  /** Packages that were put, agreed or accepted. */
  packages: number;
  /** Of those, at tables with a constraint in force. */
  underConstraints: number;
}

/**
 * No package that was put, shared as a draft, accepted or agreed broke a constraint in force then or named a closed option,
 * read as the sentence of the constraint says and not by the code that decides; and what an event ends, it ends.
 */
export function checkLawful({ scenario, steps }: TableStory): Held {
  const held = { packages: 0, underConstraints: 0 };
  let table = initialTable(publicScenario(scenario));
  for (const { events } of steps) {
    for (const event of events) {
      const chosen = packageIn(event, table);
      if (chosen !== undefined) {
        held.packages += 1;
        if (inForce(table).length > 0) held.underConstraints += 1;
        const broken = inForce(table).filter((one) => breaks(one, table, chosen));
        assert.deepEqual(broken, [], `${event.type} of [${chosen}]`);
        const closed = table.closedOptions.filter(({ issue, option }) => chosen[issue] === option);
        assert.deepEqual(closed, [], `${event.type} of [${chosen}]`);
      }
      table = evolve(table, event);
    }
    const event = events.find((one) => one.type === 'EventInjected');
    const ends = scenario.injections.find(({ id }) => id === event?.injection)?.standingOffers === 'expire';
    if (ends)
      assert.deepEqual(
        Object.values(table.offers).filter((one) => one.state === 'open'),
        [],
      );
  }
  return held;
}

function packageIn(event: TableEvent, table: Table): Package | undefined {
  switch (event.type) {
    case 'OfferMade':
    case 'DraftShared':
    case 'TentativeAgreementReached':
      return event.package;
    case 'OfferAccepted':
      return table.offers[event.offer]?.package;
    default:
      return undefined;
  }
}

const inForce = ({ scenario, enteredConstraints }: Table) => constraintsInForce(scenario, enteredConstraints);

function breaks({ kind, when, other }: ScenarioConstraint, { scenario: { issues } }: Table, chosen: Package): boolean {
  const idOf = (issue: string) => {
    const at = issues.findIndex((one) => one.id === issue);
    return issues[at]?.options[chosen[at] ?? -1]?.id ?? '';
  };
  const holds = (all: ScenarioConstraint['when']) =>
    Object.entries(all).every(([issue, ids]) => ids.includes(idOf(issue)));
  return holds(when) && (kind === 'excludes' ? holds(other) : !holds(other));
}
