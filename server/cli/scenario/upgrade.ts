import { readFile, writeFile } from 'node:fs/promises';
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { CASE_LANGUAGES, sameInEach } from '../../../shared/kernel/languages.ts';
import { formatProblem, parseScenario } from '../../cases/scenarios.ts';
import { placesOf, theCase } from './case-search.ts';
import { fail, readOrder } from './read-order.ts';

const USAGE = 'npm run --silent scenario -- upgrade FILE|ID [--out FILE] [--data FOLDER]';

/** A case in the newest format, and what its author has to write still. */
export interface Upgraded {
  readonly text: string;
  readonly toWrite: readonly string[];
}

/**
 * Writes a case of format 1 in format 2: `scenario upgrade FILE|ID [--out FILE]`, to the console unless told. The file
 * itself stays. Returns the exit code: 0 written, 1 the case cannot be read or written, 2 the command line is wrong.
 */
export async function upgrade(args: readonly string[]): Promise<number> {
  const order = readOrder(args, ['out', 'data'], 'Name one case to upgrade');
  if (typeof order === 'string') return fail(2, `${order}\n\n${USAGE}`);
  const found = await theCase(order.word, placesOf(order.data));
  if ('trouble' in found) return fail(2, found.trouble);
  try {
    const text = await readFile(found.file, 'utf8');
    const before = parseScenario(text, found.file);
    if ('problems' in before) return fail(1, before.problems.map(formatProblem).join('\n'));
    if (before.scenario.format !== 1)
      return fail(1, `${found.file}: it is of format ${before.scenario.format} already`);
    const upgraded = upgradeCase(text);
    const after = parseScenario(upgraded.text, order.out ?? found.file);
    if ('problems' in after) return fail(1, after.problems.map(formatProblem).join('\n'));
    if (order.out === undefined) process.stdout.write(upgraded.text);
    else await writeFile(order.out, upgraded.text, { flag: 'wx' });
    for (const line of upgraded.toWrite) process.stderr.write(`${line}\n`);
    return 0;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return fail(1, code === 'EEXIST' ? `${order.out}: there is a file already` : `${found.file}: ${code}`);
  }
}

/** The text of a sound case of format 1 in format 2, comments and order kept. What cannot be known is listed. */
export function upgradeCase(text: string): Upgraded {
  const document = parseDocument(text.replace(/^\ufeff/u, ''));
  const toWrite: string[] = [];
  document.set('format', 2);
  addLanguages(document);
  for (const [i, source] of entriesOf(document, 'sources').entries()) {
    const note = source.get('note');
    if (typeof note !== 'string') continue;
    // Notes of format 1 are one text for all; many say it twice, with a slash between.
    const [first = note, second = first, ...more] = note.split(/\s\/\s/u);
    const said = more.length === 0 && second !== first ? [first, second] : CASE_LANGUAGES.map(() => note);
    source.set('note', document.createNode(Object.fromEntries(CASE_LANGUAGES.map((one, at) => [one, said[at]]))));
    if (said[0] === said[1]) toWrite.push(`sources.${i + 1}.note: the same in every language; translate it`);
  }
  for (const condition of entriesOf(document, 'conditions')) {
    if (condition.has('protection')) continue;
    const name = condition.get('name', true);
    const copy = isMap(name) ? name.toJSON() : sameInEach(String(condition.get('id')));
    const at = condition.items.findIndex(({ key }) => isScalar(key) && key.value === 'name');
    condition.items.splice(at + 1, 0, document.createPair('protection', copy));
    toWrite.push(
      `conditions.${String(condition.get('id'))}.protection: write what is kept; it has the name of the harm now`,
    );
  }
  return { text: document.toString({ lineWidth: 120 }), toWrite };
}

function addLanguages(document: Document): void {
  if (!isMap(document.contents) || document.has('languages')) return;
  const at = document.contents.items.findIndex(({ key }) => isScalar(key) && key.value === 'version');
  const pair = document.createPair('languages', [...CASE_LANGUAGES], { flow: true });
  document.contents.items.splice(at + 1, 0, pair);
}

function entriesOf(document: Document, list: string): YAMLMap[] {
  const found = document.get(list, true);
  return isSeq(found) ? found.items.filter((one) => isMap(one)) : [];
}
