import { sheetOfText } from '../../shared/roster/delimited-sheet.ts';
import { planColumns } from '../../shared/roster/plan-columns.ts';
import { readRoster } from '../../shared/roster/read-roster.ts';
import { type RosterCase, rosterEntries } from '../../shared/roster/roster-entries.ts';

/** What is read of a list that is text. */
export function readText(text: string) {
  const sheet = sheetOfText(text);
  const plan = planColumns(sheet);
  return { plan, ...readRoster(sheet, plan) };
}

/** The lines of a session's roster that a list makes. */
export function readList(text: string, scenario: RosterCase) {
  return rosterEntries(readText(text), scenario);
}
