import type { Language } from '../../../../shared/kernel/languages.ts';
import { caseHash } from '../../../../shared/log/cases.ts';
import type { Scenario } from '../../../../shared/scenario/schema.ts';
import { runTournament, type TournamentResult } from '../../../../shared/tournament/tournament.ts';
import { hasPoints } from '../../../../shared/tournament/yardstick.ts';
import { sha256 } from '../../../sha256.ts';
import { commandWords } from '../command-words.ts';
import { playedCase } from '../played-case.ts';
import { fail, type Read, readLine, refuse } from '../read-order.ts';
import { PartnerFault, readPartner, whyNoPartner } from './partner.ts';
import { toldTournament } from './report.ts';
import { tournamentWords } from './tournament-words.ts';

interface TournamentOrder {
  readonly path: string;
  readonly variant: string | undefined;
  readonly data: string | undefined;
  readonly runs: number;
  readonly seed: number;
  readonly minutes: number | undefined;
  /** The file of a strategy. */
  readonly against: string | undefined;
  readonly json: boolean;
  readonly language: Language;
}

const MOST_RUNS = 1000;
const MOST_MINUTES = 600;

/**
 * Lets bots play a case many times and says what came of it: `scenario tournament CASE --runs 50`. Returns the exit code: 0
 * played, whatever the verdict, 1 the case or the strategy cannot be played, 2 the command line is wrong.
 */
export async function tournament(args: readonly string[]): Promise<number> {
  const read = readTournament(args);
  if (!('order' in read)) return refuse(read);
  const { order } = read;
  const words = tournamentWords[order.language];
  const played = await playedCase(order);
  if (!('scenario' in played)) return fail(played.code, played.why);
  const { scenario } = played;
  if (!hasPoints(scenario)) return fail(1, words.noPoints(scenario.id));
  const found = order.against === undefined ? undefined : await readPartner(order.against);
  if (found !== undefined && 'fault' in found) return fail(1, whyNoPartner(found, words));
  const { runs, seed, minutes } = order;
  try {
    const result = runTournament({ scenario, runs, seed, minutes, against: found?.partner });
    const told = order.json ? `${JSON.stringify(lineOf(scenario, result))}\n` : toldTournament(scenario, result, order);
    process.stdout.write(told);
    return 0;
  } catch (error) {
    if (!(error instanceof PartnerFault)) throw error;
    return fail(1, words.partnerFailed(order.against ?? '', error.message));
  }
}

function readTournament(args: readonly string[]): Read<TournamentOrder> {
  const options = {
    runs: { type: 'string' as const, default: '50' },
    seed: { type: 'string' as const, default: '1' },
    minutes: { type: 'string' as const },
    against: { type: 'string' as const },
    variant: { type: 'string' as const },
    data: { type: 'string' as const },
    json: { type: 'boolean' as const },
  };
  return readLine('tournament', args, options, ({ values, positionals }, language) => {
    const words = tournamentWords[language];
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) return commandWords[language].nameOne.tournament;
    const runs = wholeIn(values.runs, MOST_RUNS);
    if (runs === undefined) return words.noRuns(values.runs, MOST_RUNS);
    const seed = Number(values.seed);
    if (!/^\d+$/u.test(values.seed) || !Number.isSafeInteger(seed + runs)) {
      return commandWords[language].noSeed(values.seed);
    }
    const minutes = values.minutes === undefined ? undefined : wholeIn(values.minutes, MOST_MINUTES);
    if (values.minutes !== undefined && minutes === undefined) return words.noMinutes(values.minutes, MOST_MINUTES);
    const { variant, data, against } = values;
    return { path, variant, data, runs, seed, minutes, against, json: values.json === true, language };
  });
}

/** A whole number from 1 to `most`. */
function wholeIn(said: string, most: number): number | undefined {
  const value = Number(said);
  return /^\d+$/u.test(said) && value >= 1 && value <= most ? value : undefined;
}

/** The line of `--json`; options by their ids. */
function lineOf(scenario: Scenario, { figures, verdict }: TournamentResult) {
  const { packages, kinds: _, entropy: __, gains: ___, pairs, longestSilenceMs, ...counts } = figures;
  const { runs, signed, agreements, impasses, walkedAway, returned, breached, rationalShare, ...rest } = counts;
  return {
    case: scenario.id,
    version: scenario.version,
    hash: caseHash(scenario, sha256),
    ...{ runs, signed, agreements, impasses, walkedAway, returned, breached, rationalShare },
    packages: packages.map(({ package: chosen, count }) => ({
      package: Object.fromEntries(scenario.issues.map(({ id, options }, at) => [id, options[chosen[at] ?? -1]?.id])),
      count,
    })),
    ...rest,
    pairs,
    longestSilenceMs,
    verdict,
  };
}
