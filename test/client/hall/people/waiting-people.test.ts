import { expect, test } from 'vitest';
import { suggestSeats, waitingPeople } from '../../../../client/hall/people/waiting-people.ts';
import { decideSession } from '../../../../shared/session/decide.ts';
import { boardWith, personOf, tableLine } from '../../../support/hall-boards.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';

const scenario = threePartyScenario();

test('everybody who waits is offered a seat at a table that is not over, nobody alone, and the session agrees', () => {
  const bare = boardWith(scenario, []).state.scenario;
  const lines = [1, 2, 3].map((table) => tableLine(bare, table, table === 1 ? { stage: 'closed' } : {}));
  const people = Object.fromEntries(
    ['person-aaaa', 'person-bbbb', 'person-cccc', 'person-dddd'].map((id) => [id, personOf(id)]),
  );
  const { state } = boardWith(scenario, lines, { people, teamSize: 1 });
  const moves = suggestSeats(state, lines, waitingPeople(state));
  expect(moves.map(({ to }) => to?.table)).toEqual([2, 2, 2, 2]);
  expect(new Set(moves.map(({ to }) => to?.party)).size).toBe(3);
  const decision = decideSession(state, { type: 'MovePeople', moves }, { at: 0, openTables: [2, 3], injections: [] });
  expect(decision.kind).toBe('decided');
});

test('who has a seat waits for nothing, nor does whoever only acted for a team', () => {
  const people = {
    seated: personOf('seated', { seat: { table: 1, party: 'north', seat: 1 } }),
    proxy: personOf('proxy', { kind: 'proxy' }),
    late: personOf('late'),
  };
  expect(waitingPeople(boardWith(scenario, [], { people }).state).map(({ id }) => id)).toEqual(['late']);
});
