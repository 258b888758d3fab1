import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { id as briefWords } from '../../client/seat/brief/words.id.ts';
import { id as playWords } from '../../client/seat/play/words.id.ts';
import { id as cardWords } from '../../client/seat/scorecard/words.id.ts';
import { id as offersWords } from '../../client/seat/table/words.id.ts';
import { id as voteWords } from '../../client/seat/vote/words.id.ts';
import { id as seatWords } from '../../client/seat/words.id.ts';
import type { Order } from '../../shared/session/commands.ts';
import { axeFindings } from './support/axe.ts';
import { order, reveal } from './support/desk.ts';
import { openPhone, openSession, type Phone } from './support/hall.ts';
import { chooseRadio, pressButton, tabTo } from './support/keyboard.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

const { SHOTS } = process.env;
const PHONE = { width: 360, height: 740 };
/** The darkest ground of the dark theme. */
const DARK = 'rgb(10, 26, 33)';
/** Why the forum says no. */
const REASON = 'Lahan belum disetujui tertulis.';
/** A package that suits all three parties, no condition breached. */
const FAIR = [3, 2, 2, 3, 0, 2, 3, 1];

/** What has the focus: the element's name for a reader, or `nothing` where it fell to the page. */
const focusOf = ({ page }: Phone): Promise<string> =>
  page.evaluate(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) return 'nothing';
    return `${activeElement.tagName} ${activeElement.id} ${activeElement.textContent?.slice(0, 40)}`;
  });

/** What the live region says is kept, so that a test can ask for all of it. */
async function listen({ page }: Phone): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    new MutationObserver(() => {
      const words = document.querySelector('[role="status"]')?.lastElementChild?.textContent ?? '';
      if (words !== '' && heard.at(-1) !== words) heard.push(words);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

/** A phone whose owner likes it dark is dark, and can be read. */
async function expectDark({ page }: Phone, name: string): Promise<void> {
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), name).toBe(DARK);
  expect.soft(await axeFindings(page), `${name}, dark`).toEqual([]);
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/dark-${name}.png`, fullPage: name !== 'builder' });
}

describe('a whole case by keyboard alone, three people at one table, two in the dark', () => {
  let server: ServedRunding;
  let browser: Browser;
  let session: { readonly id: string; readonly code: string };
  let ntb: Phone;
  let canada: Phone;
  let forum: Phone;

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await sharedBrowser();
    session = await openSession(server, 1, false);
    [ntb, canada, forum] = await Promise.all([
      openPhone(browser, PHONE, 'dark'),
      openPhone(browser),
      openPhone(browser, PHONE, 'dark'),
    ]);
  });
  afterAll(async () => {
    await closeScreens(browser);
    await server?.stop();
  });

  /** The focus stands somewhere on every phone: nobody has to begin at the top of the page. */
  async function expectFocus(after: string): Promise<void> {
    for (const [name, phone] of Object.entries({ ntb, canada, forum })) {
      await expect.poll(() => focusOf(phone), { message: `${name}, ${after}` }).not.toBe('nothing');
    }
  }

  async function go(...orders: readonly Order[]): Promise<void> {
    await order(server, session.id, ...orders);
  }

  async function join({ page }: Phone, name: string): Promise<void> {
    await page.goto(server.url);
    await tabTo(page, page.getByLabel('Kode sesi'));
    await page.keyboard.type(session.code);
    await tabTo(page, page.getByLabel('Nama Anda'));
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Anda sudah duduk' }).waitFor();
  }

  async function choose({ page }: Phone, issue: number, option: number): Promise<void> {
    const row = page.locator(`#issue-${issue}`);
    if ((await row.getAttribute('aria-expanded')) !== 'true') {
      await tabTo(page, row);
      await page.keyboard.press('Enter');
    }
    await chooseRadio(page, page.locator(`#options-${issue}`), option);
  }

  test('given code and name, when they are typed, then each has a seat and the focus is on it', async () => {
    await ntb.page.goto(server.url);
    await expectDark(ntb, 'join');
    await join(ntb, 'Baiq Nurhaliza');
    await expectDark(ntb, 'lobby');
    await join(canada, 'Lalu Arya');
    await join(forum, 'Wati');
    await expectFocus('joining');
  });

  test('given the start, when each reads, then the brief is unfolded, said to be read, and said not to be after all', async () => {
    await go({ kind: 'start' });
    for (const { page } of [ntb, canada, forum]) await page.getByText('Rahasia untuk tim Anda').waitFor();
    await expectFocus('the start');
    await expectDark(ntb, 'brief');
    await pressButton(ntb.page, briefWords.readWhole);
    await expectFocus('the whole brief');
    await pressButton(ntb.page, new RegExp(`^(${briefWords.toCard}|${briefWords.toSummary})$`));
    await expectFocus('the card again');
    await pressButton(ntb.page, 'Kami siap');
    await ntb.page.getByRole('button', { name: 'Kami belum siap' }).waitFor();
    await expectFocus('being ready');
    await ntb.page.keyboard.press('Enter');
    await ntb.page.getByRole('button', { name: 'Kami siap' }).waitFor();
    for (const { page } of [ntb, canada, forum]) await pressButton(page, 'Kami siap');
    await ntb.page.getByRole('heading', { name: 'Semua tim siap' }).waitFor();
    await expectFocus('all being ready');
  });

  test('given the preparation, when a sheet is filled, ordered and saved, then the team has it', async () => {
    await go({ kind: 'end-phase' });
    const { page } = ntb;
    await page.getByLabel('Sasaran', { exact: true }).waitFor();
    await expectFocus('the briefing’s end');
    await expectDark(ntb, 'preparation');
    await tabTo(page, page.getByLabel('Sasaran', { exact: true }));
    await page.keyboard.type('70');
    await pressButton(page, /^Naikkan Pelatihan/);
    await expectFocus('moving an issue up');
    await page
      .getByRole('status')
      .getByText(/^Pelatihan sekarang nomor \d\.$/)
      .waitFor();
    await pressButton(page, 'Simpan lembar');
    await page.getByText('Tersimpan untuk seluruh tim.').first().waitFor();
    await expectFocus('saving the sheet');
    await pressButton(page, 'Kami siap');
  });

  test('given the table, when one drafts, offers and talks, then the others hear of it once, in sentences', async () => {
    await go({ kind: 'end-phase' });
    for (const { page } of [ntb, canada, forum]) await page.getByText('Belum ada tawaran di meja').waitFor();
    await expectFocus('the preparation’s end');
    const heard = await listen(canada);
    await pressButton(ntb.page, 'Susun tawaran pertama');
    await expectFocus('opening the builder');
    for (const [issue, option] of FAIR.entries()) {
      await choose(ntb, issue, option);
      await ntb.page.keyboard.press('Enter');
      await ntb.page.locator(`#options-${issue}`).waitFor({ state: 'detached' });
      const isLast = issue === FAIR.length - 1;
      expect(await ntb.page.locator('[id^="options-"]').count(), `open after issue ${issue}`).toBe(isLast ? 0 : 1);
    }
    await expectDark(ntb, 'builder');
    await ntb.page.keyboard.press('Escape');
    await ntb.page.getByRole('button', { name: 'Lanjutkan rancangan' }).waitFor();
    await expectFocus('closing the builder');
    await pressButton(ntb.page, 'Lanjutkan rancangan');
    await pressButton(ntb.page, 'Kirim tawaran ke Kanada dan Forum Warga');
    await ntb.page.getByRole('button', { name: /^Tarik tawaran/ }).waitFor();
    await expectFocus('sending an offer');
    const news = async () => (await heard()).filter((words) => words.startsWith('Tawaran baru: '));
    await expect.poll(news).toHaveLength(1);
    await expect.poll(() => canada.page.title()).toMatch(/^\(1\) Kanada/);
    await expectDark(forum, 'table');
  });

  test('given the offer, when the other accepts it, then all stand at the agreement, and the ratifier sends it back with a reason', async () => {
    await pressButton(canada.page, /^Terima tawaran/);
    await canada.page.getByRole('dialog').waitFor();
    await canada.page.keyboard.press('Escape');
    await canada.page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectFocus('a dialog that was left');
    await pressButton(canada.page, /^Terima tawaran/);
    await tabTo(canada.page, canada.page.getByRole('dialog').getByRole('button', { name: /^Terima tawaran/ }));
    await canada.page.keyboard.press('Enter');
    for (const { page } of [ntb, canada]) {
      await page.getByRole('heading', { level: 1, name: voteWords.title(['Pemprov NTB', 'Kanada']) }).waitFor();
    }
    await forum.page.getByRole('heading', { level: 1, name: voteWords.titleOwn }).waitFor();
    await expectFocus('the agreement');
    await expectDark(ntb, 'agreement');
    await expectDark(forum, 'vote');
    await pressButton(ntb.page, voteWords.toGuess(['Forum Warga']));
    await expect.poll(() => focusOf(ntb)).toContain(voteWords.guessTitle);
    await pressButton(ntb.page, voteWords.for);
    await ntb.page.getByRole('button', { name: voteWords.for, pressed: true }).waitFor();
    await expectFocus('a guess at the vote');
    await tabTo(ntb.page, ntb.page.locator('.vote-guess textarea'));
    await ntb.page.keyboard.type('Setelah jeda.');
    await vote(1);
    for (const { page } of [ntb, canada, forum]) await page.locator('.returned').waitFor();
    await expectFocus('the return');
    await expectDark(ntb, 'returned');
    await ntb.page.locator('.returned').getByText(REASON, { exact: false }).waitFor();
    await ntb.page.getByText(seatWords.guessCame('Forum Warga', 'for', false)).waitFor();
    expect(await canada.page.getByText(/^Tebakan tim Anda/).count()).toBe(0);
  });

  test('given the returned agreement, when it is mended, accepted and ratified, then each is at the result', async () => {
    await pressButton(ntb.page, offersWords.returned.start);
    await choose(ntb, 7, 2);
    await pressButton(ntb.page, /^Kirim tawaran ke/);
    await pressButton(canada.page, /^Terima tawaran/);
    await tabTo(canada.page, canada.page.getByRole('dialog').getByRole('button', { name: /^Terima tawaran/ }));
    await canada.page.keyboard.press('Enter');
    await forum.page.getByRole('heading', { level: 1, name: voteWords.titleOwn }).waitFor();
    await expectFocus('the second agreement');
    await vote(0);
    for (const { page } of [ntb, canada, forum]) {
      await page.getByRole('heading', { level: 1, name: /^Sepakat, disahkan/ }).waitFor();
    }
    await expectFocus('the end');
    await expectDark(ntb, 'result');
  });

  test('[AF-3] given the result, when each answers for themself, writes, and all is opened, then the whole scorecard is there', async () => {
    for (const phone of [ntb, canada, forum]) {
      await pressButton(phone.page, cardWords.consent.allow);
      await phone.page.getByRole('button', { name: cardWords.consent.allow, pressed: true }).waitFor();
    }
    await expectFocus('the consent');
    const { page } = ntb;
    // What was written while the others voted stands in its field.
    await tabTo(page, page.getByPlaceholder(cardWords.answer).first());
    expect(await page.getByPlaceholder(cardWords.answer).first().inputValue()).toBe('Setelah jeda.');
    await pressButton(page, cardWords.saveAnswer(1));
    await page.getByText(cardWords.answerSaved).first().waitFor();
    await expectFocus('an answer');
    await reveal(server, session.id);
    for (const phone of [ntb, canada, forum]) await phone.page.getByRole('img', { name: /^Kuadran/ }).waitFor();
    await expectFocus('the reveal');
    await expectDark(ntb, 'scorecard');
    await pressButton(page, playWords.menu);
    await expectDark(ntb, 'menu');
    await pressButton(page, playWords.settings.themes.light);
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('img', { name: /^Kuadran/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
    expect(await axeFindings(page)).toEqual([]);
    expect([ntb, canada, forum].flatMap(({ faults }) => faults)).toEqual([]);
  });

  /** The forum votes for (0) or against (1) by arrow keys, with a reason, and confirms. */
  async function vote(choice: 0 | 1): Promise<void> {
    const { page } = forum;
    await chooseRadio(page, page.getByRole('group', { name: voteWords.yourVote }), choice);
    await tabTo(page, page.getByRole('textbox').first());
    await page.keyboard.type(REASON);
    await pressButton(page, choice === 0 ? voteWords.castFor : voteWords.castAgainst);
    const sure = page.getByRole('dialog').getByRole('button').last();
    await tabTo(page, sure);
    await page.keyboard.press('Enter');
  }
});
