import { readFileSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { splitCases } from '../../shared/log/cases.ts';
import { readTableLog } from '../../shared/log/table-log.ts';
import type { SessionListing } from '../../shared/wire/session-listing.ts';
import { canaryOf } from '../support/scenarios.ts';
import { secondCaseFile } from '../support/second-case.ts';
import { sha256 } from '../support/sha256.ts';
import { zipOf } from '../support/zip-files.ts';
import { Facilitator } from './support/facilitator.ts';
import { openPhone, openSession, type Phone } from './support/hall.ts';
import { lookAt } from './support/look.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

const LAPTOP = { width: 1366, height: 768 };

describe("the facilitator's page", () => {
  let server: ServedRunding;
  let browser: Browser;
  let host: Phone;
  let phone: Phone;
  let session: SessionListing;

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await sharedBrowser();
    host = await openPhone(browser, LAPTOP);
    phone = await openPhone(browser);
  });
  // What one test left open is not the next one's trouble.
  beforeEach(async () => {
    for (let open = 0; open < 4 && (await dialog().count()) > 0; open++) await host.page.keyboard.press('Escape');
  });
  afterAll(async () => {
    await closeScreens(browser);
    await server?.stop();
  });

  const look = (name: string, screen = host) => lookAt(screen, `host-${name}`);

  const button = (name: string | RegExp, within: Locator = host.page.locator('body')) =>
    within.getByRole('button', { name, exact: typeof name === 'string' }).first();
  const dialog = () => host.page.locator('dialog[open]');
  const cell = (table: number) => host.page.locator(`#cell-${table}`);
  const paused = () => phone.page.getByRole('banner').getByText(/^Dijeda fasilitator/);

  const agree = () => new Facilitator(host).agree();

  async function fromMenu(name: string | RegExp): Promise<void> {
    await button('Menu').click();
    await button(name, dialog()).click();
  }

  test('given no key, when the page is opened, then it asks for one and a wrong one is refused', async () => {
    await host.page.goto(`${server.url}/host`);
    await host.page.getByLabel('Kunci fasilitator').fill('wrong');
    await button('Buka halaman fasilitator').click();
    await host.page.getByText('Kunci ini tidak dikenal', { exact: false }).first().waitFor();
    await look('0-key');
  });

  test('[WI-22] [WI-23] given the laptop itself, when the page is opened there, then one tap lets in, for every tab to come', async () => {
    const laptop = await openPhone(browser, LAPTOP);
    const { page } = laptop;
    const home = `http://localhost:${server.port}/host`;
    await page.goto(`${home}#ticket=used-long-ago`);
    await page.getByText('Tautan itu sudah terpakai', { exact: false }).first().waitFor();
    await look('0-key-here', laptop);
    await page.getByRole('button', { name: 'Buka di laptop ini' }).click();
    await page.getByRole('heading', { name: 'Buka sesi baru' }).waitFor();
    const own = page.getByRole('listitem').filter({ hasText: /^dibuka di laptop ini \d\d\.\d\d/ });
    await own.filter({ hasText: 'yang dipakai sekarang' }).waitFor();
    const tab = await page.context().newPage();
    await tab.goto(home);
    await tab.getByRole('heading', { name: 'Buka sesi baru' }).waitFor();
    await tab.getByRole('button', { name: /^Cabut kunci yang dibuka di laptop ini/ }).click();
    await tab.getByRole('button', { name: 'Buka di laptop ini' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Buka di laptop ini' }).waitFor();
    await page.context().close();
  });

  test('[KA-4] [KA-6] [SC-6] given a case in one file, then it is refused with its findings or listed and chosen, read with its teaching note, and taken away', async () => {
    const { page } = host;
    await page.goto('about:blank');
    await page.goto(server.hostUrl);
    const choice = page.locator('#open-scenario');
    const shipped = await choice.inputValue();
    const handIn = (name: string, content: object, field = 'Tambah kasus dari berkas') =>
      page.getByLabel(field).setInputFiles({
        name,
        mimeType: 'application/zip',
        buffer: Buffer.from(zipOf([{ name: 'scenario.yaml', bytes: stringify(content) }])),
      });
    const sound = secondCaseFile();
    await handIn('hopeless.kasus', {
      ...sound,
      parties: sound.parties.map((party) => ({ ...party, reservation: 900 })),
    });
    await page.getByText('Kasus ini belum lulus pemeriksaan', { exact: false }).first().waitFor();
    await page.locator('.case-refused li').first().waitFor();
    await page.locator('.case-refused').scrollIntoViewIfNeeded();
    await look('0-case-refused');
    expect(await choice.inputValue()).toBe(shipped);
    const ownFault = page
      .locator('.field')
      .filter({ has: page.getByLabel('Buka arsip sesi') })
      .locator('.fault');
    await page.getByLabel('Tambah kasus dari berkas').setInputFiles({
      name: 'session.runding',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('{"kind":"archive"}\n'),
    });
    await button('Buka arsip ini').click();
    await ownFault.getByText('Berkas arsip ini rusak', { exact: false }).waitFor();
    await handIn('sound.kasus', sound, 'Buka arsip sesi');
    await ownFault.getByText('Berkas ini sebuah kasus, bukan arsip sesi.').waitFor();
    await look('0-case-as-archive');
    await button('Tambahkan kasus ini').click();
    await page.getByText('sudah ditambahkan dan dipilih', { exact: false }).first().waitFor();
    expect(await ownFault.count()).toBe(0);
    expect(await choice.inputValue()).toBe('own/second-test');
    await page.locator('.about-case > summary').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Rekaan', { exact: false }).first().waitFor();
    await page.locator('.about-case summary', { hasText: 'Catatan mengajar' }).press('Enter');
    await page
      .getByText(`Note ${canaryOf('facilitator')}`, { exact: false })
      .first()
      .waitFor();
    await look('0-case');
    await button('Buang kasus ini dari laptop').click();
    await button('Buang kasus', dialog()).click();
    await page.getByText('sudah dibuang', { exact: false }).first().waitFor();
    expect(await choice.inputValue()).toBe(shipped);
    expect(host.faults).toEqual([]);
  });

  test('given the key, when a session of the list is opened, then the board shows its tables and who arrives', async () => {
    session = await openSession(server, 3);
    await host.page.goto('about:blank');
    await host.page.goto(server.hostUrl);
    expect(host.page.url()).not.toContain('key=');
    const spoken = `${session.code.slice(0, 3)} ${session.code.slice(3)}`;
    await host.page.getByRole('link', { name: spoken }).click();
    await host.page.getByRole('heading', { name: 'Cara masuk' }).waitFor();
    expect(await host.page.getByRole('option').count()).toBe(3);
    await phone.join(`${server.url}/?code=${session.code}`, 'Baiq Nurhaliza');
    await host.page.getByText('1 dari 1 tersambung').waitFor();
    await look('1-arrive');
  });

  test('by keyboard alone: to a cell, into its table, to a person, to another party after a warning', async () => {
    const { page } = host;
    await page.locator('h1').focus();
    await page.keyboard.press('f');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await dialog().getByRole('heading', { name: 'Meja 1' }).waitFor();
    await dialog().getByText('Belum ada tawaran.').waitFor();
    await look('2-look');
    await button(/Baiq Nurhaliza/, dialog()).focus();
    await page.keyboard.press('Enter');
    await dialog().getByRole('heading', { name: 'Baiq Nurhaliza' }).waitFor();
    await look('3-person');
    await dialog().getByLabel('Pihak', { exact: true }).selectOption({ index: 1 });
    await dialog().getByText('Akan membaca arahan Kanada', { exact: false }).waitFor();
    await button('Pindahkan', dialog()).click();
    await phone.page.getByText('Meja 1, Pemerintah Kanada', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await dialog().getByRole('heading', { name: 'Meja 1' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('orders for all: start, pause and resume by one key, more time, the end of a phase after a question', async () => {
    const { page } = host;
    await button(/^Mulai semua meja/).click();
    await agree();
    await phone.page.getByText('Rahasia untuk tim Anda').waitFor();
    await button('Jeda semua meja').waitFor();
    await page.locator('h1').focus();
    await page.keyboard.press('p');
    await paused().waitFor();
    await button('Lanjutkan semua meja').waitFor();
    await page.keyboard.press('p');
    await paused().waitFor({ state: 'detached' });
    await button('Tambah 5 menit').click();
    await phone.page
      .getByText(/^1[23]:\d\d$/)
      .first()
      .waitFor();
    for (const heading of ['Persiapan tim', 'Babak pertama']) {
      await fromMenu('Akhiri babak');
      await agree();
      await page.locator('[aria-current="step"]').getByText(heading).waitFor();
    }
    await look('4-running');
  });

  test('orders for some: two chosen tables are paused and resumed, the third plays on', async () => {
    await cell(2).click();
    await cell(3).click({ modifiers: ['Shift'] });
    const bar = host.page.getByRole('region', { name: 'Perintah untuk meja yang dipilih' });
    await bar.getByText('2 meja dipilih').waitFor();
    await look('5-chosen');
    await button('Jeda', bar).click();
    await host.page.locator('#cell-2.paused').waitFor();
    await host.page.locator('#cell-3.paused').waitFor();
    expect(await paused().count()).toBe(0);
    await button('Lanjutkan', bar).click();
    await host.page.locator('#cell-3.running').waitFor();
    await button('Lepas pilihan', bar).click();
  });

  test('a nudge in ready words and an event of the case reach the phone', async () => {
    await cell(1).focus();
    await host.page.keyboard.press('Enter');
    await button('Beri dorongan', dialog()).click();
    await button('Tanyakan prioritas pihak lain.', dialog()).click();
    await look('6-nudge');
    await button('Kirim dorongan', dialog()).click();
    await phone.page.getByText('Tanyakan prioritas pihak lain.').first().waitFor();
    // The phone may hear it before the answer has closed its dialog.
    await host.page.getByRole('dialog', { name: 'Dorongan untuk meja 1' }).waitFor({ state: 'detached' });
    await new Facilitator(host).back();
    await button('Sisipkan kejadian').click();
    await look('7-event');
    await button(/^Sisipkan "Kementerian meminta laporan" untuk semua meja/, dialog()).click();
    await phone.page.getByText('Kementerian meminta laporan').first().waitFor();
    await host.page.getByText('Siklon merusak jaringan listrik').waitFor();
  });

  test('[TE-8] [TE-9] a raised hand stands first, with its words; who goes there says so on the row, and it is answered from inside the table, where bots come and go', async () => {
    await phone.page.getByRole('button', { name: 'Menu', exact: true }).click();
    await phone.page.getByLabel('Pertanyaan Anda (tidak wajib)').fill('Apakah kami boleh menambah klausul?');
    await phone.page.getByRole('button', { name: 'Angkat tangan' }).click();
    const row = host.page.locator('.need-row').first();
    await row.getByText('Tangan diangkat').waitFor();
    await row.getByText('Apakah kami boleh menambah klausul?', { exact: false }).waitFor();
    const going = host.page.locator('.need-row[data-row="1"]');
    await button('Saya ke sana: meja 1', going).click();
    await going.getByText('Sedang dituju').waitFor();
    await going.getByText(/^Anda menuju /).waitFor();
    await phone.page.getByRole('dialog').getByText('Fasilitator menuju meja Anda.').waitFor();
    await look('8-going');
    await button('Tidak jadi ke sana: meja 1', going).click();
    await going.getByText('Tangan diangkat').waitFor();
    await phone.page.getByRole('dialog').getByText('Tangan tim Anda terangkat.', { exact: false }).waitFor();
    await button('Lihat meja: meja 1', going).click();
    await button(/^Turunkan tangan/, dialog()).click();
    await phone.page.getByText('Tangan tim Anda terangkat.', { exact: false }).waitFor({ state: 'detached' });
    await phone.page.keyboard.press('Escape');
    await button('Lepas bot Forum Warga', dialog()).click();
    await button('Isi Forum Warga dengan bot', dialog()).click();
    await button('Lepas bot Forum Warga', dialog()).waitFor();
  });

  test('eyes up covers the phone until everybody goes on', async () => {
    await fromMenu('Jeda, semua melihat ke depan');
    await phone.page.getByRole('heading', { name: 'Mohon perhatian ke depan' }).waitFor();
    await button('Lanjutkan semua meja').click();
    await phone.page.getByRole('heading', { name: 'Mohon perhatian ke depan' }).waitFor({ state: 'detached' });
  });

  test('an observer sees the same without any order, and at once what the facilitator does', async () => {
    await fromMenu('Kunci untuk orang lain');
    await button('Buat kunci pengamat', dialog()).click();
    const link = (await dialog().locator('code').textContent()) ?? '';
    await look('8-keys');
    await host.page.keyboard.press('Escape');
    const observer = await openPhone(browser, LAPTOP);
    await observer.page.goto(`${server.url}${link.replace(/^https?:\/\/[^/]+/, '')}`);
    await observer.page.getByText('Anda mengamati.', { exact: false }).waitFor();
    expect(await observer.page.getByRole('button', { name: /^(Jeda|Tambah|Kirim|Sisipkan)/ }).count()).toBe(0);
    await look('9-observer', observer);
    await button('Jeda semua meja').click();
    await observer.page.getByText('jam berhenti').waitFor();
    await button('Lanjutkan semua meja').click();
    await observer.page.getByText('jam berhenti').waitFor({ state: 'detached' });
    expect(observer.faults).toEqual([]);
    await observer.page.context().close();
  });

  test('a person stands up, waits, and is seated again in one tap', async () => {
    await cell(1).focus();
    await host.page.keyboard.press('Enter');
    await button(/Baiq Nurhaliza/, dialog()).click();
    await button('Lepas dari kursi', dialog()).click();
    await dialog().getByText('Menunggu tempat duduk').waitFor();
    await host.page.keyboard.press('Escape');
    await dialog().getByRole('heading', { name: 'Meja 1' }).waitFor();
    await host.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await host.page.getByText('1 orang menunggu tempat duduk').waitFor();
    await button('Dudukkan semua').click();
    await host.page.getByText('1 orang menunggu tempat duduk').waitFor({ state: 'detached' });
  });

  test('close, reveal, turn the projector; the log of a table is whole', async () => {
    const { page } = host;
    await fromMenu('Tutup semua meja');
    await agree();
    await button('Buka hasil').click();
    await button('Buka hasil', dialog()).click();
    await page.getByRole('heading', { name: 'Catatan mengajar kasus ini' }).waitFor();
    await page.locator('.lead-case-note .prose').first().waitFor();
    await look('10-teaching');
    await fromMenu('Atur tampilan dinding');
    await dialog().getByLabel('Kuadran semua meja').check();
    await button('Tampilkan di dinding', dialog()).click();
    await dialog().getByText('Sekarang tampil: Kuadran semua meja.').waitFor();
    await look('10-projector');
    await page.keyboard.press('Escape');
    await cell(1).focus();
    await page.keyboard.press('Enter');
    const download = page.waitForEvent('download');
    await button('Unduh catatan meja', dialog()).click();
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\n');
    const file = splitCases(lines, sha256);
    expect(readTableLog(file.lines, file.cases).stopped).toBeUndefined();
    expect(lines.length).toBeGreaterThan(8);
    expect(host.faults).toEqual([]);
  });
});
