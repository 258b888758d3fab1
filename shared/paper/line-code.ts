import { asciiBytes } from '../kernel/bytes.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { crc32 } from '../kernel/crc32.ts';
import type { PublicScenario } from '../scenario/public-scenario.ts';
import { dammDigit } from './damm.ts';
import { choiceNamed } from './form-lines.ts';

/** The place that a code names; numbers count from 1. */
export interface LinePlace {
  /** From `caseNumber`. */
  readonly scenario: number;
  readonly table: number;
  /** Place of the party in the case's order, 1–9. */
  readonly party: number;
  readonly line: number;
}

/** A number (0–9999) of a case, its version and its variant: forms of another one carry other check digits. */
export function caseNumber({ id, version, variant }: Pick<PublicScenario, 'id' | 'version' | 'variant'>): number {
  return crc32(asciiBytes(canonicalJson([id, version, variant?.id ?? '']))) % 10_000;
}

/** The check digit of a line. The widths are fixed, so that no digit can wander from one number into the next. */
export function lineDigit({ scenario, table, party, line }: LinePlace): number {
  const wide = (number: number, width: number) => String(number).padStart(width, '0');
  return dammDigit(wide(scenario, 4) + wide(table, 4) + String(party) + wide(line, 2));
}

/** What stands before the check digit of a line: `27·1·05·`. */
export function lineStem({ table, party, line }: LinePlace): string {
  return `${table}·${party}·${String(line).padStart(2, '0')}·`;
}

/** The code of a line as it is printed: `27·1·05·0`. */
export function lineCode(place: LinePlace): string {
  return `${lineStem(place)}${lineDigit(place)}`;
}

/** Where somebody types. */
export interface TypedAt {
  readonly scenario: number;
  readonly table: number;
  readonly line: number;
  /** How many parties the case has, how many lines the form, and choices the line. */
  readonly parties: number;
  readonly lines: number;
  readonly choices: number;
}

/** What is wrong with what was typed at a line. */
export type LineFault =
  | { readonly kind: 'unreadable' }
  /** The digit does not belong to case, table, party and line; one of them or the digit is mistyped, or of another case. */
  | { readonly kind: 'check-digit' }
  | { readonly kind: 'other-table'; readonly table: number }
  | { readonly kind: 'other-line'; readonly line: number }
  /** A right code with nothing chosen after it. */
  | { readonly kind: 'no-choice' }
  | { readonly kind: 'no-such-choice'; readonly name: string };

export type TypedLine =
  | { readonly kind: 'empty' }
  | { readonly kind: 'chosen'; readonly choice: number }
  | { readonly kind: 'fault'; readonly fault: LineFault };

/** Between the numbers of a code: whatever a keyboard offers for the printed dot. */
const BETWEEN = '[\\s.,·•:;/_–-]+';
const APART = new RegExp(
  `^(\\d{1,4})${BETWEEN}(\\d)${BETWEEN}(\\d{1,2})${BETWEEN}(\\d)(?:[\\s.,·•:;/_–-]*([a-z])|${BETWEEN}(\\d{1,2}))?$`,
  'i',
);
const TOGETHER = /^(\d{1,4})(\d)(\d\d)(\d)\s*([a-z])?$/i;
const CHOICE = /^(?:[a-z]|\d{1,2})$/i;

/**
 * Reads what was typed at a line: a choice by letter or number (`B`, `2`), or the line's code and the choice
 * (`27·1·05·0 B`, with any marks between the numbers, `271050 B` with none; after marks the choice may be a number).
 */
export function readTypedLine(typed: string, at: TypedAt): TypedLine {
  const words = typed.trim();
  if (words === '') return { kind: 'empty' };
  if (CHOICE.test(words)) return chosen(words, at);
  const found = APART.exec(words) ?? TOGETHER.exec(words);
  if (found === null) return fault({ kind: 'unreadable' });
  const [, table, party, line, digit, letter, number] = found;
  const place = { scenario: at.scenario, table: Number(table), party: Number(party), line: Number(line) };
  const isPlace = place.party >= 1 && place.party <= at.parties && place.line >= 1 && place.line <= at.lines;
  if (!isPlace || lineDigit(place) !== Number(digit)) return fault({ kind: 'check-digit' });
  if (place.table !== at.table) return fault({ kind: 'other-table', table: place.table });
  if (place.line !== at.line) return fault({ kind: 'other-line', line: place.line });
  const name = letter ?? number;
  return name === undefined ? fault({ kind: 'no-choice' }) : chosen(name, at);
}

function chosen(name: string, { choices }: TypedAt): TypedLine {
  const choice = choiceNamed(name, choices);
  return choice === undefined ? fault({ kind: 'no-such-choice', name }) : { kind: 'chosen', choice };
}

function fault(what: LineFault): TypedLine {
  return { kind: 'fault', fault: what };
}
