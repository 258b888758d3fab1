import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLog } from '../../shared/log/read-log.ts';
import { axeFindings } from './support/axe.ts';
import { launchHallBrowser, openPhone, type Phone } from './support/hall.ts';
import { ServedRunding } from './support/served-runding.ts';

describe("the facilitator's page", () => {
  let server: ServedRunding;
  let browser: Browser;
  let host: Phone;

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await launchHallBrowser();
    host = await openPhone(browser, { width: 1366, height: 768 });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function look(name: string): Promise<void> {
    for (const language of ['en', 'id']) {
      await host.speak(language);
      await host.picture(`host-${name}-${language}`);
      expect(await axeFindings(host.page), `${name}, ${language}`).toEqual([]);
      expect(await host.sideways(), `${name}, ${language}`).toEqual([]);
    }
  }

  const press = (name: string | RegExp) =>
    host.page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();

  test('given no key, when the page is opened, then it asks for one and a wrong one is refused', async () => {
    await host.page.goto(`${server.url}/host`);
    await host.page.getByLabel('Kunci fasilitator').fill('wrong');
    await press('Buka halaman fasilitator');
    await host.page.getByText('Kunci ini tidak dikenal.', { exact: false }).first().waitFor();
    await look('0-key');
  });

  test('given the key, when a session is run from opening to reveal, then everything is done from this page', async () => {
    const { page } = host;
    await page.goto('about:blank');
    await page.goto(server.hostUrl);
    await page.getByRole('heading', { name: 'Buka sesi baru' }).waitFor();
    expect(page.url()).not.toContain('key=');
    await look('1-home');
    await press('Buka sesi');
    await page.getByRole('heading', { name: 'Cara masuk' }).waitFor();
    const code = ((await page.locator('body').textContent()) ?? '').match(/[A-Z2-9]{3} [A-Z2-9]{3}/)?.[0] ?? '';
    expect(code).not.toBe('');
    const phone = await openPhone(browser);
    await phone.join(`${server.url}/?code=${code.replace(' ', '')}`, 'Baiq Nurhaliza');
    await page.getByText('Baiq Nurhaliza').first().waitFor();
    await look('2-session');

    await press(/^Atur Baiq Nurhaliza/);
    await look('3-person');
    await page.getByLabel('Pihak', { exact: true }).selectOption({ index: 1 });
    await press('Pindahkan');
    await phone.page.getByText('Meja 1, Pemerintah Kanada', { exact: false }).waitFor();
    await page.keyboard.press('Escape');

    await press('Mulai semua meja');
    await phone.page.getByText('Rahasia untuk tim Anda').waitFor();
    await press('Jeda semua meja');
    await phone.page
      .getByText(/^Dijeda fasilitator/)
      .first()
      .waitFor();
    await press('Lanjutkan semua meja');
    await phone.page
      .getByText(/^Dijeda fasilitator/)
      .first()
      .waitFor({ state: 'detached' });
    await press('Tambah 5 menit');
    await phone.page
      .getByText(/^1[23]:\d\d$/)
      .first()
      .waitFor();
    await press('Akhiri tahap');
    await page.getByRole('dialog').getByRole('button', { name: 'Akhiri tahap' }).click();
    await phone.page.getByRole('heading', { name: 'Batas, sasaran, prioritas' }).waitFor();
    await look('4-running');

    await press('Tutup semua meja');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Tutup/ })
      .last()
      .click();
    await phone.page.getByRole('heading', { name: 'Meja ditutup fasilitator' }).waitFor();
    await press('Buka hasil');
    await page.getByRole('dialog').getByRole('button', { name: 'Buka hasil' }).click();
    await page.getByText('hasil dibuka').first().waitFor();
    await look('5-revealed');

    await press('Atur meja 1');
    const download = page.waitForEvent('download');
    await press('Unduh catatan meja');
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\n');
    const log = readLog(lines);
    expect(log.stopped).toBeUndefined();
    expect(lines.length).toBeGreaterThan(8);
    expect(host.faults).toEqual([]);
  }, 240_000);
});
