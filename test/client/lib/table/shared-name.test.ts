import { expect, test } from 'vitest';
import { sharedName } from '../../../../client/lib/table/shared-name.ts';

test('everybody at a shared device is named once, whoever holds it first', () => {
  expect(sharedName({ name: 'Gede', members: ['Made', 'Gede', 'Rina'] })).toBe('Gede, Made, Rina');
});

test('a name of no member stands before them; without members there is the name alone', () => {
  expect(sharedName({ name: 'Tim 3', members: ['Made', 'Rina'] })).toBe('Tim 3 (Made, Rina)');
  expect(sharedName({ name: 'Gede' })).toBe('Gede');
});
