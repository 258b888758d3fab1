import { isRefused, type Refusable, refused } from '../kernel/refusable.ts';
import { isBlank, lengthOf, toLine } from '../kernel/text.ts';
import { NAME_LIMIT, TEAM_LIMIT } from './limits.ts';
import type { SessionRefusal } from './refusals.ts';

/** A name in one line, or why it is none. */
export function cleanName(raw: string): Refusable<string, SessionRefusal> {
  const name = toLine(raw);
  if (isBlank(name)) return refused('name-empty');
  return lengthOf(name) > NAME_LIMIT ? refused('name-too-long') : name;
}

/** The names of those who share a phone: each is one, and they are not too many. */
export function cleanMembers(raw: readonly string[]): Refusable<string[], SessionRefusal> {
  const names = raw.map(cleanName).flatMap((one) => (isRefused(one) ? [] : [one]));
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
