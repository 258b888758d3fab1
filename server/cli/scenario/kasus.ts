import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readImage } from '../../../shared/images/read-image.ts';
import { type CaseFile, KASUS_LIMITS, README_NAME, SCENARIO_NAME } from '../../../shared/kasus/kasus.ts';
import { packCase } from '../../../shared/kasus/pack.ts';
import { filesOfCase } from '../../cases/case-files.ts';
import { openKasus, writeCaseFolder } from '../../cases/kasus-file.ts';
import { kasusLine } from '../../cases/kasus-words.ts';
import { formatProblem, loadScenario } from '../../cases/scenarios.ts';
import { placesOf, theCase } from './case-search.ts';
import { fail, readOrder } from './read-order.ts';

const PACK_USAGE = 'npm run --silent scenario -- pack CASE --out FILE.kasus';
const UNPACK_USAGE = 'npm run --silent scenario -- unpack FILE.kasus --out NEW-FOLDER';

/** What stands in the way, a line each; `undefined` where it is done. */
type Obstacles = readonly string[] | undefined;

/**
 * Packs a case into one file: `scenario pack CASE --out FILE`. The same case is the same file. Returns the exit code: 0
 * packed, 1 it cannot be read or written (a file that was there stays), 2 the command line is wrong.
 */
export function pack(args: readonly string[]): Promise<number> {
  return run(args, PACK_USAGE, packInto);
}

/**
 * Unpacks a case into a new folder: `scenario unpack FILE --out FOLDER`. Returns the exit code: 0 unpacked, 1 it cannot be
 * (then nothing is left of the folder, and what was there is untouched), 2 the command line is wrong.
 */
export function unpack(args: readonly string[]): Promise<number> {
  return run(args, UNPACK_USAGE, unpackInto);
}

/** Packs the case at a path, or of a name, into a file. Throws what the disk says. */
export async function packInto(path: string, out: string): Promise<Obstacles> {
  const found = await theCase(path, placesOf(undefined));
  if ('trouble' in found) return [found.trouble];
  const loaded = await loadScenario(found.file);
  if ('problems' in loaded) return loaded.problems.map(formatProblem);
  const files = await readFiles(dirname(found.file));
  const packed = packCase(files);
  if ('fault' in packed) return [`${path}: ${kasusLine(packed.fault)}`];
  const unfinished = `${out}.unfinished`;
  await writeFile(unfinished, packed.kasus);
  await rename(unfinished, out);
  for (const note of besidePictures(files)) process.stderr.write(`${note}\n`);
  return undefined;
}

/** Unpacks the case in a file into a folder that is not there yet. Throws what the disk says. */
export async function unpackInto(path: string, out: string): Promise<Obstacles> {
  if ((await stat(path)).size > KASUS_LIMITS.fileBytes) return [`${path}: ${kasusLine({ code: 'kasus-too-large' })}`];
  const unpacked = openKasus(await readFile(path));
  if ('trouble' in unpacked) return [`${path}: ${kasusLine(unpacked.trouble)}`];
  if (await exists(out)) return [`${out}: there is something already; name a new folder`];
  await writeFolder(out, unpacked.files);
  return undefined;
}

/** Reads the command line, does the work, and says what stands in the way. */
async function run(
  args: readonly string[],
  usage: string,
  work: (path: string, out: string) => Promise<Obstacles>,
): Promise<number> {
  const order = readOrder(args, ['out'], 'Name one case or file');
  if (typeof order === 'string') return fail(2, `${order}\n\n${usage}`);
  if (order.out === undefined || order.out === '') return fail(2, `Say where it goes: --out\n\n${usage}`);
  const out = resolve(order.out);
  try {
    const obstacles = await work(order.word, out);
    process[obstacles === undefined ? 'stdout' : 'stderr'].write(`${(obstacles ?? [out]).join('\n')}\n`);
    return obstacles === undefined ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${faultWords(error, order.word)}\n`);
    return 1;
  }
}

function faultWords(error: unknown, path: string): string {
  if (!(error instanceof Error) || !('code' in error)) return `${path}: ${String(error)}`;
  const place = 'path' in error ? String(error.path) : path;
  return `${place}: ${error.code === 'ENOENT' ? 'there is no such file' : `cannot be used (${String(error.code)})`}`;
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

/** What travels along with a picture and is none, which whoever sends the case may not mean to. */
function besidePictures(files: readonly CaseFile[]): string[] {
  return files.flatMap(({ name, bytes }) => {
    const read = readImage(bytes);
    const beside = 'image' in read ? bytes.length - read.image.bytes.length : 0;
    return beside <= 0
      ? []
      : [
          `${name}: ${beside} bytes beside the picture (place, time, camera, thumbnail …) go along; no screen shows them`,
        ];
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
