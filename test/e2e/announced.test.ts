import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { order } from './support/desk.ts';
import { Facilitator, LAPTOP } from './support/facilitator.ts';
import { openPhone, openSession, type Phone } from './support/hall.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

describe('what is announced before it happens', () => {
  let server: ServedRunding;
  let browser: Browser;
  let phone: Phone;
  let wall: Phone;
  let boards: readonly [Facilitator, Facilitator];
  let session: string;

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await sharedBrowser();
    const opened = await openSession(server, 2);
    session = opened.id;
    phone = await openPhone(browser);
    await phone.join(`${server.url}/?code=${opened.code}`, 'Baiq Nurhaliza');
    const board = async () => {
      const screen = await openPhone(browser, LAPTOP);
      await screen.page.goto(`${server.hostUrl}&session=${session}`);
      await screen.page.getByRole('button', { name: 'Menu', exact: true }).waitFor();
      return new Facilitator(screen);
    };
    boards = [await board(), await board()];
    const { path } = await server.ask<{ path: string }>(`/api/host/sessions/${session}/credentials`, {
      kind: 'projector',
    });
    wall = await openPhone(browser, { width: 1280, height: 720 });
    await wall.page.goto(`${server.url}${path}`);
  });
  afterAll(async () => {
    await closeScreens(browser);
    await server?.stop();
  });

  const countdown = (board: Facilitator) => board.page.getByRole('region', { name: 'Yang akan terjadi' });

  test('[SE-18] [SE-19] given a start, then board, phone and projector count down, and cancelling takes it back', async () => {
    const [first, second] = boards;
    await first.page.getByText('1 proyektor tersambung, menampilkan kode masuk.').waitFor();
    await first.button(/^Mulai semua meja untuk \d+ orang/).click();
    await first.screen.picture('announced-1-question');
    expect(await axeFindings(first.page)).toEqual([]);
    await first.page.locator('dialog button[type="submit"]').click();
    await countdown(second)
      .getByText(/^2 meja dimulai dalam \d+ detik$/)
      .waitFor();
    await phone.page.getByText(/^Perundingan dimulai dalam \d+ detik$/).waitFor();
    await wall.page.getByText('Perundingan dimulai dalam').waitFor();
    await first.screen.picture('announced-2-board');
    await phone.picture('announced-3-phone');
    await wall.picture('announced-4-projector');
    expect(await axeFindings(first.page)).toEqual([]);
    expect(await axeFindings(phone.page)).toEqual([]);
    await second.button('Jangan mulai', countdown(second)).click();
    await countdown(first).waitFor({ state: 'detached' });
    await phone.page.getByText(/^Perundingan dimulai dalam \d+ detik$/).waitFor({ state: 'detached' });
    await wall.page.getByText('Perundingan dimulai dalam').waitFor({ state: 'detached' });
    await phone.page.getByRole('heading', { name: 'Anda sudah duduk' }).waitFor();
  }, 120_000);

  test('[FA-12] given a question about a phase, when somebody else ends the phase, then it closes and nothing is ordered', async () => {
    const [first, second] = boards;
    await order(server, session, { kind: 'start' });
    await phone.page.getByText('Rahasia untuk tim Anda').first().waitFor();
    await second.choose('Akhiri babak');
    await second.page.getByRole('dialog', { name: 'Akhiri babak di 2 meja?' }).waitFor();
    await second.screen.picture('announced-5-end-phase');
    await first.choose('Akhiri babak');
    await first.agree();
    await second.page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => first.states()).toEqual([expect.any(String), expect.any(String)]);
    await second.page.locator('[aria-current="step"]').getByText('Persiapan tim', { exact: true }).waitFor();
  }, 120_000);

  test('[SE-18] given the last round of a negotiation, then the question says how many tables end without an agreement', async () => {
    const [first] = boards;
    await order(server, session, { kind: 'end-phase' }, { kind: 'end-phase' }, { kind: 'end-phase' });
    await first.page.locator('[aria-current="step"]').getByText('Babak kedua', { exact: false }).waitFor();
    await first.choose('Akhiri babak');
    await first.page.getByRole('dialog').getByText('2 meja berakhir TANPA kesepakatan.').waitFor();
    await first.screen.picture('announced-6-without-agreement');
    await first.screen.speak('en');
    await first.page.getByRole('dialog').getByText('2 tables end WITHOUT an agreement.').waitFor();
    await first.screen.picture('announced-7-without-agreement-en');
    await first.screen.speak('id');
    await first.page.getByRole('button', { name: 'Jangan ubah apa-apa' }).click();
  }, 120_000);
});
