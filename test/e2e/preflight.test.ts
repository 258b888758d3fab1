import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPhone, type Phone } from './support/hall.ts';
import { lookAt } from './support/look.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

describe('the day before', () => {
  let server: ServedRunding;
  let browser: Browser;
  let host: Phone;
  let phone: Phone;

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await sharedBrowser();
    [host, phone] = await Promise.all([openPhone(browser, { width: 1366, height: 768 }), openPhone(browser)]);
  });
  afterAll(async () => {
    await closeScreens(browser);
    await server?.stop();
  });

  test('given a phone that opens the check page, then it hears how good its Wi-Fi is and the facilitator counts it', async () => {
    await host.page.goto(server.hostUrl);
    await host.page.getByRole('link', { name: 'Periksa aula sebelum hari pelaksanaan' }).click();
    await host.page.getByText('Belum ada. Perangkat muncul di sini', { exact: false }).waitFor();
    await phone.page.goto(`${server.url}/check`);
    await phone.page.getByText(/^Mengukur, \d+ detik lagi$/).waitFor();
    await lookAt(phone, 'check-measuring');
    await phone.page.getByText('Hasil sudah sampai ke fasilitator.').waitFor();
    await lookAt(phone, 'check-done');
    await host.page.getByRole('cell', { name: /Linux$/ }).waitFor();
    await lookAt(host, 'preflight');
    await host.page.getByRole('button', { name: 'Hitung dari nol' }).click();
    await host.page.getByText('Belum ada. Perangkat muncul di sini', { exact: false }).waitFor();
  });

  test('given several people more, then it says how many access points they need, and goes back to the sessions', async () => {
    await host.page.getByLabel('Jumlah orang').fill('131');
    await host.page.getByText('131 ponsel: 5 sampai 6 titik akses', { exact: false }).waitFor();
    await host.page.getByRole('link', { name: 'Kembali ke daftar sesi' }).click();
    await host.page.getByRole('heading', { name: 'Buka sesi baru' }).waitFor();
    expect([...host.faults, ...phone.faults]).toEqual([]);
  });
});
