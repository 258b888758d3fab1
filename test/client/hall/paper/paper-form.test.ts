import { describe, expect, test } from 'vitest';
import {
  lineChoices,
  lineFault,
  lineTitle,
  looksFinished,
  readForm,
  resultOf,
  typedFor,
} from '../../../../client/hall/paper/paper-form.ts';
import { formLines } from '../../../../shared/paper/form-lines.ts';
import { caseNumber, lineCode } from '../../../../shared/paper/line-code.ts';
import { publicScenario } from '../../../../shared/scenario/public-scenario.ts';
import { given } from '../../../support/table-story.ts';
import { wideScenario } from '../../../support/wide-case.ts';

const authored = wideScenario();
const scenario = publicScenario(authored);
const lines = formLines(scenario);
const issues = scenario.issues.length;
const TABLE = 27;
const code = (line: number, choice: string, table = TABLE) =>
  `${lineCode({ scenario: caseNumber(scenario), table, party: 2, line })} ${choice}`;
const faultAt = (typed: readonly string[], at: number, isAsked = false) =>
  lineFault(readForm(scenario, TABLE, typed)[at] ?? { kind: 'empty' }, isAsked);

describe('the result form of a table', () => {
  test('[PA-7] given every line by code or by letter, then it is the package, who signed and how the ratifier voted', () => {
    const typed = lines.map((_, at) => (at % 2 === 0 ? code(at + 1, 'B') : 'b'));
    const signedByAll = typed.map((words, at) => (lines[at]?.kind === 'signatory' ? 'A' : words));
    expect(resultOf(scenario, readForm(scenario, TABLE, signedByAll))).toEqual({
      package: scenario.issues.map(() => 1),
      signatories: ['north', 'south', 'east'],
      votes: { forum: 'against' },
    });
  });

  test('[PA-7] given a line that is empty or wrong, then there is nothing to send, and the fault stands at that line', () => {
    const whole = lines.map(() => 'A');
    const holed = whole.map((words, at) => (at === 1 ? '' : words));
    expect(resultOf(scenario, readForm(scenario, TABLE, holed))).toBeUndefined();
    expect(faultAt(holed, 1)).toBeUndefined();
    expect(faultAt(holed, 1, true)).toBe('Baris ini belum diisi.');
    const strange = whole.map((words, at) => (at === 0 ? code(1, 'A', 28) : at === 2 ? code(2, 'A') : words));
    expect(resultOf(scenario, readForm(scenario, TABLE, strange))).toBeUndefined();
    expect(faultAt(strange, 0)).toBe('Kode ini milik meja 28.');
    expect(faultAt(strange, 1)).toBeUndefined();
    expect(faultAt(strange, 2)).toBe('Kode ini milik baris 2.');
  });

  test('[PA-6] given a wrong check digit, then it is named at its line as soon as the choice stands', () => {
    const right = code(1, 'A');
    const digit = Number(right.at(-3));
    const wrong = `${right.slice(0, -3)}${(digit + 1) % 10} A`;
    expect(faultAt([wrong], 0)).toContain('Angka periksa tidak cocok');
    expect(looksFinished(wrong)).toBe(true);
    expect(looksFinished(wrong.slice(0, -2))).toBe(false);
    expect(looksFinished('b')).toBe(false);
  });

  test('[PA-4] given a table with a result from paper, then its correction begins with what was typed', () => {
    const story = given(authored)
      .started()
      .byFacilitator()
      .having({
        type: 'EnterPaperResult',
        package: scenario.issues.map(() => 2),
        signatories: ['east', 'south', 'north'],
        votes: { forum: 'for' },
        typedBy: 'Ibu Sari',
        corrects: false,
      });
    const typed = typedFor(scenario, story.table);
    expect(typed).toEqual([...scenario.issues.map(() => 'C'), 'A', 'A', 'A', 'A']);
    expect(resultOf(scenario, readForm(scenario, TABLE, typed))?.package).toEqual(scenario.issues.map(() => 2));
    expect(typedFor(scenario, undefined)).toEqual(lines.map(() => ''));
  });

  test('given a line, then it says what it asks and what each letter means', () => {
    const [first] = lines;
    const vote = lines[issues + 3];
    if (first === undefined || vote === undefined) throw new RangeError('a smaller case');
    expect(lineTitle(scenario, first)).toBe(scenario.issues[0]?.shortName.id);
    expect(lineChoices(scenario, first).map(([name]) => name)).toEqual(['A', 'B', 'C']);
    expect(lineTitle(scenario, vote)).toContain('pengesahan');
    expect(lineChoices(scenario, vote)).toEqual([
      ['A', 'setuju'],
      ['B', 'menolak'],
    ]);
  });
});
