import { expect, test } from 'vitest';
import { hallClock, sessionLine } from '../../../../client/hall/board/session-line.ts';
import { publicScenario } from '../../../../shared/scenario/public-scenario.ts';
import { BOARD_TIME, boardWith, busyTable, tableStatus } from '../../../support/hall-boards.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';

const scenario = threePartyScenario();
const facts = publicScenario(scenario);
const phase = facts.phases.findIndex(({ kind }) => kind === 'negotiation');
const minutes = facts.phases[phase]?.minutes ?? 0;
const plan = { arriveMinutes: 10, debriefMinutes: 45 };
const endsAt = BOARD_TIME + (minutes * 60_000) / 4;
const busy = busyTable(facts, 1, { endsAt });

test('the clock is that of most tables in the common phase, and says how many were given other time', () => {
  const extended = busyTable(facts, 3, { endsAt: endsAt + 300_000 });
  const board = boardWith(scenario, [busy, { ...busy, table: 2 }, extended]);
  expect(hallClock(board, BOARD_TIME)).toEqual({ leftMs: endsAt - BOARD_TIME, endsAt, apart: 1 });
  expect(hallClock(boardWith(scenario, [tableStatus(facts, 1)]), BOARD_TIME)).toBeUndefined();
});

test('the clock stands when most tables are paused, and goes on when one of many is', () => {
  const paused = { ...busy, endsAt: undefined, leftMs: 90_000, paused: 'eyes-up' as const };
  const stands = boardWith(scenario, [paused, { ...paused, table: 2 }, { ...busy, table: 3 }]);
  expect(hallClock(stands, BOARD_TIME)).toEqual({ leftMs: 90_000, paused: 'eyes-up', apart: 0 });
  const goesOn = boardWith(scenario, [busy, { ...busy, table: 2 }, { ...paused, table: 3 }]);
  expect(hallClock(goesOn, BOARD_TIME)?.endsAt).toBe(endsAt);
});

test('the line is the whole plan: arriving, every phase, the debrief, with the times that can be foretold', () => {
  const line = sessionLine(boardWith(scenario, [busy], { plan }), BOARD_TIME);
  expect(line.map((part) => part.minutes)).toEqual([10, ...facts.phases.map((one) => one.minutes), 45]);
  expect(line.map((part) => part.state)).toEqual(
    ['arrive', ...facts.phases.map(({ id }) => id), 'debrief'].map((_, place) =>
      place - 1 < phase ? 'past' : place - 1 === phase ? 'now' : 'ahead',
    ),
  );
  const now = line[phase + 1];
  expect(now).toMatchObject({ share: 0.75, endsAt });
  const ahead = facts.phases.slice(phase + 1).reduce((sum, one) => sum + one.minutes, 0);
  expect(line.at(-1)?.startsAt).toBe(endsAt + ahead * 60_000);
});

test('a part that is over says when it began and how many minutes it took at the table in the middle', () => {
  const at = (minute: number) => BOARD_TIME + minute * 60_000;
  const held = [0, 7, 19].map((late, table) => ({
    ...busy,
    table: table + 1,
    phasesBegan: [at(-60), at(-40 + late), at(-25 + late)],
  }));
  const line = sessionLine(boardWith(scenario, held, { plan }), BOARD_TIME);
  expect(line[1]).toMatchObject({ state: 'past', began: at(-60), held: 27 });
  expect(line[2]).toMatchObject({ state: 'past', began: at(-33), held: 15 });
  expect(line[phase + 1]?.held).toBeUndefined();
});

test('a part that was reopened or given time says how long it takes, and keeps its place on the line', () => {
  const reopened = { ...busy, endsAt: BOARD_TIME + (minutes + 4) * 60_000 };
  const now = sessionLine(boardWith(scenario, [reopened], { plan }), BOARD_TIME)[phase + 1];
  expect(now).toMatchObject({ minutes, takes: minutes + 4, share: 0 });
  expect(sessionLine(boardWith(scenario, [busy], { plan }), BOARD_TIME)[phase + 1]?.takes).toBeUndefined();
});

test('while the clock stands the times are told as if it went on now', () => {
  const paused = { ...busy, endsAt: undefined, leftMs: 600_000, paused: 'facilitator' as const };
  const line = sessionLine(boardWith(scenario, [paused], { plan }), BOARD_TIME);
  expect(line[phase + 1]).toMatchObject({ endsAt: BOARD_TIME + 600_000, isStanding: true });
  expect(line[phase + 2]?.startsAt).toBe(BOARD_TIME + 600_000);
});

test('before the start one arrives, after the last close one debriefs, without a plan there are only phases', () => {
  const waiting = sessionLine(boardWith(scenario, [tableStatus(facts, 1)], { plan }), BOARD_TIME);
  expect(waiting.map(({ state }) => state)).toEqual(['now', ...facts.phases.map(() => 'ahead'), 'ahead']);
  const over = sessionLine(boardWith(scenario, [tableStatus(facts, 1, { stage: 'closed' })], { plan }), BOARD_TIME);
  expect(over.at(-1)?.state).toBe('now');
  expect(sessionLine(boardWith(scenario, [busy]), BOARD_TIME)).toHaveLength(facts.phases.length);
});
