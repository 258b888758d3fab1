import { isRefused, type Refusable, refused } from '../kernel/refusable.ts';
import { isBlank, lengthOf, toLine } from '../kernel/text.ts';
import { withoutTitles } from './degrees.ts';
import { TEAM_LIMIT } from './limits.ts';
import type { SessionRefusal } from './refusals.ts';
import type { Session } from './session.ts';

/** What a session says of the names in it. */
type Naming = Pick<Session, 'nameLimit'>;

/** A name in one line, or why it is none. */
export function cleanName({ nameLimit }: Naming, raw: string): Refusable<string, SessionRefusal> {
  const name = toLine(raw);
  if (isBlank(name)) return refused('name-empty');
  return lengthOf(name) > nameLimit ? refused('name-too-long') : name;
}

/** The names of those who share a phone: each is one, and they are not too many. */
export function cleanMembers(naming: Naming, raw: readonly string[]): Refusable<string[], SessionRefusal> {
  const names = raw.map((one) => cleanName(naming, one)).flatMap((one) => (isRefused(one) ? [] : [one]));
  const isSound = names.length === raw.length && names.length >= 1 && names.length <= TEAM_LIMIT;
  return isSound ? names : refused('members-wrong');
}

/**
 * What of a name counts where names are compared: its letters and digits, without titles and degrees, accents, and case.
 * `Dr. Nur’aini, S.Pd` and `NUR AINI` are the same. A name of neither letters nor digits counts as it is.
 */
export function nameKey(name: string): string {
  const line = toLine(name);
  const plain = withoutTitles(line)
    .normalize('NFD')
    // Accents of Latin letters only: other scripts write vowels as marks.
    .replace(/(?<=\p{Script=Latin})[\u0300-\u036f]+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]|[\u02b0-\u02ff]/gu, '');
  return plain === '' ? line.toLowerCase() : plain;
}

const keys = new WeakMap<object, string>();

/** The `nameKey` of somebody or of a line of the roster, worked out once: a hall is compared with everybody who comes. */
export function keyOf(named: { readonly name: string }): string {
  const known = keys.get(named) ?? nameKey(named.name);
  keys.set(named, known);
  return known;
}

/** Whether two names are the same to a reader of attendance lists. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}
