import { readFile, writeFile } from 'node:fs/promises';
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { CASE_LANGUAGES, sameInEach } from '../../../shared/kernel/languages.ts';
import { parseScenario } from '../../cases/scenarios.ts';
import { placesOf, theCase } from './case-search.ts';
import type { CommandWords } from './command-words.ts';
import { fail, readFault, readOrder, refuse, writeFault } from './read-order.ts';
import { toldProblems } from './told-problems.ts';

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
  const read = readOrder('upgrade', args, ['out', 'data']);
  if (!('order' in read)) return refuse(read);
  const { word, out, data, language, words } = read.order;
  const found = await theCase(word, placesOf(data), words);
  if ('trouble' in found) return fail(2, found.trouble);
  let text: string;
  try {
    text = await readFile(found.file, 'utf8');
  } catch (error) {
    return fail(1, `${found.file}: ${readFault(error, words)}`);
  }
  const before = parseScenario(text, found.file);
  if ('problems' in before) return fail(1, toldProblems(before.problems, language).join('\n'));
  const { format } = before.scenario;
  if (format !== 1) return fail(1, `${found.file}: ${words.already(format)}`);
  const upgraded = upgradeCase(text, words);
  const after = parseScenario(upgraded.text, out ?? found.file);
  if ('problems' in after) return fail(1, toldProblems(after.problems, language).join('\n'));
  try {
    if (out !== undefined) await writeFile(out, upgraded.text, { flag: 'wx' });
  } catch (error) {
    return fail(1, `${out}: ${writeFault(error, out ?? '', words)}`);
  }
  process.stdout.write(out === undefined ? upgraded.text : `${out}\n`);
  for (const line of [words.upgraded(out, upgraded.toWrite.length), ...upgraded.toWrite]) {
    process.stderr.write(`${line}\n`);
  }
  return 0;
}

/** The text of a sound case of format 1 in format 2, comments and order kept. What cannot be known is listed. */
export function upgradeCase(text: string, words: CommandWords): Upgraded {
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
    if (said[0] === said[1]) toWrite.push(`sources.${i + 1}.note: ${words.noteToTranslate()}`);
  }
  for (const condition of entriesOf(document, 'conditions')) {
    if (condition.has('protection')) continue;
    const name = condition.get('name', true);
    const copy = isMap(name) ? name.toJSON() : sameInEach(String(condition.get('id')));
    const at = condition.items.findIndex(({ key }) => isScalar(key) && key.value === 'name');
    condition.items.splice(at + 1, 0, document.createPair('protection', copy));
    toWrite.push(`conditions.${String(condition.get('id'))}.protection: ${words.protectionToWrite()}`);
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
