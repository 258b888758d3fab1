import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { playTable } from '../../shared/bots/play-loop.ts';
import { tableLogLines } from '../../shared/log/table-log.ts';
import { workshopCase } from '../bench/long-logs.ts';
import { sha256 } from '../support/sha256.ts';
import { axeFindings } from './support/axe.ts';
import { order, reveal } from './support/desk.ts';
import { openPhone, openSession, type Phone } from './support/hall.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

const ARCHIVE = new URL('../golden/sessions/rules-2/finished.runding', import.meta.url);

describe('the replay page', () => {
  let server: ServedRunding;
  let browser: Browser;
  let lines: string[];

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await sharedBrowser();
    lines = [...tableLogLines(playTable({ scenario: await workshopCase(), seed: 21, sha256, language: 'id' }))];
  });
  afterAll(async () => {
    await closeScreens(browser);
    await server?.stop();
  });

  const slider = ({ page }: Phone) => page.getByRole('slider', { name: /^(Garis waktu|Time line)$/ });
  const stepOf = async (desk: Phone) => Number(await slider(desk).getAttribute('aria-valuenow'));
  const press = ({ page }: Phone, name: string) => page.getByRole('button', { name, exact: true }).first().click();
  const file = (content: readonly string[]) => ({
    name: 'table.jsonl',
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from(content.join('\n')),
  });

  async function openFile(desk: Phone, content: readonly string[], query = ''): Promise<void> {
    await desk.page.goto(`${server.url}/replay${query}`);
    await desk.page.locator('#replay-file').setInputFiles(file(content));
  }

  test('given a table’s log in a file, when it is played, stepped and seen through other eyes, then it shows what each could read', async () => {
    const desk = await openPhone(browser, { width: 1440, height: 900 });
    const { page } = desk;
    await openFile(desk, lines);
    await page.getByRole('heading', { name: 'Meja 1, putar ulang' }).waitFor();
    expect(await stepOf(desk)).toBe(0);

    await press(desk, 'Langkah berikutnya');
    await expect.poll(() => stepOf(desk)).toBe(1);
    await page.keyboard.press('End');
    // The case and the header stand before the entries.
    const last = lines.length - 2;
    await expect.poll(() => stepOf(desk)).toBe(last);
    await page.getByRole('heading', { name: 'Paket yang disepakati' }).waitFor();
    expect(await slider(desk).getAttribute('aria-valuetext')).toContain(`Langkah ${last} dari ${last}`);

    await page.keyboard.press('Shift+ArrowLeft');
    const agreed = await stepOf(desk);
    expect(agreed).toBeLessThan(last);
    await page.getByText('Semua penanda tangan menerima paket yang sama.', { exact: false }).first().waitFor();

    // A party has its own points only; a spectator no package at all. The moment stays.
    await press(desk, 'Kanada');
    await expect.poll(() => page.locator('.now-points li').count()).toBe(1);
    await press(desk, 'Penonton');
    await page.getByText('Penonton tidak membaca isi paket', { exact: false }).waitFor();
    await press(desk, 'Fasilitator');
    await expect.poll(() => stepOf(desk)).toBe(agreed);
    await expect.poll(() => page.locator('.now-points li').count()).toBe(3);

    const box = await slider(desk).boundingBox();
    if (box === null) throw new Error('no time line');
    await page.mouse.click(box.x + box.width * 0.6, box.y + 10);
    await expect.poll(() => stepOf(desk)).toBeLessThan(agreed);
    const scrubbed = await stepOf(desk);
    await page.getByRole('combobox', { name: 'Kecepatan' }).selectOption('60');
    await press(desk, 'Putar');
    await expect.poll(() => stepOf(desk), { timeout: 30_000 }).toBeGreaterThan(scrubbed + 1);
    await press(desk, 'Jeda');

    await page.locator('h1').click();
    await page.keyboard.press('Home');
    await expect.poll(() => stepOf(desk)).toBe(0);
    await page.keyboard.press('1');
    await expect
      .poll(() => page.getByRole('button', { name: 'Pemprov NTB', exact: true }).first().getAttribute('aria-pressed'))
      .toBe('true');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Tombol papan ketik' }).waitFor();
    expect(await axeFindings(page), 'list of keys').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await page.keyboard.press('End');
    for (const language of ['en', 'id']) {
      await desk.speak(language);
      expect(await axeFindings(page), language).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await axeFindings(page), 'phone').toEqual([]);
    expect(await desk.sideways()).toEqual([]);
    await desk.picture('replay-phone');
    expect(desk.faults).toEqual([]);
  });

  test('[RE-2] [RE-3] given records and archives, whole and changed by hand, then the page says whether and where each was changed', async () => {
    const desk = await openPhone(browser, { width: 1366, height: 768 });
    const { page } = desk;
    await openFile(desk, lines);
    await page.getByText('terperiksa: sama seperti waktu ditulis', { exact: false }).waitFor();

    const changed = lines.with(11, (lines[11] ?? '').replace(/"at":(\d)/, '"at":9'));
    await press(desk, 'Buka catatan lain');
    await page.locator('#replay-file').setInputFiles(file(changed));
    await page.getByText('Baris 12 tidak sama seperti waktu ditulis.', { exact: false }).first().waitFor();
    expect(await page.getByText('terperiksa: sama', { exact: false }).count()).toBe(0);
    await desk.picture('replay-changed');
    expect(await axeFindings(page), 'changed').toEqual([]);
    await desk.speak('en');
    await page.getByText('Line 12 is not as it was written.', { exact: false }).first().waitFor();
    await desk.speak('id');

    const packed = readFileSync(ARCHIVE);
    await press(desk, 'Buka catatan lain');
    await page.locator('#replay-file').setInputFiles({ name: 'a.runding', mimeType: '', buffer: packed });
    await page.getByText('terperiksa lewat rantainya saja (aturan 2)', { exact: false }).waitFor();
    await desk.picture('replay-archive-whole');
    await page.locator('.open-tables button').first().click();
    await page.getByRole('heading', { name: /putar ulang$/ }).waitFor();
    await page.getByText('terperiksa lewat rantainya saja (aturan 2)', { exact: false }).waitFor();

    const [head = '', ...rest] = gunzipSync(packed).toString('utf8').split('\n');
    const last = rest.findLastIndex((line) => line.includes('"type":"TableClosed"'));
    const edited = [head, ...rest.with(last, (rest[last] ?? '').replace(/"at":(\d)/, '"at":9'))];
    await page.goto(`${server.url}/replay`);
    await page.locator('#replay-file').setInputFiles(file(edited));
    await page.getByText(`Baris ${last + 2} tidak sama seperti waktu ditulis.`, { exact: false }).waitFor();
    await desk.picture('replay-archive-changed');
    expect(await axeFindings(page), 'archive').toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await desk.sideways()).toEqual([]);
    expect(desk.faults).toEqual([]);
  });

  test('given files that are damaged, empty or something else, then the page says so and shows what there is', async () => {
    const desk = await openPhone(browser);
    const { page } = desk;
    await openFile(desk, [...lines.slice(0, 31), '{"n":30,'], '?step=12');
    await page
      .getByText('Catatan terbaca sampai sebelum baris 32, lalu berhenti: baris itu rusak', { exact: false })
      .waitFor();
    await expect.poll(() => stepOf(desk)).toBe(12);
    await page.getByRole('button', { name: 'Buka catatan lain' }).click();
    for (const [content, words] of [
      [[''], 'Berkas ini kosong.'],
      [['Halo'], 'Berkas ini bukan catatan meja Runding.'],
      [['{"kind":"table","format":99}'], 'Baris 1 tidak dapat dibaca: ditulis oleh Runding yang lebih baru'],
    ] as const) {
      await page.locator('#replay-file').setInputFiles(file(content));
      await page.getByText(words, { exact: false }).waitFor();
    }
    expect(await axeFindings(page)).toEqual([]);
    expect(await desk.sideways()).toEqual([]);
    expect(desk.faults).toEqual([]);
  });

  test('given a table on the server, when its link is opened and reloaded, then key, place and viewpoint hold; its participant sees the own part', async () => {
    const session = await openSession(server);
    const phone = await openPhone(browser);
    await phone.join(`${server.url}/?code=${session.code}`, 'Baiq Nurhaliza');
    await order(server, session.id, { kind: 'start' }, { kind: 'end-phase' }, { kind: 'end-phase' });
    await order(server, session.id, { kind: 'pause' }, { kind: 'resume' }, { kind: 'close' });
    await reveal(server, session.id);

    const desk = await openPhone(browser, { width: 1366, height: 768 });
    const { page } = desk;
    const link = `${server.url}/replay?session=${session.id}&table=1`;
    await page.goto(link);
    await page.getByLabel('Kunci fasilitator atau pengamat').fill('salah');
    await press(desk, 'Buka catatan meja');
    await page.getByText('Kunci ini tidak dikenal server.', { exact: false }).waitFor();
    expect(await axeFindings(page), 'key').toEqual([]);

    await page.goto('about:blank');
    await page.goto(`${link}&step=6&as=party:canada#key=${server.hostKey}`);
    await page.getByRole('heading', { name: 'Meja 1, putar ulang' }).waitFor();
    expect(page.url()).not.toContain(server.hostKey);
    expect(page.url(), 'the round that was opened').toContain('round=1');
    const before = await stepOf(desk);
    await press(desk, 'Langkah berikutnya');
    await expect.poll(() => stepOf(desk)).toBe(before + 1);
    const step = before + 1;
    await expect.poll(() => page.url()).toMatch(/step=(?!6&)\d+&as=party:canada/);
    await page.reload();
    await page.getByRole('heading', { name: 'Meja 1, putar ulang' }).waitFor();
    await expect.poll(() => stepOf(desk)).toBe(step);
    await expect
      .poll(() => page.getByRole('button', { name: 'Kanada', exact: true }).first().getAttribute('aria-pressed'))
      .toBe('true');
    await page.goto(`${server.url}/replay?session=${session.id}&table=99`);
    await page.getByText('Sesi atau meja ini tidak ada di server.', { exact: false }).waitFor();

    await phone.page.goto(`${server.url}/replay?own&as=facilitator`);
    await phone.page.getByText('Catatan ini hanya berisi yang dapat dibaca sudut pandang ini.').waitFor();
    await expect.poll(() => phone.page.locator('.viewpoints button').count()).toBe(1);
    expect(await axeFindings(phone.page), 'own').toEqual([]);
    expect([...desk.faults, ...phone.faults]).toEqual([]);
  });
});
