import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { LANGUAGES, type Language } from '../../../shared/kernel/languages.ts';
import { AXE_LANGUAGES, IS_LONG, LOOK_FONTS } from '../../support/runs.ts';
import { axeFindings } from './axe.ts';
import { drawAsBefore, drawIn } from './fonts.ts';
import type { Phone } from './hall.ts';
import { stickingOut } from './sticking.ts';

// The first language last: tests go on in it.
const SPOKEN = LANGUAGES.toReversed();
/** The longest page is not looked at whole (CSS px): a picture of more would take a browser's memory. */
const TALLEST = 4000;

/** Looks at the whole page at once: what lies under a foot that sticks can be scrolled from under it. */
async function expectClean(page: Page, name: string, language: string): Promise<void> {
  if (!AXE_LANGUAGES.includes(language)) return;
  const before = page.viewportSize();
  const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), TALLEST);
  if (before !== null && height > before.height) await page.setViewportSize({ ...before, height });
  expect.soft(await axeFindings(page), `${name}, ${language}`).toEqual([]);
  if (before !== null && height > before.height) await page.setViewportSize(before);
}

/**
 * A screen of the served product is clean in both languages and nothing sticks out in any of the fonts; the long run
 * leaves a picture of each. What it finds fails the test that looked, which goes on: those after it stand on what it does.
 */
export async function lookAt(screen: Phone, name: string): Promise<void> {
  for (const language of SPOKEN) {
    await screen.speak(language);
    // Where the page stands after other sizes is chance, and heads stick to the top.
    await screen.page.evaluate(() => scrollTo(0, 0));
    for (const set of LOOK_FONTS) {
      await drawIn(screen.page, set);
      expect.soft(await screen.sideways(), `${name}, ${language}, ${set}`).toEqual([]);
    }
    await screen.picture(`${name}-${language}`);
    await expectClean(screen.page, name, language);
  }
  await drawAsBefore(screen.page);
}

export interface PageLook {
  /** Turns the page's language. */
  readonly speak: (language: Language) => Promise<unknown>;
  /** Where the long run puts a picture in each language. */
  readonly picture?: ((language: string) => string | undefined) | undefined;
  /** Narrow widths (CSS px) and sizes of text (percent) at which nothing may stick out. */
  readonly sizes: readonly (readonly [width: number, percent: number])[];
}

/** A page is clean in both languages, and nothing sticks out of narrow screens with large text in any of the fonts. */
export async function lookAtPage(page: Page, name: string, { speak, picture, sizes }: PageLook): Promise<void> {
  const before = page.viewportSize();
  for (const language of SPOKEN) {
    await speak(language);
    const path = picture?.(language);
    if (IS_LONG && path !== undefined) await page.screenshot({ path });
    await expectClean(page, name, language);
    for (const set of LOOK_FONTS) {
      await drawIn(page, set);
      for (const [width, percent] of sizes) {
        expect.soft(await stickingOut(page, width, percent), `${name}, ${language}, ${set}`).toEqual([]);
      }
    }
    await drawAsBefore(page);
    if (before !== null) await page.setViewportSize(before);
  }
}
