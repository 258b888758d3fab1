import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScenarioListing } from '../../shared/wire/case-messages.ts';
import { drawAsBefore, drawIn } from './support/fonts.ts';
import { tabTo } from './support/keyboard.ts';
import { lookAtPage } from './support/look.ts';
import { openBeforeEach } from './support/open-page.ts';

const PICTURES = resolve(import.meta.dirname, '../../.test-output/screens');

let page: Page;
beforeAll(() => void mkdirSync(PICTURES, { recursive: true }));
openBeforeEach('seating-page', { viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' }, (opened) => {
  page = opened;
});

type Hall = Parameters<typeof window.seatingPage.open>[0];
const open = (hall: Hall) => page.evaluate((wish) => window.seatingPage.open(wish), hall);
const seatOf = (number: number) => page.evaluate((which) => window.seatingPage.seatOf(which), number);
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const chip = (name: string) => page.locator('.seat-tables').getByRole('button', { name, exact: true });

const look = (name: string) =>
  lookAtPage(page, name, {
    speak: (language) => page.evaluate((wish) => window.seatingPage.speak(wish), language),
    picture: (language) => join(PICTURES, `seating-${name}-${language}.png`),
    sizes: [
      [320, 100],
      [360, 200],
    ],
  });

describe('the seating page', () => {
  it('given people at tables, when one is dragged to another team, then they sit there, and undo brings them back', async () => {
    await open({ people: 8, tables: 3 });
    expect(await seatOf(1)).toBe('1/north');
    const name = (await page.locator('[data-person="person-0001"]').textContent()) ?? '';
    const target = page.locator('[data-table="3"] .seat-team').nth(2);
    await chip(name).dragTo(target);
    await expect.poll(() => seatOf(1)).toBe('3/forum');
    await button('Urungkan').click();
    await expect.poll(() => seatOf(1)).toBe('1/north');
    await button('Ulangi').click();
    await expect.poll(() => seatOf(1)).toBe('3/forum');
  });

  it('given no mouse, when two people are picked and put down with arrows and Enter, then both move at once', async () => {
    await open({ people: 8, tables: 3 });
    await tabTo(page, page.locator('[data-person="person-0001"]'));
    await page.keyboard.press('Enter');
    await tabTo(page, page.locator('[data-person="person-0002"]'));
    await page.keyboard.press('Space');
    await page.getByRole('region', { name: 'Yang dipilih' }).getByText('2 orang').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('aria-label')).toMatch(/^Pindahkan ke .*, meja 3$/);
    const spot = await focused.getAttribute('data-spot');
    await page.keyboard.press('Enter');
    await expect.poll(() => seatOf(1)).toBe(spot);
    expect(await seatOf(2)).toBe(spot);
    expect((await page.evaluate(() => window.seatingPage.asked())).length).toBe(1);
    await tabTo(page, page.locator('[data-person="person-0001"]'));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Yang dipilih' }).waitFor({ state: 'detached' });
  });

  it('given a picked team, when a table is chosen in the bar, then it goes there with its party', async () => {
    await open({ people: 8, tables: 3 });
    await button(/^Pilih tim Utara, meja 1/).click();
    await page.locator('#carry-table').selectOption('3');
    await look('picked');
    await button('Pindahkan').click();
    await expect.poll(() => seatOf(1)).toBe('3/north');
  });

  it('given two whole tables, when one is put on the other, then they change places', async () => {
    await open({ people: 8, tables: 2 });
    const before = [await seatOf(1), await seatOf(7)];
    await button(/^Pilih meja 1,/).click();
    await button('Tukar meja 1 dengan meja 2').click();
    await expect.poll(() => seatOf(1)).toBe(before[0]?.replace('1/', '2/'));
    expect(await seatOf(7)).toBe(before[1]?.replace('2/', '1/'));
  });

  it('given a table that runs, when somebody would change the party, then it warns before it moves them', async () => {
    await open({ people: 8, tables: 2, started: [1] });
    await page.locator('[data-person="person-0001"]').click();
    await page.locator('[data-spot="2/south"]').click();
    const dialog = page.getByRole('dialog', { name: 'Mereka sudah membaca arahan lain' });
    await dialog.waitFor();
    await look('warning');
    await dialog.getByRole('button', { name: 'Batal' }).click();
    expect(await seatOf(1)).toBe('1/north');
    await page.locator('[data-spot="2/south"]').click();
    await dialog.getByRole('button', { name: 'Tetap pindahkan' }).click();
    await expect.poll(() => seatOf(1)).toBe('2/south');
  });

  it('given people who wait and a table that lacks a team, then one button seats them and one closes up', async () => {
    await open({ people: 8, tables: 3, waiting: 2 });
    await look('waiting');
    await button('Dudukkan yang menunggu').click();
    await expect.poll(() => seatOf(8)).toMatch(/^[123]\//);
    await open({ people: 7, tables: 3 });
    expect(await seatOf(7)).toBe('2/north');
    await button(/^Rapatkan meja/).click();
    await expect.poll(() => seatOf(7)).toMatch(/^1\//);
  });

  it('given a roster, when it is pasted, then it shows what it read and what is wrong, and hands it in', async () => {
    await open({ people: 2, tables: 2 });
    await button('Daftar hadir').click();
    await page.getByLabel('Atau tempel di sini').fill('nama;kelompok;meja;pihak\nBaiq;A;2;Utara\nLalu;A;9;\nAyu;B;;');
    await page.getByText('Baris 3: meja “9” tidak ada.', { exact: false }).waitFor();
    await look('roster');
    await button('Pakai daftar 3 orang').click();
    await page.getByText('0 dari 3 dalam daftar sudah hadir', { exact: false }).waitFor();
    const asked = await page.evaluate(() => window.seatingPage.asked());
    expect(asked[0]).toMatchObject({
      type: 'ImportRoster',
      people: [{ name: 'Baiq', table: 2, party: 'north' }, {}, {}],
    });
  });

  it('[RO-1] [RO-2] given a list as an office writes it, then its columns can be chosen, and every row that is nobody says why', async () => {
    await open({ people: 2, tables: 2 });
    await button('Daftar hadir').click();
    const list = [
      'DAFTAR HADIR PESERTA;;;;',
      'No;Nama Lengkap dan Gelar;Nama Panggilan;NIP/NPP;Kelompok/Kelas',
      '1;Baiq Rara Anjani, S.STP.;Rara;00190001;Kelas A',
      '2;Lalu Satria Wijaya;Lalu;1,98501E+17;Kelas A',
      'Jumlah;2;;;',
      ';;;Praya, 28 November 2026;',
      ';Drs. H. Contoh Pejabat, M.M.;;;',
    ].join('\n');
    await page
      .getByLabel('Pilih berkas')
      .setInputFiles({ name: 'hadir.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
    await page.getByText('Dari berkas hadir.csv').waitFor();
    await page.getByText('Baris 4: nomor 1,98501E+17', { exact: false }).waitFor();
    await page.getByText('4 baris bukan orang').click();
    await page.getByText('Baris 7: tempat, tanggal, atau tanda tangan', { exact: false }).waitFor();
    await look('roster-file');
    await page.getByRole('combobox', { name: 'Nama', exact: true }).selectOption('Nama Panggilan');
    await page.getByRole('combobox', { name: 'Kelompok', exact: true }).selectOption('');
    await button('Pakai daftar 2 orang').click();
    const asked = await page.evaluate(() => window.seatingPage.asked());
    expect(asked[0]).toMatchObject({
      type: 'ImportRoster',
      people: [{ name: 'Rara', number: '00190001' }, { name: 'Lalu' }],
    });
  });

  it('given 400 people, then a plan says what it moves before it does, and every card is drawn once', async () => {
    await open({ people: 400, tables: 67 });
    expect(await page.locator('[data-person]').count()).toBe(400);
    await page.getByLabel('Nama, kelompok, atau nomor meja').fill('baiq');
    await page.locator('.seat-find').getByRole('button').first().click();
    await page.getByRole('region', { name: 'Yang dipilih' }).waitFor();
    await page.keyboard.press('Escape');
    await look('hall');
    await button('Atur ulang tempat').click();
    await page.getByLabel('Disebar').check();
    await page.getByText(/meja terisi$/).waitFor();
    await look('plan');
  });

  it('given an observer, then everything is shown and found, and nothing can be moved', async () => {
    await open({ people: 40, tables: 7, waiting: 1, observer: true });
    await page.getByLabel('Nama, kelompok, atau nomor meja').fill('baiq');
    await page.locator('.seat-find').getByRole('button').first().click();
    await page.locator('.seat-tables .picked').waitFor();
    await look('observer');
    expect(await page.locator('.seat-tables button').count()).toBe(0);
    for (const name of ['Urungkan', 'Atur ulang tempat', 'Dudukkan yang menunggu', 'Daftar hadir'])
      expect(await button(name).count(), name).toBe(0);
  });

  it('given the hall, when signs are printed, then four tables stand on a page of A4 and the page around is gone', async () => {
    await open({ people: 40, tables: 7 });
    await button('Cetak').click();
    await look('print');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#app').isVisible()).toBe(false);
    expect(await page.locator('.print-root .sheet').count()).toBe(2);
    const codes = await page
      .locator('.print-root .qr')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    expect(codes[6]).toBe('Kode QR meja 7: http://192.168.8.10:2567/?code=MR4K7T&table=7');
    await page.pdf({ path: join(PICTURES, 'table-signs.pdf'), format: 'A4' });
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Daftar cari meja').check();
    await button('Kembali ke tempat duduk').click();
    await expect.poll(() => page.locator('.print-root').count()).toBe(0);
  });

  it('given a hall of 200 tables, when signs and cards are looked at in any font, then the numbers of three digits are whole and nothing is cut off', async () => {
    await open({ people: 12, tables: 200 });
    const cut = (numbers: string, box: string) =>
      page.evaluate(
        ([what, around]) =>
          [...document.querySelectorAll<HTMLElement>(what)].flatMap((one) => {
            const [inner, outer] = [one.getBoundingClientRect(), one.closest(around)?.getBoundingClientRect()];
            const isWhole =
              outer !== undefined && inner.width > 0 && inner.left >= outer.left && inner.right <= outer.right + 0.5;
            return isWhole && one.scrollWidth <= one.clientWidth + 1 ? [] : [one.textContent];
          }),
        [numbers, box] as const,
      );
    const outOfSign = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.print-root .sign')].flatMap((sign) => {
          const paper = sign.getBoundingClientRect();
          return [...sign.querySelectorAll('text, .qr, b, .sign-second')].flatMap((one) => {
            const { left, right, top, bottom, width, height } = one.getBoundingClientRect();
            const isIn = left >= paper.left && right <= paper.right && top >= paper.top && bottom <= paper.bottom;
            return isIn && width > 0 && height > 0 ? [] : [one.textContent || one.getAttribute('aria-label')];
          });
        }),
      );
    await button('Cetak').click();
    await page.emulateMedia({ media: 'print' });
    for (const set of ['wide', 'android'] as const) {
      await drawIn(page, set);
      expect(await page.locator('.print-root .sign-number text').count()).toBe(200);
      expect(await page.locator('.print-root .sign-number text').last().textContent()).toBe('200');
      expect(await outOfSign(), set).toEqual([]);
    }
    await page.emulateMedia({ media: 'screen' });
    await button('Kembali ke tempat duduk').click();
    for (const width of [1366, 360]) {
      await page.setViewportSize({ width, height: 768 });
      const head = '[data-table="188"] .seat-head > *';
      expect(await page.locator(head).first().textContent()).toContain('188');
      expect(await cut(head, '[data-table="188"]'), String(width)).toEqual([]);
    }
    await drawAsBefore(page);
  });
});

const CASE: ScenarioListing = {
  folder: 'three',
  id: 'three',
  title: { id: 'Tiga pihak', en: 'Three parties' },
  parties: (['north', 'south', 'forum'] as const).map((id) => ({ id, name: { id, en: id }, role: 'signatory' })),
  minutes: 60,
  phases: (['briefing', 'negotiation', 'ratification'] as const).map((kind, at) => ({
    id: kind,
    kind,
    name: { id: kind, en: kind },
    minutes: [10, 40, 10][at] ?? 0,
  })),
  problems: [],
};

describe('the form that opens a session', () => {
  const opening = () => page.evaluate((listing) => window.seatingPage.opening([listing]), CASE);
  const opened = () => page.evaluate(() => window.seatingPage.opened());

  it('given nothing but one tap, then it opens with what will do', async () => {
    await opening();
    await look('opening');
    await button('Buka sesi').click();
    expect(await opened()).toEqual([
      {
        scenario: 'three',
        tables: 4,
        bots: true,
        teamSize: 2,
        expected: 24,
        devices: 'each',
        language: 'id',
        plan: { arriveMinutes: 10, debriefMinutes: 50 },
        phaseMinutes: [15, 60, 15],
      },
    ]);
  });

  it('given a hall, then it says tables, Wi-Fi and a timeline that adds up, and keeps what is wrong at its field', async () => {
    await opening();
    await page.getByLabel('Perkiraan jumlah orang').fill('393');
    await page.getByText('65 meja: 62 × 6, 3 × 7').waitFor();
    await page.getByText('393 perangkat memerlukan 14 sampai 16 titik akses Wi-Fi.').waitFor();
    await page.getByLabel('90 menit').check({ force: true });
    await page.getByText('Jumlah 90 menit', { exact: false }).waitFor();
    await page.getByText('Ubah menit tiap babak').click();
    await page.getByLabel('Tinjauan bersama, menit').fill('20');
    await page.getByText('Tinjauan bersama kurang dari sepertiga waktu.', { exact: false }).waitFor();
    await page.getByLabel('Perkiraan jumlah orang').fill('banyak');
    await button('Buka sesi').click();
    expect(await opened()).toEqual([]);
    expect(await page.locator(':focus').getAttribute('id')).toBe('open-people');
    await look('opening-wrong');
  });
});

describe('the dialog that opens a further round', () => {
  it('given closed tables, when roles rotate, then everybody goes to the next party at the same table', async () => {
    await open({ people: 12, tables: 2 });
    await page.evaluate((listing) => window.seatingPage.round([listing]), CASE);
    await page.getByText('12 orang di 2 meja').waitFor();
    await look('round');
    await page.getByLabel('45 menit').check({ force: true });
    await button('Buka putaran 2').click();
    const [wish] = await page.evaluate(() => window.seatingPage.rounds());
    expect(wish).toMatchObject({ scenario: 'three', tables: 2, phaseMinutes: [8, 30, 7] });
    expect(wish?.moves[0]).toEqual({ person: 'person-0001', to: { table: 1, party: 'south' } });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('given the only case was revealed, then it says so instead of a form', async () => {
    await open({ people: 6, tables: 1 });
    await page.evaluate(() => window.seatingPage.run({ type: 'RevealSession' }));
    await page.evaluate((listing) => window.seatingPage.round([listing]), { ...CASE, id: 'three-party-test' });
    await page.getByText('laptop ini tidak punya kasus lain', { exact: false }).waitFor();
    await button('Tutup').click();
  });
});
