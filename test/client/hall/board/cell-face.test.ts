import { expect, test } from 'vitest';
import { stateCounts, stateOf, TABLE_STATES } from '../../../../client/hall/board/cell-face.ts';
import { publicScenario } from '../../../../shared/scenario/public-scenario.ts';
import { busyTable, tableStatus, teamStatus } from '../../../support/hall-boards.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';

const facts = publicScenario(threePartyScenario());
const [first, ...rest] = facts.parties.map(({ id }) => id) as [string, ...string[]];
const teams = (changes: Parameters<typeof teamStatus>[1]) => [
  teamStatus(first, changes),
  ...rest.map((party) => teamStatus(party)),
];

test('given a lost, paused, damaged, returned, voting or closed table, then none of them is called running well', () => {
  const agreement = { kind: 'agreement', benefit: 60, breached: [] } as const;
  expect(stateOf(busyTable(facts, 1), false)).toBe('well');
  expect(stateOf(busyTable(facts, 1), true)).toBe('needs');
  expect(stateOf(busyTable(facts, 1, { teams: teams({ connected: 0 }) }), false)).toBe('lost');
  expect(stateOf(busyTable(facts, 1, { teams: teams({ connected: 0, bots: 1 }) }), false)).toBe('well');
  expect(stateOf(busyTable(facts, 1, { teams: teams({ connected: 0, people: 0 }) }), false)).toBe('well');
  expect(stateOf(busyTable(facts, 1, { paused: 'facilitator' }), false)).toBe('paused');
  expect(stateOf(busyTable(facts, 1, { damage: { what: 'lost' } }), false)).toBe('damaged');
  expect(stateOf(busyTable(facts, 1, { returned: true }), false)).toBe('returned');
  expect(stateOf(busyTable(facts, 1, { standing: agreement }), false)).toBe('voting');
  expect(stateOf(busyTable(facts, 1, { stage: 'closed', outcome: 'cancelled' }), false)).toBe('early');
  expect(stateOf(busyTable(facts, 1, { stage: 'closed', outcome: 'impasse' }), false)).toBe('without');
  expect(stateOf(busyTable(facts, 1, { stage: 'closed', outcome: 'agreement' }), false)).toBe('agreed');
  expect(stateOf(tableStatus(facts, 1), false)).toBe('waiting');
});

test('given a hall that failed, then every table is counted once, the lost first, and only whole tables run well', () => {
  const lines = Array.from({ length: 9 }, (_, at) =>
    busyTable(facts, at + 1, at < 5 ? { teams: teams({ connected: 0 }) } : {}),
  );
  const counts = stateCounts(lines, new Set([9]));
  expect(counts).toEqual([
    ['lost', 5],
    ['needs', 1],
    ['well', 3],
  ]);
  expect(TABLE_STATES.indexOf('lost')).toBeLessThan(TABLE_STATES.indexOf('well'));
});
