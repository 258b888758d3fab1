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
