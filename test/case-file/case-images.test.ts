import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Document } from 'yaml';
import { loadScenario, loadScenarios } from '../../server/cases/scenarios.ts';
import { readImage } from '../../shared/images/read-image.ts';
import { asciiBytes } from '../../shared/kernel/bytes.ts';
import { scenarioSchema } from '../../shared/scenario/schema.ts';
import { caseContent } from '../support/case-files.ts';
import { greyPng, METADATA_CANARY, PICTURE_FILES, pictureFile } from '../support/picture-files.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'runding-images-')), 'case');
  await mkdir(folder);
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const alt = { id: 'Peta', en: 'Map' };
type Named = { id: string; file: string; party?: string };

async function write(images: readonly Named[], files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const content = { ...caseContent(), images: images.map((one) => ({ ...one, alt })) };
  await writeFile(join(folder, 'scenario.yaml'), new Document(content, { aliasDuplicateObjects: false }).toString());
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
}

async function imagesOf() {
  const loaded = await loadScenario(folder);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  return loaded.scenario.images;
}

async function problemsOf(): Promise<readonly { line: number; message: string }[]> {
  const loaded = await loadScenario(folder);
  return 'problems' in loaded ? loaded.problems : [];
}

describe('[IM-4] the images of a case folder', () => {
  test('given files that the case names, when it is read, then it holds what is kept of them, by hash', async () => {
    const turned = pictureFile(PICTURE_FILES.turned);
    await write(
      [
        { id: 'map', file: 'peta.webp' },
        { id: 'plan', file: 'plan.jpg', party: 'north' },
      ],
      { 'peta.webp': pictureFile(PICTURE_FILES.lossy), 'plan.jpg': turned, 'unnamed.png': greyPng() },
    );
    const images = await imagesOf();
    const read = readImage(turned);
    const bytes = 'image' in read ? read.image.bytes : new Uint8Array();
    expect(images).toMatchObject([
      { id: 'map', alt, type: 'image/webp', width: 24, height: 16 },
      {
        ...{ id: 'plan', alt, party: 'north', type: 'image/jpeg', width: 16, height: 24 },
        hash: createHash('sha256').update(bytes).digest('hex'),
        data: Buffer.from(bytes).toString('base64'),
      },
    ]);
    expect(JSON.stringify(images)).not.toContain('file');
    expect(images?.map(({ data }) => Buffer.from(data, 'base64').includes(METADATA_CANARY))).toEqual([false, false]);
    const loaded = await loadScenario(folder);
    expect(scenarioSchema.safeParse('scenario' in loaded && loaded.scenario).success).toBe(true);
  });

  test('given a case without images, when it is read, then nothing is said of any', async () => {
    await write([], {});
    expect(await imagesOf()).toBeUndefined();
  });

  test.each([
    ['is not there', undefined, '"a.png": there is no such file beside it'],
    [
      'is a HEIC by another name',
      asciiBytes('\0\0\0\x18ftypheic'),
      '"a.png": it is a HEIC; an image is a PNG, JPEG or WebP',
    ],
    ['is a drawing', asciiBytes('<svg xmlns="http://'), '"a.png": it is an SVG; an image is a PNG, JPEG or WebP'],
    ['is cut off', greyPng().subarray(0, 40), '"a.png": the file ends before the picture does'],
    ['moves', pictureFile('animated.webp'), '"a.png": the picture moves; images of a case stand still'],
    ['is too wide', greyPng({ width: 4000, height: 3 }), '"a.png": it has 4000 × 3 pixels; at most 1600 each way'],
  ])('given a file that %s, when the case is read, then its line is named', async (_, bytes, said) => {
    await write([{ id: 'map', file: 'a.png' }], bytes === undefined ? {} : { 'a.png': bytes });
    const [problem, ...more] = await problemsOf();
    expect([problem?.message, more]).toEqual([`images.0.file: ${said}`, []]);
    const line = (await readFile(join(folder, 'scenario.yaml'), 'utf8')).split('\n')[(problem?.line ?? 0) - 1];
    expect(line).toContain('file: a.png');
  });

  test('given a name that leads elsewhere, when the case is read, then no file is read', async () => {
    await writeFile(join(folder, '..', 'a.png'), greyPng());
    await write([{ id: 'map', file: '../a.png' }], {});
    expect((await problemsOf()).map(({ message }) => message)).toEqual([
      expect.stringContaining('an image is a file beside scenario.yaml'),
    ]);
  });

  test.each(['CON.png', 'map.png.', 'lpt1.webp'])(
    'given the name %s, which not every system keeps, when the case is read, then it is named, whoever shows the image',
    async (file) => {
      await write([{ id: 'map', file }], {});
      expect((await problemsOf()).map(({ message }) => message)).toEqual([
        'images.0.file: not every system can keep a file of this name',
      ]);
    },
  );

  test('given an image that is a folder, or a link that leads nowhere, when the case is read, then that is said', async () => {
    await write([{ id: 'map', file: 'a.png' }], {});
    await mkdir(join(folder, 'a.png'));
    expect((await problemsOf())[0]?.message).toContain('the file cannot be read (EISDIR)');
    await rm(join(folder, 'a.png'), { recursive: true });
    await symlink('nowhere', join(folder, 'a.png'));
    expect((await problemsOf())[0]?.message).toContain('there is no such file beside it');
  });

  test('[IM-3] given images of more than 1 MB together, when the case is read, then that is said', async () => {
    const noisy = () => greyPng({ width: 280, height: 280, grey: () => Math.floor(Math.random() * 256) });
    const names = Array.from({ length: 14 }, (_, i) => `a${i}.png`);
    const named = names.map((file) => ({ id: file.replace('.', '-'), file }));
    const files = Object.fromEntries(names.map((name) => [name, noisy()]));
    await write(named.slice(0, 13), files);
    expect(await imagesOf()).toHaveLength(13);
    await write(named, files);
    expect((await problemsOf()).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^images: all images together have \d+ KB; at most 1024 KB$/),
    ]);
  });

  test('given a case that is kept, when one of its images changes, then it is read again', async () => {
    await write([{ id: 'map', file: 'a.png' }], { 'a.png': greyPng() });
    const hashes = async () => {
      const [found] = await loadScenarios(join(folder, '..'));
      return found !== undefined && 'scenario' in found.result
        ? found.result.scenario.images?.map(({ hash }) => hash)
        : [];
    };
    const before = await hashes();
    expect(await hashes()).toEqual(before);
    await writeFile(join(folder, 'a.png'), greyPng({ grey: () => 7 }));
    expect(await hashes()).not.toEqual(before);
  });
});
