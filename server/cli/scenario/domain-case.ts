import {
  addFractions,
  compareFractions,
  type Fraction,
  leastCommonMultiple,
  multiplyFractions,
  roundHalfUp,
  subtractFractions,
} from '../../../shared/kernel/fraction.ts';
import { inEachLanguage } from '../../../shared/kernel/languages.ts';
import { domainWords } from './domain-words.ts';

/** A negotiation domain as research publishes it: names, and exact points. */
export interface Domain {
  readonly name: string;
  readonly issues: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly parties: readonly {
    readonly name: string;
    /** points[issue][value] */
    readonly points: readonly (readonly Fraction[])[];
    readonly reservation: Fraction;
  }[];
}

/** A case made of a domain, and which parties' points had to be rounded. */
export interface DomainCase {
  readonly content: Readonly<Record<string, unknown>>;
  readonly rounded: readonly string[];
}

/** Points of an option and limits of a party lie within this, either way. */
const LARGEST: Fraction = { numerator: 1000n, denominator: 1n };
const NOTHING: Fraction = { numerator: 0n, denominator: 1n };

/**
 * A case of format 2 with the issues, values and preferences of a domain. Points become whole numbers by one factor for
 * each party: the smallest that makes all of them whole, else the one by which the largest becomes 1,000, the rest rounded
 * half up. An issue with one value is no question: its points go into the limit.
 */
export function caseOfDomain(domain: Domain): DomainCase {
  const issueIds = idsOf(domain.issues.map(({ name }) => name));
  const valueIds = domain.issues.map(({ values }) => idsOf(values));
  const asked = domain.issues.flatMap(({ values }, at) => (values.length > 1 ? [at] : []));
  const partyIds = idsOf(domain.parties.map(({ name }) => name));
  const scaled = domain.parties.map((party) => scaleParty(party, asked));
  const text = (say: (words: typeof domainWords.id) => string, most: number) =>
    inEachLanguage((one) => clipped(say(domainWords[one]), most));
  const named = (name: string, most = 80) => text(() => name, most);
  return {
    rounded: scaled.flatMap(({ isExact }, at) => (isExact ? [] : [partyIds[at] ?? ''])),
    content: {
      format: 2,
      id: shortSlug(domain.name, 40),
      version: '1.0',
      languages: [...Object.keys(domainWords)],
      title: named(domain.name),
      summary: text((words) => words.summary(domain.name), 1200),
      fiction: text((words) => words.fiction, 1200),
      parties: domain.parties.map(({ name }, p) => ({
        id: partyIds[p],
        role: 'signatory',
        name: named(name),
        shortName: named(name, 24),
        description: text((words) => words.description(name), 1200),
        brief: text((words) => words.brief(name, scaled[p]?.reservation ?? 0), 9000),
        batna: text((words) => words.batna, 1200),
        reservation: scaled[p]?.reservation ?? 0,
        points: Object.fromEntries(
          asked.map((issue, at) => [
            issueIds[issue],
            Object.fromEntries((valueIds[issue] ?? []).map((id, value) => [id, scaled[p]?.points[at]?.[value] ?? 0])),
          ]),
        ),
      })),
      issues: asked.map((issue) => {
        const { name, values } = domain.issues[issue] ?? { name: '', values: [] };
        return {
          id: issueIds[issue],
          name: named(name),
          shortName: named(name, 24),
          question: text((words) => words.question(name), 300),
          options: values.map((value, at) => ({
            id: valueIds[issue]?.[at],
            name: named(value),
            clause: text((words) => words.clause(name, value), 1200),
          })),
        };
      }),
      phases: (['briefing', 'preparation', 'negotiation'] as const).map((kind, at) => ({
        id: kind,
        kind,
        name: text((words) => words.phases[kind], 24),
        minutes: [3, 5, 20][at],
        words: text((words) => words.begin[kind], 1200),
      })),
      agreement: {},
      teachingNote: text((words) => words.note(domain.name), 9000),
    },
  };
}

function scaleParty({ points, reservation }: Domain['parties'][number], asked: readonly number[]) {
  const given = points.flatMap((options, issue) => (asked.includes(issue) ? [] : [options[0] ?? NOTHING]));
  const limit = given.reduce(subtractFractions, reservation);
  const kept = asked.map((issue) => points[issue] ?? []);
  const all = [...kept.flat(), limit];
  const largest = all.map(absolute).reduce((most, one) => (compareFractions(one, most) > 0 ? one : most), NOTHING);
  const whole: Fraction = {
    numerator: leastCommonMultiple(all.map(({ denominator }) => denominator)),
    denominator: 1n,
  };
  const isExact = compareFractions(multiplyFractions(largest, whole), LARGEST) <= 0;
  const factor = isExact ? whole : multiplyFractions(LARGEST, inverse(largest));
  const scaled = (one: Fraction) => roundHalfUp(multiplyFractions(one, factor));
  return { isExact, points: kept.map((options) => options.map(scaled)), reservation: scaled(limit) };
}

function absolute(one: Fraction): Fraction {
  return one.numerator < 0n ? subtractFractions(NOTHING, one) : addFractions(NOTHING, one);
}

function inverse({ numerator, denominator }: Fraction): Fraction {
  return { numerator: denominator, denominator: numerator };
}

/** Ids made of names, each once. */
function idsOf(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = shortSlug(name, 34);
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-n${n}`;
    taken.add(id);
    return id;
  });
}

function shortSlug(name: string, most: number): string {
  return slug(name).slice(0, most).replace(/-+$/u, '');
}

function slug(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  if (words === '' || words === 'constructor') return `v-${words || 'blank'}`;
  return /^[a-z]/u.test(words) ? words : `v-${words}`;
}

function clipped(text: string, most: number): string {
  const line = text.trim() || '–';
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`.slice(0, most);
}
