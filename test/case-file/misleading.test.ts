import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { causesOf } from '../../server/cases/case-findings.ts';
import { parseScenario, problemIn } from '../../server/cases/scenario-file.ts';
import { directionOf } from '../../shared/case-file/writing-direction.ts';
import { textFault } from '../../shared/kernel/unclean.ts';
import { type CaseContent, caseContent, compiledScenario } from '../support/case-files.ts';
import { twoPartyScenario } from '../support/scenarios.ts';

/** What is said of a text, a line for each cause, without the file. */
function toldOf(text: string, language: 'id' | 'en' = 'en'): string[] {
  const parsed = parseScenario(text, 'case.yaml');
  if (!('problems' in parsed)) return [];
  return causesOf(parsed.problems).map(({ first }) => problemIn(first, language).replace(/^case\.yaml:\d+:\d+ /u, ''));
}

/** The same after one edit of a sound case of format 2. */
function toldAfter(edit: (content: CaseContent) => void, language?: 'id' | 'en'): string[] {
  return toldOf(stringify(caseContent(edit)), language);
}

const set = (target: object | undefined, fields: object) => void Object.assign(target ?? {}, fields);

describe('[CF-8] one fault of an author is told once, by its cause', () => {
  test.each<[string, (content: CaseContent) => void, string[]]>([
    [
      'a constraint of two kinds',
      (c) => set(c.constraints[0], { needs: { wage: [0] } }),
      ['constraints.0.unlawfulUnless: "needs" and "unlawfulUnless" stand here together; only one of them may'],
    ],
    [
      'a constraint of no kind',
      (c) => set(c.constraints[0], { unlawfulUnless: undefined }),
      ['constraints.0: one of "excludes", "needs" or "unlawfulUnless" is missing'],
    ],
    [
      'a constraint whose kind is misspelt',
      (c) => set(c.constraints[0], { unlawfulUnless: undefined, exclude: { consent: ['yes'] } }),
      ['constraints.0.exclude: unknown key "exclude"; did you mean "excludes"?'],
    ],
    [
      'an issue with a number and options',
      (c) => set(c.issues[0], { options: c.issues[1]?.options }),
      ['issues.0.number: "options" and "number" stand here together; only one of them may'],
    ],
    [
      'an issue without number and options',
      (c) => set(c.issues[1], { options: undefined }),
      ['issues.1: one of "options" or "number" is missing'],
    ],
    [
      'a corner of a list',
      (c) => set(c.issues[1], { clause: { en: 'The land is given.' } }),
      ['issues.1.clause: "clause" may not stand beside "options"'],
    ],
    [
      'a text where a list or a range stands',
      (c) => set(c.constraints[0], { when: { land: 'all' } }),
      ['constraints.0.when.land: a list or a group of fields expected, not a text'],
    ],
    [
      'a source with an address that is none',
      (c) => set(c.sources[0], { title: 'The law', year: undefined, address: 'law.example' }),
      ['sources.0.address: an address begins with https://'],
    ],
    [
      'a code of a language in capitals',
      (c) => set(c, { languages: ['id', 'EN'] }),
      ['languages.1: a language is written as its code (BCP 47)'],
    ],
    ['no step', (c) => set(c.issues[0]?.number, { step: 0 }), ['issues.0.number.step: more than 0 expected, not 0']],
    [
      'a number without a last value',
      (c) => set(c.issues[0]?.number, { to: Number.POSITIVE_INFINITY }),
      ['issues.0.number.to: a number expected, not Infinity'],
    ],
    [
      'points beyond every machine',
      (c) => set(c.parties[0]?.points.land, { all: 1e300 }),
      ['parties.0.points.land.all: at most 1000 expected, not 1e+300'],
    ],
    [
      'a field that is misspelt',
      (c) => set(c, { summary: undefined, sumary: c.summary }),
      ['sumary: unknown key "sumary"; did you mean "summary"?'],
    ],
    [
      'a misspelt field of an issue',
      (c) => set(c.issues[1], { question: undefined, queston: c.issues[1]?.question }),
      ['issues.1.queston: unknown key "queston"; did you mean "question"?'],
    ],
    ['parties that are missing', (c) => set(c, { parties: undefined }), ['parties: "parties" is missing']],
    [
      'reversed minutes',
      (c) => set(c, { minutes: { from: 60, to: 20 } }),
      ['minutes: the range is reversed: from 60 is more than to 20'],
    ],
    [
      'a reversed range of agreement',
      (c) => set(c, { expected: { agreement: { from: 90, to: 10 } } }),
      ['expected.agreement: the range is reversed: from 90 is more than to 10'],
    ],
    [
      'a reversed range of values',
      (c) => set(c.conditions[0], { breachedBy: [{ wage: { from: 5, to: 0 } }] }),
      ['conditions.0.breachedBy.0.wage: the range is reversed: from 5 is more than to 0'],
    ],
    [
      'values from the last to the first',
      (c) => set(c.issues[0]?.number, { from: 10, to: 0 }),
      ['issues.0.number: the range is reversed: from 10 is more than to 0'],
    ],
    [
      'a language from right to left without a name',
      (c) =>
        set(c, { languages: ['id', 'en', 'sas', 'ar'].map((code) => (code === 'sas' ? { code, name: 'S' } : code)) }),
      ['languages.3: say what its speakers call "ar": {code: ar, name: …, direction: rtl}'],
    ],
    [
      'a language against its direction',
      (c) =>
        set(c, {
          languages: ['id', 'en', 'sas', 'ur'].map((code) =>
            code.length > 2 ? { code, name: 'S' } : code === 'ur' ? { code, name: 'اردو', direction: 'ltr' } : code,
          ),
        }),
      ['languages.3.direction: "ur" is written from right to left; write direction: rtl'],
    ],
  ])('given %s, then that is all that is said', (_, edit, expected) => {
    expect(toldAfter(edit)).toEqual(expected);
    const indonesian = toldAfter(edit, 'id');
    expect(indonesian).toHaveLength(expected.length);
    for (const line of indonesian) expect(line).not.toMatch(/\b(missing|only|leaves|written|named|the)\b/u);
  });

  test.each([
    ["'2'", 'format: write the number without quotes: format: 2'],
    ["'1'", 'format: write the number without quotes: format: 1'],
    ['two', 'format: the format is a number, 1 to 2, not "two"'],
    ['0', 'format: the format is a number, 1 to 2, not 0'],
    ['', 'format: the format is a number, 1 to 2, not null'],
  ])('given a format written as %s, then that is all that is said', (format, expected) => {
    expect(toldOf(stringify(caseContent()).replace('format: 2', `format: ${format}`))).toEqual([expected]);
  });

  test('given a file of format 2 that forgot its format, then that is all that is said', () => {
    expect(toldOf(stringify(caseContent()).replace('format: 2\n', ''))).toEqual(['format: missing; it is one of 2']);
  });

  test('given an issue that is called like a language, then its options are no text', () => {
    const edit = (c: CaseContent) => {
      set(c.issues[2], { id: 'en' });
      for (const party of c.parties) set(party.points, { consent: undefined, en: party.points.consent });
      set(c.constraints[0], { unlawfulUnless: { en: ['yes'] } });
      set(c.interactions[0], { when: { en: 'no', land: 'all' } });
      set(c.variants[0], { issues: ['wage', 'en'] });
    };
    expect(toldAfter(edit)).toEqual([]);
  });

  test('given texts in lists, then their place is a number and no text', () => {
    const parsed = parseScenario(
      stringify(caseContent((c) => set(c, { aims: [{ id: 'tukar', fr: 'x' }] }))),
      'case.yaml',
    );
    expect('problems' in parsed && parsed.problems.map(({ at }) => at)).toEqual(['aims.1.fr']);
  });
});

describe('[CF-9] signs that no author means', () => {
  test.each([
    ['abc\u0000', 'control', 'U+0000'],
    ['a\u001b[31mred', 'control', 'U+001B'],
    ['a\ud800b', 'half', 'U+D800'],
    ['Pasar d\ufffdsa', 'lost', 'U+FFFD'],
    ['abc\u202etxt.exe', 'turned', 'U+202E'],
    ['abc\u2067def\nghi\u2069', 'unclosed', 'U+2067'],
    ['\u200b\u200b', 'unseen', 'U+200B'],
    ['\u2060 \u200d', 'unseen', 'U+2060'],
  ])('%j is refused by name', (text, kind, sign) => {
    expect(textFault(text)).toEqual({ kind, sign });
    const told = toldAfter((c) => set(c.parties[1]?.brief, { en: text }));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^parties\\.1\\.brief\\.en: .*\\(${sign.replace('+', '\\+')}\\)`, 'u'));
  });

  test.each([
    ['Arabic with marks of direction', 'السوق \u200fالقروي\u200e (2030)'],
    ['a closed piece of another direction', 'قال \u2066OK\u2069 ثم'],
    ['a joiner that parts letters', 'می\u200cخواهم'],
    ['a joiner inside a family', '👨\u200d👩\u200d👧'],
    ['a script that joins', 'क्\u200dष'],
    ['lines, tabs and soft hyphens', 'one\n\ttwo\r\nthree\u00adfour'],
    ['nothing but blanks, which the schema tells', '   '],
  ])('%s passes', (_, text) => {
    expect(textFault(text)).toBeUndefined();
  });

  test('given a case of format 1 with such signs, then it is read as before, and its check warns', async () => {
    const { reportOn } = await import('../../shared/authoring/check-meaning.ts');
    const scenario = twoPartyScenario();
    scenario.title = { ...scenario.title, en: 'abc\u202etxt' };
    expect(toldOf(stringify(scenario))).toEqual([]);
    expect(reportOn(scenario).findings).toContainEqual({
      severity: 'warning',
      code: 'unclean-text',
      at: 'title.en',
      message: {
        id: 'title.en: teks ini berisi tanda yang membalik arah tulisan (U+202E)',
        en: 'title.en: the text holds a sign that turns the writing around (U+202E)',
      },
    });
  });
});

describe('[CF-9] the direction of a language', () => {
  test.each([
    ['ar', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['he', 'rtl'],
    ['ur', 'rtl'],
    ['id', 'ltr'],
    ['jv-Arab', 'rtl'],
    ['not a code', undefined],
  ])('%s is written %s', (code, direction) => {
    expect(directionOf(code)).toBe(direction);
  });

  test('given a language from right to left without a direction, then the case has it', () => {
    const { languages } = compiledScenario((c) => {
      set(c, { languages: ['id', 'en', { code: 'sas', name: 'S' }, { code: 'fa', name: 'فارسی' }] });
    });
    expect(languages?.map(({ direction }) => direction)).toEqual(['ltr', 'ltr', 'ltr', 'rtl']);
  });
});

describe('[CF-8] what YAML says', () => {
  test.each([
    ['a: [x\n', /jarak dari tepi kiri/u],
    ['a: "x\n', /tanda kutip penutup \("\) kurang/u],
    ['a: 1\n\tb: 2\n', /spasi, bukan tab/u],
    ['a: 1\na: 2\n', /ada dua kali/u],
    ['a: 1\n---\na: 2\n', /lebih dari satu dokumen/u],
    ['a: !strange x\n', /tanda \(!\) ini tidak dikenal/u],
    ['a: *nowhere\n', /tidak ada jangkar "&nowhere"/u],
    [`a: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`, /bertingkat terlalu dalam/u],
    ['a: "\\q"\n', /huruf yang tidak dikenal/u],
    ['a: b: c\n', /dua titik dua/u],
  ])('of %j is Indonesian too', (text, expected) => {
    expect(toldOf(text, 'id').join('\n')).toMatch(expected);
  });
});
