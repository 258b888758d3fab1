import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const client = join(import.meta.dirname, '../../../../client');
/** The words of every screen, by the path of their first language. */
const areas = globSync('**/*.id.ts', { cwd: client });

test('every screen has words in every language', () => {
  expect(areas.length).toBeGreaterThan(15);
  expect(globSync('**/*.en.ts', { cwd: client }).map((path) => path.replace('.en.', '.id.'))).toEqual(
    expect.arrayContaining(areas),
  );
});

/** Words that are the same in both languages. */
const SAME = new Set(['Runding', 'bot', 'Menu', 'KPI', 'median']);

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

/** The one object of words that a file has. */
async function wordsIn(file: string): Promise<unknown> {
  const module: Record<string, unknown> = await import(file);
  const [words, ...more] = Object.values(module).filter((one) => typeof one === 'object');
  expect([words, more], file).toEqual([expect.any(Object), []]);
  return words;
}

test.each(areas)('%s: both languages say the same things, nothing empty, nothing left untranslated', async (area) => {
  const [id, en] = await Promise.all(['.id.', '.en.'].map((mark) => wordsIn(join(client, area.replace('.id.', mark)))));
  expect(shapeOf(en)).toEqual(shapeOf(id));
  const english = new Map(textsOf(en, area));
  for (const [path, text] of textsOf(id, area)) {
    expect(text.trim(), path).not.toBe('');
    expect(english.get(path)?.trim(), path).not.toBe('');
    if (!SAME.has(text)) expect(english.get(path), `${path} is the same in both languages`).not.toBe(text);
    expect(`${text}${english.get(path)}`, `${path} raises its voice`).not.toContain('!');
  }
});
