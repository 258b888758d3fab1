import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SessionListing } from '../../shared/wire/session-listing.ts';
import { actFor, order } from './support/desk.ts';
import { openPhone, openSession, type Phone } from './support/hall.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

const FIRST = [3, 2, 2, 3, 0, 2, 3, 1];

describe('nobody loses anything', () => {
  let server: ServedRunding;
  let browser: Browser;
  let session: SessionListing;
  let ntb: Phone;
  let canada: Phone;

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await sharedBrowser();
  });
  beforeEach(async () => {
    session = await openSession(server, 1, false);
    ntb = await openPhone(browser);
    canada = await openPhone(browser);
    const link = `${server.url}/?code=${session.code}`;
    await ntb.join(link, 'Baiq');
    await canada.join(link, 'Lalu');
    await order(server, session.id, { kind: 'start' }, { kind: 'end-phase' }, { kind: 'end-phase' });
    await ntb.page.getByRole('button', { name: 'Susun tawaran pertama' }).waitFor();
  });
  afterEach(async () => {
    await ntb.page.context().close();
    await canada.page.context().close();
  });
  afterAll(async () => {
    await closeScreens(browser);
    await server?.stop();
  });

  test('given half an offer, when the page is reloaded, then the draft is still there and is sent once', async () => {
    await ntb.compose(FIRST.slice(0, 4));
    await ntb.page.reload();
    await ntb.compose(FIRST);
    await ntb.page.getByRole('button', { name: /^Kirim tawaran ke/ }).click();
    await canada.page.getByRole('button', { name: 'Terima tawaran' }).waitFor();
    await ntb.page.reload();
    await ntb.page.getByRole('button', { name: 'Tarik tawaran' }).waitFor();
    expect(await canada.page.getByRole('article').count()).toBe(1);
    expect(ntb.faults).toEqual([]);
  });

  test('[SE-31] given somebody who acts for a team, when that is ended, then that tab says so and leads nowhere', async () => {
    const { path, end } = await actFor(server, session.id, 1, 'forum');
    const proxy = await openPhone(browser);
    await proxy.page.goto(server.url + path);
    const tab = proxy.page.getByRole('tab', { name: 'Bicara' });
    const taking = proxy.page.getByRole('button', { name: 'Ambil tempat saya' });
    await tab.or(taking).first().waitFor();
    if (await taking.isVisible()) await taking.click();
    await tab.waitFor();
    await end();
    await proxy.page.getByRole('heading', { name: /^Anda tidak lagi bertindak untuk/ }).waitFor();
    expect(await proxy.page.getByRole('link').count()).toBe(0);
    await proxy.picture('proxy-gave-way');
    expect(proxy.faults).toEqual([]);
    await proxy.page.context().close();
  });

  test('given an acknowledged offer, when the server is killed and started again, then both phones have it, paused, and go on', async () => {
    await ntb.compose(FIRST);
    await ntb.page.getByRole('button', { name: /^Kirim tawaran ke/ }).click();
    await ntb.page.getByRole('button', { name: 'Tarik tawaran' }).waitFor();
    await server.kill();
    await ntb.page.getByText('Sambungan terputus. Menyambung lagi…').waitFor();
    await ntb.picture('disconnected');
    await server.startAgain();
    for (const phone of [ntb, canada]) {
      await phone.page
        .getByRole('banner')
        .getByText(/^Server sempat berhenti/)
        .waitFor({ timeout: 60_000 });
      expect(await phone.page.getByRole('article').count()).toBe(1);
    }
    await ntb.picture('paused');
    await order(server, session.id, { kind: 'resume' });
    await canada.page.getByRole('button', { name: 'Terima tawaran' }).click();
    await canada.page.getByRole('dialog').getByRole('button', { name: 'Terima tawaran' }).click();
    await ntb.page.getByText('Paket yang disepakati').first().waitFor();
    expect([...ntb.faults, ...canada.faults]).toEqual([]);
  });

  test('given an offer sent while the server is away, when it comes back, then the offer arrives once', async () => {
    await ntb.compose(FIRST);
    await server.kill();
    await ntb.page.getByText('Sambungan terputus. Menyambung lagi…').waitFor();
    await ntb.page.getByRole('button', { name: /^Kirim tawaran ke/ }).click();
    await ntb.page.getByText(/tidak akan terkirim dua kali/).waitFor();
    // Whoever is back before the table goes on is told that it stands; this phone is back later.
    await ntb.page.context().setOffline(true);
    await server.startAgain();
    await order(server, session.id, { kind: 'resume' });
    await ntb.page.context().setOffline(false);
    await canada.page.getByRole('button', { name: 'Terima tawaran' }).waitFor({ timeout: 60_000 });
    expect(await canada.page.getByRole('article').count()).toBe(1);
  });

  test('given a dead phone, when another one gives the rejoin code, then it has the seat and the old one is told', async () => {
    await ntb.page.getByRole('button', { name: 'Menu', exact: true }).click();
    const menu = await ntb.page.getByRole('dialog').textContent();
    const rejoin = /-([A-Z2-9]{4}-[A-Z2-9]{4})/.exec(menu ?? '')?.[1] ?? '';
    expect(rejoin).toHaveLength(9);
    const other = await openPhone(browser);
    await other.page.goto(`${server.url}/?code=${session.code}`);
    await other.page.getByRole('button', { name: /Sudah punya tempat/ }).click();
    await other.page.getByLabel('Kode masuk lagi').fill(`${session.code}-${rejoin}`.toLowerCase());
    await other.page.getByRole('button', { name: 'Ambil tempat saya' }).click();
    await other.page.getByRole('button', { name: 'Susun tawaran pertama' }).waitFor();
    await ntb.page.getByText('Tempat Anda dibuka di ponsel lain.', { exact: false }).waitFor();
    await other.page.context().close();
  });
});
