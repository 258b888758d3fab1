import { readFileSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mintSeatToken } from '../../server/access/seat-tokens.ts';
import { openSqliteStore } from '../../server/store/sqlite/open-sqlite-store.ts';
import { storeFinishedSession } from '../support/finished-session.ts';
import { personName } from '../support/person-names.ts';
import { axeFindings } from './support/axe.ts';
import { openPhone, type Phone } from './support/hall.ts';
import { lookAt } from './support/look.ts';
import { pdfPages } from './support/pdf-text.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

const TABLES = 8;
/** Enough that one comes last, and few enough that each is worked out while somebody waits. */
const PRINTED = 3;

describe("the instructor's desk, with a finished session", () => {
  let server: ServedRunding;
  let browser: Browser;
  let desk: Phone;
  let session = '';
  let small = '';
  /** Of somebody at table 1. */
  let seatToken = '';

  beforeAll(async () => {
    server = await ServedRunding.start(async (dataDir) => {
      const store = await openSqliteStore(dataDir);
      session = await storeFinishedSession(store, { tables: TABLES, seed: 3, revealed: false });
      small = await storeFinishedSession(store, { tables: PRINTED, seed: 3 });
      seatToken = await mintSeatToken(store, session, 'person-000001', { replace: true });
      await store.close();
    });
    browser = await sharedBrowser();
    desk = await openPhone(browser, { width: 1366, height: 900 });
  });
  afterAll(async () => {
    await closeScreens(browser);
    await server?.stop();
  });

  const address = (query: string) => `${server.url}/desk${query}#key=${server.hostKey}`;

  // What a failed look left behind is not the next test's language.
  beforeEach(async () => {
    if (desk.page.url().startsWith('http')) await desk.speak('id');
  });

  /** Loads an address anew: another hash alone would not. */
  async function visit(query: string): Promise<void> {
    await desk.page.goto('about:blank');
    await desk.page.goto(address(query));
  }

  const look = (name: string) => lookAt(desk, `desk-${name}`);

  const rows = (): Locator => desk.page.locator('.wide-table tbody tr:not(.desk-notes-row)');

  test('given no key, when the desk is opened, then it asks for one and a wrong one is refused', async () => {
    await desk.page.goto(`${server.url}/desk`);
    await desk.page.getByLabel('Kunci fasilitator atau pengamat').fill('wrong');
    await desk.page.getByRole('button', { name: 'Buka ruang instruktur' }).click();
    await desk.page.getByText('Kunci ini tidak dikenal.', { exact: false }).first().waitFor();
    await look('key');
  });

  test('given the key, when a session is opened, then its tables can be sorted, filtered and compared', async () => {
    const { page } = desk;
    await visit('');
    const opened = page.locator(`a[href*="${session}"]`, { hasText: 'Energi bersih NTB–Kanada' });
    await opened.waitFor();
    expect(page.url()).not.toContain('key=');
    await look('sessions');
    await opened.click();
    await rows().first().waitFor();
    expect(await rows().count()).toBe(TABLES);

    await page.getByRole('button', { name: 'Dampak lokal' }).click();
    await page.locator('th[aria-sort="descending"]').waitFor();
    const impacts = (await rows().locator('td[data-head="Dampak lokal"]').allTextContents()).map(Number);
    expect(impacts.length).toBe(TABLES);
    expect(impacts).toEqual(impacts.toSorted((a, b) => b - a));
    expect(page.url()).toContain('sort=-localImpact');

    await page.getByLabel('Tampilkan').selectOption('breached');
    const breaching = await rows().count();
    expect(breaching).toBeGreaterThan(0);
    expect(breaching).toBeLessThan(TABLES);
    await page.getByLabel('Tampilkan').selectOption('all');
    await rows().nth(0).getByRole('checkbox').check();
    await rows().nth(1).getByRole('checkbox').check();
    await page.getByRole('heading', { name: /^Meja \d+ dan Meja \d+$/ }).waitFor();
    await look('session');
  });

  test('given a table, when a note is written on it, then it is there after a reload and can be removed', async () => {
    const { page } = desk;
    await visit(`?session=${session}&table=2`);
    const notes = page.locator('#table-notes');
    await notes.getByLabel('Catatan baru').fill('Tim NTB bertanya lebih dulu.');
    await notes.getByLabel('Tanda').selectOption('good');
    await notes.getByRole('button', { name: 'Simpan catatan' }).click();
    await notes.locator('li').filter({ hasText: 'bertanya lebih dulu' }).waitFor();
    await look('notes');
    await visit(`?session=${session}&show=noted`);
    await rows().first().waitFor();
    expect(await rows().count()).toBe(1);
    await visit(`?session=${session}&table=2`);
    // Why it is still there stands at the note itself, where one looks.
    const removal = notes.getByRole('button', { name: 'Hapus catatan 1' });
    await removal.waitFor();
    await page.route('**/notes', (route) => route.fulfill({ status: 503, body: '' }));
    await removal.click();
    await notes.locator('li').getByText('Server tidak menjawab.', { exact: false }).waitFor();
    await page.unroute('**/notes');
    await removal.click();
    await notes.getByText('Belum ada catatan.').waitFor();
  });

  test('given the replay of a table, when a note is written at a step, then it stands there and on the desk, and an observer removes only the own one', async () => {
    const { page } = desk;
    await page.goto('about:blank');
    await page.goto(`${server.url}/replay?session=${session}&table=3&step=10#key=${server.hostKey}`);
    await page.getByRole('button', { name: 'Catatan', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Catatan baru').fill('Di sini Forum diam.');
    await dialog.getByRole('button', { name: 'Simpan catatan' }).click();
    await dialog.getByRole('button', { name: 'Ke langkah 10' }).click();
    await page.getByRole('button', { name: 'Catatan (1)' }).waitFor();
    expect(await page.locator('.note-mark').count()).toBe(1);
    await visit(`?session=${session}&table=3`);
    await page.locator('#table-notes').getByText('Di sini Forum diam.').waitFor();

    const credentials = `/api/host/sessions/${session}/credentials`;
    const { key } = await server.ask<{ key: string }>(credentials, { kind: 'observer' });
    const observer = await openPhone(browser, { width: 1366, height: 900 });
    await observer.page.goto(`${server.url}/replay?session=${session}&table=3#key=${key}`);
    await observer.page.getByRole('button', { name: 'Catatan (1)' }).click();
    const seen = observer.page.getByRole('dialog');
    await seen.getByLabel('Catatan baru').fill('Dilihat pengamat.');
    await seen.getByRole('button', { name: 'Simpan catatan' }).click();
    const removals = seen.getByRole('button', { name: /^Hapus catatan/ });
    await removals.first().waitFor();
    expect(await seen.locator('.notes li').count()).toBe(2);
    expect(await removals.count()).toBe(1);
  });

  test('given the results, when they are downloaded for an Indonesian spreadsheet, then every table has its line', async () => {
    const { page } = desk;
    await visit(`?session=${session}`);
    const button = page.getByRole('button', { name: 'CSV untuk Excel Indonesia (;)' });
    await button.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.startsWith('\ufeffsesi;tanggal;kasus;')).toBe(true);
    expect(text.trimEnd().split('\r\n').length).toBe(TABLES + 1);
  });

  test('given a table and a session, when their reports are printed, then pages are numbered and names stay hidden', async () => {
    const { page } = desk;
    await visit(`?session=${session}&table=1&report=1`);
    await page.getByRole('heading', { name: 'Alur tawaran' }).waitFor();
    // Only once every picture is there.
    await page.getByRole('button', { name: 'Cetak laporan' }).waitFor();
    await look('table-report');
    const hidden = pdfPages(await page.pdf({ preferCSSPageSize: true }));
    expect(hidden.length).toBeGreaterThan(1);
    for (const [at, text] of hidden.entries()) expect(text).toContain(`${at + 1}/${hidden.length}`);
    for (const text of hidden) expect(text).toContain('Laporanmeja1');
    const name = personName(1).replaceAll(' ', '');
    expect(hidden.join('')).toContain('PemprovNTB,kursi1');
    expect(hidden.join('')).not.toContain(name);
    await page.getByLabel('Tampilkan nama peserta').check();
    expect(pdfPages(await page.pdf({ preferCSSPageSize: true })).join('')).toContain(name);

    await visit(`?session=${session}&report=1`);
    await page.getByRole('heading', { name: 'Hasil setiap meja' }).waitFor();
    await look('session-report');
    const pages = pdfPages(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.join('')).toContain('Kisahbeberapameja');
    expect(pages.at(-1)).toContain(`${pages.length}/${pages.length}`);
  });

  test('given a session, when the reports of all tables are asked for, then they are printed only once the last one is there, each with its own head', async () => {
    const { page } = desk;
    const last = `**/api/host/sessions/*/tables/${PRINTED}/log*`;
    await page.route(last, (route) => route.fulfill({ status: 503, body: '' }));
    await visit(`?session=${small}`);
    await page.getByRole('link', { name: `Semua laporan (${PRINTED} meja)` }).click();
    const bar = page.getByRole('main');
    await bar.getByText(`Catatan meja ${PRINTED} tidak dapat diambil.`, { exact: false }).waitFor();
    const printing = bar.getByRole('button', { name: /laporan/ });
    expect(await printing.textContent()).toBe(`${PRINTED - 1} dari ${PRINTED} laporan siap…`);
    expect(await printing.getAttribute('aria-disabled')).toBe('true');
    // Printed by the browser's own key, it is no half of them.
    const early = pdfPages(await page.pdf({ preferCSSPageSize: true }));
    expect(early.join('')).toContain('Gambarmasihdihitung');
    expect(early.join('')).not.toContain('Alurtawaran');

    await page.unroute(last);
    await bar.getByRole('button', { name: 'Coba lagi' }).click();
    await bar.getByRole('button', { name: `Cetak ${PRINTED} laporan` }).waitFor();
    await look('all-reports');
    expect(await page.evaluate(() => document.querySelectorAll('[id]').length)).toBe(
      await page.evaluate(() => new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size),
    );
    const pages = pdfPages(await page.pdf({ preferCSSPageSize: true }));
    const heads = pages.map((text) => /Laporanmeja(\d+)/.exec(text)?.[1]);
    const tables = Array.from({ length: PRINTED }, (_, at) => String(at + 1));
    expect([...new Set(heads)]).toEqual(tables);
    for (const table of tables) {
      const own = pages.filter((_, at) => heads[at] === table).join('');
      for (const part of ['Fakta', 'Alurtawaran', 'Kurvakonsesi']) expect(own).toContain(part);
    }
    expect(pages.at(-1)).toContain(`${pages.length}/${pages.length}`);
  });

  test('given an agreement, when its document is printed, then every page says in both languages that it is an exercise', async () => {
    const { page } = desk;
    await desk.page.goto('about:blank');
    await page.goto(`${server.url}/agreement?session=${session}&table=1#key=${server.hostKey}`);
    await page.getByRole('heading', { name: 'Memorandum Saling Pengertian' }).waitFor();
    await look('document');
    const pages = pdfPages(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBeGreaterThan(1);
    for (const text of pages) {
      expect(text).toContain('LATIHAN—bukandokumenhukum');
      expect(text).toContain('EXERCISE—notalegaldocument');
      expect(text).toContain('meja1,putaran1,sidikcatatan');
    }
    expect(pages.join('')).toContain('Pasal1.LokasidanskalaenergiArticle1.Energysiteandscale');
    expect(pages.join('')).toContain('Tandatangan');
    expect(desk.faults).toEqual([]);
  });

  test('given a phone whose table agreed, when nothing is revealed yet, then it reads the document of its own table', async () => {
    const phone = await openPhone(browser);
    const seat = { code: 'ABCDEF', token: seatToken, rejoinCode: 'ABCDE', name: 'Lalu' };
    const kept = JSON.stringify(seat);
    await phone.page.addInitScript((text) => localStorage.setItem('runding.seat', text), kept);
    await phone.page.goto(`${server.url}/agreement`);
    await phone.page.getByRole('heading', { name: 'Pasal 1. Lokasi dan skala energi' }).waitFor();
    expect(await axeFindings(phone.page)).toEqual([]);
    expect(await phone.sideways()).toEqual([]);
    expect(phone.faults).toEqual([]);
  });
});
