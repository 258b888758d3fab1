import type { Browser } from 'playwright-core';
import { launchHallBrowser } from './hall.ts';

let shared: Promise<Browser> | undefined;

/**
 * The browser of this process, in which its test files open their screens one file after the other: to start one takes as
 * long as many a test. It reaches servers as phones in a hall do, and ends with the process.
 */
export async function sharedBrowser(): Promise<Browser> {
  shared ??= launchHallBrowser();
  const browser = await shared;
  if (browser.isConnected()) return browser;
  shared = undefined;
  return sharedBrowser();
}

/** Closes every screen that a test file opened, with what it kept. */
export async function closeScreens(browser: Browser | undefined): Promise<void> {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
}
