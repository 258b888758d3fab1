import { expect, test } from 'vitest';
import {
  commonPhase,
  headcount,
  injectionsLeft,
  isAllReady,
  linkTo,
  nextStep,
  outcomeCounts,
  phaseWords,
  teamsAt,
} from '../../../client/hall/hall-board.ts';
import { joinLink } from '../../../client/lib/table/join-link.ts';
import { FIRST_LANGUAGE } from '../../../shared/kernel/languages.ts';
import { publicScenario } from '../../../shared/scenario/public-scenario.ts';
import { evolveSession } from '../../../shared/session/evolve.ts';
import { boardWith, busyTable, personOf, tableStatus, teamStatus } from '../../support/hall-boards.ts';
import { threePartyScenario } from '../../support/scenarios.ts';

const scenario = threePartyScenario();
const facts = publicScenario(scenario);
const lobby = tableStatus(facts, 1);
const busy = busyTable(facts, 1);
const closed = tableStatus(facts, 1, { stage: 'closed', outcome: 'agreement' });

test.each([
  ['nothing began', [lobby], {}, 'start'],
  ['one of two runs', [busy, { ...lobby, table: 2 }], {}, 'pause'],
  [
    'all that run are paused',
    [
      { ...busy, paused: 'facilitator' as const },
      { ...closed, table: 2 },
    ],
    {},
    'resume',
  ],
  ['all are over', [closed], {}, 'reveal'],
  ['all are over and revealed', [closed], { revealed: true }, 'close'],
  ['some are over, some never began', [closed, { ...lobby, table: 2 }], {}, 'start'],
  ['the session is closed', [closed], { revealed: true, stage: 'closed' as const }, 'nothing'],
])('given that %s, the filled button is the next step', (_, lines, state, step) => {
  expect(nextStep(boardWith(scenario, lines, state))).toBe(step);
});

test('the common phase is that of most tables; its words are said now and those of the next phase lie ready', () => {
  const board = boardWith(scenario, [
    { ...busy, phase: 0 },
    { ...busy, phase: 1, table: 2 },
    { ...busy, phase: 1, table: 3 },
  ]);
  expect(commonPhase(board)).toBe(1);
  expect(phaseWords(board).now?.words).toEqual(scenario.phases[1]?.words);
  expect(phaseWords(board).next?.phase).toBe(scenario.phases.length > 2 ? 2 : undefined);
  expect(phaseWords(boardWith(scenario, [lobby]))).toEqual({ next: { phase: 0, words: scenario.phases[0]?.words } });
  expect(phaseWords(boardWith(scenario, [closed]))).toEqual({});
});

test('people are counted with those who wait for a seat, phones without bots', () => {
  const lines = [
    {
      ...lobby,
      teams: [teamStatus('north', { connected: 1 }), teamStatus('south', { people: 0, bots: 1, connected: 0 })],
    },
  ];
  const people = {
    anna: personOf('anna', { seat: { table: 1, party: 'north', seat: 1 } }),
    budi: personOf('budi', { seat: { table: 1, party: 'north', seat: 2 } }),
    cita: personOf('cita'),
  };
  const board = boardWith(scenario, lines, { people });
  expect(headcount(board)).toEqual({ people: 3, connected: 1 });
  expect(teamsAt(board.state, 1).map((team) => team.people.length)).toEqual([2, 0, 0]);
});

test('an event that one table was told of is not the next one any more, until a new round begins', () => {
  const injections = [{ id: 'flood' }, { id: 'audit' }] as unknown as typeof scenario.injections;
  const board = boardWith(scenario, [busy], {}, { injections });
  expect(injectionsLeft(board).map(({ id }) => id)).toEqual(['flood', 'audit']);
  const state = evolveSession(board.state, {
    type: 'TablesOrdered',
    tables: [1],
    order: { kind: 'inject', injection: 'flood' },
  });
  expect(injectionsLeft({ ...board, state }).map(({ id }) => id)).toEqual(['audit']);
  const later = evolveSession(state, { type: 'RoundOpened', round: 2, scenario });
  expect(injectionsLeft({ ...board, state: later })).toHaveLength(2);
});

test('links use the first address of the laptop without a doubled slash', () => {
  expect(joinLink('http://192.168.8.2:2567/', { code: 'MR4K7T', language: FIRST_LANGUAGE })).toBe(
    'http://192.168.8.2:2567/?code=MR4K7T',
  );
  expect(joinLink('http://hall', { code: 'MR4K7T', language: FIRST_LANGUAGE }, 12)).toBe(
    'http://hall/?code=MR4K7T&table=12',
  );
  expect(linkTo({ addresses: ['http://192.168.8.2:2567/'] }, '/projector#key=x', 'http://else')).toBe(
    'http://192.168.8.2:2567/projector#key=x',
  );
  expect(linkTo({ addresses: [] }, '/host', 'http://here')).toBe('http://here/host');
});

test('the ends of tables are counted, the most frequent first; who still plays is not among them', () => {
  const ended = (table: number, outcome: 'agreement' | 'impasse') => ({ ...closed, table, outcome });
  const lines = [ended(1, 'impasse'), ended(2, 'agreement'), { ...busy, table: 3 }, ended(4, 'agreement')];
  expect(outcomeCounts(boardWith(scenario, lines))).toEqual([
    ['agreement', 2],
    ['impasse', 1],
  ]);
});

test('[PR-3] a table is all ready while people read or prepare and no team is waited for', () => {
  const reading = tableStatus(facts, 1, { stage: 'briefing', waitingFor: [] });
  const people = { ...reading, teams: [teamStatus('north', { people: 2 })] };
  expect(isAllReady(people)).toBe(true);
  expect(isAllReady({ ...people, waitingFor: ['south'] })).toBe(false);
  expect(isAllReady({ ...people, stage: 'negotiation' })).toBe(false);
  expect(isAllReady({ ...people, teams: [teamStatus('north', { people: 0 })] })).toBe(false);
});
