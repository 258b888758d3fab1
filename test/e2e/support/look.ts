import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings } from './axe.ts';
import type { Phone } from './hall.ts';

const LANGUAGES = ['en', 'id'] as const;

/** A screen of the served product is clean in both languages and nothing sticks out; leaves a picture of each. */
export async function lookAt(screen: Phone, name: string): Promise<void> {
  for (const language of LANGUAGES) {
    await screen.speak(language);
    // Where the page stands after other sizes is chance, and heads stick to the top.
    await screen.page.evaluate(() => scrollTo(0, 0));
    await screen.picture(`${name}-${language}`);
    expect(await axeFindings(screen.page), `${name}, ${language}`).toEqual([]);
    expect(await screen.sideways(), `${name}, ${language}`).toEqual([]);
  }
}

export interface PageLook {
  /** Turns the page's language. */
  readonly speak: (language: 'en' | 'id') => Promise<unknown>;
  /** Where a picture goes in each language. */
  readonly picture?: ((language: string) => string | undefined) | undefined;
  /** Narrow widths (CSS px) and sizes of text (percent) at which nothing may stick out. */
  readonly sizes: readonly (readonly [width: number, percent: number])[];
}

/** A page is clean in both languages, and nothing sticks out of narrow screens with large text. */
export async function lookAtPage(page: Page, name: string, { speak, picture, sizes }: PageLook): Promise<void> {
  const before = page.viewportSize();
  for (const language of LANGUAGES) {
    await speak(language);
    const path = picture?.(language);
    if (path !== undefined) await page.screenshot({ path });
    expect(await axeFindings(page), `${name}, ${language}`).toEqual([]);
    for (const [width, percent] of sizes) {
      await page.setViewportSize({ width, height: 740 });
      const over = await page.evaluate((text) => {
        document.documentElement.style.fontSize = `${text}%`;
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      }, percent);
      expect(over, `${name}, ${language}, ${width} px at ${percent} %`).toBeLessThanOrEqual(0);
    }
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    if (before !== null) await page.setViewportSize(before);
  }
}
