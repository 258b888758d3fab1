import { expect, test } from 'vitest';
import { agendaOf } from '../../../../client/hall/board/agenda.ts';
import { sessionLine } from '../../../../client/hall/board/session-line.ts';
import { publicScenario } from '../../../../shared/scenario/public-scenario.ts';
import { BOARD_TIME, boardWith, busyTable, tableStatus } from '../../../support/hall-boards.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';

const scenario = threePartyScenario();
const facts = publicScenario(scenario);
const MINUTE = 60_000;
const phase = facts.phases.findIndex(({ kind }) => kind === 'negotiation');
const before = facts.phases.slice(0, phase).reduce((sum, { minutes }) => sum + minutes, 0);
const length = facts.phases[phase]?.minutes ?? 0;

/** The hall in its negotiation with so many minutes left, so many minutes later than it was planned. */
function agenda(left: number, late: number, changes: Parameters<typeof busyTable>[2] = {}) {
  const startsAt = BOARD_TIME - (before + length - left + late) * MINUTE;
  const line = busyTable(facts, 1, { endsAt: BOARD_TIME + left * MINUTE, ...changes });
  const board = boardWith(scenario, [line], { plan: { arriveMinutes: 10, debriefMinutes: 30, startsAt } });
  return agendaOf(sessionLine(board, BOARD_TIME), BOARD_TIME);
}

test('given a day that keeps its plan, then nothing is proposed', () => {
  const kept = agenda(15, 0);
  expect(kept).toMatchObject({ cuts: [], stillLate: 0 });
  expect(kept?.end).toBe(kept?.plannedEnd);
});

test('given six minutes of delay, then phases are proposed to be shorter by that, and the debrief never', () => {
  const late = agenda(15, 6);
  expect(late && late.end - late.plannedEnd).toBe(6 * MINUTE);
  const saved = late?.cuts.reduce((sum, { from, to }) => sum + from - to, 0) ?? 0;
  expect(Math.abs(saved - 6)).toBeLessThanOrEqual(late?.cuts.length ?? 0);
  expect(late?.cuts.every(({ phase: cut }) => cut >= phase && cut < facts.phases.length)).toBe(true);
});

test('given more delay than half of what is left, then no phase loses more than half, and the rest is said', () => {
  const late = agenda(10, 40);
  for (const { from, to } of late?.cuts ?? []) expect(to).toBeGreaterThanOrEqual(Math.floor(from / 2));
  expect(late?.stillLate).toBeGreaterThan(20 * MINUTE);
});

test('given a paused hall, then the end moves with the clock of the wall', () => {
  const paused = agenda(15, 6, { endsAt: undefined, leftMs: 15 * MINUTE, paused: 'facilitator' });
  expect(paused && paused.end - paused.plannedEnd).toBe(6 * MINUTE);
});

test('given no planned time, or a later round, then there is no agenda; before the start its end is the plan’s', () => {
  const plan = { arriveMinutes: 10, debriefMinutes: 30 };
  const lobby = [tableStatus(facts, 1)];
  const of = (state: Parameters<typeof boardWith>[2]) =>
    agendaOf(sessionLine(boardWith(scenario, lobby, state), BOARD_TIME), BOARD_TIME);
  expect(of({ plan })).toBeUndefined();
  expect(of({ plan: { ...plan, startsAt: BOARD_TIME }, round: 2 })).toBeUndefined();
  const early = of({ plan: { ...plan, startsAt: BOARD_TIME + 5 * MINUTE } });
  expect(early?.end).toBe(early?.plannedEnd);
  const late = of({ plan: { ...plan, startsAt: BOARD_TIME - 8 * MINUTE } });
  expect(late && late.end - late.plannedEnd).toBe(8 * MINUTE);
});
