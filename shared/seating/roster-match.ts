import { keyOf } from '../session/names.ts';
import type { Session } from '../session/session.ts';
import type { RosterEntry } from '../session/vocabulary.ts';

/**
 * The line of the roster that everybody is, by person: the one they took when they joined, else, for those who were here
 * before the list, the first line of their name that nobody has taken.
 */
export function rosterLines(session: Pick<Session, 'people' | 'roster'>): ReadonlyMap<string, RosterEntry> {
  const lines = new Map<string, RosterEntry>();
  const free = new Map(session.roster.map((line) => [line.id, line]));
  const people = Object.values(session.people);
  for (const { id, roster } of people) {
    const line = roster === undefined ? undefined : free.get(roster);
    if (line === undefined) continue;
    lines.set(id, line);
    free.delete(line.id);
  }
  const byName = new Map<string, RosterEntry[]>();
  for (const line of free.values()) {
    const key = keyOf(line);
    byName.set(key, [...(byName.get(key) ?? []), line]);
  }
  for (const person of people) {
    if (lines.has(person.id)) continue;
    const line = byName.get(keyOf(person))?.shift();
    if (line !== undefined) lines.set(person.id, line);
  }
  return lines;
}
