import { expect, test } from 'vitest';
import { reachedTables, teamState, teamStates } from '../../../../client/hall/orders/party-states.ts';
import { publicScenario } from '../../../../shared/scenario/public-scenario.ts';
import { busyTable, teamStatus } from '../../../support/hall-boards.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';

const facts = publicScenario(threePartyScenario());
const party = facts.parties.find(({ role }) => role === 'ratifier')?.id ?? '';
const others = facts.parties.filter(({ id }) => id !== party).map(({ id }) => teamStatus(id));
const at = (table: number, team: Parameters<typeof teamStatus>[1], changes: Parameters<typeof busyTable>[2] = {}) =>
  busyTable(facts, table, { teams: [...others, teamStatus(party, team)], ...changes });

test('given the teams of those who ratify, then each table is told once, by what is most urgent there', () => {
  const lines = [
    at(1, {}, { hands: [{ party, since: 1 }], waitingFor: [party] }),
    at(2, { connected: 0 }),
    at(3, {}, { stage: 'ratification', waitingFor: [party] }),
    at(4, {}, { stage: 'ratification' }),
    at(5, {}, { waitingFor: [party] }),
    at(6, {}),
    at(7, { people: 0, connected: 0, bots: 1 }),
    at(8, { people: 0, connected: 0 }),
    at(9, {}, { stage: 'closed', outcome: 'agreement', hands: [{ party, since: 1 }] }),
  ];
  expect(teamStates(lines, party)).toEqual([
    ['hand', [1]],
    ['gone', [2]],
    ['to-vote', [3]],
    ['awaited', [5]],
    ['voted', [4]],
    ['present', [6]],
    ['bot', [7]],
    ['empty', [8]],
    ['over', [9]],
  ]);
  // Words reach whoever has people and plays.
  expect(reachedTables(lines, party)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('given a lost team that a bot stands in for, then it is not called disconnected', () => {
  expect(teamState(at(1, { connected: 0, bots: 1 }), party)).toBe('present');
});
