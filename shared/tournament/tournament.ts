import { measureTables, type TournamentFigures } from './figures.ts';
import { playTables, type TournamentOptions } from './play-tables.ts';
import { type Expected, expectedOf, type Verdict, verdictOn } from './verdict.ts';
import { createYardstick } from './yardstick.ts';

/** What a tournament found. */
export interface TournamentResult {
  readonly figures: TournamentFigures;
  readonly expected: Expected;
  readonly verdict: Verdict;
}

/**
 * Lets characters play a case many times and judges it by what it declares: the same options give the same result
 * [CF-13]. Throws `SpaceError` for a case too large to analyse.
 */
export function runTournament(options: TournamentOptions): TournamentResult {
  const yardstick = createYardstick(options.scenario);
  const figures = measureTables(yardstick, [...playTables(options)]);
  const expected = expectedOf(options.scenario);
  return { figures, expected, verdict: verdictOn(figures, expected) };
}
