import { stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { SCENARIO_FILE } from '../../cases/scenario-file.ts';
import { type CasePlaces, casePlaces, listScenarios, loadPlacedCases, SCENARIOS_DIR } from '../../cases/scenarios.ts';
import { readConfig } from '../../config.ts';
import type { CommandWords } from './command-words.ts';

/** The places of the cases, as `npm start` with the same `--data` has them. Throws `ConfigError`. */
export function placesOf(data: string | undefined): CasePlaces {
  const { dataDir } = readConfig(process.env, data === undefined ? [] : ['--data', data]);
  return casePlaces(SCENARIOS_DIR, dataDir);
}

/**
 * The cases that a word of the command line means: a file, a folder, a folder of cases, or the id of a shipped or own
 * case, of which there may be several. Gives paths as they are read best from here; none where nothing is meant.
 */
export async function casesMeant(word: string, places: CasePlaces): Promise<string[]> {
  const found = await stat(word).catch(() => undefined);
  // A folder beside the command that only happens to be called like a case is none.
  if (found?.isDirectory()) {
    const inside = await listScenarios(word);
    if (inside.length > 0) return inside.map(({ file }) => relative('', file));
  }
  if (found !== undefined) return [word];
  if (/[\\/]|\.ya?ml$/u.test(word) && !word.startsWith('own/')) return [word];
  const all = await loadPlacedCases(places);
  const isMeant = ({ key, name, result }: (typeof all)[number]) =>
    key === word || name === word || ('scenario' in result && result.scenario.id === word);
  return all.filter(isMeant).map(({ file }) => relative('', file));
}

/** Every case of both places. */
export async function allCases(places: CasePlaces): Promise<string[]> {
  return (await loadPlacedCases(places)).map(({ file }) => relative('', file));
}

/** The keys of all cases, for whoever named none of them. */
export async function knownCases(places: CasePlaces): Promise<string[]> {
  return (await loadPlacedCases(places)).map(({ key, result }) =>
    'scenario' in result && result.scenario.id !== basename(key) ? `${key} (${result.scenario.id})` : key,
  );
}

/** What an id of a case looks like. */
export const CASE_ID = /^(?!constructor$)(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/u;

/** The one case that a word means, or why there is none. */
export async function theCase(
  word: string,
  places: CasePlaces,
  words: CommandWords,
): Promise<{ readonly file: string } | { readonly trouble: string }> {
  const [file, ...others] = await casesMeant(word, places);
  if (file === undefined) {
    return { trouble: words.noCase(word, await knownCases(places)) };
  }
  if (others.length > 0) return { trouble: words.severalCases(word, [file, ...others]) };
  const found = await stat(file).catch(() => undefined);
  return { file: found?.isDirectory() ? join(file, SCENARIO_FILE) : file };
}
