import { z } from 'zod';
import {
  compareFractions,
  divideFractions,
  type Fraction,
  multiplyFractions,
  parseFraction,
  toNumber,
} from '../../../shared/kernel/fraction.ts';
import { type AnalysedCase, CaseFileError } from './analysed-case.ts';

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

const NOTHING: Fraction = { numerator: 0n, denominator: 1n };
/** An issue of which a party values nothing has no divisor to speak of (GENIUS: a largest evaluation below 1e-5). */
const LEAST_DIVISOR: Fraction = { numerator: 1n, denominator: 100_000n };

/**
 * Weight · evaluation / divisor for every option, without rounding: from the published decimals where the file has
 * them, else from its float64 values.
 */
function exactPoints(party: Party, issue: Issue): Fraction[] {
  const place = `Party "${party.name}"`;
  const { exact } = party;
  const published = exact?.evaluations[issue.name];
  const evaluations = published ?? pick(party.evaluations, issue.name, `${place}, evaluations`);
  const weight = exact?.weights[issue.name] ?? pick(party.weights, issue.name, `${place}, weights`);
  const divisor = readFraction((published && exact?.divisor?.[issue.name]) ?? 1, place);
  const factor =
    compareFractions(divisor, LEAST_DIVISOR) < 0 ? NOTHING : divideFractions(readFraction(weight, place), divisor);
  return issue.values.map((value) => {
    const evaluation = pick<string | number>(evaluations, String(value), `${place}, issue "${issue.name}"`);
    return multiplyFractions(factor, readFraction(evaluation, place));
  });
}

/** The fault of a content that is no domain, with the first of what its schema says. */
export function malformed(error: z.ZodError): CaseFileError {
  return new CaseFileError('domain-malformed', z.prettifyError(error).replaceAll('\n', ' '), error.issues[0]);
}

/**
 * Reads a published negotiation domain (conformance/README.md, "Domain format"): utility = sum over issues of weight ·
 * evaluation, in the order of `issues[].values`, never rescaled; a missing reservation value is 0.
 * The published decimals are handed on as fractions, without rounding.
 * Throws `CaseFileError` with `domain-malformed` or `domain-incomplete`.
 */
export function readDomain(content: unknown): AnalysedCase {
  const parsed = DomainSchema.safeParse(content, { reportInput: true });
  if (!parsed.success) throw malformed(parsed.error);
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
