import { expect, test } from 'vitest';
import { picturesOf, shownPicture, steppedPicture } from '../../../../client/hall/lead/pictures.ts';
import { publicScenario } from '../../../../shared/scenario/public-scenario.ts';
import type { TableStory } from '../../../../shared/wire/hall-messages.ts';
import { threePartyScenario } from '../../../support/scenarios.ts';

const scenario = publicScenario(threePartyScenario());
const story = (table: number): TableStory => ({
  kind: 'impasse',
  table,
  isLopsided: false,
  breached: [],
  offers: 3,
  missed: 1,
  asked: 3,
  yes: 1,
  no: 0,
});
const plan = { arriveMinutes: 15, debriefMinutes: 46 };
const pictures = picturesOf({ scenario, round: 2, plan }, [story(27), story(8), story(51)]);

test('given three stories, then the pictures come in order, never with table numbers, and share the debrief', () => {
  expect(pictures.map(({ kind, table }) => [kind, table])).toEqual([
    ['quadrant', undefined],
    ['figures', undefined],
    ['story', 27],
    ['story', 8],
    ['story', 51],
    ['questions', undefined],
  ]);
  expect(pictures.every(({ view }) => !('numbers' in view) || !view.numbers)).toBe(true);
  const sum = pictures.reduce((minutes, one) => minutes + one.minutes, 0);
  expect(Math.abs(sum - plan.debriefMinutes)).toBeLessThanOrEqual(pictures.length / 2);
});

test('given a case without indicators, then it has no quadrant', () => {
  const bare = picturesOf({ scenario: { ...scenario, indicators: [] }, round: 1 }, []);
  expect(bare.map(({ kind }) => kind)).toEqual(['figures', 'questions']);
});

test('given what stands on the wall, then one key goes on from there, over stories, to the questions, and no further', () => {
  const arrival = shownPicture(pictures, { kind: 'arrival' }, -1);
  expect(arrival).toBeUndefined();
  expect(steppedPicture(pictures, arrival, -1, 1)).toBe(0);
  expect(shownPicture(pictures, { kind: 'quadrant', round: 2, numbers: true }, -1)).toBe(0);
  const told = shownPicture(pictures, { kind: 'story', round: 2, table: 8, names: true, talk: false }, 2);
  expect(told).toBe(3);
  expect(steppedPicture(pictures, told, 3, 1)).toBe(4);
  expect(steppedPicture(pictures, told, 3, -1)).toBe(2);
  expect(steppedPicture(pictures, 5, 5, 1)).toBeUndefined();
  expect(steppedPicture(pictures, 0, 5, -1)).toBeUndefined();
});

test('given a wall that was darkened on the way, then it is no picture, and the way goes on behind the last one', () => {
  const dark = shownPicture(pictures, { kind: 'blank' }, 2);
  expect(dark).toBeUndefined();
  expect([steppedPicture(pictures, dark, 2, 1), steppedPicture(pictures, dark, 2, -1)]).toEqual([3, 2]);
  // Where the way had come to the questions a blank wall is meant.
  expect(shownPicture(pictures, { kind: 'blank' }, 5)).toBe(5);
});
