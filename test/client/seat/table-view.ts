import type { TableView } from '../../../client/lib/table/table-store.ts';
import type { TableEvent } from '../../../shared/negotiation/events.ts';
import { evolve } from '../../../shared/negotiation/evolve.ts';
import { initialTable } from '../../../shared/negotiation/table.ts';
import { partyBrief, publicScenario } from '../../../shared/scenario/public-scenario.ts';
import { threePartyScenario } from '../../support/scenarios.ts';

const scenario = threePartyScenario();

/** What the phone of seat 1 of a party shows after these events. */
export function viewOf(party: 'north' | 'south' | 'forum', ...events: readonly TableEvent[]): TableView {
  const seated: TableEvent = { type: 'SeatTaken', party, seat: 1, name: 'Baiq', kind: 'person' };
  return {
    seat: { viewer: { kind: 'party', party }, table: 4, session: 's1', seat: { party, seat: 1, name: 'Baiq' } },
    scenario: publicScenario(scenario),
    secrets: { briefs: [partyBrief(scenario, party)] },
    table: [seated, ...events].reduce(evolve, initialTable(publicScenario(scenario))),
    entries: [],
  };
}

/** A phase of the case that runs from play time 0 for ten minutes, and the clock with it. */
export function running(kind: 'briefing' | 'preparation' | 'negotiation'): TableEvent[] {
  const index = scenario.phases.findIndex((phase) => phase.kind === kind);
  return [
    { type: 'TableStarted', at: 0 },
    { type: 'PhaseStarted', index, kind, startsAtPlayMs: 0, endsAtPlayMs: 600_000, reopened: false },
  ];
}
