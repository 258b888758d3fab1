import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/kernel/languages.ts';
import type { Look } from '../parts/parts.ts';
import { PROJECTOR } from '../parts/projector-states.ts';
import { servePartsPage } from '../support/built-page.ts';
import type { BuiltPage } from '../support/parts-page.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';
import { readWall } from './support/wall-text.ts';

/** Where pictures of every page in every font are left, when asked for. */
const PICTURES = process.env.WALL_PICTURES && resolve(process.env.WALL_PICTURES);
/** The product's own fonts, and a font a sixth wider, as a laptop without the former may have. */
const FONTS = {
  own: '',
  wide: ':root, [data-theme] { --sans: "DejaVu Sans" !important; --serif: "DejaVu Serif" !important; }',
} as const;
const MOST_PAGES = 6;

let browser: Browser;
let built: BuiltPage;
let page: Page;

beforeAll(async () => {
  if (PICTURES) mkdirSync(PICTURES, { recursive: true });
  [browser, built] = await Promise.all([sharedBrowser(), servePartsPage()]);
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  await page.goto(`${built.url}?state=${PROJECTOR[0]?.id}&lang=id&theme=dark`);
  await page.waitForFunction((shown) => document.documentElement.dataset.shown === shown, PROJECTOR[0]?.id);
});
afterAll(async () => {
  await closeScreens(browser);
  await built?.close();
});

describe('[SE-33] the wall, read from the last row', () => {
  const looks = PROJECTOR.map(({ id }) => ({ id }));
  it.each(looks)(
    'given $id in any language and font, then every text is large, level, inside and clear of others',
    async ({ id }) => {
      for (const lang of LANGUAGES) {
        for (const [font, style] of Object.entries(FONTS)) {
          await page.evaluate((look: Look) => window.showState(look), { state: id, lang, theme: 'light' });
          await page.waitForFunction((shown) => document.documentElement.dataset.shown === shown, id);
          await page.evaluate((css) => {
            const sheet = document.getElementById('tried-font') ?? document.createElement('style');
            sheet.id = 'tried-font';
            sheet.textContent = css;
            document.head.append(sheet);
          }, style);
          for (let at = 0; at < MOST_PAGES; at++) {
            if (PICTURES)
              await page.screenshot({ path: join(PICTURES, `${id.replace('/', '-')}-${lang}-${font}-${at}.png`) });
            const { count, faults } = await readWall(page);
            expect(count, `${id} has texts`).toBeGreaterThan(0);
            expect.soft(faults, `${id}, ${lang}, ${font}, page ${at + 1}`).toEqual([]);
            const next = page.locator('.wall-bar button:nth-child(6):not([aria-disabled])');
            if ((await next.count()) === 0) break;
            await next.dispatchEvent('click');
            await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          }
        }
      }
    },
  );
});
