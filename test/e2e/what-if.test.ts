import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/kernel/languages.ts';
import { splitCases } from '../../shared/log/cases.ts';
import { verifyLog } from '../../shared/log/replay.ts';
import { readTableLog } from '../../shared/log/table-log.ts';
import { sha256 } from '../support/sha256.ts';
import { axeFindings } from './support/axe.ts';
import { openBeforeEach, reloadSteered } from './support/open-page.ts';
import { pdfPages } from './support/pdf-text.ts';

let page: Page;
openBeforeEach('what-if-page', { viewport: { width: 1280, height: 800 }, acceptDownloads: true }, (opened) => {
  page = opened;
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const open = async (nth: number) => {
  await page.evaluate((offer) => window.whatIfPage.try(offer), nth);
  await page
    .locator('.better p[aria-live]')
    .filter({ hasText: /paket|package/ })
    .waitFor();
};
/** What stands beside a line of play, cell by cell. */
const rowOf = (name: string) => page.locator('tr').filter({ hasText: name }).locator('td').allTextContents();

describe('what if, on a page', () => {
  it('given a step of a table, when another package is put and bots play on, then the variation is scored, kept and saved as a log that verifies', async () => {
    await open(2);
    const first = page.locator('.editor-issue select').first();
    await first.selectOption({ index: (await first.inputValue()) === '1' ? 2 : 1 });
    await button(/^Ajukan sebagai/).click();
    await page.locator('.play-lines li').first().waitFor();
    await button(/^Biarkan bot menjawab untuk Selatan/).click();
    await button('Biarkan bot bermain sampai selesai').click();
    await page.getByText('Meja di jalan lain ini sudah ditutup.').waitFor();
    await expect.poll(() => rowOf('Jalan lain 1')).not.toContain('belum selesai');
    const [main, other] = [await rowOf('Jalan asli'), await rowOf('Jalan lain 1')];
    expect(main).toHaveLength(other.length);
    // Played once: a figure, and no difference that chance may have made.
    expect(other.at(-1)).toMatch(/^\d+$/);

    const downloading = page.waitForEvent('download');
    await button('Simpan sebagai berkas').click();
    const path = await (await downloading).path();
    const text = await readFile(path, 'utf8');
    const { lines, cases } = splitCases(text.trimEnd().split('\n'), sha256);
    const read = readTableLog(lines, cases);
    if (read.header === undefined) throw new Error(read.stopped.reason);
    expect(verifyLog(read, sha256)).toBeUndefined();
    expect(read.header.branchOf?.session).toBe('bots');

    await reloadSteered(page);
    await open(2);
    expect(await rowOf('Jalan lain 1')).toHaveLength(other.length);
    await page.locator('input[type=file]').setInputFiles(path);
    await page.getByRole('button', { name: 'Buka Jalan lain 2' }).waitFor();
    await button('Buka Jalan lain 1').click();
    await button('Hapus jalan ini').click();
    await page.locator('dialog dialog, dialog').last().getByRole('button', { name: 'Hapus jalan ini' }).click();
    await button('Buka Jalan lain 1').waitFor({ state: 'detached' });
  });

  it('[RE-6] given an edited step, when it is played on by keyboard, then 30 continuations with the edit stand beside 30 without, and it can be stopped', async () => {
    await open(2);
    await button(/^Ajukan sebagai/).waitFor();
    const first = page.locator('.editor-issue select').first();
    await first.selectOption({ index: (await first.inputValue()) === '1' ? 2 : 1 });
    await button(/^Ajukan sebagai/).click();
    const many = page.locator('.continuations');
    const run = many.getByRole('button');
    await many.getByRole('button', { name: 'Mainkan 30 lanjutan' }).focus();
    await page.keyboard.press('Enter');
    await many.getByText(/^\d+ dari 30 lanjutan$/).waitFor();
    // The same button stops it, so that the focus stays.
    await expect.poll(() => run.evaluate((one) => one === document.activeElement)).toBe(true);
    await many.locator('.continued').first().waitFor();
    await page.keyboard.press('Enter');
    await many.getByText(/^Dihentikan sesudah \d+ dari 30 lanjutan\.$/).waitFor();
    await page.keyboard.press('Enter');
    await many.getByText('30 lanjutan selesai dimainkan.').waitFor();
    await many.getByRole('heading', { name: 'Dari 30 lanjutan' }).waitFor();

    const rows = await many.locator('.continuations-said tbody tr').allInnerTexts();
    const [agreed, , , none] = rows.map((row) => (row.match(/\d+/g) ?? []).map(Number));
    expect([0, 1].map((side) => (agreed?.[side] ?? 0) + (none?.[side] ?? 0))).toEqual([30, 30]);
    // Every continuation that agreed is a mark, or one of those that a mark counts.
    const lane = many.locator('.continued').first().locator('svg g').nth(1);
    const drawn = await lane.locator('path[fill="var(--ink)"]').count();
    const counted = (await lane.locator('text').allTextContents()).map((text) => Number.parseInt(text, 10) - 1);
    expect(counted.reduce((sum, more) => sum + more, drawn)).toBe(agreed?.[1]);
    await many.getByText(/^Bahwa orang di Meja 1 akan berbuat sama/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('given a better package, when it is used, then the editor has it and shows the same gains', async () => {
    // Low price, all jobs, later: the same early is worth more to both that sign, and the forum can let it pass.
    await open(2);
    for (const [issue, option] of [0, 2, 1].entries()) {
      await page.locator('.editor-issue select').nth(issue).selectOption({ index: option });
    }
    await button(/^Ajukan sebagai/).click();
    await page.locator('.play-lines li').first().waitFor();
    const item = page.locator('.better-list > li').first();
    await item.waitFor();
    const gains = await item.locator('.better-gains li b').allTextContents();
    await item.getByRole('button', { name: 'Pakai paket ini' }).click();
    const shown = await page.locator('.package-editor .better-gains li b').allTextContents();
    expect(shown.map((text) => text.match(/\((.*)\)/)?.[1])).toEqual(gains);
  });

  it('given a phone, when what if and the pictures are open, then nothing scrolls sideways and axe finds nothing, in both languages', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    for (const language of LANGUAGES) {
      await page.evaluate((one) => window.whatIfPage.speak(one), language);
      await open(2);
      const first = page.locator('.editor-issue select').first();
      await first.selectOption({ index: (await first.inputValue()) === '1' ? 2 : 1 });
      await page.locator('.editor-foot .btn').click();
      await page.locator('.continuations-run .btn').click();
      await page.locator('.continuations-said').waitFor();
      await page.locator('progress').waitFor({ state: 'detached' });
      expect(await overflow()).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.evaluate(() => window.whatIfPage.pictures());
      await page.locator('.pictures svg').first().waitFor();
      for (const summary of await page.locator('.pictures summary').all()) await summary.click();
      expect(await overflow()).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
    }
  });

  it('given the pictures, when they are printed, then every one is on the paper', async () => {
    await page.evaluate(() => window.whatIfPage.pictures());
    await page.locator('.pictures svg').first().waitFor();
    const pages = pdfPages(await page.pdf({ format: 'A4' })).join('');
    for (const title of ['Alurtawaran', 'Kurvakonsesi', 'Siapamendapatkeinginannya', 'Tukarkepentingan']) {
      expect(pages).toContain(title);
    }
    expect(pages).toContain('PoinUtara');
  });
});
