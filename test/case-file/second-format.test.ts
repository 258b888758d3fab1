import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { parseScenario } from '../../server/cases/scenario-file.ts';
import type { CaseText } from '../../shared/kernel/languages.ts';
import type { numberSteps } from '../../shared/scenario/second-format.ts';
import { type CaseContent, caseContent, compiledScenario } from '../support/case-files.ts';

/** What is wrong with the case after one edit of its content, without the place in the file. */
function problemsAfter(edit: (content: CaseContent) => void): string[] {
  const parsed = parseScenario(stringify(caseContent(edit)), 'case.yaml');
  return 'problems' in parsed ? parsed.problems.map(({ message }) => message) : [];
}

describe('a sound file of format 2', () => {
  test('when it is read, then the case is compiled, and its file is there for the variants', () => {
    const parsed = parseScenario(stringify(caseContent()), 'case.yaml');
    if ('problems' in parsed) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
    expect(parsed.scenario).toEqual(compiledScenario());
    expect(parsed.file?.variants.map(({ id }) => id)).toEqual(['short']);
  });

  test('given values and corners as numbers, when it is read, then they are the same as texts', () => {
    const text = stringify(caseContent()).replaceAll(/"(0|5|10)":/g, '$1:');
    expect(text).toContain(' 10: ');
    expect(parseScenario(text, 'case.yaml')).toMatchObject({ scenario: compiledScenario() });
  });
});

describe('[CF-2] [CF-3] [CF-4] [CF-6] a file of format 2 with a fault', () => {
  test.each<[string, (content: CaseContent) => void, string]>([
    [
      'steps that miss the last value',
      (c) => Object.assign(c.issues[0] ?? {}, { number: { from: 0, to: 10, step: 3, unit: { id: '%' } } }),
      'issues.0.number: steps of 3 do not lead from 0 to 10 (at most four decimals)',
    ],
    [
      'too many values',
      (c) => Object.assign(c.issues[0] ?? {}, { number: { from: 0, to: 10, step: 0.01, unit: { id: '%' } } }),
      'issues.0.number: there are 1001 values; at most 201, take larger steps',
    ],
    [
      'no points at an end',
      (c) => Object.assign(c.parties[0]?.points ?? {}, { wage: { '0': 1, '5': 2 } }),
      'parties.0.points.wage: there is nothing at 10, an end of issue "wage"',
    ],
    [
      'no new points at an end',
      (c) => Object.assign(c.injections[0] ?? {}, { points: { south: { wage: { '0': 1, '5': 2 } } } }),
      'injections.0.points.south.wage: there is nothing at 10, an end of issue "wage"',
    ],
    [
      'an event that closes all values by a range',
      (c) => Object.assign(c.injections[0] ?? {}, { closedOptions: { wage: { from: 0 } } }),
      'injections.0.closedOptions.wage: the injections up to this one close every option of issue "wage"',
    ],
    [
      'an event that closes all values, one by one',
      (c) => Object.assign(c.injections[0] ?? {}, { closedOptions: { wage: [0, 2.5, 5, 7.5, 10] } }),
      'injections.0.closedOptions.wage: the injections up to this one close every option of issue "wage"',
    ],
    [
      'a corner between values',
      (c) => Object.assign(c.parties[0]?.points ?? {}, { wage: { '0': 1, '3': 2, '10': 3 } }),
      'parties.0.points.wage.3: no value "3" of issue "wage"; there are 0, 2.5, 5, 7.5, 10',
    ],
    [
      'a range of options',
      (c) => Object.assign(c.conditions[0] ?? {}, { breachedBy: [{ land: { from: 1 } }] }),
      'conditions.0.breachedBy.0.land: issue "land" has options, no values to take a range of',
    ],
    [
      'a range without a value',
      (c) => Object.assign(c.conditions[0] ?? {}, { breachedBy: [{ wage: { from: 11 } }] }),
      'conditions.0.breachedBy.0.wage: no value of issue "wage" lies in this range',
    ],
    [
      'a constraint on an option that is not there',
      (c) => Object.assign(c.constraints[0] ?? {}, { when: { land: ['al'] } }),
      'constraints.0.when.land.0: no option "al" of issue "land"; did you mean "all"?',
    ],
    [
      'a constraint that binds an issue to itself',
      (c) => Object.assign(c.constraints[0] ?? {}, { unlawfulUnless: { land: ['some'] } }),
      'constraints.0: issue "land" stands on both sides of the constraint',
    ],
    [
      'a variant without an issue that a constraint needs',
      (c) => Object.assign(c.variants[0] ?? {}, { issues: ['wage', 'land'] }),
      'variants.0.issues: constraint "land-law" needs issue "consent", which the variant leaves out',
    ],
    [
      'an event of a variant that is not there',
      (c) => Object.assign(c.variants[0] ?? {}, { injections: ['nowhere'] }),
      'variants.0.injections.0: no event "nowhere"; there is strike',
    ],
    [
      'points of a variant that leave an option out',
      (c) => Object.assign(c.variants[0] ?? {}, { parties: { north: { points: { land: { all: 3 } } } } }),
      'variants.0.parties.north.points.land: party "north" has no points for option "none" of issue "land"',
    ],
    [
      'a variant without a negotiation',
      (c) => Object.assign(c.variants[0] ?? {}, { phases: ['read'] }),
      'variants.0.phases: without the other phases, there is no negotiation phase',
    ],
    [
      'a text in an unlisted language',
      (c) => Object.assign(c.title, { fr: 'Titre' }),
      `title.fr: "fr" is none of the case's languages (id, en, sas)`,
    ],
    [
      'a language without a name',
      (c) => c.languages.splice(2, 1, 'sas'),
      'languages.2: say what its speakers call "sas": {code: sas, name: …, direction: ltr}',
    ],
    [
      'a condition with one name',
      (c) => Reflect.deleteProperty(c.conditions[0] ?? {}, 'protection'),
      'conditions.0.protection: "protection" is missing',
    ],
    [
      'a slip in a number issue',
      (c) => Object.assign(c.issues[0]?.number ?? {}, { stepp: 1 }),
      'issues.0.number.stepp: unknown key "stepp"; did you mean "step"?',
    ],
    [
      'a slip in an option',
      (c) => Object.assign(c.issues[1]?.options?.[0] ?? {}, { claus: 1 }),
      'issues.1.options.0.claus: unknown key "claus"; did you mean "clause"?',
    ],
    [
      'a picture that only its party may see in the place of one for all',
      (c) => {
        Object.assign(c, { images: [{ id: 'face', file: 'face.png', alt: { id: 'Muka' }, party: 'north' }] });
        Object.assign(c.parties[0] ?? {}, { image: 'face' });
      },
      `parties.0.image: image "face" is confidential; a party's picture is for everybody`,
    ],
    [
      'an effect that is too large to be added up',
      (c) =>
        Object.assign(c.issues[0]?.effects ?? {}, {
          jobs: { corners: { '0': -1.7e308, '10': 1e18 }, because: { id: 'x' } },
        }),
      'issues.0.effects.jobs.corners.10: 1000000000000000000 is too large; choose a larger unit',
    ],
  ])('given %s, when it is read, then the problem is told in words', (_, edit, problem) => {
    expect(problemsAfter(edit)).toContain(problem);
  });
});

type Steps = z.infer<typeof numberSteps>;

/** What is wrong with the case once it has a number issue more. */
function problemsOfFund(number: Steps, clause: CaseText = { id: 'x {value}', en: 'x {value}' }): string[] {
  const fund = {
    id: 'fund',
    name: { id: 'F' },
    shortName: { id: 'F' },
    question: { id: 'F?' },
    number,
    clause,
    effects: {},
  };
  const ends = { [String(number.from)]: 0, [String(number.to)]: 9 };
  return problemsAfter((c) => {
    Object.assign(c, { issues: [...c.issues, fund] });
    for (const { points } of c.parties) Object.assign(points, { fund: ends });
  });
}

describe('[CF-7] a sound file whose values make what is played longer than a log can hold', () => {
  test('given a clause that they make too long, when it is read, then its place and the first value are named once', () => {
    const clause = { id: `${'x'.repeat(1186)}{value}{value}`, en: 'x' };
    expect(problemsOfFund({ from: 1e8, to: 3e8, step: 1e8, unit: { id: 'orang', en: 'people' } }, clause)).toEqual([
      'issues.3.clause.id: at the value 100000000: at most 1200 characters',
    ]);
  });

  test('given a unit that makes the name of a value too long, when it is read, then it is the unit that is named', () => {
    const unit = { id: `${'{value}'.repeat(5)}abcde`, en: 'people' };
    const [from, to] = [-999_999_999.9999, -999_999_997.9999];
    expect(problemsOfFund({ from, to, step: 1, unit })).toEqual([
      'issues.3.number.unit.id: at the value -999999999.9999: at most 80 characters',
    ]);
  });

  test('given clauses that are repeated at hundreds of values until no log could hold the case, then it is said once, with what to do', () => {
    const clause = { id: 'x'.repeat(1190), en: 'y'.repeat(1190) };
    const number = { from: 0, to: 200, step: 1, unit: { id: 'orang' } };
    const problems = problemsAfter((c) => {
      for (let i = 0; i < 9; i++) {
        const fund = { id: `fund-${i}`, name: { id: 'F' }, shortName: { id: 'F' }, question: { id: 'F?' } };
        Object.assign(c, { issues: [...c.issues, { ...fund, number, clause, effects: {} }] });
        for (const { points } of c.parties) Object.assign(points, { [fund.id]: { '0': 0, '200': 9 } });
      }
    });
    expect(problems).toEqual([
      expect.stringMatching(/^the case has 4\.\d million characters as it is played; at most 4\.0\./),
    ]);
  });

  test('given values of ten digits, when it is read, then the largest there may be is named', () => {
    const unit = { id: 'orang', en: 'people' };
    expect(problemsOfFund({ from: 1e9 - 1, to: 1e9, step: 1, unit })).toEqual([
      'issues.3.number.to: at most 999999999.9999 expected, not 1000000000',
    ]);
  });
});

describe('[CF-5] what a later version plays', () => {
  test.each<[string, (content: CaseContent) => void, string]>([
    ['voices', (c) => Object.assign(c.parties[0] ?? {}, { voices: [] }), 'parties.0.voices'],
    ['an authority', (c) => Object.assign(c.parties[0] ?? {}, { authority: {} }), 'parties.0.authority'],
    ['a rule', (c) => Object.assign(c.agreement, { rule: 'two-of-three' }), 'agreement.rule'],
    ['coalitions', (c) => Object.assign(c.agreement, { coalitions: [] }), 'agreement.coalitions'],
    [
      'contingent options',
      (c) => Object.assign(c.issues[1]?.options?.[0] ?? {}, { contingent: {} }),
      'issues.1.options.0.contingent',
    ],
    ['knowledge', (c) => Object.assign(c, { knowledge: [] }), 'knowledge'],
    ['scenery', (c) => Object.assign(c, { scenery: 'lombok' }), 'scenery'],
    ['a mode', (c) => Object.assign(c, { mode: 'no-numbers' }), 'mode'],
  ])('given %s, when the file is read, then it is refused by its name', (_, edit, path) => {
    const name = path.split('.').at(-1);
    const problems = problemsAfter(edit);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${path}: "${name}" is reserved for a later version: `));
  });

  test('given an interaction of three issues, or a party without points, then it is said that this comes later', () => {
    expect(
      problemsAfter((c) => Object.assign(c.interactions[0] ?? {}, { when: { wage: 0, land: 'all', consent: 'no' } })),
    ).toEqual(['interactions.0.when: an interaction of three issues is reserved for a later version']);
    expect(problemsAfter((c) => Reflect.deleteProperty(c.parties[0] ?? {}, 'points'))).toEqual([
      'parties.0.points: "points" is missing; a party without points is reserved for a later version',
    ]);
  });
});
