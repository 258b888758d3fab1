import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { lookAtPage } from './support/look.ts';
import { openBeforeEach } from './support/open-page.ts';

let page: Page;
openBeforeEach('table-page', { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' }, (opened) => {
  page = opened;
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const field = () => page.locator('#value-0');
/** What the builder says of the first issue: its value and its points. */
const chosen = () => page.locator('#issue-0').textContent();

describe('[CF-2] an issue that is settled on a number', () => {
  it('given the thumb, the keyboard and typing, then the value is taken, its points stand there, and the offer is made with it', async () => {
    await page.evaluate(() => {
      window.tablePage.begin({ numbers: true });
      window.tablePage.act('south', { type: 'MakeOffer', package: [3, 1, 1], to: ['north'] });
      window.tablePage.show('north');
    });
    await button(/^Balas tawaran/).click();
    await page.locator('#issue-0').click();
    await expect.poll(chosen).toContain('7,5');
    await page
      .locator('.number-choice')
      .getByText(/→ Anda.1: 7,5/)
      .waitFor();
    await button(/^Kurangi/).click();
    await expect.poll(chosen).toMatch(/5.%.*30/);
    await field().press('ArrowDown');
    await expect.poll(() => field().inputValue()).toBe('2,5');
    await expect.poll(chosen).toMatch(/2,5.%.*40/);
    await lookAtPage(page, 'number', {
      speak: (language) => page.evaluate((wish) => window.tablePage.speak(wish), language),
      sizes: [
        [320, 100],
        [320, 200],
      ],
    });
    await field().fill('3');
    await page.getByText('Bukan nilai butir ini').waitFor();
    await field().fill('10');
    await expect.poll(chosen).toMatch(/10.%.*0 poin/);
    await button(/^Pilih 0\s*50/).click();
    await expect.poll(() => field().inputValue()).toBe('0');
    await button(/^Kirim tawaran ke/).click();
    await button(/^Tarik tawaran/).waitFor();
    expect(await page.getByRole('article').first().textContent()).toContain('0\u00a0%');
  });
});
