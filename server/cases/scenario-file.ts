import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { CaseFile } from '../../shared/case-file/case-file.ts';
import { memberOf } from '../../shared/case-file/case-names.ts';
import { checkAuthored } from '../../shared/case-file/check-authored.ts';
import { checkLength, compileChecked } from '../../shared/case-file/check-compiled.ts';
import { TEXT_LISTS } from '../../shared/case-file/check-languages.ts';
import { checkReferences } from '../../shared/case-file/check-references.ts';
import { checkShape } from '../../shared/case-file/check-shape.ts';
import { compileCase } from '../../shared/case-file/compile.ts';
import type { Problem } from '../../shared/case-file/problem.ts';
import { plainly, type Said } from '../../shared/case-file/problem-words.ts';
import { inEachLanguage, type Language } from '../../shared/kernel/languages.ts';
import { cutShort } from '../../shared/kernel/text.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { fileUnreadable } from './case-file-words.ts';
import { type ReadImages, readCaseImages } from './case-files.ts';
import { yamlSaid, yamlThrown } from './yaml-words.ts';

/** The file of a case inside its folder. */
export const SCENARIO_FILE = 'scenario.yaml';

/** A problem at its place in a file; line and column count from 1. */
export interface FileProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What kind of problem: the file, its YAML, the shape of the case, a name in it that leads nowhere, or an image's file. */
  readonly code: 'cannot-be-read' | 'syntax' | 'shape' | 'reference' | 'image';
  /** Where in the case, lists by the ids of their entries; empty for the file as a whole. */
  readonly at: string;
  /** The message without its place, in every language of the product. */
  readonly said: Said;
  /** Keys and list positions that lead there. */
  readonly where: string;
}

export type ParsedScenario =
  | {
      readonly scenario: Scenario;
      /** What the case is compiled from, variants and all; a case of format 1 is its own file. */
      readonly file?: CaseFile;
    }
  | { readonly problems: readonly FileProblem[] };

/** The variants of a case that was read, each as it is played; none in a case of format 1. */
export function variantsOf({ scenario, file }: Extract<ParsedScenario, { readonly scenario: Scenario }>): Scenario[] {
  return (file?.variants ?? []).map(({ id }) =>
    compileCase(file as CaseFile, { images: scenario.images ?? [], variant: id }),
  );
}

/**
 * Reads the YAML text of a case. Gives the case, or every problem in the order of the file: what YAML cannot read,
 * what the schema does not allow, and references that lead nowhere. After a syntax error nothing else is reported,
 * because the rest of the text cannot be trusted. Images stay out: only their files hold them.
 */
export function parseScenario(text: string, fileName: string): ParsedScenario {
  const read = readText(text, fileName);
  return 'content' in read ? caseOf(read) : read;
}

/** Reads a case from its file or folder, with its images; a file that cannot be read is a problem like any other. */
export async function loadScenario(path: string): Promise<ParsedScenario> {
  let file = path;
  try {
    if ((await stat(path)).isDirectory()) file = join(path, SCENARIO_FILE);
    const read = readText(await readFile(file, 'utf8'), file);
    return 'content' in read ? caseOf(read, await readCaseImages(dirname(file), read.content)) : read;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const said = fileUnreadable(code);
    const place = { file, line: 1, column: 1, code: 'cannot-be-read', at: '', where: '' } as const;
    return { problems: [{ ...place, message: plainly(said), said }] };
  }
}

/** More of a message, or of a name in its place, nobody reads: a key may be as long as its file. */
const [LONGEST_MESSAGE, LONGEST_STEP] = [400, 60];

/** What a text says, so far as YAML reads it. */
interface ReadText {
  readonly content: unknown;
  /** What YAML says of it all the same: a key that stands twice. */
  readonly syntax: readonly FileProblem[];
  /** Problems at their places in the text. */
  readonly place: (code: FileProblem['code'], problems: readonly Problem[]) => FileProblem[];
}

function readText(text: string, fileName: string): ReadText | { readonly problems: readonly FileProblem[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(withoutMark(text), { lineCounter, uniqueKeys: true, prettyErrors: false });
  const placed = (offset: number, code: FileProblem['code'], words: Said, problem?: Problem): FileProblem => {
    const { line, col } = lineCounter.linePos(offset);
    const said = inEachLanguage((language) => cutShort(words[language], LONGEST_MESSAGE));
    const where = problem === undefined ? '' : pathText(problem);
    const at = problem === undefined ? '' : idPath(document, problem);
    const place = { file: fileName, line: Math.max(line, 1), column: Math.max(col, 1), code, at, where };
    return { ...place, message: `${where}${plainly(said)}`, said };
  };
  const say = (error: YAMLError) => placed(error.pos[0], 'syntax', yamlSaid(error));
  // The first fault of the text makes others behind it: a tab alone makes a dozen.
  const [unread] = document.errors.filter((error) => error.code !== 'DUPLICATE_KEY');
  if (unread !== undefined) return { problems: [say(unread)] };
  const syntax = [...document.errors, ...document.warnings].map(say);
  try {
    const place: ReadText['place'] = (code, problems) =>
      problems.map((problem) => placed(offsetOf(document, problem), code, problem.said, problem));
    return { content: document.toJS(), syntax, place };
  } catch (error) {
    return { problems: [placed(0, 'syntax', yamlThrown(error))] };
  }
}

/** @param beside the images that the text names, where their files are there */
function caseOf({ content, syntax, place }: ReadText, beside?: ReadImages): ParsedScenario {
  const shape = checkShape(content);
  const references = [
    ...checkReferences(content),
    // Of a file of format 1 they are warnings of its check.
    ...(memberOf(content, 'format') === 2 ? checkAuthored(content) : []),
  ];
  const found = [
    ...place('shape', 'problems' in shape ? shape.problems : []),
    ...place('reference', references),
    ...place('image', beside?.problems ?? []),
  ];
  if (!('problems' in shape) && found.length === 0 && syntax.length === 0) {
    if (!('file' in shape)) {
      const tooLong = checkLength(shape.scenario);
      return tooLong.length > 0 ? { problems: place('shape', tooLong) } : shape;
    }
    const compiled = compileChecked(shape.file, beside?.images);
    return 'scenario' in compiled
      ? { ...compiled, file: shape.file }
      : { problems: inFileOrder(place('shape', compiled.problems)) };
  }
  return { problems: inFileOrder([...syntax, ...found]) };
}

/** One line per problem: `file:line:column what is wrong`. */
export function formatProblem(problem: FileProblem): string {
  return `${placeOf(problem)} ${problem.message}`;
}

/** The same in one of the languages of the product. */
export function problemIn(problem: FileProblem, language: Language): string {
  return `${placeOf(problem)} ${problem.where}${problem.said[language]}`;
}

/** A file that cannot be read has no lines. */
function placeOf({ file, line, column, code }: FileProblem): string {
  return code === 'cannot-be-read' ? `${file}:` : `${file}:${line}:${column}`;
}

/** Editors of some systems begin a text with a mark of its byte order. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** The path of a problem with the ids of entries in place of their positions, as far as they have one. */
function idPath(document: Document, { path }: Problem): string {
  return path
    .map((step, depth) => {
      if (typeof step !== 'number') return step;
      const id = document.getIn([...path.slice(0, depth + 1), 'id']);
      return typeof id === 'string' && !TEXT_LISTS.includes(path[depth - 1]) ? id : step + 1;
    })
    .map((step) => cutShort(String(step), LONGEST_STEP))
    .join('.');
}

function pathText({ path }: Problem): string {
  return path.length === 0 ? '' : `${path.map((step) => cutShort(String(step), LONGEST_STEP)).join('.')}: `;
}

function inFileOrder(problems: readonly FileProblem[]): FileProblem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Where a problem stands in the text: the deepest part of its path that exists. */
function offsetOf(document: Document, { path, at }: Problem): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node)) break;
    const pair: Pair | undefined = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && key.value === step)
      : undefined;
    const key = pair === undefined ? undefined : startOf(pair.key);
    const next: unknown = pair === undefined ? node.get(step, true) : pair.value;
    if (pair === undefined && next === undefined) break;
    // What is said of a whole group or list is said at its key: its own text starts lines below.
    const atKey = depth === path.length - 1 && (at === 'key' || isCollection(next));
    offset = (atKey ? key : startOf(next)) ?? key ?? startOf(next) ?? offset;
    node = next;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node.range?.[0] ?? undefined) : undefined;
}
