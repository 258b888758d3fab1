import { expect, test } from 'vitest';
import { endIfStarted, startState } from '../../../../client/hall/lead/start-steps.ts';
import { publicScenario } from '../../../../shared/scenario/public-scenario.ts';
import type { Session } from '../../../../shared/session/session.ts';
import { BOARD_TIME, boardWith, personOf, tableStatus } from '../../../support/hall-boards.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';

const scenario = threePartyScenario();
const facts = publicScenario(scenario);
const party = facts.parties[0]?.id ?? '';
const lines = [1, 2, 3].map((table) => tableStatus(facts, table));

function board(state: Partial<Session> = {}, screens: number | undefined = 1) {
  return boardWith(scenario, lines, state, { screens });
}
const seated = (id: string, table: number, changes = {}) =>
  [id, personOf(id, { seat: { table, party, seat: 1 }, ...changes })] as const;

test('given nobody yet, then the wall is next until a projector shows the code, then the signs, then the start', () => {
  expect(startState(board({}, 0), false).next).toBe('wall');
  expect(startState(board({ projector: { kind: 'blank' } }), false).next).toBe('wall');
  expect(startState(board(), false).next).toBe('signs');
  expect(startState(board(), true).next).toBe('start');
  // Of a server that does not say how many screens there are nothing is held against the wall.
  expect(startState(boardWith(scenario, lines), false).next).toBe('signs');
});

test('given people, then those without a seat come before the start, and nothing else does', () => {
  const here = Object.fromEntries([seated('a', 1), seated('b', 1)]);
  expect(startState(board({ people: here }, 0), false).next).toBe('start');
  const waits = { ...here, c: personOf('c') };
  expect(startState(board({ people: waits }), true)).toMatchObject({ next: 'seating', waiting: 1, people: 3 });
});

test('given tables, then those with fewer than two people are counted, members of a shared phone each', () => {
  const people = Object.fromEntries([seated('a', 1), seated('b', 2, { members: ['Ani', 'Budi'] })]);
  expect(startState(board({ people }), true)).toMatchObject({ people: 3, thin: 2, tables: 3 });
});

test('given a list, then it says how many are expected, and who sits without a line of it', () => {
  const people = Object.fromEntries([seated('a', 1, { name: 'Siti' }), seated('b', 1, { name: 'Lalu' })]);
  const roster = [
    { id: 'l1', name: 'Siti' },
    { id: 'l2', name: 'Baiq' },
    { id: 'l3', name: 'Made' },
  ];
  expect(startState(board({ people, roster, expected: 90 }), true)).toMatchObject({ expected: 3, unlisted: 1 });
  expect(startState(board({ people, expected: 90 }), true)).toMatchObject({ expected: 90, unlisted: 0 });
});

test('given phases and a debrief, then the end is so many minutes after the start', () => {
  const minutes = scenario.phases.reduce((sum, phase) => sum + phase.minutes, 0);
  const plan = { arriveMinutes: 15, debriefMinutes: 30 };
  expect(endIfStarted(board({ plan }), BOARD_TIME)).toBe(BOARD_TIME + (minutes + 30) * 60_000);
});
