import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../client/text');
const areas = readdirSync(folder, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name);

/** Words that are the same in both languages. */
const SAME = new Set(['Runding', 'bot', 'Menu', 'Brief', 'KPI']);

/** Every text by its path; what takes parameters is called with values that name themselves. */
function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function' || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

function shapeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, inner]) => [key, shapeOf(inner)]),
  );
}

test.each(areas)('%s: both languages say the same things, nothing empty, nothing left untranslated', async (area) => {
  const { id } = await import(join(folder, area, 'id.ts'));
  const { en } = await import(join(folder, area, 'en.ts'));
  expect(shapeOf(en)).toEqual(shapeOf(id));
  const english = new Map(textsOf(en, area));
  for (const [path, text] of textsOf(id, area)) {
    expect(text.trim(), path).not.toBe('');
    expect(english.get(path)?.trim(), path).not.toBe('');
    if (!SAME.has(text)) expect(english.get(path), `${path} is the same in both languages`).not.toBe(text);
    expect(`${text}${english.get(path)}`, `${path} raises its voice`).not.toContain('!');
  }
});
