import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/kernel/languages.ts';
import { STATES } from '../parts/states.ts';
import { launchBrowser } from '../support/browser.ts';
import { type BuiltPage, servePartsPage } from '../support/built-page.ts';
import { IS_LONG } from '../support/runs.ts';
import { axeFindings } from './support/axe.ts';
import { stickingOut } from './support/sticking.ts';

const PICTURES = resolve(import.meta.dirname, '../../.test-output/parts');
const WIDTHS = [360, 1280] as const;
/** Every state in one look of each kind; all of them in the long run. */
const LOOKS = IS_LONG
  ? LANGUAGES.flatMap((lang) => (['light', 'dark'] as const).map((theme) => ({ lang, theme })))
  : ([
      { lang: 'id', theme: 'light' },
      { lang: 'en', theme: 'dark' },
    ] as const);

let browser: Browser;
let built: BuiltPage;
let page: Page;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  [browser, built] = await Promise.all([launchBrowser(), servePartsPage()]);
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await built?.close();
});

describe('the page of parts', () => {
  it.each(STATES.map(({ id }) => [id] as const))('given %s, then it is clean and nothing sticks out', async (id) => {
    const faults: string[] = [];
    const note = (error: Error) => faults.push(String(error));
    page.on('pageerror', note);
    for (const { lang, theme } of LOOKS) {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`${built.url}?state=${id}&lang=${lang}&theme=${theme}`);
      await page.waitForFunction((shown) => document.documentElement.dataset.shown === shown, id);
      const look = `${id}, ${lang}, ${theme}`;
      await page.screenshot({ path: join(PICTURES, `${id.replace('/', '-')}-${lang}-${theme}.png`) });
      expect.soft(await axeFindings(page), look).toEqual([]);
      for (const width of WIDTHS) expect.soft(await stickingOut(page, width, 100), look).toEqual([]);
    }
    page.off('pageerror', note);
    expect(faults).toEqual([]);
  });

  it('given no state, then all of them are listed, each with a link to itself', async () => {
    await page.goto(built.url);
    await page.locator('iframe').first().waitFor();
    expect(await page.locator('section h2').allTextContents()).toEqual(STATES.map(({ id }) => id));
  });
});
