import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');
const FILES = ['client', 'server', 'shared'].flatMap((folder) =>
  globSync('**/*.id.ts', { cwd: join(ROOT, folder) }).map((path) => `${folder}/${path}`),
);
const CASES = globSync('scenarios/*/scenario.yaml', { cwd: ROOT });

/** One word for one thing: what is never said, and the word that is. */
const NEVER: readonly (readonly [never: RegExp, instead: string])[] = [
  [/\bbrief\b/i, 'arahan'],
  [/\bbrif\b/i, 'arahan'],
  [/\bperistiwa\b/i, 'kejadian'],
  [/\bcerita\b/i, 'kisah'],
  [/\bisu\b/i, 'butir'],
  [/\bproposal\b/i, 'tawaran'],
  [/\bbiaya\b/i, 'pendanaan'],
  [/\bnegosiasi\b/i, 'perundingan'],
  [/\bpenawaran\b/i, 'tawaran'],
  [/\bterhubung\b/i, 'tersambung'],
  [/\bcakram\b/i, 'disk'],
  [/\bbisikan\b/i, 'dorongan'],
  // The phase is a babak, what a session plays anew is a putaran.
  [/\bbabak \$\{(?!phase)/i, 'putaran'],
  [/\b(?:sembilan|buka|hasil|sebaran hasil) babak\b/i, 'putaran'],
  // Consent is persetujuan, what an offer gets is penerimaan.
  [/\b(?:batalkan|membatalkan) persetujuan\b/i, 'penerimaan'],
];

/** What a facilitator turns is the picture at the wall; a projector is only the machine, its link and its key. */
const NEVER_TO_FACILITATORS: typeof NEVER = [[/\blayar depan\b|\b(?:di|layar) proyektor\b/i, 'dinding']];

/** What is said in a file of words: its strings, without keys and comments. Parameters stay as they are written. */
function saidIn(source: string): string[] {
  const plain = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...plain.matchAll(/'((?:\\.|[^'\\\n])*)'(?!\s*:)|`((?:\\.|[^`\\])*)`/g)].map(([, a, b]) => a ?? b ?? '');
}

function faultsOf(said: readonly string[], words = NEVER): string[] {
  return said.flatMap((text) =>
    words.flatMap(([never, instead]) => (never.test(text) ? [`"${text}": the word is ${instead}`] : [])),
  );
}

/** Every Indonesian text of a case. */
function indonesianIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const texts = Object.values(value).flatMap(indonesianIn);
  const isText = 'id' in value && 'en' in value && typeof value.id === 'string';
  return isText ? [String(value.id), ...texts] : texts;
}

describe('Indonesian: one word for one thing', () => {
  test('given all words of screens and commands, then each thing has its one word', () => {
    expect(FILES.length).toBeGreaterThan(40);
    const faults = FILES.flatMap((file) =>
      faultsOf(saidIn(readFileSync(join(ROOT, file), 'utf8'))).map((fault) => `${file}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test('given what a facilitator reads, then what the hall sees is on the wall, whatever shines it there', () => {
    const files = FILES.filter((file) => file.startsWith('client/hall/'));
    expect(files.length).toBeGreaterThan(10);
    const faults = files.flatMap((file) =>
      faultsOf(saidIn(readFileSync(join(ROOT, file), 'utf8')), NEVER_TO_FACILITATORS).map(
        (fault) => `${file}: ${fault}`,
      ),
    );
    expect(faults).toEqual([]);
    expect(faultsOf(['Tampilkan di proyektor', 'Satu halaman di layar depan.'], NEVER_TO_FACILITATORS)).toHaveLength(2);
  });

  test('given the cases that come along, then they say arahan, kejadian and istirahat as the screens do', () => {
    expect(CASES.length).toBeGreaterThan(0);
    const words = NEVER.filter(([, instead]) => ['arahan', 'kejadian'].includes(instead));
    for (const file of CASES) {
      const content: unknown = parse(readFileSync(join(ROOT, file), 'utf8'));
      const said = indonesianIn(content);
      expect(said.length, file).toBeGreaterThan(50);
      expect(said.filter((text) => words.some(([never]) => never.test(text)))).toEqual([]);
      const { phases } = content as { phases: { kind: string; name: { id: string } }[] };
      for (const { kind, name } of phases) if (kind === 'break') expect(name.id).not.toMatch(/jeda/i);
    }
  });

  test('given words of the kinds that are never said, then each is found', () => {
    const given = (name: string) => `\`Babak $\{${name}}\``;
    const source = `{ brief: 'Baca brief', round: ${given('round')}, phase: ${given('phase')} }`;
    expect(faultsOf(saidIn(source)).map((fault) => fault.split('the word is ')[1])).toEqual(['arahan', 'putaran']);
  });
});
