import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type CaseFile, caseFileSchema } from '../../shared/case-file/case-file.ts';
import { itemsOf, memberOf } from '../../shared/case-file/case-names.ts';
import type { CompiledImage } from '../../shared/case-file/compile.ts';
import { type Problem, valueProblem } from '../../shared/case-file/problem.ts';
import type { Said } from '../../shared/case-file/problem-words.ts';
import { IMAGE_LIMITS, type Image } from '../../shared/images/image.ts';
import { readImage } from '../../shared/images/read-image.ts';
import { isFlatName, README_NAME, SCENARIO_NAME } from '../../shared/kasus/kasus.ts';
import { faultWords, imagesTooHeavy, imageUnreadable } from './case-file-words.ts';

/** The files that belong to a case, by the text of its `scenario.yaml`: also of one that is wrong elsewhere. */
export function filesOfCase(text: string): readonly string[] {
  const files = imageEntries(contentOf(text)).map(({ file }) => file);
  return [...new Set([SCENARIO_NAME, README_NAME, ...files])];
}

/** The images that a case names, read, in its order; or what is wrong with them, at their places in its file. */
export interface ReadImages {
  readonly images: readonly CompiledImage[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the image files that the content of a `scenario.yaml` names, and no others: flat names beside it. Those whose
 * fields are wrong are left to the checks of the file.
 */
export async function readCaseImages(folder: string, content: unknown): Promise<ReadImages> {
  const read = await Promise.all(imageEntries(content).map((entry) => readOne(folder, entry)));
  const images = read.flatMap(({ image }) => image ?? []);
  const problems = read.flatMap(({ problem }) => problem ?? []);
  const size = read.reduce((sum, one) => sum + (one.size ?? 0), 0);
  if (size > IMAGE_LIMITS.caseBytes) {
    problems.push(valueProblem(['images'], imagesTooHeavy(size, IMAGE_LIMITS.caseBytes)));
  }
  return { images, problems };
}

/** The files that lie in a case's folder and belong to it. Throws what the disk says where there is no case. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const own = filesOfCase(await readFile(join(folder, SCENARIO_NAME), 'utf8'));
  return (await readdir(folder)).filter((name) => own.includes(name));
}

interface ImageEntry {
  readonly path: readonly (string | number)[];
  readonly entry: unknown;
  readonly file: string;
}

function imageEntries(content: unknown): ImageEntry[] {
  return itemsOf(memberOf(content, 'images'))
    .slice(0, MOST_IMAGES)
    .flatMap((entry, i) => {
      const file = memberOf(entry, 'file');
      return typeof file === 'string' && isFlatName(file) ? [{ path: ['images', i, 'file'], entry, file }] : [];
    });
}

const imageEntry = caseFileSchema.shape.images.unwrap().element;
/** More are refused by the schema. */
const MOST_IMAGES = 40;

interface ReadOne {
  readonly image?: CompiledImage | undefined;
  /** Bytes that are kept. */
  readonly size?: number;
  readonly problem?: Problem;
}

async function readOne(folder: string, { path, entry, file }: ImageEntry): Promise<ReadOne> {
  const bytes = await bytesOf(join(folder, file));
  const wrong = (what: Said) => ({
    problem: valueProblem(path, (_, language) => `${JSON.stringify(file)}: ${what[language]}`),
  });
  if (!(bytes instanceof Uint8Array)) return wrong(bytes);
  const read = readImage(bytes);
  if ('fault' in read) return wrong(faultWords(read.fault, bytes));
  const named = imageEntry.safeParse(entry);
  return { size: read.image.bytes.length, image: named.success ? compiled(named.data, read.image) : undefined };
}

function compiled(
  { file: _, ...named }: CaseFile['images'][number],
  { type, width, height, bytes }: Image,
): CompiledImage {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { ...named, type, width, height, hash, data: Buffer.from(bytes).toString('base64') };
}

async function bytesOf(path: string): Promise<Uint8Array | Said> {
  try {
    const { size } = await stat(path);
    const most = IMAGE_LIMITS.fileBytes;
    if (size > most) return faultWords({ code: 'image-too-heavy', size, most });
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return imageUnreadable(code);
  }
}

function contentOf(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
