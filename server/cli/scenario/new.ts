import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isScalar, parseDocument } from 'yaml';
import { isFlatName } from '../../../shared/kasus/kasus.ts';
import { filesOfCase } from '../../cases/case-files.ts';
import { SCENARIO_FILE } from '../../cases/scenario-file.ts';
import { loadScenario } from '../../cases/scenarios.ts';
import { CASE_ID, placesOf, theCase } from './case-search.ts';
import { fail, readOrder, refuse, writeFault } from './read-order.ts';
import { toldProblems } from './told-problems.ts';

const TEMPLATE = new URL('./new-case.yaml', import.meta.url);

/**
 * Makes a folder among the own cases, with a small whole case or a copy of another one under a new id: `scenario new NAME
 * [--from CASE]`. Returns the exit code: 0 made, 1 it cannot be (nothing is written over), 2 the command line is wrong.
 */
export async function newCase(args: readonly string[]): Promise<number> {
  const read = readOrder('new', args, ['from', 'data']);
  if (!('order' in read)) return refuse(read);
  const { word, from, data, language, words } = read.order;
  if (!CASE_ID.test(word)) return fail(2, `${words.noId(word)}\n\n${words.usage.new}`);
  if (!isFlatName(word)) return fail(2, words.deviceName(word));
  const places = placesOf(data);
  const folder = join(places.own, word);
  const source = from === undefined ? undefined : await theCase(from, places, words);
  if (source !== undefined && 'trouble' in source) return fail(2, source.trouble);
  if (source !== undefined) {
    const loaded = await loadScenario(source.file);
    if ('problems' in loaded) return fail(1, toldProblems(loaded.problems, language).join('\n'));
  }
  const text = await readFile(source?.file ?? TEMPLATE, 'utf8');
  try {
    await mkdir(places.own, { recursive: true });
    await mkdir(folder);
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return fail(1, `${folder}: ${isThere ? words.caseThere() : writeFault(error, folder, words)}`);
  }
  await writeFile(join(folder, SCENARIO_FILE), withId(text, word));
  if (source !== undefined) await copyBeside(text, dirname(source.file), folder);
  process.stdout.write(`${join(folder, SCENARIO_FILE)}\n`);
  return 0;
}

/** The text of a case under another id; every other character stays. */
function withId(text: string, id: string): string {
  const bare = text.replace(/^\ufeff/u, '');
  const node = parseDocument(bare).get('id', true);
  const [start, end] = isScalar(node) ? (node.range ?? []) : [];
  return start === undefined || end === undefined ? bare : `${bare.slice(0, start)}${id}${bare.slice(end)}`;
}

async function copyBeside(text: string, from: string, to: string): Promise<void> {
  for (const name of filesOfCase(text).filter((one) => one !== SCENARIO_FILE)) {
    // A case need not have a README.
    await copyFile(join(from, name), join(to, name)).catch(() => {});
  }
}
