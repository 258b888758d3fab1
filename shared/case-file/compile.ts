import { FIRST_LANGUAGE, LANGUAGE_FACTS, languageOf } from '../kernel/languages.ts';
import type { Scenario, ScenarioIssue, ScenarioParty } from '../scenario/schema.ts';
import { sourceTitle } from '../scenario/source-words.ts';
import type { CaseChoice, CaseFile, CaseFileIssue, CaseOptions } from './case-file.ts';
import { atValue, nameOfValue, valueId, valuesOf, withValue } from './number-issues.ts';
import { takeVariant } from './variants.ts';
import { directionOf } from './writing-direction.ts';

/** An image of a case, read: its bytes without what a camera or an editor put beside the picture. */
export type CompiledImage = NonNullable<Scenario['images']>[number];

/** What a file names and does not hold. */
export interface Beside {
  /** The images that the file names, in its order. */
  readonly images?: readonly CompiledImage[];
  /** The variant that is to be played; left out: the whole case. */
  readonly variant?: string | undefined;
}

/**
 * The case that is played, from a sound file of format 2: one variant of it, numbers as options, ranges as lists. The same
 * file always gives the same case. Throws `RangeError` for a file or variant that the checks would refuse.
 */
export function compileCase(whole: CaseFile, { images = [], variant }: Beside = {}): Scenario {
  const file = variant === undefined ? whole : takeVariant(whole, variant);
  const chosen = file.variants.find(({ id }) => id === variant);
  const { languages, issues, parties, constraints, interactions, conditions, injections, variants: _, ...rest } = file;
  const places = new Map(file.indicators.map(({ id, decimals }) => [id, decimals]));
  return withoutUndefined({
    ...rest,
    languages: languages.map(compileLanguage),
    richText: true as const,
    ...(chosen === undefined ? {} : { variant: { id: chosen.id, name: chosen.name } }),
    sources: file.sources.map((source) => ({ ...source, title: sourceTitle(source) })),
    images: images.length === 0 ? undefined : [...images],
    parties: parties.map((party) => compileParty(party, issues)),
    issues: issues.map((issue) => compileIssue(issue, places)),
    constraints: constraints.length === 0 ? undefined : constraints.map((one) => compileConstraint(one, issues)),
    interactions: interactions.map((one) => ({ ...one, when: mapValues(one.when, optionIdOf) })),
    conditions: conditions.map((one) => ({
      ...one,
      breachedBy: one.breachedBy.map((choice) => compileChoice(choice, issues)),
    })),
    injections: injections.map((one) => ({
      ...one,
      closedOptions: compileChoice(one.closedOptions, issues),
      points: mapValues(one.points, (byIssue) => mapValues(byIssue, (given, issue) => newPoints(given, issue, issues))),
    })),
  });
}

/** Every issue that a choice names, with the ids of its options. */
function compileChoice(choice: CaseChoice, issues: readonly CaseFileIssue[]): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(choice).map(([id, options]) => {
      const issue = issues.find((one) => one.id === id);
      if (issue === undefined) throw new RangeError(`No issue "${id}"`);
      return [id, optionsIn(options, issue)];
    }),
  );
}

function optionsIn(options: CaseOptions, issue: CaseFileIssue): string[] {
  if (Array.isArray(options)) return options.map(optionIdOf);
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = options;
  return optionIdsOf(issue).filter((value) => Number(value) >= from && Number(value) <= to);
}

/** The ids of an issue's options, the values of a number issue included, in their order. */
function optionIdsOf(issue: CaseFileIssue): readonly string[] {
  if (!('number' in issue)) return issue.options.map(({ id }) => id);
  const values = valuesOf(issue.number);
  if (values === undefined) throw new RangeError(`The steps of issue "${issue.id}" do not lead to its last value`);
  return values;
}

function optionIdOf(option: string | number): string {
  return typeof option === 'number' ? valueId(option) : option;
}

function compileIssue(issue: CaseFileIssue, places: ReadonlyMap<string, number>): ScenarioIssue {
  if (!('number' in issue)) return issue;
  const { id, name, shortName, question, number, clause, effects } = issue;
  const options = optionIdsOf(issue).map((value) => ({
    id: value,
    name: nameOfValue(value, number.unit),
    clause: withValue(clause, value),
    effects: mapValues(effects, ({ corners, ...effect }, indicator) => ({
      ...effect,
      value: atValue(corners, value, places.get(indicator)),
    })),
  }));
  return { id, name, shortName, question, number, options };
}

function compileParty(party: CaseFile['parties'][number], issues: readonly CaseFileIssue[]): ScenarioParty {
  const points = Object.fromEntries(
    issues.map((issue) => {
      const given = party.points[issue.id] ?? {};
      const worth = (option: string) => ('number' in issue ? atValue(given, option) : (given[option] ?? 0));
      return [issue.id, Object.fromEntries(optionIdsOf(issue).map((option) => [option, worth(option)]))];
    }),
  );
  return { ...party, points };
}

/** New points of an injected event: of some options, or of a whole number issue by its corners. */
function newPoints(given: Readonly<Record<string, number>>, id: string, issues: readonly CaseFileIssue[]) {
  const issue = issues.find((one) => one.id === id);
  if (issue === undefined || !('number' in issue)) return { ...given };
  return Object.fromEntries(optionIdsOf(issue).map((value) => [value, atValue(given, value)]));
}

function compileConstraint(one: CaseFile['constraints'][number], issues: readonly CaseFileIssue[]) {
  const { id, name, because, source, when } = one;
  const said = { id, name, because, ...(source === undefined ? {} : { source }), when: compileChoice(when, issues) };
  if ('excludes' in one) return { ...said, kind: 'excludes' as const, other: compileChoice(one.excludes, issues) };
  if ('needs' in one) return { ...said, kind: 'needs' as const, other: compileChoice(one.needs, issues) };
  return { ...said, kind: 'unlawful-unless' as const, other: compileChoice(one.unlawfulUnless, issues) };
}

function compileLanguage(language: CaseFile['languages'][number]) {
  if (typeof language !== 'string') {
    return { ...language, direction: language.direction ?? directionOf(language.code) ?? ('ltr' as const) };
  }
  const known = LANGUAGE_FACTS[languageOf(language) ?? FIRST_LANGUAGE];
  return { code: language, name: known.name, direction: known.direction };
}

function mapValues<T, R>(record: Readonly<Record<string, T>>, make: (value: T, key: string) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value, key)]));
}

/** Without fields that hold nothing: JSON does not keep them, and the hash of a case is of its JSON. */
function withoutUndefined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
