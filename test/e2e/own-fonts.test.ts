import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPhone, openSession } from './support/hall.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

describe('the fonts that the pages bring', () => {
  let server: ServedRunding;
  let browser: Browser;

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await sharedBrowser();
  });
  afterAll(async () => {
    await closeScreens(browser);
    await server?.stop();
  });

  /** The font files that a page fetched, and the fonts that it has now, on a screen of a width (px). */
  async function fontsOf(path: string, width: number) {
    const { page } = await openPhone(browser, { width, height: 768 });
    const files: string[] = [];
    page.on('response', (response) => {
      if (/\.woff2?$/.test(response.url())) files.push(`${response.status()} ${response.headers()['content-type']}`);
    });
    await page.goto(path);
    await page.getByRole('heading').first().waitFor();
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    await page.context().close();
    return { files, families: [...new Set(loaded.map((one) => one.replaceAll('"', '')))].sort() };
  }

  test('given the laptop, then its pages are drawn in their own fonts, from this server', async () => {
    const own = ['Inter Variable', 'Source Serif 4 Variable'];
    for (const path of [server.hostUrl, `${server.url}/desk`, `${server.url}/replay`, `${server.url}/projector`]) {
      const { files, families } = await fontsOf(path, 1366);
      expect(families, path).toEqual(own);
      expect([...new Set(files)], path).toEqual(['200 font/woff2']);
    }
  });

  test('given a phone, then no page fetches a font', async () => {
    const { code } = await openSession(server);
    for (const path of [`/?code=${code}`, '/replay', '/agreement', '/check', '/desk']) {
      expect(await fontsOf(server.url + path, 360), path).toEqual({ files: [], families: [] });
    }
  });
});
