import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { findingsOf } from '../../server/cases/case-findings.ts';
import { type FileProblem, parseScenario, problemIn } from '../../server/cases/scenario-file.ts';
import { SCHEMA_WORDS } from '../../shared/case-file/problem-words.id.ts';
import { type CaseContent, caseContent } from '../support/case-files.ts';

function problemsAfter(edit: (content: CaseContent) => void): readonly FileProblem[] {
  const parsed = parseScenario(stringify(caseContent(edit)), 'kasus.yaml');
  if (!('problems' in parsed)) throw new Error('the case is sound');
  return parsed.problems;
}

const set = (target: object | undefined, fields: object) => void Object.assign(target ?? {}, fields);

/** Words that stand in English sentences and in no Indonesian one; names of fields and of the case stand in quotes. */
const ENGLISH = /\b(the|is|are|of|not|there|expected|missing|unknown|must|invalid|with|and|has|no|at least|at most)\b/i;
const unquoted = (text: string) => text.replaceAll(/"[^"]*"|\{[^}]*\}|(yang boleh ada|pilihannya).*/g, '""');

const FAULTS: readonly (readonly [string, (content: CaseContent) => void, string])[] = [
  ['an unknown field', (c) => set(c, { colour: 1 }), 'isian "colour" tidak dikenal; yang boleh ada: format, id'],
  ['a field like another', (c) => set(c, { titel: 1 }), 'isian "titel" tidak dikenal; maksud Anda "title"?'],
  ['a missing field', (c) => set(c, { summary: undefined }), '"summary" belum ada'],
  ['a number for a text', (c) => set(c, { version: 1.1 }), 'di sini harus teks, bukan 1.1; beri tanda kutip'],
  ['a list for a group', (c) => set(c, { title: ['a'] }), 'di sini harus kelompok isian, bukan daftar'],
  ['a version of another form', (c) => set(c, { version: 'satu' }), 'versi ditulis seperti 1.0'],
  [
    'an id of another form',
    (c) => set(c, { id: 'Kasus Saya' }),
    'id berupa kata huruf kecil yang disambung tanda hubung',
  ],
  ['a role that is none', (c) => set(c.parties[0], { role: 'signer' }), '"signer" tidak berlaku di sini; '],
  ['an empty text', (c) => set(c, { title: { id: ' ' } }), 'teksnya kosong'],
  ['a text that is too long', (c) => set(c, { title: { id: 'a'.repeat(90) } }), 'paling banyak 80 karakter'],
  ['too few parties', (c) => set(c, { parties: c.parties.slice(0, 1) }), 'paling sedikit 2 butir'],
  ['a number that is too large', (c) => set(c.parties[0], { reservation: 9999 }), 'paling besar 1000, bukan 9999'],
  [
    'a number with a fraction',
    (c) => set(c.parties[0], { reservation: 1.5 }),
    'di sini harus bilangan bulat, bukan 1.5',
  ],
  ['a language that is none', (c) => set(c, { title: { indonesia: 'x' } }), 'bahasa ditulis dengan kodenya (BCP 47)'],
  [
    'a reserved field',
    (c) => set(c, { scenery: 'sea' }),
    '"scenery" disimpan untuk versi mendatang: pemandangan sendiri',
  ],
  ['an address of another form', (c) => set(c.sources[0], { address: 'contoh' }), 'alamat diawali https://'],
  [
    'an option that is not there',
    (c) => set(c.constraints[0], { when: { land: ['al'] } }),
    'tidak ada opsi "al" pada butir "land"; maksud Anda "all"?',
  ],
  [
    'a source that is not there',
    (c) => set(c.constraints[0], { source: 'book' }),
    'tidak ada sumber "book"; yang ada: law',
  ],
  ['an id twice', (c) => set(c.parties[1], { id: 'north' }), 'id "north" dipakai dua kali dalam parties'],
  ['weights', (c) => set(c.indicators[0], { weight: 90 }), 'bobot semua indikator berjumlah 90, bukan 100'],
  ['no negotiation', (c) => set(c.variants[0], { phases: ['read'] }), 'tanpa babak lain, belum ada babak perundingan'],
  [
    'a text in an unlisted language',
    (c) => set(c, { title: { id: 'x', fr: 'x' } }),
    '"fr" bukan salah satu bahasa kasus ini',
  ],
];

describe('what is wrong with a case file', () => {
  test.each(FAULTS)(
    '[CF-6] given %s, then it is said in Indonesian and in English, each with the place',
    (_, edit, words) => {
      const problems = problemsAfter(edit);
      const problem = problems.find(({ said }) => said.id.includes(words));
      expect(problems.map(({ said }) => said.id).join('\n')).toContain(words);
      expect(problem?.said.en).not.toBe(problem?.said.id);
      for (const { said } of problems) expect(unquoted(said.id)).not.toMatch(ENGLISH);
      for (const one of problems) {
        expect(problemIn(one, 'id')).toMatch(/^kasus\.yaml:\d+:\d+ /);
        expect(problemIn(one, 'en')).toBe(`kasus.yaml:${one.line}:${one.column} ${one.message}`);
      }
      for (const { message } of findingsOf(problems)) expect(message.id).not.toBe(message.en);
    },
  );

  test('every sentence of the schemas has an Indonesian one without English words', () => {
    for (const words of Object.values(SCHEMA_WORDS)) expect(words).not.toMatch(ENGLISH);
  });
});
