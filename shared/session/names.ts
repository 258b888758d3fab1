import { isBlank, lengthOf, toLine } from '../kernel/text.ts';
import { NAME_LIMIT, TEAM_LIMIT } from './limits.ts';
import type { SessionRefusal } from './refusals.ts';

/** A name in one line, or why it is none. */
export function cleanName(raw: string): { name: string } | { code: SessionRefusal } {
  const name = toLine(raw);
  if (isBlank(name)) return { code: 'name-empty' };
  return lengthOf(name) > NAME_LIMIT ? { code: 'name-too-long' } : { name };
}

/** The names of those who share a phone; `undefined` when one of them is none, or when they are too many. */
export function cleanMembers(raw: readonly string[]): string[] | undefined {
  const names = raw.map(cleanName).flatMap((one) => ('name' in one ? [one.name] : []));
  return names.length === raw.length && names.length >= 1 && names.length <= TEAM_LIMIT ? names : undefined;
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
