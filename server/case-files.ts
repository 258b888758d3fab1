import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type CaseFile, caseFileSchema } from '../shared/case-file/case-file.ts';
import { itemsOf, memberOf } from '../shared/case-file/case-names.ts';
import type { CompiledImage } from '../shared/case-file/compile.ts';
import { type Problem, valueProblem } from '../shared/case-file/problem.ts';
import { IMAGE_LIMITS, type Image, type ImageFault } from '../shared/images/image.ts';
import { readImage, soundsLike } from '../shared/images/read-image.ts';
import { isFlatName, README_NAME, SCENARIO_NAME } from '../shared/kasus/kasus.ts';

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
    const most = kilobytes(IMAGE_LIMITS.caseBytes);
    problems.push(valueProblem(['images'], `all images together have ${kilobytes(size)}; at most ${most}`));
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
  if (typeof bytes === 'string') return { problem: valueProblem(path, `${JSON.stringify(file)}: ${bytes}`) };
  const read = readImage(bytes);
  if ('fault' in read) {
    return { problem: valueProblem(path, `${JSON.stringify(file)}: ${faultWords(read.fault, bytes)}`) };
  }
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

async function bytesOf(path: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(path);
    const most = IMAGE_LIMITS.fileBytes;
    if (size > most) return faultWords({ code: 'image-too-heavy', size, most });
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return code === 'ENOENT' ? 'there is no such file beside it' : `the file cannot be read (${code})`;
  }
}

/** @param bytes of the file, where they were read */
function faultWords(fault: ImageFault, bytes: Uint8Array = new Uint8Array()): string {
  const { sidePixels } = IMAGE_LIMITS;
  switch (fault.code) {
    case 'image-unknown':
      return `it is ${soundsLike(bytes) ?? 'something else'}; an image is a PNG, JPEG or WebP`;
    case 'image-cut-off':
      return 'the file ends before the picture does';
    case 'image-damaged':
      return 'the file is damaged';
    case 'image-moves':
      return 'the picture moves; images of a case stand still';
    case 'image-unsupported':
      return 'browsers do not show this kind of JPEG; save it as a plain or progressive one';
    case 'image-too-wide':
      return `it has ${fault.width} × ${fault.height} pixels; at most ${sidePixels} each way`;
    case 'image-too-heavy':
      return `it has ${kilobytes(fault.size)}; at most ${kilobytes(fault.most)}`;
  }
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`;
}

function contentOf(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
