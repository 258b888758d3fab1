import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { choiceName, choiceNamed, formLines } from '../../shared/paper/form-lines.ts';
import { caseNumber, lineCode, lineDigit, readTypedLine, type TypedAt } from '../../shared/paper/line-code.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { wideScenario } from '../support/wide-case.ts';

const scenario = publicScenario(wideScenario());
const at: TypedAt = { scenario: caseNumber(scenario), table: 27, line: 5, parties: 3, lines: 11, choices: 4 };
const code = (changes: Partial<{ table: number; party: number; line: number; scenario: number }> = {}) =>
  lineCode({ scenario: at.scenario, table: 27, party: 1, line: 5, ...changes });
const chosen = (choice: number) => ({ kind: 'chosen', choice });

describe('the lines of a result form', () => {
  test('[PA-6] given a case with three signatories, a ratifier and an observer, then issues come first, then who answers', () => {
    const kinds = formLines(scenario).map((line) => (line.kind === 'issue' ? line.kind : `${line.kind} ${line.party}`));
    const issues = scenario.issues.map(() => 'issue');
    assert.deepEqual(kinds, [...issues, 'signatory north', 'signatory south', 'signatory east', 'ratifier forum']);
  });

  test('[PA-7] given a choice, then its name leads back to it, with letters and, above 26 choices, with numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(59), (choices, pick) => {
        const choice = pick % choices;
        assert.equal(choiceNamed(choiceName(choice, choices), choices), choice);
        assert.equal(choiceNamed(String(choice + 1), choices), choice);
      }),
    );
    assert.equal(choiceNamed('A', 27), undefined);
    assert.equal(choiceNamed('e', 4), undefined);
    assert.equal(choiceNamed('0', 4), undefined);
  });
});

describe('what is typed at a line of a result form', () => {
  test('[PA-7] given a letter or a number alone, then that is chosen', () => {
    assert.deepEqual(readTypedLine(' b ', at), chosen(1));
    assert.deepEqual(readTypedLine('4', at), chosen(3));
    assert.deepEqual(readTypedLine('', at), { kind: 'empty' });
    assert.deepEqual(readTypedLine('F', at), { kind: 'fault', fault: { kind: 'no-such-choice', name: 'F' } });
  });

  test('[PA-7] given the code with any marks or none, and a choice, then that is chosen', () => {
    const digit = lineDigit({ scenario: at.scenario, table: 27, party: 1, line: 5 });
    for (const typed of [
      `${code()} B`,
      `27.1.05.${digit} b`,
      `27 1 5 ${digit} B`,
      `27-1-05-${digit}B`,
      `27105${digit}B`,
      `27 1 05 ${digit} 2`,
    ]) {
      assert.deepEqual(readTypedLine(typed, at), chosen(1), typed);
    }
  });

  test('[PA-7] given a code of another table, another line, or without a choice, then that is named', () => {
    const fault = (typed: string) => {
      const read = readTypedLine(typed, at);
      return read.kind === 'fault' ? read.fault : read;
    };
    assert.deepEqual(fault(`${code({ table: 28 })} B`), { kind: 'other-table', table: 28 });
    assert.deepEqual(fault(`${code({ line: 6 })} B`), { kind: 'other-line', line: 6 });
    assert.deepEqual(fault(code()), { kind: 'no-choice' });
    assert.deepEqual(fault(`${code()} G`), { kind: 'no-such-choice', name: 'G' });
    assert.deepEqual(fault(`${code({ party: 4 })} B`), { kind: 'check-digit' });
    assert.deepEqual(fault('lima'), { kind: 'unreadable' });
  });

  test('[PA-6] given forms of two cases, then their check digits agree at every line or at none', () => {
    const other = caseNumber({ ...scenario, version: '9.9.9' });
    assert.notEqual(other, at.scenario);
    const lines = [1, 2, 3, 4].map(
      (line) =>
        lineDigit({ scenario: other, table: 1, party: 1, line }) ===
        lineDigit({ scenario: at.scenario, table: 1, party: 1, line }),
    );
    assert.equal(new Set(lines).size, 1);
  });

  test('[PA-6] given any code, when one digit or two neighbours are mistyped, then nothing is ever chosen by it', () => {
    const place = fc.record({
      scenario: fc.nat(9999),
      table: fc.integer({ min: 1, max: 200 }),
      party: fc.integer({ min: 1, max: 6 }),
      line: fc.integer({ min: 1, max: 18 }),
    });
    fc.assert(
      fc.property(place, (right) => {
        const here: TypedAt = { ...right, parties: 6, lines: 18, choices: 5 };
        const typed = lineCode(right);
        assert.deepEqual(readTypedLine(`${typed} C`, here), chosen(2));
        for (const wrong of mistyped(typed)) {
          const read = readTypedLine(`${wrong} C`, here);
          assert.equal(read.kind, 'fault', wrong);
        }
      }),
    );
  });
});

/** Every text with one other digit, and every one with two neighbouring digits of the code changed over. */
function mistyped(code: string): string[] {
  const places = [...code].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
  const put = (at: number, sign: string, text: string) => text.slice(0, at) + sign + text.slice(at + 1);
  const single = places.flatMap((at) =>
    [...'0123456789'].filter((digit) => digit !== code[at]).map((digit) => put(at, digit, code)),
  );
  const swapped = places.slice(1).flatMap((at, before) => {
    const [one, two] = [code[places[before] ?? 0] ?? '', code[at] ?? ''];
    return one === two ? [] : [put(at, one, put(places[before] ?? 0, two, code))];
  });
  return [...single, ...swapped];
}
