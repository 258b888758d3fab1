import { expect, test } from 'vitest';
import { sayOutcome } from '../../../client/desk/result-values.ts';

test('a table is said to run only once it has started, and by its outcome once it has ended', () => {
  expect(sayOutcome({ stage: 'lobby' })).toBe('belum mulai');
  expect(sayOutcome({ stage: 'briefing' })).toBe('berjalan');
  expect(sayOutcome({ stage: 'closed', outcome: 'impasse' })).toBe('tidak sepakat');
});
