import { expect, test } from 'vitest';
import { sayNumber } from '../../../../client/lib/language/language.ts';
import { readValue } from '../../../../client/lib/table/number-values.ts';
import { en } from '../../../../client/lib/table/words.en.ts';
import { id } from '../../../../client/lib/table/words.id.ts';

test('given a number below zero, when it is shown, then with a minus that is read as one, and it can be typed back', () => {
  expect(sayNumber(-60)).toBe('−60');
  expect(sayNumber(-1.5, 1)).toMatch(/^−1[.,]5$/);
  for (const words of [id, en]) expect(words.signed(-7)).toBe('−7');
  const options = ['-60', '0'].map((value) => ({ id: value, name: { id: value }, clause: { id: value } }));
  expect(readValue(sayNumber(-60), { options: options as never })).toBe(0);
});
