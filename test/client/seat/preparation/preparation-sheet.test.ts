import { describe, expect, test } from 'vitest';
import {
  belowReservation,
  faultsOf,
  isSameSheet,
  movedInOrder,
  readSheet,
  type Sheet,
  savedSheet,
  savingCommands,
  sharedPart,
  withGuess,
} from '../../../../client/seat/preparation/preparation-sheet.ts';
import { initialTable } from '../../../../shared/negotiation/table.ts';
import { partyBrief, publicScenario } from '../../../../shared/scenario/public-scenario.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';

const sheet: Sheet = { target: '70', limit: '48', order: [0, 1, 2], guesses: {} };

describe('the sheet a team begins with', () => {
  test('has the heaviest issue first, the limit at the worth of no agreement and no target', () => {
    const scenario = threePartyScenario();
    const party = scenario.parties[0]!;
    const brief = partyBrief(scenario, party.id);
    const first = savedSheet(initialTable(publicScenario(scenario)), party.id, brief);
    const weights = first.order.map((issue) => Math.max(...brief.points[issue]!) - Math.min(...brief.points[issue]!));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(first).toMatchObject({ target: '', limit: String(party.reservation) });
  });

  test('is the saved one as soon as somebody of the team saved, issues that were left out at the end', () => {
    const scenario = threePartyScenario();
    const party = scenario.parties[0]!.id;
    const last = scenario.issues.length - 1;
    const table = {
      ...initialTable(publicScenario(scenario)),
      preparations: { [party]: { target: 9, limit: 4, priorities: [last] } },
    };
    const saved = savedSheet(table, party, partyBrief(scenario, party));
    expect(saved).toMatchObject({ target: '9', limit: '4' });
    expect(saved.order[0]).toBe(last);
    expect([...saved.order].sort()).toEqual(scenario.issues.map((_, issue) => issue));
  });
});

describe('faults of a sheet', () => {
  test.each([
    ['nothing typed', { target: '', limit: '' }, { target: 'target-missing', limit: 'limit-missing' }],
    ['a fraction', { target: '7.5', limit: '4' }, { target: 'target-missing' }],
    ['a number beyond all points', { target: '10001', limit: '4' }, { target: 'out-of-range' }],
    ['a limit above the target', { target: '40', limit: '41' }, { limit: 'limit-above-target' }],
    ['a negative limit with a typographic minus', { target: '0', limit: '−3' }, {}],
  ])('%s', (_, typed, faults) => {
    expect(faultsOf({ ...sheet, ...typed })).toEqual(faults);
  });
});

test('an issue moves one place and stops at the ends', () => {
  expect(movedInOrder(sheet, 1, -1).order).toEqual([1, 0, 2]);
  expect(movedInOrder(sheet, 0, -1)).toBe(sheet);
  expect(movedInOrder(sheet, 2, 1)).toBe(sheet);
});

test('a fourth guess about a party is not taken, and one of three can be taken back', () => {
  const three = [0, 1, 2].reduce((so, issue) => withGuess(so, 'south', issue, true), sheet);
  expect(withGuess(three, 'south', 3, true)).toBe(three);
  expect(withGuess(three, 'south', 1, false).guesses).toEqual({ south: [0, 2] });
});

test('a limit below the worth of no agreement is named in points', () => {
  expect(belowReservation(sheet, 50)).toBe(2);
  expect(belowReservation(sheet, 48)).toBe(0);
  expect(belowReservation({ ...sheet, limit: 'x' }, 48)).toBe(0);
});

test('saving sends the sheet and only the guesses that changed', () => {
  const saved = withGuess(sheet, 'south', 1, true);
  const now = withGuess({ ...saved, limit: ' 50 ' }, 'forum', 2, true);
  expect(savingCommands(now, saved)).toEqual([
    { type: 'SavePreparation', target: 70, limit: 50, priorities: [0, 1, 2] },
    { type: 'SaveGuess', about: 'forum', issues: [2] },
  ]);
});

test('while a number is missing the guesses go to the team alone, and the rest stays on the phone', () => {
  const saved = { ...sheet, target: '' };
  const now = withGuess({ ...saved, order: [2, 1, 0] }, 'south', 1, true);
  expect(savingCommands(now, saved)).toEqual([{ type: 'SaveGuess', about: 'south', issues: [1] }]);
  expect(sharedPart(now, saved)).toEqual({ ...saved, guesses: { south: [1] } });
});

test('what the team has already is not sent again', () => {
  expect(savingCommands({ ...sheet, target: ' 70' }, sheet)).toEqual([]);
  expect(isSameSheet(sharedPart({ ...sheet, target: ' +70 ' }, sheet), sheet)).toBe(true);
});

test.each([
  ['another shape', null],
  ['an order of another case', { ...sheet, order: [0, 1] }],
  ['an issue twice', { ...sheet, order: [0, 1, 1] }],
  ['a guess about no issue', { ...sheet, guesses: { south: [7] } }],
])('a kept sheet with %s is none', (_, kept) => {
  expect(readSheet(kept, 3)).toBeUndefined();
  expect(readSheet(JSON.parse(JSON.stringify(sheet)), 3)).toEqual(sheet);
});

test('two sheets are the same whatever the order in which guesses were checked', () => {
  const one = withGuess(withGuess(sheet, 'south', 1, true), 'south', 2, true);
  const other = withGuess(withGuess(sheet, 'south', 2, true), 'south', 1, true);
  expect(isSameSheet(one, other)).toBe(true);
  expect(isSameSheet(one, { ...other, order: [1, 0, 2] })).toBe(false);
  expect(isSameSheet(sheet, { ...sheet, guesses: { south: [] } })).toBe(true);
});
