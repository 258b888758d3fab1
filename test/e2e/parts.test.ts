import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/kernel/languages.ts';
import { type PartState, SCREENS } from '../parts/part-state.ts';
import type { Look } from '../parts/parts.ts';
import { STATES } from '../parts/states.ts';
import { servePartsPage } from '../support/built-page.ts';
import type { BuiltPage } from '../support/parts-page.ts';
import { IS_LONG } from '../support/runs.ts';
import { axeFindings } from './support/axe.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';
import { stickingOut } from './support/sticking.ts';

/** Where the long run leaves pictures of all looks. */
const PICTURES = resolve(import.meta.dirname, '../../.test-output/parts');
/** A phone's parts stand on a laptop, too. */
const WIDTHS = { phone: [360, 1280], laptop: [1280], front: [1920] } as const;
const THEMES = ['light', 'dark'] as const;
const LOOKS = LANGUAGES.flatMap((lang) => THEMES.map((theme) => ({ lang, theme })));

/** Every look of a state in the long run; else one, from state to state in another language and theme. */
function looksAt(state: number): typeof LOOKS {
  return IS_LONG ? LOOKS : LOOKS.slice(state % LOOKS.length).slice(0, 1);
}

/** Put into the page once, and not in place of another state. */
const ALONE: readonly (string | undefined)[] = ['stage', 'charts'];
const areaOf = (id: string) => id.split('/')[0];

let browser: Browser;
let built: BuiltPage;
let page: Page;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  [browser, built] = await Promise.all([sharedBrowser(), servePartsPage()]);
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  page = await context.newPage();
});
afterAll(async () => {
  await closeScreens(browser);
  await built?.close();
});

/** The area of the product whose page is open. */
let opened: string | undefined;

/**
 * Shows a state: on a page loaded anew in the long run, else in place of the state before, if that is of the same area and
 * has the same styles.
 */
async function show({ id, screen }: PartState, lang: string, theme: string): Promise<void> {
  const area = areaOf(id);
  const isFollowing = !IS_LONG && area === opened && !ALONE.includes(area);
  opened = undefined;
  await page.setViewportSize(SCREENS[screen]);
  if (isFollowing) await page.evaluate((look: Look) => window.showState(look), { state: id, lang, theme });
  else await page.goto(`${built.url}?state=${id}&lang=${lang}&theme=${theme}`);
  await page.waitForFunction((shown) => document.documentElement.dataset.shown === shown, id);
  opened = area;
}

describe('the page of parts', () => {
  const states = STATES.map((state, at) => ({ ...state, looks: looksAt(at) }));
  it.each(states)('given $id, then it is clean, nothing goes wrong and nothing sticks out', async (state) => {
    const { id, screen, looks } = state;
    const faults: string[] = [];
    const note = (fault: unknown) => faults.push(String(fault));
    const read = (message: ConsoleMessage) => (message.type() === 'error' ? note(message.text()) : undefined);
    page.on('pageerror', note);
    page.on('console', read);
    for (const { lang, theme } of looks) {
      await show(state, lang, theme);
      const look = `${id}, ${lang}, ${theme}`;
      if (IS_LONG) await page.screenshot({ path: join(PICTURES, `${id.replace('/', '-')}-${lang}-${theme}.png`) });
      expect.soft(await axeFindings(page), look).toEqual([]);
      for (const width of WIDTHS[screen]) expect.soft(await stickingOut(page, width, 100), look).toEqual([]);
    }
    page.off('pageerror', note);
    page.off('console', read);
    expect(faults).toEqual([]);
  });

  it('given no state, then all of them are listed in groups, each with a link to itself', async () => {
    await page.goto(built.url);
    await page.locator('iframe').first().waitFor();
    const ids = STATES.map(({ id }) => id);
    expect(await page.locator('section h3').allTextContents()).toEqual(ids);
    const links = await page.getByRole('navigation', { name: 'States' }).getByRole('link').all();
    const linked = await Promise.all(links.map((link) => link.getAttribute('href')));
    const states = linked.map((href) => new URLSearchParams(href?.split('?')[1]).get('state'));
    expect(states.filter((state) => state !== null)).toEqual(ids);
  });
});
