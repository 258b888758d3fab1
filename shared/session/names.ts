import { isRefused, type Refusable, refused } from '../kernel/refusable.ts';
import { isBlank, lengthOf, toLine } from '../kernel/text.ts';
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

/** What of a name counts where names are compared: neither case nor spaces nor dots. */
export function nameKey(name: string): string {
  return toLine(name)
    .toLowerCase()
    .replace(/[.\s]+/g, ' ')
    .trim();
}

/** Whether two names differ in nothing but case, spaces and dots. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}
