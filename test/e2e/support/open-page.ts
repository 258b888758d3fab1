import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { PluginOption } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { servePartsPage } from '../../support/built-page.ts';
import type { BuiltPage } from '../../support/parts-page.ts';

/**
 * Serves the page of parts and opens one of its steered pages anew before each test, in a browser that keeps the files and
 * nothing else; after each, nothing may have been thrown on it.
 *
 * @param steered The name of the page in `test/parts`.
 * @param use Gets the page that the next test works with.
 * @param plugins What the page is built with besides.
 */
export function openBeforeEach(
  steered: string,
  options: BrowserContextOptions,
  use: (page: Page) => void,
  plugins: readonly PluginOption[] = [],
): void {
  let browser: Browser;
  let built: BuiltPage;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    [browser, built] = await Promise.all([launchBrowser(), servePartsPage(plugins)]);
    context = await browser.newContext(options);
  });
  afterAll(async () => {
    await browser?.close();
    await built?.close();
  });
  beforeEach(async () => {
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
    faults = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await openSteered(page, built, steered);
    use(page);
  });
  afterEach(async () => {
    await page.evaluate(() => localStorage.clear());
    await page.close();
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
