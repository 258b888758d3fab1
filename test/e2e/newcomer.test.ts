import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SessionListing } from '../../shared/wire/session-listing.ts';
import { axeFindings } from './support/axe.ts';
import { Facilitator, LAPTOP } from './support/facilitator.ts';
import { openPhone, openSession, type Phone } from './support/hall.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

/** As long as names are on lists. */
const BAIQ = 'Baiq Rahmawati Nurhaliza binti Abdullah';

/** Rows whose buttons are not beside the name, or reach over the edge. */
function outOfRow(rows: readonly Element[]): string[] {
  return rows.flatMap((row) => {
    const [own, who, acts] = [row, ...row.children].map((one) => one.getBoundingClientRect());
    if (own === undefined || who === undefined || acts === undefined) return ['not a row'];
    const isBeside = acts.left >= who.right && acts.top < who.bottom && who.top < acts.bottom;
    return isBeside && acts.right <= own.right + 1 ? [] : [row.textContent ?? ''];
  });
}

describe('somebody who comes after the start', () => {
  let server: ServedRunding;
  let browser: Browser;
  let session: SessionListing;
  let host: Facilitator;
  let baiq: Phone;

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await sharedBrowser();
    session = await openSession(server, 2);
    host = new Facilitator(await openPhone(browser, LAPTOP));
    await host.page.goto(`${server.hostUrl}`);
    await host.page.getByRole('heading', { name: 'Sesi' }).first().waitFor();
    await host.page.goto(`${server.url}/host#session=${session.id}`);
    await host.page.getByRole('heading', { name: 'Cara masuk' }).waitFor();
  });
  afterAll(async () => {
    await closeScreens(browser);
    await server?.stop();
  });

  async function arrive(name: string): Promise<Phone> {
    const phone = await openPhone(browser);
    await phone.page.goto(`${server.url}/?code=${session.code}`);
    await phone.page.getByLabel('Nama Anda').fill(name);
    await phone.page.getByRole('button', { name: 'Masuk', exact: true }).click();
    return phone;
  }

  test('[SE-13] [SE-25] waits, names a table, and is seated by a member’s yes; the code stays in the address', async () => {
    baiq = await arrive(BAIQ);
    await baiq.page
      .getByRole('heading', { name: 'Siapa di meja ini' })
      .or(baiq.page.locator('.lobby'))
      .first()
      .waitFor();
    expect(baiq.page.url()).toContain(`code=${session.code}`);
    await server.ask(`/api/host/sessions/${session.id}/commands`, {
      commandId: 'start-the-hall',
      command: { type: 'OrderTables', tables: 'all', order: { kind: 'start' } },
    });
    await baiq.page.locator('.brief-secret').waitFor();
    const siti = await arrive('Siti');
    await siti.page.getByRole('heading', { name: 'Siti, Anda sudah masuk' }).waitFor();
    expect(await axeFindings(siti.page)).toEqual([]);
    await siti.picture('newcomer-waits-phone');
    await siti.page.getByLabel('Anda duduk di meja berapa?').fill('1');
    await siti.page.getByRole('button', { name: 'Tanyakan ke meja ini' }).click();
    await baiq.page.getByRole('heading', { name: 'Siti ada di meja Anda?' }).waitFor();
    expect(await axeFindings(baiq.page)).toEqual([]);
    await baiq.picture('newcomer-asked-phone');
    await siti.page.getByText('Meja 1 sedang ditanya.', { exact: false }).waitFor();
    await baiq.page.getByRole('button', { name: 'Ya, di tim kami' }).click();
    await siti.page.locator('.brief-secret').waitFor();
    expect(await baiq.page.getByRole('heading', { name: 'Siti ada di meja Anda?' }).count()).toBe(0);
  });

  test('[SE-26] comes back with a phone that forgot everything: one tap on the board gives the own place back', async () => {
    await baiq.page.context().close();
    const again = await arrive(BAIQ.toLowerCase());
    await again.page.getByRole('heading', { name: `${BAIQ.toLowerCase()}, Anda sudah masuk` }).waitFor();
    const back = host.button(`Kembalikan kursinya: ${BAIQ.toLowerCase()}`);
    await back.waitFor();
    expect(await axeFindings(host.page)).toEqual([]);
    await host.screen.picture('newcomer-back-board');
    for (const language of ['en', 'id']) {
      await host.screen.speak(language);
      await host.page.getByText(language === 'en' ? 'Give the seat back' : 'Kembalikan kursinya').waitFor();
      expect(await host.page.locator('.waiting-rows li').evaluateAll(outOfRow), language).toEqual([]);
    }
    await back.click();
    await again.page.locator('.brief-secret').waitFor();
    await back.waitFor({ state: 'detached' });
    await again.picture('newcomer-back-phone');
    expect(again.faults).toEqual([]);
  });

  test('[SE-27] with a name that stands twice on the list: the facilitator says which line, and seats there', async () => {
    const people = [
      { id: 'wati-one', name: 'Wati', table: 1, party: 'canada', group: 'Dinas' },
      { id: 'wati-two', name: 'Wati', table: 2, party: 'ntb', group: 'Kampus' },
    ];
    await server.ask(`/api/host/sessions/${session.id}/roster`, { commandId: 'list-of-hall', people });
    const wati = await arrive('Wati');
    await wati.page.getByRole('heading', { name: 'Wati, Anda sudah masuk' }).waitFor();
    await host.button('Persilakan…: Wati').click();
    const dialog = host.dialog('Ini Wati yang mana?');
    await host.button('Dudukkan di meja 2: Baris ke-2 di daftar hadir', dialog).waitFor();
    expect(await axeFindings(host.page)).toEqual([]);
    await host.screen.picture('newcomer-which-line');
    await host.button('Dudukkan di meja 2: Baris ke-2 di daftar hadir', dialog).click();
    await dialog.waitFor({ state: 'detached' });
    await wati.page.getByRole('dialog', { name: 'Kartu pengantar' }).waitFor();
    const second = await arrive('Wati');
    await host.button('Persilakan…: Wati').click();
    await host.button('Dudukkan di meja 1: Baris ke-1 di daftar hadir', dialog).waitFor();
    expect(await dialog.getByText('Baris ke-2 di daftar hadir').count()).toBe(0);
    await host.screen.picture('newcomer-line-or-sitter');
    await host.button('Dudukkan di meja 1: Baris ke-1 di daftar hadir', dialog).click();
    await second.page.getByRole('dialog', { name: 'Kartu pengantar' }).waitFor();
    expect(host.screen.faults).toEqual([]);
  });
});
