import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readVisibleLog } from '../../shared/log/visible-log.ts';
import { order, reveal } from './support/desk.ts';
import { openPhone, openSession, type Phone } from './support/hall.ts';
import { lookAt } from './support/look.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

/** A package that suits all three parties: 80, 75 and 66 points, no condition breached. */
const FAIR = [3, 2, 2, 3, 0, 2, 3, 1];

describe('two parties in two browsers, the third played by a bot', () => {
  let server: ServedRunding;
  let browser: Browser;
  let ntb: Phone;
  let canada: Phone;

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await sharedBrowser();
    ntb = await openPhone(browser);
    canada = await openPhone(browser);
  });
  afterAll(async () => {
    await closeScreens(browser);
    await server?.stop();
  });

  test('given two people who joined, when one offers and the other accepts, then the forum votes and all see the score', async () => {
    const session = await openSession(server);
    const link = `${server.url}/?code=${session.code}`;
    await ntb.join(link, 'Baiq Nurhaliza');
    await canada.join(link, 'Lalu Arya');
    await lookAt(ntb, '1-lobby');

    await order(server, session.id, { kind: 'start' });
    await ntb.page.getByText('Rahasia untuk tim Anda').waitFor();
    await lookAt(ntb, '2-brief');

    await order(server, session.id, { kind: 'end-phase' });
    await ntb.page.getByLabel('Sasaran', { exact: true }).fill('75');
    await ntb.page.getByRole('button', { name: 'Simpan lembar' }).click();
    await ntb.page.getByText('Tersimpan untuk seluruh tim.').first().waitFor();
    await lookAt(ntb, '3-preparation');

    await order(server, session.id, { kind: 'end-phase' });
    await ntb.page.getByText('Belum ada tawaran di meja').waitFor();
    await lookAt(ntb, '4-table-empty');
    await ntb.compose(FAIR);
    await lookAt(ntb, '5-builder');
    await ntb.page.getByRole('button', { name: 'Kirim tawaran ke Kanada dan Forum Warga' }).click();

    await canada.page.getByRole('button', { name: 'Terima tawaran' }).waitFor();
    await lookAt(canada, '6-table-offer');
    await canada.page.getByRole('button', { name: 'Terima tawaran' }).click();
    await lookAt(canada, '7-accept');
    await canada.page.getByRole('dialog').getByRole('button', { name: 'Terima tawaran' }).click();

    await ntb.page.getByText('Paket yang disepakati').first().waitFor();
    await lookAt(ntb, '8-ratification');
    await ntb.page.getByRole('heading', { name: 'Sepakat, disahkan Forum Warga' }).waitFor({ timeout: 150_000 });
    await ntb.page.getByText('Hasil lengkap semua pihak tampil setelah fasilitator membukanya.').waitFor();
    await lookAt(ntb, '9-closed');

    await reveal(server, session.id);
    await ntb.page.getByRole('img', { name: /^Kuadran/ }).waitFor();
    await ntb.page
      .getByText(/paket lain .*memberi setiap penanda tangan lebih banyak|paket lain memberi setiap/)
      .first()
      .waitFor();
    await lookAt(ntb, '10-scorecard');
    const download = canada.page.waitForEvent('download');
    await canada.page.getByRole('button', { name: 'Simpan catatan meja' }).click();
    const log = readVisibleLog(
      readFileSync(await (await download).path(), 'utf8')
        .trim()
        .split('\n'),
    );
    expect(log.stopped).toBeUndefined();
    expect(log.header?.viewer).toBe('party:canada');
    expect([...ntb.faults, ...canada.faults]).toEqual([]);
  }, 300_000);
});
