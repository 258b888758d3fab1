import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { type BuiltPage, serveBuiltPage } from '../../support/built-page.ts';

/**
 * Serves a page of this folder's tests and opens it anew before each of them; after each, nothing may have been thrown
 * on it.
 *
 * @param folder The page's folder beside the tests.
 * @param use Gets the page that the next test works with.
 */
export function openBeforeEach(folder: string, options: BrowserContextOptions, use: (page: Page) => void): void {
  let browser: Browser;
  let built: BuiltPage;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    [browser, built] = await Promise.all([launchBrowser(), serveBuiltPage(join(import.meta.dirname, '..', folder))]);
  });
  afterAll(async () => {
    await browser?.close();
    await built?.close();
  });
  beforeEach(async () => {
    const context = await browser.newContext(options);
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    faults = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(built.url);
    use(page);
  });
  afterEach(async () => {
    await page.context().close();
    expect(faults).toEqual([]);
  });
}
