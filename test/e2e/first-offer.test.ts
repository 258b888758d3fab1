import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { order } from './support/desk.ts';
import { openPhone, openSession, type Phone } from './support/hall.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

/** An option for each of the eight issues. */
const CHOSEN = [3, 2, 2, 3, 0, 2, 3, 1];

/** From now on the page counts how often it is touched. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset.taps = '0';
    const count = () => {
      document.documentElement.dataset.taps = String(Number(document.documentElement.dataset.taps) + 1);
    };
    addEventListener('pointerdown', count, true);
  });
  return async () => Number(await page.evaluate(() => document.documentElement.dataset.taps));
}

/** How much of the window's height the work under the tabs has, 0–1. */
function shareOfWork(): number {
  const panel = document.querySelector('.panel')?.getBoundingClientRect();
  return (panel?.height ?? 0) / window.innerHeight;
}

describe('the first offer of a case with eight issues', () => {
  let server: ServedRunding;
  let browser: Browser;
  let ntb: Phone;
  let canada: Phone;

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await sharedBrowser();
    ntb = await openPhone(browser);
    canada = await openPhone(browser);
    const session = await openSession(server);
    await ntb.join(`${server.url}/?code=${session.code}`, 'Baiq Nurhaliza');
    await canada.join(`${server.url}/?code=${session.code}`, 'Lalu Arya');
    await order(server, session.id, { kind: 'start' }, { kind: 'end-phase' }, { kind: 'end-phase' });
    await ntb.page.getByText('Belum ada tawaran di meja').waitFor();
  });
  afterAll(async () => {
    await closeScreens(browser);
    await server?.stop();
  });

  test('given nothing chosen, when one option after the other is tapped, then ten taps send it and the points run along from the first', async () => {
    const { page } = ntb;
    const taps = await countTaps(page);
    const sum = page.locator('.builder-foot .sum');
    await page.getByRole('button', { name: 'Susun tawaran pertama' }).click();
    await expect.poll(() => sum.textContent()).toMatch(/^Poin sejauh ini–8 butir belum dipilih/);
    let before = 0;
    for (const [issue, option] of CHOSEN.entries()) {
      await page.locator(`#options-${issue} input`).nth(option).click();
      const left = CHOSEN.length - issue - 1;
      const said = left > 0 ? `${left} butir belum dipilih, belum dihitung` : 'Poin Anda';
      await expect.poll(() => sum.textContent()).toContain(said);
      const points = Number(await sum.locator('strong').textContent());
      expect(points).toBeGreaterThanOrEqual(before);
      before = points;
    }
    expect(before).toBe(80);
    expect(await page.locator('.builder [aria-expanded="true"]').count()).toBe(0);
    await page.getByRole('button', { name: /^Kirim tawaran ke/ }).click();
    await page.getByRole('button', { name: /^Tarik / }).waitFor();
    expect(await taps()).toBe(10);
    expect([...ntb.faults]).toEqual([]);
  });

  test('given that offer, when its reader looks elsewhere, then the land is a strip of 38 px and the work has four fifths of the height', async () => {
    const { page } = canada;
    await page.getByRole('button', { name: /^Terima tawaran/ }).waitFor();
    const work = () => page.evaluate(shareOfWork);
    const heightOf = async (what: string) => (await page.locator(what).boundingBox())?.height ?? 0;
    const atOffers = await work();
    expect(await heightOf('.stage-box')).toBeGreaterThan(80);
    // Each effect says where it goes.
    const changes = await page.locator('.effects .effect-change').allTextContents();
    expect(changes.map((change) => /^lebih (baik|buruk)$/.test(change))).toEqual([true, true, true]);
    for (const tab of [1, 2]) {
      await page.getByRole('tab').nth(tab).click();
      await expect.poll(() => heightOf('.land')).toBeLessThanOrEqual(40);
      expect(await page.locator('.stage-box').isVisible()).toBe(false);
      expect(await page.locator('.land dd').count()).toBe(3);
      expect(await work()).toBeGreaterThan(0.75);
    }
    await page.getByRole('tab').first().click();
    await expect.poll(work).toBeCloseTo(atOffers, 2);
  });

  test('given a phone on its side, then offer, answer and the way to one of one’s own are seen without scrolling', async () => {
    const { page } = canada;
    await page.setViewportSize({ width: 740, height: 360 });
    await page.locator('.lying').waitFor();
    const inWindow = async (what: string) => {
      const box = await page.locator(what).first().boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= 360;
    };
    for (const what of ['.offer .band', '.offer .acts', '.table .foot', '.worth', '.effects']) {
      expect.soft(await inWindow(what), what).toBe(true);
    }
    for (const name of [/^Terima tawaran/, /^Balas tawaran/, /^Susun tawaran/]) {
      await page.getByRole('button', { name }).click({ trial: true, noWaitAfter: true });
    }
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(360);
    expect(await page.locator('.panel').evaluate((panel) => panel.scrollTop)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: /^Balas tawaran/ }).click();
    expect(await inWindow('.builder-foot .btn.main')).toBe(true);
    expect(await inWindow('.issue')).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 360, height: 740 });
  });
});
