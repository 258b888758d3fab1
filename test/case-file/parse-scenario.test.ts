import { describe, expect, test } from 'vitest';
import { Document } from 'yaml';
import { formatProblem, parseScenario } from '../../server/cases/scenarios.ts';
import { type ScenarioInput, threePartyScenario } from '../support/scenarios.ts';

const yamlOf = (content: unknown) => new Document(content, { aliasDuplicateObjects: false }).toString();
const baseText = yamlOf(threePartyScenario());

function problemsIn(text: string): string[] {
  const result = parseScenario(text, 'case.yaml');
  return 'problems' in result ? result.problems.map(formatProblem) : [];
}

function lineOf(text: string, needle: string): number {
  const at = text.indexOf(needle);
  if (at < 0) throw new Error(`The text has no ${needle}`);
  return text.slice(0, at).split('\n').length;
}

/** The problems of the three-party case after one edit of its content. */
function problemsAfter(edit: (content: ScenarioInput) => void): string[] {
  const content = structuredClone(threePartyScenario()) as ScenarioInput;
  edit(content);
  return problemsIn(yamlOf(content)).map((line) => line.replace(/^case\.yaml:\d+:\d+ /, ''));
}

describe('reading a scenario file', () => {
  test('given a sound file, when it is read, then the case comes out whole', () => {
    expect(parseScenario(baseText, 'case.yaml')).toEqual({ scenario: threePartyScenario() });
  });

  test('given a syntax error, when the file is read, then its place is told', () => {
    expect(problemsIn('format: 1\ntitle: {id: a, en: b\nversion: "1.0"\n')[0]).toMatch(/^case\.yaml:[23]:\d+ /);
  });

  test('given a key twice, when the file is read, then the second one is told', () => {
    const text = `${baseText}id: again\n`;
    expect(problemsIn(text)).toEqual([`case.yaml:${text.split('\n').length - 1}:1 Map keys must be unique`]);
  });

  test('given a key twice and a slip elsewhere, when the file is read, then both are told', () => {
    const problems = problemsIn(`${baseText.replace('party: north', 'party: nort')}id: again\n`);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain('did you mean "north"?');
    expect(problems[1]).toContain('Map keys must be unique');
  });

  test('given a tag that YAML does not know, when the file is read, then it is told', () => {
    expect(problemsIn(baseText.replace('minutes: 20', 'minutes: !duration 20'))[0]).toMatch(
      /Unresolved tag: !duration$/,
    );
  });

  test('given an empty file, when it is read, then that is a problem and not a crash', () => {
    expect(problemsIn('')[0]).toBe('case.yaml:1:1 a group of fields expected, not nothing');
  });

  test('given aliases that explode, when the file is read, then it is refused', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let i = 0; i < 6; i++) {
      const [from, to] = [String.fromCharCode(97 + i), String.fromCharCode(98 + i)];
      bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(', ')}]`);
    }
    expect(problemsIn(bomb.join('\n'))).toEqual([
      'case.yaml:1:1 its references (*) become too many once they are followed',
    ]);
  });

  test('given a misspelt key, when the file is read, then the key is pointed at and the nearest one named', () => {
    const text = baseText.replace('    question:', '    qestion:');
    const line = lineOf(text, '    qestion:');
    expect(problemsIn(text)).toContain(
      `case.yaml:${line}:5 issues.0.qestion: unknown key "qestion"; did you mean "question"?`,
    );
    expect(problemsIn(text).filter((problem) => problem.includes('"question" is missing'))).toEqual([]);
  });

  test('given a misspelt option in the points, when the file is read, then line, column and nearest name are told', () => {
    const text = baseText.replace('        mid: 30\n', '        mdi: 30\n');
    const problems = problemsIn(text);
    expect(problems).toEqual([
      `case.yaml:${lineOf(text, '        mdi: 30')}:9 parties.0.points.price.mdi: no option "mdi" of issue "price"; did you mean "mid"?`,
    ]);
  });

  test('given slips in shape and in references, when the file is read, then all of them are told at once in order', () => {
    const text = baseText
      .replace('role: signatory', 'role: signator')
      .replace('party: north', 'party: nort')
      .replace('weight: 60', 'weight: 50');
    const problems = problemsIn(text);
    expect(problems.map((problem) => problem.replace(/^case\.yaml:\d+:\d+ /, ''))).toEqual([
      'parties.0.role: "signator" is not valid here; did you mean "signatory"?',
      'interactions.0.party: no party "nort"; did you mean "north"?',
      'indicators: the weights of the indicators add up to 90, not 100',
    ]);
  });
});

describe('what the schema does not allow', () => {
  test('given a version without quotes, when the file is read, then the author is told to quote it', () => {
    const text = baseText.replace('version: "1.0"', 'version: 1.10');
    expect(problemsIn(text)).toEqual(['case.yaml:3:10 version: a text expected, not 1.1; put it in quotes']);
  });

  test.each<[string, (content: ScenarioInput) => void, string]>([
    [
      'a text for a number',
      (c) => Object.assign(c.parties[0]!, { reservation: 'many' }),
      'parties.0.reservation: a number expected, not a text',
    ],
    [
      'half points',
      (c) => Object.assign(c.parties[0]!, { reservation: 1.5 }),
      'parties.0.reservation: a whole number expected, not 1.5',
    ],
    ['an empty text', (c) => Object.assign(c.title, { en: ' ' }), 'title.en: the text is empty'],
    [
      'too many points',
      (c) => Object.assign(c.parties[0]!, { reservation: 1001 }),
      'parties.0.reservation: at most 1000 expected, not 1001',
    ],
    ['an id with capitals', (c) => Object.assign(c, { id: 'Case' }), 'id: an id is lower-case words joined by hyphens'],
    [
      'a word that every object has',
      (c) => Object.assign(c, { id: 'constructor' }),
      'id: an id is lower-case words joined by hyphens',
    ],
    ['no options', (c) => Object.assign(c.issues[0]!, { options: [] }), 'issues.0.options: at least 2 entries'],
    [
      'another format',
      (c) => Object.assign(c, { format: 4 }),
      'format: format 4 is newer than this Runding, which reads formats 1 to 2',
    ],
  ])('given %s, when the file is read, then the problem is told in words', (_, edit, problem) => {
    expect(problemsAfter(edit)).toContain(problem);
  });
});

describe('references that lead nowhere', () => {
  test.each<[string, (content: ScenarioInput) => void, string]>([
    [
      'an id used twice',
      (c) => Object.assign(c.issues[1]!, { id: 'price' }),
      'issues.1.id: the id "price" is used twice in issues',
    ],
    [
      'an option id used twice',
      (c) => Object.assign(c.issues[0]!.options[1]!, { id: 'low' }),
      'issues.0.options.1.id: the id "low" is used twice in options',
    ],
    [
      'an issue without points',
      (c) => Reflect.deleteProperty(c.parties[1]!.points, 'jobs'),
      'parties.1.points: party "south" has no points for issue "jobs"',
    ],
    [
      'points for an issue that is not there',
      (c) => Object.assign(c.parties[1]!.points, { prices: {} }),
      'parties.1.points.prices: no issue "prices"; did you mean "price"?',
    ],
    [
      'an effect on no indicator',
      (c) =>
        Object.assign(c.issues[0]!.options[0]!.effects!, { emission: { value: 1, because: { id: 'a', en: 'b' } } }),
      'issues.0.options.0.effects.emission: no indicator "emission"; did you mean "emissions"?',
    ],
    [
      'an effect finer than its indicator',
      (c) => Object.assign(c.issues[0]!.options[1]!.effects!.emissions!, { value: -0.55 }),
      'issues.0.options.1.effects.emissions.value: -0.55 does not fit; the indicator has numbers with at most 1 decimals',
    ],
    [
      'a baseline finer than its indicator',
      (c) => Object.assign(c.indicators![0]!, { baseline: 0.5 }),
      'indicators.0.baseline: 0.5 does not fit; the indicator has whole numbers',
    ],
    [
      'a source that is not listed',
      (c) => Object.assign(c.indicators![0]!.noAgreement, { source: 'bps' }),
      'indicators.0.noAgreement.source: no source "bps"; there is none',
    ],
    [
      'an interaction of one issue',
      (c) => Object.assign(c.interactions![0]!, { when: { price: 'high' } }),
      'interactions.0.when: an interaction names exactly two issues, not 1',
    ],
    [
      'an interaction twice',
      (c) => c.interactions!.push({ ...c.interactions![0]!, when: { jobs: 'full', price: 'high' } }),
      'interactions.2: party "north" has this combination twice',
    ],
    [
      'a condition on an unknown option',
      (c) => Object.assign(c.conditions![0]!, { breachedBy: [{ timing: ['earli'] }] }),
      'conditions.0.breachedBy.0.timing.0: no option "earli" of issue "timing"; did you mean "early"?',
    ],
    [
      'a condition on everything',
      (c) => Object.assign(c.conditions![0]!, { breachedBy: [{}] }),
      'conditions.0.breachedBy.0: an entry that names no issue would match every package',
    ],
    [
      'one signatory',
      (c) => Object.assign(c.parties[1]!, { role: 'observer' }),
      'parties: at least two parties are signatories, not 1',
    ],
    ['no ratification for a ratifier', (c) => c.phases.pop(), 'phases: there are ratifiers, but no ratification phase'],
    [
      'a ratification without ratifier',
      (c) => Object.assign(c.parties[2]!, { role: 'observer' }),
      'phases.3.kind: a ratification phase, but no party is a ratifier',
    ],
    [
      'a ratification too early',
      (c) => c.phases.reverse(),
      'phases.0.kind: ratification comes after the last negotiation',
    ],
    [
      'two ratifications',
      (c) => c.phases.push({ ...c.phases[3]!, id: 'again' }),
      'phases.4.kind: there is one ratification phase at most',
    ],
    [
      'a baseline beyond counting',
      (c) => Object.assign(c.indicators![0]!, { baseline: 2e9 }),
      'indicators.0.baseline: 2000000000 is too large; choose a larger unit',
    ],
    ['no negotiation', (c) => Object.assign(c.phases[2]!, { kind: 'break' }), 'phases: there is no negotiation phase'],
    [
      'an injection for nobody',
      (c) => Object.assign(c.injections![0]!.points!, { nord: {} }),
      'injections.0.points.nord: no party "nord"; did you mean "north"?',
    ],
    [
      'an injection on an unknown option',
      (c) => Object.assign(c.injections![0]!.points!.north!.timing!, { lates: 1 }),
      'injections.0.points.north.timing.lates: no option "lates" of issue "timing"; did you mean "later"?',
    ],
    [
      'injections that leave no option',
      (c) => Object.assign(c.injections![0]!, { closedOptions: { timing: ['early', 'later'] } }),
      'injections.1.closedOptions.timing: the injections up to this one close every option of issue "timing"',
    ],
    [
      'a card without its source',
      (c) => Object.assign(c, { cards: [{ id: 'a', title: c.title, text: c.title, source: 'law' }] }),
      'cards.0.source: no source "law"; there is none',
    ],
    [
      'a scene moved twice',
      (c) => c.indicators!.map((one) => Object.assign(one, { scene: 'jobs' })),
      'indicators.1.scene: the scene "jobs" is already moved by indicator "employment"',
    ],
  ])('given %s, when the file is read, then it is told with the nearest name', (_, edit, problem) => {
    expect(problemsAfter(edit)).toContain(problem);
  });

  test('given a misspelt ratifier, when the file is read, then its ratification phase is not called idle', () => {
    const problems = problemsAfter((content) => Object.assign(content.parties[2]!, { role: 'ratifyer' }));
    expect(problems).toEqual(['parties.2.role: "ratifyer" is not valid here; did you mean "ratifier"?']);
  });

  test('given an issue whose id is missing, when the file is read, then its points are not called unknown', () => {
    const problems = problemsAfter((content) => Reflect.deleteProperty(content.issues[0]!, 'id'));
    expect(problems).toEqual(['issues.0.id: "id" is missing']);
  });
});
