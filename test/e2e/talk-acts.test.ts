import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SessionListing } from '../../shared/wire/session-listing.ts';
import { order } from './support/desk.ts';
import { launchHallBrowser, openPhone, openSession, type Phone } from './support/hall.ts';
import { chooseRadio, pressButton, tabTo } from './support/keyboard.ts';
import { lookAt } from './support/look.ts';
import { ServedRunding } from './support/served-runding.ts';

describe('ready-made sentences on two phones', () => {
  let server: ServedRunding;
  let browser: Browser;
  let ntb: Phone;
  let canada: Phone;
  let session: SessionListing;

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await launchHallBrowser();
    ntb = await openPhone(browser);
    canada = await openPhone(browser);
    session = await openSession(server);
    await ntb.join(`${server.url}/?code=${session.code}`, 'Baiq Nurhaliza');
    await canada.join(`${server.url}/?code=${session.code}`, 'Lalu Arya');
    await order(server, session.id, { kind: 'start' }, { kind: 'end-phase' }, { kind: 'end-phase' });
    for (const { page } of [ntb, canada]) await page.getByRole('tab', { name: /^Bicara/ }).click();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('given a question put together by taps, when its sentence is sent, then the other team answers it in its own place [TA-1] [TA-3]', async () => {
    await ntb.page.getByRole('button', { name: 'Tanya', exact: true }).click();
    const ask = ntb.page.getByRole('dialog', { name: 'Tanyakan sesuatu' });
    const send = ask.getByRole('button', { name: 'Kirim ke Seluruh meja' });
    expect(await send.getAttribute('aria-disabled')).toBe('true');
    await ask.getByRole('radio', { name: 'Kanada' }).check();
    await ask.getByRole('radio', { name: 'Mengapa butir ini penting' }).check();
    await ask.getByLabel('Butir', { exact: true }).selectOption({ index: 1 });
    await ask.getByText(/^Kanada, mengapa “.+” penting bagi Anda\?$/).waitFor();
    await lookAt(ntb, 'act-ask');
    await send.click();
    await ask.waitFor({ state: 'detached' });

    const question = canada.page.getByRole('main').locator('.message.asked');
    await question.getByText('bertanya').waitFor();
    await lookAt(canada, 'act-asked');
    await question.getByRole('button', { name: 'Jawab' }).click();
    const answer = canada.page.getByRole('dialog', { name: 'Jawab pertanyaan' });
    await answer.getByRole('radio', { name: 'Paling penting' }).check();
    await answer.getByLabel(/^Tambahan dengan kata-kata sendiri/).fill('Industri baterai kami memerlukannya.');
    await lookAt(canada, 'act-answer');
    await answer.getByRole('button', { name: 'Kirim ke Seluruh meja' }).click();
    await canada.page.locator('.message.asked').waitFor({ state: 'detached' });

    const heard = ntb.page.getByRole('main').locator('.message').last();
    await heard.getByText(/menjawab pertanyaan/).waitFor();
    await heard.getByText(/paling penting bagi kami\. Industri baterai kami memerlukannya\.$/).waitFor();
  });

  test('given the lists of what to ask and to give, when one of each is tapped, then the trade is said in one sentence and binds nobody [TA-2]', async () => {
    await canada.page.getByRole('button', { name: 'Tukar', exact: true }).click();
    const trade = canada.page.getByRole('dialog', { name: 'Usulkan tukar' });
    await trade.getByRole('group', { name: 'Kami meminta' }).getByRole('radio').first().check();
    await trade.getByRole('group', { name: 'Kami memberi' }).getByRole('radio').first().check();
    await trade.getByText(/^Jika Anda memberi “.+” untuk “.+”, kami memberi “.+” untuk “.+”\.$/).waitFor();
    await trade.getByText('Kalimat ini tidak mengikat siapa pun.').waitFor();
    await lookAt(canada, 'act-trade');
    await trade.getByRole('button', { name: 'Kirim ke Seluruh meja' }).click();
    await trade.waitFor({ state: 'detached' });
    await ntb.page.getByRole('main').locator('.message').last().getByText('mengusulkan tukar').waitFor();
    expect([...ntb.faults, ...canada.faults]).toEqual([]);
  });

  test('given the keyboard alone, when a list is opened, a pause comes and goes and the sentence is sent, then the focus is where one goes on and nothing is lost [TA-2]', async () => {
    const { page } = ntb;
    const trade = page.getByRole('dialog', { name: 'Usulkan tukar' });
    const asks = trade.getByRole('group', { name: 'Kami meminta' });
    const hasFocus = (what: Locator) => what.evaluate((element) => element === document.activeElement);
    await pressButton(page, 'Tukar');
    await chooseRadio(page, trade.getByRole('group', { name: 'Kami memberi' }), 1);
    await tabTo(page, asks.getByRole('button', { name: 'Butir lain' }));
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(asks.getByRole('radio').nth(2))).toBe(true);
    await page.keyboard.press('Space');
    const sentence = trade.getByText(/^Jika Anda memberi “.+” untuk “.+”, kami memberi “.+” untuk “.+”\.$/);
    const said = await sentence.textContent();
    const send = trade.getByRole('button', { name: 'Kirim ke Seluruh meja' });
    await order(server, session.id, { kind: 'pause' });
    await trade.getByText('Meja sedang dijeda.', { exact: false }).waitFor();
    expect([await send.getAttribute('aria-disabled'), await sentence.textContent()]).toEqual(['true', said]);
    await order(server, session.id, { kind: 'resume' });
    await trade.getByText('Meja sedang dijeda.', { exact: false }).waitFor({ state: 'detached' });
    await tabTo(page, send);
    await page.keyboard.press('Enter');
    await trade.waitFor({ state: 'detached' });
    await canada.page
      .getByRole('main')
      .locator('.message')
      .last()
      .getByText(said ?? '')
      .waitFor();
    await expect.poll(() => hasFocus(page.getByRole('button', { name: 'Tukar', exact: true }))).toBe(true);
    expect([...ntb.faults, ...canada.faults]).toEqual([]);
  });
});
