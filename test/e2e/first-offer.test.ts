import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { order } from './support/desk.ts';
import { launchHallBrowser, openPhone, openSession, type Phone } from './support/hall.ts';
import { ServedRunding } from './support/served-runding.ts';

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

describe('the first offer of a case with eight issues', () => {
  let server: ServedRunding;
  let browser: Browser;
  let ntb: Phone;
  let canada: Phone;

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await launchHallBrowser();
    ntb = await openPhone(browser);
    canada = await openPhone(browser);
    const session = await openSession(server);
    await ntb.join(`${server.url}/?code=${session.code}`, 'Baiq Nurhaliza');
    await canada.join(`${server.url}/?code=${session.code}`, 'Lalu Arya');
    await order(server, session.id, { kind: 'start' }, { kind: 'end-phase' }, { kind: 'end-phase' });
    await ntb.page.getByText('Belum ada tawaran di meja').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
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
});
