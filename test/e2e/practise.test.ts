import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPhone } from './support/hall.ts';
import { chooseRadio, pressButton, tabTo } from './support/keyboard.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

/** Worth 48, 86 and 53 points to NTB, Canada and the Forum, no condition breached. */
const FIRST = [3, 1, 0, 2, 0, 2, 3, 2];

describe('a whole case, practised by keyboard alone', () => {
  let server: ServedRunding;
  let browser: Browser;

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await sharedBrowser();
  });
  afterAll(async () => {
    await closeScreens(browser);
    await server?.stop();
  });

  test('given the link of the first start, when one person plays NTB against bots, then the whole scorecard is there at the end', async () => {
    const phone = await openPhone(browser);
    const { page } = phone;
    await page.goto(server.hostUrl);
    await tabTo(page, page.getByLabel('Nama Anda'));
    await page.keyboard.type('Baiq Nurhaliza');
    await tabTo(page, page.getByLabel('Pihak Anda'));
    await page.keyboard.type('Pemerintah Provinsi');
    await pressButton(page, 'Mulai latihan');

    await page.getByText('Rahasia untuk tim Anda').waitFor();
    expect(page.url()).not.toContain(server.hostKey);
    await pressButton(page, 'Kami siap');

    await tabTo(page, page.getByLabel('Sasaran', { exact: true }));
    await page.keyboard.type('70');
    await pressButton(page, /^Naikkan Pelatihan/);
    await pressButton(page, 'Simpan lembar');
    await page.getByText('Tersimpan untuk seluruh tim.').first().waitFor();
    await pressButton(page, 'Kami siap');

    await pressButton(page, 'Susun tawaran pertama');
    for (const [issue, option] of FIRST.entries()) {
      const row = page.locator(`#issue-${issue}`);
      if ((await row.getAttribute('aria-expanded')) !== 'true') {
        await tabTo(page, row);
        await page.keyboard.press('Enter');
      }
      await chooseRadio(page, page.locator(`#options-${issue}`), option);
    }
    await pressButton(page, /^Kirim tawaran ke/);
    await page.getByRole('button', { name: 'Tarik tawaran' }).waitFor();

    await tabTo(page, page.getByRole('tab', { name: /^Tawaran/ }));
    await page.keyboard.press('ArrowRight');
    await tabTo(page, page.getByRole('textbox', { name: 'Pesan' }));
    await page.keyboard.type('Paket ini menjaga syarat Forum Warga.');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('Paket ini menjaga syarat Forum Warga.').first().waitFor();

    // Canada's first offer suits Canada; whether it suits the Forum is for the Forum's bot to say.
    await page.getByRole('tab', { name: /^Tawaran/ }).waitFor();
    await tabTo(page, page.getByRole('tab', { name: /^Bicara/ }));
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: /^Terima tawaran/ }).waitFor({ timeout: 180_000 });
    await pressButton(page, /^Terima tawaran/);
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: /^Terima tawaran/ }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Pemprov NTB dan Kanada sepakat' }).waitFor();
    // The Forum's bot ratifies, or returns the agreement: then the person leaves.
    const quadrant = page.getByRole('img', { name: /^Kuadran/ });
    const offers = page.getByRole('tab', { name: /^Tawaran/ });
    await quadrant.or(offers).first().waitFor({ timeout: 180_000 });
    if (!(await quadrant.isVisible())) {
      await pressButton(page, 'Menu');
      await pressButton(page, 'Tinggalkan perundingan');
      await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Tinggalkan perundingan' }));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: /meninggalkan perundingan$/ }).waitFor();
    }
    await quadrant.waitFor();
    await page.getByRole('button', { name: 'Jawab pertanyaan refleksi' }).click();
    await page.getByRole('button', { name: 'Jawab pertanyaan refleksi' }).waitFor({ state: 'detached' });
    await phone.picture('practise-scorecard');
    expect(phone.faults).toEqual([]);
  }, 600_000);
});
