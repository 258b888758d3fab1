import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readImage } from '../../shared/images/read-image.ts';
import type { SessionListing } from '../../shared/wire/session-listing.ts';
import { caseContent } from '../support/case-files.ts';
import { greyPng, PICTURE_FILES, pictureFile } from '../support/picture-files.ts';
import { order } from './support/desk.ts';
import { openPhone, type Phone } from './support/hall.ts';
import { lookAt } from './support/look.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

const FILES = { map: 'peta.png', office: PICTURE_FILES.alpha, plan: PICTURE_FILES.progressive };

/** A wide map, and pictures as programs write them. */
function bytesOf(name: string): Uint8Array {
  if (name !== FILES.map) return pictureFile(name);
  return greyPng({ width: 900, height: 500, grey: (x, y) => (x * y) >> 11 });
}

/** A case of the user's own with an open image, a party's picture and an image for one party. */
async function writeCase(dataDir: string): Promise<void> {
  const content = caseContent();
  const [north, south] = content.parties;
  Object.assign(content, {
    parties: [{ ...north, image: 'office' }, south],
    images: [
      {
        id: 'map',
        file: FILES.map,
        alt: { id: 'Peta teluk', en: 'Map of the bay' },
        credit: { id: 'Foto: Dinas', en: 'Photo: the office' },
      },
      { id: 'office', file: FILES.office, alt: { id: 'Kantor', en: 'The office' } },
      { id: 'plan', file: FILES.plan, alt: { id: 'Rencana rahasia', en: 'The secret plan' }, party: 'north' },
    ],
  });
  const folder = join(dataDir, 'cases', content.id);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'scenario.yaml'), stringify(content, { aliasDuplicateObjects: false }));
  for (const name of Object.values(FILES)) await writeFile(join(folder, name), bytesOf(name));
}

describe('a case with images, on a phone', () => {
  let server: ServedRunding;
  let browser: Browser;
  let north: Phone;
  let south: Phone;

  beforeAll(async () => {
    server = await ServedRunding.start(writeCase);
    browser = await sharedBrowser();
    [north, south] = [await openPhone(browser), await openPhone(browser)];
  });
  afterAll(async () => {
    await closeScreens(browser);
    await server?.stop();
  });

  test('[IM-2] given what is kept of a file, when a browser draws it, then it is the picture that the file was', async () => {
    const { page } = await openPhone(browser);
    await page.goto(server.url);
    for (const name of Object.values(PICTURE_FILES)) {
      const file = pictureFile(name);
      const read = readImage(file);
      if ('fault' in read) throw new Error(read.fault.code);
      const { type, bytes, width, height } = read.image;
      const addresses = [file, bytes].map((one) => `data:${type};base64,${Buffer.from(one).toString('base64')}`);
      const drawn = await page.evaluate(async (both) => {
        const drawings = both.map(async (src) => {
          const image = new Image();
          image.src = src;
          await image.decode();
          const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
          const pen = canvas.getContext('2d');
          pen?.drawImage(image, 0, 0);
          const pixels = [...(pen?.getImageData(0, 0, canvas.width, canvas.height).data ?? [])];
          return { width: canvas.width, height: canvas.height, pixels };
        });
        return Promise.all(drawings);
      }, addresses);
      expect(drawn[1], name).toEqual(drawn[0]);
      expect(drawn[1], name).toMatchObject({ width, height });
      expect(new Set(drawn[1]?.pixels).size, name).toBeGreaterThan(4);
    }
  });

  test('[IM-5] [IM-6] given open images and one for a party, when teams read, then each sees its own and can enlarge it', async () => {
    const wish = { scenario: 'own/second-format-test', tables: 1, bots: false };
    const { session } = await server.ask<{ session: SessionListing }>('/api/host/sessions', wish);
    await north.join(`${server.url}/?code=${session.code}`, 'Baiq');
    await south.join(`${server.url}/?code=${session.code}`, 'Lalu');
    await order(server, session.id, { kind: 'start' });
    const map = north.page.getByRole('button', { name: 'Peta teluk' });
    await north.page.getByRole('button', { name: 'Rencana rahasia' }).waitFor();
    for (const { page } of [north, south]) {
      await page.getByRole('button', { name: 'Baca arahan lengkap' }).click();
      await page.getByText('Tentang kasus ini', { exact: true }).click();
      await page.getByRole('button', { name: 'Peta teluk' }).waitFor();
    }
    expect(await south.page.getByRole('button', { name: 'Rencana rahasia' }).count()).toBe(0);
    const isDrawn = (phone: Phone) =>
      phone.page
        .locator('img')
        .evaluateAll((all) => all.every((one) => one instanceof HTMLImageElement && one.naturalWidth > 0));
    await expect.poll(() => isDrawn(north)).toBe(true);
    await map.evaluate((one) => one.scrollIntoView());
    await lookAt(north, 'case-images-brief');
    await map.click();
    await north.page.getByRole('dialog', { name: 'Peta teluk' }).getByText('Foto: Dinas').waitFor();
    await lookAt(north, 'case-images-large');
    await north.page.keyboard.press('Escape');
    await north.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect([...north.faults, ...south.faults]).toEqual([]);
  });
});
