import { resultsCsv } from '../../shared/debrief/results-csv.ts';
import type { SessionResults } from '../../shared/debrief/session-summary.ts';
import type { SessionListing } from '../../shared/wire/session-listing.ts';
import { saveFile } from '../lib/browser/save-file.ts';
import { language } from '../lib/language/language.ts';

/** Saves the results of a session for a spreadsheet. Rounds of one case share their columns, so they share a file. */
export function saveResultsFiles(
  { rounds, results }: SessionResults,
  { code, openedAt }: Pick<SessionListing, 'code' | 'openedAt'>,
  separator: ',' | ';',
): void {
  const about = { session: code, day: new Date(openedAt).toLocaleDateString('sv') };
  for (const { round: first, scenario } of rounds) {
    const same = rounds.filter((one) => one.scenario.id === scenario.id).map(({ round }) => round);
    if (same[0] !== first) continue;
    const own = results.filter(({ round }) => same.includes(round));
    const text = resultsCsv(scenario, own, { separator, language: language.value, about });
    const name = `runding-${code}${first > 1 ? `-${first}` : ''}.csv`;
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
  }
}
