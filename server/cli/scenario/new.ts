import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isScalar, parseDocument } from 'yaml';
import { filesOfCase } from '../../cases/case-files.ts';
import { SCENARIO_FILE } from '../../cases/scenario-file.ts';
import { formatProblem, loadScenario } from '../../cases/scenarios.ts';
import { CASE_ID, placesOf, theCase } from './case-search.ts';
import { fail, readOrder } from './read-order.ts';

const USAGE = 'npm run --silent scenario -- new NAME [--from CASE] [--data FOLDER]';
const TEMPLATE = new URL('./new-case.yaml', import.meta.url);

/**
 * Makes a folder among the own cases, with a small whole case or a copy of another one under a new id: `scenario new NAME
 * [--from CASE]`. Returns the exit code: 0 made, 1 it cannot be (nothing is written over), 2 the command line is wrong.
 */
export async function newCase(args: readonly string[]): Promise<number> {
  const order = readOrder(args, ['from', 'data'], 'Name one new case');
  if (typeof order === 'string') return fail(2, `${order}\n\n${USAGE}`);
  if (!CASE_ID.test(order.word)) {
    const rule = 'lower-case words joined by hyphens, at most 40 characters';
    return fail(2, `"${order.word}" is no id of a case: ${rule}\n\n${USAGE}`);
  }
  const places = placesOf(order.data);
  const folder = join(places.own, order.word);
  const source = order.from === undefined ? undefined : await theCase(order.from, places);
  if (source !== undefined && 'trouble' in source) return fail(2, source.trouble);
  if (source !== undefined) {
    const loaded = await loadScenario(source.file);
    if ('problems' in loaded) return fail(1, loaded.problems.map(formatProblem).join('\n'));
  }
  const text = await readFile(source?.file ?? TEMPLATE, 'utf8');
  try {
    await mkdir(places.own, { recursive: true });
    await mkdir(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : String(error);
    return fail(1, code === 'EEXIST' ? `${folder}: there is a case already` : `${folder}: ${code}`);
  }
  await writeFile(join(folder, SCENARIO_FILE), withId(text, order.word));
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
