import { createHash } from 'node:crypto';
import { createDice } from '../../shared/kernel/dice.ts';
import { firstFormatSchema, type Scenario } from '../../shared/scenario/schema.ts';

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const both = (text: string) => ({ id: `${text} (id)`, en: `${text} (en)` });

export interface CaseShape {
  readonly seed: number;
  readonly signatories: number;
  readonly ratifiers: number;
  /** Number of options of each issue. */
  readonly options: readonly number[];
  readonly interactions?: number;
  /** Minutes of the negotiation; 20 unless told. */
  readonly minutes?: number;
}

/**
 * A case of the given shape with drawn points (0–20 per option), reservation values between a quarter and two thirds of
 * each party's best, drawn interactions, and one do-no-harm condition on the first issue.
 */
export function drawnCase({
  seed,
  signatories,
  ratifiers,
  options,
  interactions = 0,
  minutes = 20,
}: CaseShape): Scenario {
  const dice = createDice(seed);
  const issues = options.map((count, i) => ({
    id: `issue-${i}`,
    name: both(`Issue number ${i}`),
    shortName: both(`I${i}`),
    question: both('Which?'),
    options: Array.from({ length: count }, (_, o) => ({
      id: `o-${o}`,
      name: both(`Choice ${i}/${o}`),
      clause: both('Clause'),
    })),
  }));
  const parties = Array.from({ length: signatories + ratifiers }, (_, p) => {
    const points = issues.map((issue) => issue.options.map(() => dice.roll(21)));
    const best = points.reduce((sum, row) => sum + Math.max(...row), 0);
    return {
      id: `party-${p}`,
      role: p < signatories ? ('signatory' as const) : ('ratifier' as const),
      name: both(`Party ${p}`),
      shortName: both(`P${p}`),
      description: both('Somebody'),
      brief: both(`Brief ${p}`),
      batna: both(`Batna ${p}`),
      reservation: Math.round((best * (25 + dice.roll(41))) / 100),
      points: Object.fromEntries(
        issues.map((issue, i) => [
          issue.id,
          Object.fromEntries(issue.options.map((o, k) => [o.id, points[i]?.[k] ?? 0])),
        ]),
      ),
    };
  });
  const drawOption = (i: number) => `o-${dice.roll(options[i] ?? 1)}`;
  return firstFormatSchema.parse({
    format: 1,
    id: 'drawn-test',
    version: '1.0',
    title: both('Drawn case'),
    summary: both('Drawn'),
    fiction: both('All of it'),
    parties,
    issues,
    interactions: Array.from({ length: interactions }, () => {
      const first = dice.roll(options.length - 1);
      const second = first + 1 + dice.roll(options.length - 1 - first);
      return {
        party: `party-${dice.roll(parties.length)}`,
        when: { [`issue-${first}`]: drawOption(first), [`issue-${second}`]: drawOption(second) },
        points: dice.roll(31) - 15,
        because: both('Together'),
      };
    }),
    conditions: [
      { id: 'harm', name: both('Do no harm'), text: both('Never'), cap: 30, breachedBy: [{ 'issue-0': ['o-0'] }] },
    ],
    phases: [
      { id: 'prepare', kind: 'preparation', name: both('Prepare'), minutes: 5, words: both('Go') },
      { id: 'talk', kind: 'negotiation', name: both('Talk'), minutes, words: both('Go') },
      { id: 'vote', kind: 'ratification', name: both('Vote'), minutes: 5, words: both('Go') },
    ],
    agreement: { returnMinutes: 5 },
    teachingNote: both('Note'),
  });
}

/** What options are worth: worth[issue][option], and what no agreement is worth. */
export interface PartyWorth {
  readonly reservation: number;
  readonly worth: readonly (readonly number[])[];
}

/** A case without ratifiers, conditions and interactions, made of points alone. */
export function pointCase(id: string, parties: readonly PartyWorth[], minutes: number): Scenario {
  const drawn = drawnCase({
    seed: 1,
    signatories: parties.length,
    ratifiers: 0,
    options: (parties[0]?.worth ?? []).map((options) => options.length),
    minutes,
  });
  return {
    ...drawn,
    id,
    conditions: [],
    phases: drawn.phases.filter(({ kind }) => kind === 'negotiation'),
    parties: drawn.parties.map((party, place) => ({
      ...party,
      reservation: parties[place]?.reservation ?? 0,
      points: Object.fromEntries(
        (parties[place]?.worth ?? []).map((options, issue) => [
          `issue-${issue}`,
          Object.fromEntries(options.map((points, option) => [`o-${option}`, points])),
        ]),
      ),
    })),
  };
}

/** The gain that is shared out among three in twelve ways, to each of them. */
const SPLITS = [0, 1, 2, 3].flatMap((a) =>
  [0, 1, 2, 3].flatMap((b) => (4 - a - b >= 0 && 4 - a - b <= 3 ? [[a, b, 4 - a - b]] : [])),
);

/** Cases with little room, in which everybody gives or nothing comes of it. */
export const SMALL_CASES = {
  /** One price; three of twelve suit both. */
  price: pointCase(
    'one-price',
    [
      { reservation: 38, worth: [[0, 9, 18, 27, 36, 46, 54, 64, 73, 82, 91, 100]] },
      { reservation: 30, worth: [[100, 91, 82, 73, 64, 54, 46, 36, 27, 18, 9, 0]] },
    ],
    10,
  ),
  /** A middle option that is better for both than meeting halfway elsewhere. */
  middle: pointCase(
    'middle-way',
    [
      {
        reservation: 30,
        worth: [
          [0, 60, 48],
          [0, 40],
        ],
      },
      {
        reservation: 30,
        worth: [
          [60, 0, 48],
          [40, 10],
        ],
      },
    ],
    15,
  ),
  /** Three who share; in three of twelve ways each gets something. */
  split: pointCase(
    'three-share',
    [0, 1, 2].map((place) => ({ reservation: 15, worth: [SPLITS.map((split) => (split[place] ?? 0) * 25)] })),
    15,
  ),
  /** One of four options, each the best for somebody or good for both. */
  four: pointCase(
    'one-of-four',
    [
      { reservation: 0, worth: [[0, 25, 75, 100]] },
      { reservation: 0, worth: [[100, 25, 75, 0]] },
    ],
    20,
  ),
} as const;
