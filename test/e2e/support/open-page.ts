import type { Browser, BrowserContextOptions, Page, ViewportSize } from 'playwright-core';
import type { PluginOption } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { servePartsPage } from '../../support/built-page.ts';
import type { BuiltPage } from '../../support/parts-page.ts';
import { closeScreens, sharedBrowser } from './shared-browser.ts';

/** A file that the page of parts does not have. */
const NOTHING = 'nothing';

/**
 * Serves the page of parts and loads one of its steered pages anew before each test, in a tab that keeps the files and what
 * it compiled of them, and nothing else; after each, nothing may have been thrown on it.
 *
 * @param steered The name of the page in `test/parts`.
 * @param use Gets the page that the next test works with.
 * @param plugins What the page is built with besides.
 */
export function openBeforeEach(
  steered: string,
  options: BrowserContextOptions & { readonly viewport: ViewportSize },
  use: (page: Page) => void,
  plugins: readonly PluginOption[] = [],
): void {
  let browser: Browser;
  let built: BuiltPage;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    [browser, built] = await Promise.all([sharedBrowser(), servePartsPage(plugins)]);
    page = await (await browser.newContext(options)).newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => faults.push(String(error)));
  });
  afterAll(async () => {
    await closeScreens(browser);
    await built?.close();
  });
  beforeEach(async () => {
    faults = [];
    await page.setViewportSize(options.viewport);
    await openSteered(page, built, steered);
    use(page);
  });
  afterEach(async () => {
    // From a page without scripts: one that is left may still write.
    await page.goto(`${built.url}${NOTHING}`);
    await page.evaluate(() => localStorage.clear());
    // Where a new tab has it: over nothing that scrolls by itself, and no button.
    await page.mouse.move(0, 0);
    expect(faults).toEqual([]);
  });
}

/** Opens a page of parts that tests steer; resolves when it can be steered. */
export async function openSteered(page: Page, built: BuiltPage, steered: string): Promise<void> {
  await page.goto(`${built.url}?steer=${steered}`);
  await steerable(page);
}

/** Loads a steered page anew, with what the browser kept. */
export async function reloadSteered(page: Page): Promise<void> {
  await page.reload();
  await steerable(page);
}

async function steerable(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.shown !== undefined);
}
