import { describe, expect, test } from 'vitest';
import { boardRows, commonPhase, headcount, joinLink, nextStep, wordsNow } from '../../../client/models/host-board.ts';
import { publicScenario } from '../../../shared/scenario/public-scenario.ts';
import { initialSession } from '../../../shared/session/session.ts';
import type { Board, TableLine } from '../../../shared/wire/host-messages.ts';
import { threePartyScenario } from '../../support/scenarios.ts';

const scenario = threePartyScenario();
const line = (table: number, changes: Partial<TableLine> = {}): TableLine => ({
  table,
  stage: 'lobby',
  revealed: false,
  paused: false,
  seats: [],
  connected: [],
  offers: 0,
  messages: 0,
  ...changes,
});

function boardOf(tables: readonly TableLine[], state: Partial<Board['state']> = {}): Board {
  return {
    session: 's1',
    state: {
      ...initialSession(publicScenario(scenario)),
      stage: 'open',
      code: 'MR4K7T',
      tables: tables.map(({ table }) => table),
      ...state,
    },
    tables,
    serverTime: 1_000_000,
    words: scenario.phases.map((phase) => phase.words),
    injections: scenario.injections,
    addresses: [],
  };
}

test('people sit in their teams with the mark of their own phone; bots always count as there', () => {
  const board = boardOf([line(1, { connected: ['north:2'] })], {
    people: {
      a: { id: 'a', name: 'Baiq', seat: { table: 1, party: 'north', seat: 2 } },
      b: { id: 'b', name: 'Lalu', seat: { table: 1, party: 'north', seat: 3 } },
      c: { id: 'c', name: 'Elsewhere', seat: { table: 2, party: 'north', seat: 1 } },
    },
    botSeats: [{ table: 1, party: 'south', seat: 1, name: 'Bot' }],
  });
  const rows = boardRows(board, board.serverTime);
  expect(rows[0]?.teams.map(({ members }) => members.map(({ name, connected }) => [name, connected]))).toEqual([
    [
      ['Baiq', true],
      ['Lalu', false],
    ],
    [['Bot', true]],
    [],
  ]);
  expect(headcount(rows)).toEqual({ people: 2, connected: 1 });
});

test('the clock runs on from the board, stands while paused and never goes below nothing', () => {
  const left = (changes: Partial<TableLine>, after: number) => {
    const board = boardOf([line(1, { stage: 'negotiation', phase: 1, leftMs: 60_000, ...changes })]);
    return boardRows(board, board.serverTime + after)[0]?.leftMs;
  };
  expect(left({}, 10_000)).toBe(50_000);
  expect(left({ paused: true }, 10_000)).toBe(60_000);
  expect(left({}, 90_000)).toBe(0);
  expect(left({}, -500)).toBe(60_000);
});

test('quiet time is counted in whole minutes since the last act', () => {
  const board = boardOf([line(1, { lastActAt: 1_000_000 - 125_000 }), line(2)]);
  expect(boardRows(board, board.serverTime).map(({ quietMinutes }) => quietMinutes)).toEqual([2, undefined]);
});

describe('the next step of a session', () => {
  const running = line(1, { stage: 'negotiation', phase: 1 });
  const closed = line(1, { stage: 'closed', outcome: 'agreement' });
  test.each([
    ['nothing started', [line(1), line(2)], {}, 'start'],
    ['one table runs', [running, line(2)], {}, 'pause'],
    ['all that run are paused', [{ ...running, paused: true }, line(2)], {}, 'resume'],
    ['one closed, one not started', [closed, line(2)], {}, 'start'],
    ['all closed', [closed], {}, 'reveal'],
    ['all closed and revealed', [closed], { revealed: true }, 'close'],
    ['all over', [closed], { revealed: true, stage: 'closed' }, 'nothing'],
    ['closed before it began', [line(1)], { stage: 'closed' }, 'nothing'],
  ] as const)('%s', (_, tables, state, step) => {
    expect(nextStep(boardOf(tables, state))).toBe(step);
  });
});

test('the words to say are those of the phase that most tables are in, and of the first phase before the start', () => {
  const board = boardOf([
    line(1, { stage: 'negotiation', phase: 2 }),
    line(2, { stage: 'preparation', phase: 1 }),
    line(3, { stage: 'preparation', phase: 1 }),
  ]);
  expect(commonPhase(board)).toBe(1);
  expect(wordsNow(board)).toEqual(board.words[1]);
  expect(wordsNow(boardOf([line(1)]))).toEqual(board.words[0]);
  expect(wordsNow(boardOf([line(1, { stage: 'closed' })]))).toBeUndefined();
});

test('the link of a QR code leads to the join form with the code filled in', () => {
  expect(joinLink('http://192.168.1.5:2567/', 'MR4K7T')).toBe('http://192.168.1.5:2567/?code=MR4K7T');
  expect(joinLink('http://192.168.1.5:2567', 'MR4K7T', 27)).toBe('http://192.168.1.5:2567/?code=MR4K7T&table=27');
});
