import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readImage } from '../../../shared/images/read-image.ts';
import { type CaseFile, KASUS_LIMITS, README_NAME, SCENARIO_NAME } from '../../../shared/kasus/kasus.ts';
import { packCase } from '../../../shared/kasus/pack.ts';
import type { Language } from '../../../shared/kernel/languages.ts';
import { filesOfCase } from '../../cases/case-files.ts';
import { type KasusTrouble, openKasus, writeCaseFolder } from '../../cases/kasus-file.ts';
import { kasusWords } from '../../cases/kasus-words.ts';
import { loadScenario, parseScenario } from '../../cases/scenarios.ts';
import { placesOf, theCase } from './case-search.ts';
import { commandWords } from './command-words.ts';
import { fail, readFault, readOrder, refuse, writeFault } from './read-order.ts';
import { toldProblems } from './told-problems.ts';

/** What stands in the way, a line each; `undefined` where it is done. */
type Obstacles = readonly string[] | undefined;

/**
 * Packs a case into one file: `scenario pack CASE --out FILE`. The same case is the same file. Returns the exit code: 0
 * packed, 1 it cannot be read or written (a file that was there stays), 2 the command line is wrong.
 */
export function pack(args: readonly string[]): Promise<number> {
  return run('pack', args, packInto);
}

/**
 * Unpacks a case into a new folder: `scenario unpack FILE --out FOLDER`. Returns the exit code: 0 unpacked, 1 it cannot be
 * (then nothing is left of the folder, and what was there is untouched), 2 the command line is wrong.
 */
export function unpack(args: readonly string[]): Promise<number> {
  return run('unpack', args, unpackInto);
}

/** Packs the case at a path, or of a name, into a file. Throws what the disk says. */
export async function packInto(path: string, out: string, language: Language, data?: string): Promise<Obstacles> {
  const words = commandWords[language];
  const found = await theCase(path, placesOf(data), words);
  if ('trouble' in found) return [found.trouble];
  const loaded = await loadScenario(found.file);
  if ('problems' in loaded) return toldProblems(loaded.problems, language);
  const files = await readFiles(dirname(found.file));
  const packed = packCase(files);
  if ('fault' in packed) return [`${path}: ${kasusWords(packed.fault)[language]}`];
  try {
    const unfinished = `${out}.unfinished`;
    await writeFile(unfinished, packed.kasus);
    await rename(unfinished, out);
  } catch (error) {
    return [`${out}: ${writeFault(error, out, words)}`];
  }
  for (const [name, bytes] of besidePictures(files)) process.stderr.write(`${words.besidePicture(name, bytes)}\n`);
  return undefined;
}

/** Unpacks the case in a file into a folder that is not there yet. Throws what the disk says. */
export async function unpackInto(path: string, out: string, language: Language): Promise<Obstacles> {
  const trouble = (what: KasusTrouble): Obstacles => [`${path}: ${kasusWords(what)[language]}`];
  if ((await stat(path)).size > KASUS_LIMITS.fileBytes) return trouble({ code: 'kasus-too-large' });
  const unpacked = openKasus(await readFile(path));
  if ('trouble' in unpacked) return trouble(unpacked.trouble);
  if (unpacked.stranger !== undefined) {
    // A text with a fault may name less than its author meant.
    const text = unpacked.files.find(({ name }) => name === SCENARIO_NAME)?.bytes ?? new Uint8Array();
    const read = parseScenario(Buffer.from(text).toString('utf8'), SCENARIO_NAME);
    return 'problems' in read ? toldProblems(read.problems, language) : trouble(unpacked.stranger);
  }
  if (await exists(out)) return [`${out}: ${commandWords[language].somethingThere()}`];
  try {
    await writeFolder(out, unpacked.files);
  } catch (error) {
    return [`${out}: ${writeFault(error, out, commandWords[language])}`];
  }
  return undefined;
}

/** Reads the command line, does the work, and says what stands in the way. */
async function run(
  command: 'pack' | 'unpack',
  args: readonly string[],
  work: (path: string, out: string, language: Language, data?: string) => Promise<Obstacles>,
): Promise<number> {
  const read = readOrder(command, args, ['out', 'data']);
  if (!('order' in read)) return refuse(read);
  const { word, data, language, words } = read.order;
  if (!read.order.out) return fail(2, `${words.outMissing()}\n\n${words.usage[command]}`);
  const out = resolve(read.order.out);
  try {
    const obstacles = await work(word, out, language, data);
    process[obstacles === undefined ? 'stdout' : 'stderr'].write(`${(obstacles ?? [out]).join('\n')}\n`);
    return obstacles === undefined ? 0 : 1;
  } catch (error) {
    return fail(1, `${word}: ${readFault(error, words)}`);
  }
}

/** The files of the case in a folder; others that lie there are none of its. */
async function readFiles(folder: string): Promise<CaseFile[]> {
  const scenario = await readFile(join(folder, SCENARIO_NAME));
  const names = filesOfCase(scenario.toString('utf8'));
  const files = await Promise.all(
    names.map(async (name): Promise<CaseFile[]> => {
      if (name === README_NAME && !(await exists(join(folder, name)))) return [];
      return [{ name, bytes: await readFile(join(folder, name)) }];
    }),
  );
  return files.flat();
}

/** Writes a folder that is there whole or not at all. */
async function writeFolder(folder: string, files: readonly CaseFile[]): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await mkdir(dirname(folder), { recursive: true });
  await writeCaseFolder(unfinished, files);
  try {
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** Bytes that travel along with a picture and are none of it, which whoever sends the case may not mean to. */
function besidePictures(files: readonly CaseFile[]): (readonly [name: string, bytes: number])[] {
  return files.flatMap(({ name, bytes }) => {
    const read = readImage(bytes);
    const beside = 'image' in read ? bytes.length - read.image.bytes.length : 0;
    return beside <= 0 ? [] : [[name, beside] as const];
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
