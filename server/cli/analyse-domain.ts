import { z } from 'zod';
import { divideFractions, type Fraction, multiplyFractions, toNumber } from '../../shared/analysis/fraction.ts';
import type { OutcomeSpaceInput } from '../../shared/analysis/space.ts';
import { parseFraction } from './analyse-fraction.ts';

/** What the analysis needs of an input file. */
export interface AnalysedCase {
  readonly name: string;
  readonly input: OutcomeSpaceInput;
  /** packages to measure, as option indices per issue */
  readonly samples: readonly (readonly number[])[];
}

/** An input file that cannot be analysed; `code` names the reason. */
export class CaseFileError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'CaseFileError';
    this.code = code;
  }
}

const decimalText = z.union([z.string(), z.number()]);
const PartySchema = z.object({
  name: z.string(),
  weights: z.record(z.string(), z.number()),
  evaluations: z.record(z.string(), z.record(z.string(), z.number())),
  reservation: z.number().nullish(),
  exact: z
    .object({
      weights: z.record(z.string(), decimalText),
      evaluations: z.record(z.string(), z.record(z.string(), decimalText)),
      divisor: z.record(z.string(), decimalText).nullish(),
      reservation: decimalText.nullish(),
    })
    .nullish(),
});
const DomainSchema = z.object({
  name: z.string(),
  issues: z.array(z.object({ name: z.string(), values: z.array(decimalText).min(1) })).min(1),
  parties: z.array(PartySchema).min(1),
  samples: z.array(z.array(z.number().int())).optional(),
});
type Party = z.infer<typeof PartySchema>;
type Issue = z.infer<typeof DomainSchema>['issues'][number];

function pick<Value>(record: Readonly<Record<string, Value>>, key: string, place: string): Value {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  if (value === undefined) throw new CaseFileError('domain-incomplete', `${place} has nothing for "${key}"`);
  return value;
}

function readFraction(text: string | number, place: string): Fraction {
  try {
    return parseFraction(text);
  } catch (error) {
    throw new CaseFileError('domain-malformed', `${place}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** weight · evaluation / divisor for every option, without rounding: the published decimals where the file has them. */
function exactPoints(party: Party, issue: Issue): Fraction[] {
  const source = party.exact ?? party;
  const place = `Party "${party.name}"`;
  const evaluations = pick(source.evaluations, issue.name, `${place}, evaluations`);
  const weight = readFraction(pick(source.weights, issue.name, `${place}, weights`), place);
  const divisor = readFraction(party.exact?.divisor?.[issue.name] ?? 1, place);
  if (divisor.numerator === 0n)
    throw new CaseFileError('domain-malformed', `${place}: issue "${issue.name}" is divided by 0`);
  return issue.values.map((value) => {
    const evaluation = readFraction(pick(evaluations, String(value), `${place}, issue "${issue.name}"`), place);
    return divideFractions(multiplyFractions(weight, evaluation), divisor);
  });
}

/**
 * Reads a published negotiation domain (conformance/README.md, "Domain format"): utility = sum over issues of weight ·
 * evaluation, in the order of `issues[].values`, never rescaled; a missing reservation value is 0.
 * The published decimals are handed on as fractions, without rounding.
 * Throws `CaseFileError` with `domain-malformed` or `domain-incomplete`.
 */
export function readDomain(content: unknown): AnalysedCase {
  const parsed = DomainSchema.safeParse(content);
  if (!parsed.success) throw new CaseFileError('domain-malformed', z.prettifyError(parsed.error).replaceAll('\n', ' '));
  const { name, issues, parties, samples = [] } = parsed.data;
  const exact = parties.map((party) => ({
    points: issues.map((issue) => exactPoints(party, issue)),
    reservation: readFraction(party.exact?.reservation ?? party.reservation ?? 0, `Party "${party.name}"`),
  }));
  return {
    name,
    input: {
      points: exact.map(({ points }) => points.map((options) => options.map(toNumber))),
      reservation: exact.map(({ reservation }) => toNumber(reservation)),
      exact,
    },
    samples,
  };
}
