import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const { resolve } = createRequire(import.meta.url);
const SHEET = readFileSync('client/lib/parts/own-fonts.css', 'utf8');
/** Drawn by the system: they stand alone, in buttons and between two names. */
const OF_THE_SYSTEM = '→←▲▼◆◇✓';

const faces = [...SHEET.matchAll(/@font-face \{([^}]+)\}/g)].map(([, face = '']) => ({
  family: /font-family: "([^"]+)"/.exec(face)?.[1] ?? '',
  file: /url\("([^"]+)"\)/.exec(face)?.[1] ?? '',
  ranges: [...face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, from = '', to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]),
}));
const has = (family: string, letter: string) =>
  faces.some(
    (face) =>
      face.family === family &&
      face.ranges.some(
        ([from = 0, to = 0]) => from <= (letter.codePointAt(0) ?? 0) && (letter.codePointAt(0) ?? 0) <= to,
      ),
  );

describe('the fonts of the laptop', () => {
  it('are files of packages that say under which licence they may be handed on', () => {
    expect([...new Set(faces.map(({ family }) => family))]).toEqual(['Inter Variable', 'Source Serif 4 Variable']);
    for (const { file } of faces) {
      expect(readFileSync(resolve(file)).subarray(0, 4).toString('latin1')).toBe('wOF2');
      const [scope, name] = file.split('/');
      expect(readFileSync(resolve(`${scope}/${name}/LICENSE`), 'utf8')).toMatch(/SIL Open Font License/i);
    }
  });

  it('have every letter and mark of what the laptop, the wall and the paper say, and of names of these islands', () => {
    const written = [
      ...globSync('client/**/words.*.ts'),
      ...globSync('client/**/*-words.*.ts'),
      ...globSync('server/**/*words*.ts'),
    ];
    const used = new Set(written.flatMap((file) => [...readFileSync(file, 'utf8')]).filter((one) => one > ' '));
    const missing = [...used, ...'éèêëóöñçÉŚśĀāłṣ'].filter(
      (one) => !has('Inter Variable', one) || !has('Source Serif 4 Variable', one),
    );
    expect(missing.filter((one) => !OF_THE_SYSTEM.includes(one))).toEqual([]);
  });
});
