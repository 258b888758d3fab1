import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { openPhone, type Phone } from './support/hall.ts';
import { chooseRadio, pressButton } from './support/keyboard.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

/** Flesh for the cooperative, peel for the oil house, the freight shared. */
const TRADE = [2, 0, 1];

describe('practise on the own phone', () => {
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

  const press = ({ page }: Phone, name: string | RegExp) => page.getByRole('button', { name }).first().click();

  async function begin(phone: Phone): Promise<void> {
    await phone.page.goto(`${server.url}/practise`);
    await go(phone);
  }

  async function go(phone: Phone): Promise<void> {
    await press(phone, 'Mulai latihan');
    await press(phone, 'Kami siap');
    await phone.page.getByRole('button', { name: /^Susun tawaran/ }).waitFor();
  }

  test('[PK-1] [PK-5] given nobody’s key and no session, when somebody plays the warm-up, then it ends with the whole scorecard, and the server has heard nothing', async () => {
    const phone = await openPhone(browser);
    const { page } = phone;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await begin(phone);
    expect(await axeFindings(page)).toEqual([]);
    const before = asked.length;
    await phone.compose(TRADE);
    await press(phone, /^Kirim tawaran ke/);
    await page.getByRole('button', { name: 'Tarik tawaran' }).waitFor();
    const over = page.getByRole('heading', { name: 'Latihan selesai' });
    const hurry = page.getByRole('button', { name: 'Percepat' });
    await expect
      .poll(
        async () => {
          if (await over.isVisible()) return true;
          const isHurried = (await hurry.getAttribute('aria-pressed', { timeout: 1000 }).catch(() => '')) === 'true';
          if (!isHurried) await hurry.click({ timeout: 1000 }).catch(() => undefined);
          return over.isVisible();
        },
        { timeout: 60_000, interval: 250 },
      )
      .toBe(true);
    await page.getByRole('img', { name: /^Kuadran/ }).waitFor();
    expect(asked.slice(before).filter((path) => path.startsWith('/api'))).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    expect(await phone.sideways()).toEqual([]);
    await phone.picture('own-phone-scorecard');
    expect(phone.faults).toEqual([]);
  }, 180_000);

  test('[PK-6] [PK-8] given the keyboard alone, when somebody goes through the introduction and asks for a hint, then each screen can be used by everybody, and it is said what the bot is like', async () => {
    const phone = await openPhone(browser, { width: 320, height: 640 }, 'dark');
    const { page } = phone;
    await page.goto(`${server.url}/practise`);
    await page.getByRole('radio', { name: /^Rumah Atsiri/ }).check();
    await pressButton(page, 'Pengantar dua menit');
    for (const [title, next] of [
      ['Pita: isi satu paket', 'Lanjut'],
      ['Bilah: nilainya bagi Anda', 'Lanjut'],
      ['Lahan: akibatnya bagi daerah', 'Selesai, pilih pihak'],
    ] as const) {
      const heading = page.getByRole('heading', { level: 1, name: title });
      await heading.waitFor();
      await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
      await chooseRadio(page, page.getByRole('group', { name: 'Kulit jeruk' }), 0);
      expect(await axeFindings(page)).toEqual([]);
      expect(await phone.sideways()).toEqual([]);
      await pressButton(page, next);
    }
    const start = page.getByRole('heading', { level: 1, name: 'Latihan berunding' });
    await expect.poll(() => start.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.getByRole('radio', { name: /^Rumah Atsiri/ }).isChecked()).toBe(true);
    await page.getByText('Lawan Anda: bot (terbuka).').waitFor();
    await page.getByRole('radio', { name: /^Koperasi/ }).check();
    await go(phone);
    await page.getByRole('tab', { name: /^Bicara/ }).click();
    await page.getByText('Dibaca Rumah Atsiri, bot (terbuka), di ponsel ini saja.').waitFor();
    await pressButton(page, 'Petunjuk');
    const hint = page.getByRole('dialog', { name: 'Petunjuk' });
    await hint.getByText(/^Anda belum bertanya\./).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await phone.speak('en');
    await page
      .getByRole('dialog', { name: 'Hint' })
      .getByText(/^You have not asked yet\./)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Read by Oil House, bot (open), on this phone only.').waitFor();
    expect(phone.faults).toEqual([]);
  }, 120_000);

  test('[PK-3] [PK-4] [PK-5] given a practise with an offer, when the page is loaded again and the offer is taken back, then both are as they were', async () => {
    const phone = await openPhone(browser);
    const { page } = phone;
    await begin(phone);
    await phone.compose(TRADE);
    await press(phone, /^Kirim tawaran ke/);
    await page.getByRole('button', { name: 'Tarik tawaran' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Tarik tawaran' }).waitFor();
    const clock = await page.getByRole('timer').textContent();
    await page.getByText('Jeda. Waktu berhenti.').first().waitFor();
    await press(phone, 'Mundur');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Sebelum tawaran Anda/ })
      .click();
    await page.getByRole('heading', { name: 'Belum ada tawaran di meja' }).waitFor();
    await press(phone, 'Jeda');
    expect(((await page.getByRole('timer').textContent()) ?? '') >= (clock ?? '')).toBe(true);
    await press(phone, 'Lanjut');
    await page.getByText('Jeda. Waktu berhenti.').first().waitFor({ state: 'detached' });
    expect(phone.faults).toEqual([]);
  }, 120_000);
});
