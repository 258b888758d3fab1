import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadScenario, type ParsedScenario, SCENARIO_FILE } from './scenario-file.ts';

export { formatProblem, loadScenario, parseScenario } from './scenario-file.ts';

/** The cases that came with the product. */
export const SCENARIOS_DIR = fileURLToPath(new URL('../../scenarios', import.meta.url));

/** A folder that holds a case. */
export interface CaseFolder {
  readonly name: string;
  /** Path of its `scenario.yaml`. */
  readonly file: string;
}

/** Where cases lie: those that came with the product, which are only read, and those of this laptop. */
export interface CasePlaces {
  readonly shipped: string;
  readonly own: string;
}

export type CaseOrigin = keyof CasePlaces;

/** A case of one of both places. */
export interface PlacedFolder extends CaseFolder {
  readonly origin: CaseOrigin;
  /** Tells it from every other one: the folder's name, of an own case `own/` before it. */
  readonly key: string;
}

/** The places of the cases of a server with this data folder. */
export function casePlaces(shipped: string, dataDir: string): CasePlaces {
  return { shipped, own: join(dataDir, 'cases') };
}

/** The case folders of both places, the shipped ones first. */
export async function listPlacedCases(places: CasePlaces): Promise<PlacedFolder[]> {
  const [shipped, own] = await Promise.all([listScenarios(places.shipped), listScenarios(places.own)]);
  return [
    ...shipped.map((folder) => ({ ...folder, origin: 'shipped' as const, key: folder.name })),
    ...own.map((folder) => ({ ...folder, origin: 'own' as const, key: `own/${folder.name}` })),
  ];
}

/** Loads every case of both places, sound or not. A file is read again when it has changed. */
export async function loadPlacedCases(
  places: CasePlaces,
): Promise<(PlacedFolder & { readonly result: ParsedScenario })[]> {
  const folders = await listPlacedCases(places);
  return Promise.all(folders.map(async (folder) => ({ ...folder, result: await loadUnchanged(folder.file) })));
}

/** The case folders directly under `directory`, by name; none where there is no such directory. */
export async function listScenarios(directory: string): Promise<CaseFolder[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const folders = await Promise.all(
    // A hidden one is on its way in or out.
    entries
      .filter(({ name }) => !name.startsWith('.'))
      .map(async ({ name }) => {
        const inside = await readdir(join(directory, name)).catch((): string[] => []);
        return inside.includes(SCENARIO_FILE) ? [{ name, file: join(directory, name, SCENARIO_FILE) }] : [];
      }),
  );
  return folders.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Loads every case under `directory`, sound or not. A case is read again when a file of its folder has changed. */
export async function loadScenarios(directory: string): Promise<(CaseFolder & { readonly result: ParsedScenario })[]> {
  const folders = await listScenarios(directory);
  return Promise.all(folders.map(async (folder) => ({ ...folder, result: await loadUnchanged(folder.file) })));
}

interface KeptCase {
  readonly version: string;
  readonly result: Promise<ParsedScenario>;
}

/** Checking a case takes tens of milliseconds, in which nobody else is answered. */
const kept = new Map<string, KeptCase>();

async function loadUnchanged(file: string): Promise<ParsedScenario> {
  const version = await versionOf(dirname(file));
  if (version === undefined) return loadScenario(file);
  const known = kept.get(file);
  if (known?.version === version) return known.result;
  const result = loadScenario(file);
  kept.set(file, { version, result });
  return result;
}

/** Changes when a file of a folder does, its images among them; `undefined` where that cannot be told. */
async function versionOf(folder: string): Promise<string | undefined> {
  try {
    const names = (await readdir(folder)).sort();
    const found = await Promise.all(names.map((name) => stat(join(folder, name))));
    return found
      .map(({ mtimeMs, ctimeMs, size, ino }, i) => [names[i], mtimeMs, ctimeMs, size, ino].join(' '))
      .join('/');
  } catch {
    return undefined;
  }
}
