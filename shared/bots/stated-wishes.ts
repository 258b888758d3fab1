import type { CaseText } from '../kernel/languages.ts';
import { type Message, partiesWithRole, type Table } from '../negotiation/table.ts';
import { harmOf, protectionOf } from '../scenario/condition-names.ts';
import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { PartyId } from '../scenario/vocabulary.ts';

/** Options of an issue that a ratifier named as what an agreement must contain. */
export interface Wish {
  readonly issue: number;
  readonly options: readonly number[];
}

export interface StatedWishes {
  readonly wishes: readonly Wish[];
  /** Indices of the case's do-no-harm conditions that a ratifier named, in a condition or in talk that the bot reads. */
  readonly conditions: ReadonlySet<number>;
}

/**
 * Reads the ratifiers' standing conditions as a bot can: by the names of the case's conditions (of the harm or of what is
 * protected), issues and options that occur in them, in either language. A condition in other words is not understood and changes nothing. With `by`, only
 * what that party said.
 */
export function readStatedWishes(table: Table, by?: PartyId): StatedWishes {
  const wishes: Wish[] = [];
  const conditions = new Set<number>();
  const names = namesOf(table.scenario);
  for (const stated of table.conditions) {
    if (stated.dropped || (by !== undefined && stated.party !== by)) continue;
    const said = plain(stated.text);
    const named = namedIn(said, names.conditions);
    for (const index of named) conditions.add(index);
    if (named.length === 0) wishes.push(...namedOptions(said, names));
  }
  const ratifiers = partiesWithRole(table.scenario, 'ratifier');
  for (const message of table.messages) {
    if (!ratifiers.includes(message.party) || (by !== undefined && message.party !== by)) continue;
    for (const index of conditionsIn(message, names)) conditions.add(index);
  }
  return { wishes, conditions };
}

const heard = new WeakMap<Message, readonly number[]>();

/** The conditions that a message names; a message never changes, and is read again with every plan. */
function conditionsIn(message: Message, names: CaseNames): readonly number[] {
  const named = heard.get(message) ?? namedIn(plain(message.text), names.conditions);
  heard.set(message, named);
  return named;
}

/** How many of the case's conditions, issues and options a condition in somebody's words names: none where a bot cannot read it. */
export function wishesIn(scenario: PublicScenario, text: string): number {
  const [said, names] = [plain(text), namesOf(scenario)];
  return namedIn(said, names.conditions).length + namedOptions(said, names).length;
}

/** The issues that a sentence names in full or in short, whoever wrote it. */
export function issuesNamedIn(scenario: PublicScenario, text: string): number[] {
  const said = plain(text);
  const { issues } = namesOf(scenario);
  const short = (issue: number) =>
    plainNames(scenario.issues[issue]?.shortName ?? {}).filter((name) => name.length > 3);
  return issues.flatMap(({ own }, issue) => (isNamed(said, own) || isNamed(said, short(issue)) ? [issue] : []));
}

/** How one thing is called, in every language, as `plain` has it. */
type Names = readonly string[];

interface CaseNames {
  /** By condition: of the harm and of what is protected. */
  readonly conditions: readonly Names[];
  /** By issue: its own, and those of its options. */
  readonly issues: readonly { readonly own: Names; readonly options: readonly Names[] }[];
}

const known = new WeakMap<PublicScenario, CaseNames>();

/** A bot looks for the same names in everything that is said, for as long as it plays. */
function namesOf(scenario: PublicScenario): CaseNames {
  const names = known.get(scenario) ?? {
    conditions: scenario.conditions.map((one) => [harmOf(one), protectionOf(one)].flatMap(plainNames)),
    issues: scenario.issues.map(({ name, options }) => ({
      own: plainNames(name),
      options: options.map((option) => plainNames(option.name)),
    })),
  };
  known.set(scenario, names);
  return names;
}

const plainNames = (name: CaseText): Names => Object.values(name).map(plain);

const isNamed = (said: string, names: Names): boolean => names.some((name) => isIn(said, name));

/** Places of those that are named. */
function namedIn(said: string, all: readonly Names[]): number[] {
  return all.flatMap((names, index) => (isNamed(said, names) ? [index] : []));
}

function namedOptions(said: string, { issues }: CaseNames): Wish[] {
  return issues.flatMap(({ own, options }, issue) => {
    if (!isNamed(said, own)) return [];
    const named = namedIn(said, options);
    return named.length === 0 ? [] : [{ issue, options: named }];
  });
}

/** A number must not be the end of a longer one: 5 % does not stand in 25 %. */
function isIn(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  const isPartOfNumber = /^[-\d]/.test(name) && /[\d.,]/.test(text[at - 1] ?? '');
  return !isPartOfNumber || isIn(text.slice(at + 1), name);
}

const plain = (text: string) => text.toLowerCase().replaceAll('\u00a0', ' ');
