import { TEXT_LISTS } from '../case-file/check-languages.ts';
import { CASE_LANGUAGES } from '../kernel/languages.ts';
import type { Scenario } from '../scenario/schema.ts';

/** A text of a case and the path to it, as findings say it. */
export interface PlacedText {
  readonly at: string;
  /** By the codes of the case's languages. */
  readonly text: Readonly<Record<string, string>>;
}

/** Every text that an author wrote of a case, a number issue as its file has it. In the order of the fields. */
export function writtenTexts(scenario: Scenario, languages: readonly string[]): PlacedText[] {
  const issues = scenario.issues.map(({ options, ...issue }) => {
    const [first] = options;
    if (issue.number === undefined || first === undefined) return { ...issue, options };
    return { ...issue, clause: first.clause, effects: first.effects };
  });
  return textsIn({ ...scenario, issues }, languages);
}

/** Every text of a part of a case in the order of its fields; entries of lists are named by their ids. */
function textsIn(value: unknown, languages: readonly string[], path: readonly string[] = []): PlacedText[] {
  if (Array.isArray(value)) {
    const isOfTexts = TEXT_LISTS.includes(path.at(-1));
    return value.flatMap((entry, i) =>
      textsIn(entry, languages, [...path, (isOfTexts ? undefined : nameOf(entry)) ?? String(i + 1)]),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value, languages)) return [{ at: path.join('.'), text: value }];
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, languages, [...path, key]));
}

function nameOf(entry: unknown): string | undefined {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

function isText(value: object, languages: readonly string[]): value is PlacedText['text'] {
  const keys = Object.keys(value);
  // Ids of options and issues may look like languages; what they hold is no text.
  return keys.length > 0 && keys.every((key) => languages.includes(key)) && areStrings(Object.values(value));
}

function areStrings(values: readonly unknown[]): boolean {
  return values.every((one) => typeof one === 'string');
}

/** The place of a text, with the language where not all that it stands in are meant. */
export function placesIn({ at, text }: PlacedText, isMeant: (words: string, language: string) => boolean): string[] {
  const all = Object.keys(text);
  const meant = all.filter((language) => isMeant(text[language] ?? '', language));
  return meant.length === all.length && all.length > 1 ? [at] : meant.map((language) => `${at}.${language}`);
}

/** A list of places as a message says it: the first few, and how many there are in all. */
export function firstPlaces(places: readonly string[]): [first: readonly string[], count: number] {
  return [places.slice(0, MOST_NAMED), places.length];
}

/** More than this nobody reads in one line. */
const MOST_NAMED = 4;

/** Words of a text, as they are counted for reading. */
export function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

/** The sentences of a text, near enough to look for numbers in them. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/u).filter((one) => one.trim() !== '');
}

/** The codes of the languages that a case is written in. */
export function caseLanguages({ languages }: Pick<Scenario, 'languages'>): readonly string[] {
  return languages?.map(({ code }) => code) ?? CASE_LANGUAGES;
}
