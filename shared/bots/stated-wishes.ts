import type { CaseText } from '../kernel/languages.ts';
import { partiesWithRole, type Table } from '../negotiation/table.ts';
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
  for (const stated of table.conditions) {
    if (stated.dropped || (by !== undefined && stated.party !== by)) continue;
    const named = namedConditions(table.scenario, stated.text);
    for (const index of named) conditions.add(index);
    if (named.length === 0) wishes.push(...namedOptions(table.scenario, stated.text));
  }
  const ratifiers = partiesWithRole(table.scenario, 'ratifier');
  for (const { party, text } of table.messages) {
    if (!ratifiers.includes(party) || (by !== undefined && party !== by)) continue;
    for (const index of namedConditions(table.scenario, text)) conditions.add(index);
  }
  return { wishes, conditions };
}

function namedConditions(scenario: PublicScenario, text: string): number[] {
  return scenario.conditions.flatMap((one, index) =>
    mentions(text, harmOf(one)) || mentions(text, protectionOf(one)) ? [index] : [],
  );
}

function namedOptions(scenario: PublicScenario, text: string): Wish[] {
  return scenario.issues.flatMap((issue, index) => {
    if (!mentions(text, issue.name)) return [];
    const options = issue.options.flatMap((option, i) => (mentions(text, option.name) ? [i] : []));
    return options.length === 0 ? [] : [{ issue: index, options }];
  });
}

function mentions(text: string, name: CaseText): boolean {
  const said = plain(text);
  return Object.values(name).some((one) => isIn(said, plain(one)));
}

/** A number must not be the end of a longer one: 5 % does not stand in 25 %. */
function isIn(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  const isPartOfNumber = /^[-\d]/.test(name) && /[\d.,]/.test(text[at - 1] ?? '');
  return !isPartOfNumber || isIn(text.slice(at + 1), name);
}

const plain = (text: string) => text.toLowerCase().replaceAll('\u00a0', ' ');
