import { describe, expect, test } from 'vitest';
import { caseFigures } from '../../shared/authoring/case-figures.ts';
import { studyCase } from '../../shared/authoring/case-study.ts';
import { checkMeaning, reportOn } from '../../shared/authoring/check-meaning.ts';
import { readingMinutes } from '../../shared/authoring/check-texts.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { constrainedScenario } from '../support/constrained-case.ts';
import { goldenScenario, type SmallIssue, smallScenario } from '../support/golden-case.ts';
import { threePartyScenario, twoPartyScenario } from '../support/scenarios.ts';

const checksOf = (scenario: Scenario) => checkMeaning(scenario).map((finding) => `${finding.severity} ${finding.code}`);

/** Two issues that the parties weigh differently: north 60/20 against south 20/60, and an impact that pulls elsewhere. */
const trade: SmallIssue[] = [
  { north: [60, 30, 0], south: [0, 10, 20], good: [0, 10, 30] },
  { north: [20, 10, 0], south: [0, 30, 60], good: [0, 10, 30] },
];

describe('the zone of agreement', () => {
  test('given a case to trade in, when it is checked, then nothing is wrong with its zone', () => {
    const checks = checksOf(smallScenario(trade, [20, 20]));
    const zone = ['cannot-gain', 'no-zone', 'narrow-zone', 'wide-zone', 'purely-distributive', 'no-logrolling'];
    expect(checks.filter((check) => zone.some((name) => check.endsWith(name)))).toEqual([]);
  });

  test.each<[string, Scenario, string]>([
    ['a party that cannot gain', smallScenario(trade, [80, 20]), 'error cannot-gain'],
    ['reservation values that exclude each other', smallScenario(trade, [70, 70]), 'error no-zone'],
    ['a ratifier that nothing suits', withForum(50, 40), 'error cannot-gain'],
    ['a ratifier that only wants what a signatory cannot give', withForum(50, 90), 'error no-ratifiable-package'],
    ['reservation values that nearly anything meets', smallScenario(trade, [0, 0]), 'warning wide-zone'],
    [
      'one issue to split',
      smallScenario([{ north: [10, 5, 0], south: [0, 5, 10] }], [0, 0]),
      'warning purely-distributive',
    ],
    ['one issue to split', smallScenario([{ north: [10, 5, 0], south: [0, 5, 10] }], [0, 0]), 'warning no-logrolling'],
    ['one package best for all', smallScenario([{ north: [9, 0], south: [9, 0] }], [1, 1]), 'warning one-best-package'],
  ])('given %s, when the case is checked, then it is told', (_, scenario, finding) => {
    expect(checksOf(scenario)).toContain(finding);
  });

  test('given one package in two hundred, when the case is checked, then the zone is called narrow', () => {
    const options = Array.from({ length: 12 }, (_, o) => o);
    const falling = options.toReversed();
    const issues = [
      { north: options.map((o) => 12 * o), south: falling },
      { north: options, south: falling.map((o) => 12 * o) },
      { north: [0, 1], south: [0, 1] },
    ];
    // Best for both: (11, 0, 1) with 133 each
    expect(checksOf(smallScenario(issues, [132, 132]))).toContain('warning narrow-zone');
    expect(checksOf(smallScenario(issues, [60, 60]))).not.toContain('warning narrow-zone');
  });

  /** The three-party case with a ratifier that looks at a low price only, at which north has 40 points of its 45. */
  function withForum(reservation: number, lowPrice: number): Scenario {
    const base = threePartyScenario();
    const points = {
      price: { low: lowPrice, mid: 0, high: 0 },
      jobs: { none: 0, shared: 0, full: 0 },
      timing: { early: 0, later: 0, last: 0 },
    };
    const parties = base.parties.map((party) => (party.id === 'forum' ? { ...party, reservation, points } : party));
    return { ...base, parties };
  }
});

describe('issues, options and indicators', () => {
  test('given an issue that nobody has points for, when the case is checked, then it is told', () => {
    const checks = checksOf(smallScenario([...trade, { north: [3, 3], south: [5, 5], good: [0, 1] }], [20, 20]));
    expect(checks).toContain('error issue-without-points');
  });

  test('given an issue that matters by an interaction only, when the case is checked, then it is not called idle', () => {
    const scenario = smallScenario([...trade, { north: [3, 3], south: [5, 5], good: [0, 1] }], [20, 20], {
      interactions: [
        { party: 'north', when: { i0: 'o0', i2: 'o1' }, points: 2, because: { id: 'sebab', en: 'because' } },
      ],
    });
    expect(checksOf(scenario)).not.toContain('error issue-without-points');
  });

  test('given an issue that moves no indicator, when the case is checked, then it is told', () => {
    const issues = [...trade, { north: [3, 0], south: [0, 5] }];
    expect(checkMeaning(smallScenario(issues, [20, 20]))).toContainEqual({
      severity: 'warning',
      code: 'issue-without-impact',
      at: 'issues.i2',
      message: { id: 'Butir "i2" tidak mengubah satu indikator pun.', en: 'Issue "i2" changes no indicator.' },
    });
  });

  test('given an indicator that no option moves, when the case is checked, then its weight counts for nothing', () => {
    const issues = trade.map(({ north, south }) => ({ north, south }));
    expect(checksOf(smallScenario(issues, [20, 20]))).toContain('error indicator-without-effect');
  });

  test('given an option that another one beats for everybody, when the case is checked, then both are named', () => {
    const issues = [...trade, { north: [3, 0, 5], south: [0, 5, 1], good: [1, 0, 1] }];
    expect(checkMeaning(smallScenario(issues, [20, 20])).map((finding) => finding.message.en)).toContain(
      'Option "o0" of issue "i2" is never the better choice: "o2" is at least as good for every party and indicator.',
    );
  });

  test('given an option that is worse for the parties but better for the people, when the case is checked, then it may stay', () => {
    const issues = [...trade, { north: [3, 0, 5], south: [0, 5, 1], good: [2, 0, 1] }];
    expect(checksOf(smallScenario(issues, [20, 20]))).not.toContain('warning option-for-nobody');
  });

  test('given an option that a condition or an interaction looks at, when the case is checked, then it may stay', () => {
    const issues = [...trade, { north: [3, 0, 5], south: [0, 5, 1], good: [1, 0, 1] }];
    const condition = { id: 'consent', name: both('Consent'), text: both('Ask'), cap: 9, breachedBy: [{ i2: ['o2'] }] };
    const interaction = { party: 'south', when: { i0: 'o0', i2: 'o0' }, points: 9, because: both('Because') };
    const checksWith = (changes: Parameters<typeof smallScenario>[2]) =>
      checksOf(smallScenario(issues, [20, 20], changes));
    expect(checksWith({})).toContain('warning option-for-nobody');
    expect(checksWith({ conditions: [condition] })).not.toContain('warning option-for-nobody');
    expect(checksWith({ interactions: [interaction] })).not.toContain('warning option-for-nobody');
  });

  test('given two options that differ in nothing, when the case is checked, then only the later one is called idle', () => {
    const issues = [...trade, { north: [3, 3, 0], south: [1, 1, 5], good: [1, 1, 0] }];
    const idle = checkMeaning(smallScenario(issues, [20, 20])).filter((one) => one.code === 'option-for-nobody');
    expect(idle.map((finding) => finding.message.en)).toEqual([expect.stringContaining('Option "o1" of issue "i2"')]);
  });
});

describe('conditions and tension', () => {
  const consent = (breachedBy: Scenario['conditions'][number]['breachedBy'], cap = 20) =>
    smallScenario(trade, [20, 20], {
      conditions: [{ id: 'consent', name: both('Consent'), text: both('Ask first'), cap, breachedBy }],
    });

  test('given a condition that some good packages breach and others keep, when the case is checked, then it is sound', () => {
    expect(checksOf(consent([{ i0: ['o0'] }])).filter((check) => check.includes('condition'))).toEqual([]);
  });

  test('given conditions nobody can or must breach, when the case is checked, then that is told', () => {
    expect(checksOf(consent([{ i0: ['o0', 'o1', 'o2'] }]))).toContain('error condition-unavoidable');
    // o2 with o0 gives north 20 and south 20: rational. o2 with o2 gives north 0: not.
    expect(checksOf(consent([{ i0: ['o2'], i1: ['o2'] }]))).toContain('warning condition-without-temptation');
  });

  test('given a cap that no package reaches, when the case is checked, then breaching costs nothing', () => {
    expect(checksOf(consent([{ i0: ['o0'] }], 100))).toContain('warning cap-without-effect');
    expect(checksOf(consent([{ i0: ['o0'] }], 20))).not.toContain('warning cap-without-effect');
  });

  test('given a rubric that follows the parties’ points, when the case is checked, then it adds no tension', () => {
    const checks = checksOf(
      smallScenario(
        [
          { north: [60, 30, 0], south: [0, 10, 20], good: [40, 20, 0] },
          { north: [20, 10, 0], south: [0, 30, 60], good: [0, 20, 40] },
        ],
        [20, 20],
      ),
    );
    expect(checks).toContain('warning no-tension');
    expect(checks).toContain('warning no-extraction');
    expect(checks).toContain('warning no-aid');
    expect(checks).not.toContain('error no-partnership');
  });

  test('given a rubric against the parties’ points, when the case is checked, then partnership is out of reach', () => {
    const checks = checksOf(
      smallScenario(
        [
          { north: [60, 30, 0], south: [0, 10, 20], good: [0, 10, 40] },
          { north: [20, 10, 0], south: [0, 30, 60], good: [40, 10, 0] },
        ],
        [20, 20],
      ),
    );
    expect(checks).toContain('error no-partnership');
    expect(checks).not.toContain('warning no-tension');
    expect(checks).not.toContain('warning no-aid');
  });

  test('given a case without indicators, when it is checked, then the quadrant is missed', () => {
    expect(
      checksOf(
        smallScenario(
          trade.map(({ north, south }) => ({ north, south })),
          [20, 20],
          { indicators: [] },
        ),
      ),
    ).toContain('warning no-indicators');
  });
});

describe('events', () => {
  test('given an event that ends the zone, when the case is checked, then it is named', () => {
    const flood = threePartyScenario().injections[0]!;
    const points = { north: { price: { low: 0, mid: 0, high: 0 } } };
    const scenario = threePartyScenario({ injections: [{ ...flood, points }] });
    expect(checksOf(scenario)).toContain('warning event-ends-zone');
    expect(checksOf(threePartyScenario())).not.toContain('warning event-ends-zone');
  });

  test('given an event that closes what agreement needs, when the case is checked, then it is named', () => {
    const audit = threePartyScenario().injections[1]!;
    const scenario = threePartyScenario({ injections: [{ ...audit, closedOptions: { price: ['mid', 'high'] } }] });
    expect(checksOf(scenario)).toContain('warning event-ends-zone');
  });

  test('[OF-16] given an event after which no package is allowed, when the case is checked, then it is named', () => {
    const base = constrainedScenario();
    const closedOptions = { price: ['low', 'mid'], jobs: ['shared', 'full'] };
    const injections = base.injections.map((one) => (one.id === 'audit' ? { ...one, closedOptions } : one));
    expect(checksOf({ ...base, injections })).toContain('error event-forbids-all');
    expect(checksOf(base)).not.toContain('error cannot-be-analysed');
  });
});

describe('texts', () => {
  test('given two hundred words a minute, when reading time is asked, then the longer language counts', () => {
    const words = (count: number) => Array(count).fill('kata').join(' ');
    const texts = { brief: { id: words(700), en: words(900) }, batna: { id: words(100), en: words(100) } };
    expect(readingMinutes(texts)).toBe(5);
  });

  test('given texts too long, untranslated or unfinished, when the case is checked, then their places are told', () => {
    const base = twoPartyScenario();
    const long = Array(1001).fill('kata').join(' ');
    const scenario = {
      ...base,
      summary: { id: 'The same four words', en: 'The same four words' },
      title: { id: 'Sasak', en: 'Sasak' },
      fiction: { id: 'Semua rekaan', en: 'TODO' },
      parties: base.parties.map((party, p) => (p === 0 ? { ...party, brief: { id: long, en: 'Short' } } : party)),
    };
    const texts = ['long-brief', 'not-translated', 'left-open'];
    expect(
      checkMeaning(scenario)
        .filter((one) => texts.includes(one.code))
        .map((one) => one.message.en),
    ).toEqual([
      'The brief of "north" takes 5.0 minutes to read, more than 5.',
      'A text is the same in two languages: summary (id, en).',
      'A place is still left open: fiction.en.',
    ]);
  });
});

describe('figures', () => {
  test('given the worked domain, when its figures are asked, then they are the known ones', () => {
    const figures = caseFigures(studyCase(goldenScenario()));
    expect(figures).toMatchObject({ packages: 36, frontierPackages: 6, phaseMinutes: 30 });
    // Largest sum of shares 275/600 + 604/800 at (2,0,2)
    expect(figures.integrativePotential).toBeCloseTo(275 / 600 + 604 / 800 - 1, 12);
    const { rationalPackages, quadrants } = figures;
    expect(Object.values(quadrants ?? {}).reduce((sum, count) => sum + count, 0)).toBe(rationalPackages);
    expect(Math.abs(figures.correlation ?? 2)).toBeLessThanOrEqual(1);
  });

  test('given a rubric that is exactly the joint gain, when the figures are asked, then the correlation is 1', () => {
    const scenario = smallScenario([{ north: [0, 1, 2, 3], south: [0, 1, 2, 3], good: [0, 10, 20, 30] }], [0, 0]);
    expect(caseFigures(studyCase(scenario)).correlation).toBeCloseTo(1, 3);
  });

  test('given a case that cannot be analysed, when it is checked, then that is an error and not a crash', () => {
    const issue = { north: Array(12).fill(1), south: Array(12).fill(1) };
    const scenario = smallScenario(Array(20).fill(issue), [0, 0]);
    const { findings, figures } = reportOn(scenario);
    expect(findings[0]).toMatchObject({ severity: 'error', code: 'cannot-be-analysed' });
    expect(figures).toBeUndefined();
  });

  test('given errors and warnings, when a case is checked, then errors come first', () => {
    const severities = checkMeaning(smallScenario([...trade, { north: [3, 0], south: [0, 5] }], [83, 20])).map(
      (finding) => finding.severity,
    );
    expect(severities).toContain('warning');
    expect(severities.lastIndexOf('error')).toBeLessThan(severities.indexOf('warning'));
  });
});

function both(text: string) {
  return { id: `${text} (id)`, en: `${text} (en)` };
}
