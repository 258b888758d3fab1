import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { lookAtPage } from './support/look.ts';
import { openBeforeEach } from './support/open-page.ts';

let page: Page;
openBeforeEach('table-page', { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' }, (opened) => {
  page = opened;
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const focused = () => page.evaluate(() => document.activeElement?.id);

describe('[OF-16] a package that a rule of the case forbids', () => {
  it('given a choice that does not go with another, then rule and reason stand there, the way leads to the other choice, and the lawful package goes out', async () => {
    await page.evaluate(() => {
      window.tablePage.begin({ rules: [] });
      window.tablePage.act('south', { type: 'MakeOffer', package: [2, 1, 1], to: ['north'] });
      window.tablePage.show('north');
    });
    await button(/^Balas tawaran/).click();
    await page.locator('#issue-1').focus();
    await page.keyboard.press('Enter');
    const barred = page.locator('#options-1 .choice.barred');
    await expect.poll(() => barred.textContent()).toMatch(/Option none.*tidak cocok.*20/);
    await barred.locator('input').press('Space');
    await page.getByText('Nobody pays for nothing').first().waitFor();
    await lookAtPage(page, 'case-rule', {
      speak: (language) => page.evaluate((wish) => window.tablePage.speak(wish), language),
      sizes: [
        [320, 100],
        [320, 200],
      ],
    });
    await button(/melanggar aturan “A high price needs local work/).click();
    await expect.poll(focused).toBe('issue-0');
    await page.locator('#issue-1').click();
    await button('Ubah pilihan di price').click();
    await expect.poll(focused).toBe('issue-0');
    await page.locator('#options-0').getByText('Option mid').click();
    await button(/^Kirim tawaran ke/).click();
    await button(/^Tarik tawaran/).waitFor();
  });

  it('given an offer that stood before an event brought the rule, then its card says why it cannot be accepted', async () => {
    await page.evaluate(() => {
      window.tablePage.begin({ rules: ['consent-first'] });
      window.tablePage.act('south', { type: 'MakeOffer', package: [0, 0, 0], to: ['north'] });
      window.tablePage.show('north');
    });
    const accept = button(/^Terima tawaran/);
    await expect.poll(() => accept.getAttribute('aria-disabled')).toBeNull();
    await page.evaluate(() => window.tablePage.facilitate({ type: 'InjectEvent', injection: 'flood' }));
    await expect.poll(() => accept.getAttribute('aria-disabled')).toBe('true');
    await page.getByText(/Tidak bisa diterima: .*Early building needs consent.*The law of the land/).waitFor();
  });
});
