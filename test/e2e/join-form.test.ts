import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SessionListing } from '../../shared/wire/session-listing.ts';
import { axeFindings } from './support/axe.ts';
import { openPhone, openSession, type Phone } from './support/hall.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

describe('the join form, over plain http from a name that is not localhost', () => {
  let server: ServedRunding;
  let browser: Browser;
  let session: SessionListing;

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await sharedBrowser();
    session = await openSession(server);
  });
  afterAll(async () => {
    await closeScreens(browser);
    await server?.stop();
  });

  async function tryToJoin(phone: Phone, code: string, name: string): Promise<void> {
    await phone.page.getByLabel('Kode sesi').fill(code);
    await phone.page.getByLabel('Nama Anda').fill(name);
    await phone.page.getByRole('button', { name: 'Masuk', exact: true }).click();
  }

  test('given a cold phone, when the form works, then at most 30 KB came over the wire, and neither stage nor sockets', async () => {
    const phone = await openPhone(browser);
    // What a phone that has nothing else to do fetches comes after the form works, whenever that is.
    await phone.page.addInitScript(() => Object.assign(globalThis, { requestIdleCallback: () => 0 }));
    const network = await phone.page.context().newCDPSession(phone.page);
    await network.send('Network.enable');
    const names = new Map<string, string>();
    let bytes = 0;
    network.on('Network.responseReceived', ({ requestId, response }) => names.set(requestId, response.url));
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes += encodedDataLength;
      names.set(requestId, `${names.get(requestId)} ${encodedDataLength}`);
    });
    await phone.page.goto(`${server.url}/?code=${session.code}`);
    // The page has taken the static form over once it says so at an empty name.
    await phone.page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await phone.page.getByText('Isi nama Anda.').waitFor();
    expect(await phone.page.evaluate(() => isSecureContext)).toBe(false);
    const loaded = [...names.values()].join('\n');
    expect(loaded).not.toMatch(/phaser|colyseus|start-play/);
    expect(bytes, loaded).toBeGreaterThan(5000);
    expect(bytes, loaded).toBeLessThanOrEqual(30 * 1024);
    await phone.page.context().close();
  });

  test('given a link of a session in English, then the door speaks English before its script has come, and Indonesian where that was chosen', async () => {
    const phone = await openPhone(browser);
    const english = `${server.url}/?code=${session.code}&lang=en`;
    const assets = '**/assets/**';
    await phone.page.route(assets, () => undefined);
    await phone.page.goto(english, { waitUntil: 'commit' });
    await phone.page.getByRole('heading', { name: 'Join the negotiation' }).waitFor();
    expect(await phone.page.locator('html').getAttribute('lang')).toBe('en');
    expect(await phone.page.locator('#join').textContent()).not.toMatch(/Masuk|Kode|Nama/);
    await phone.page.unroute(assets);
    await phone.page.goto(english);
    await phone.page.getByRole('button', { name: 'EN English', pressed: true }).waitFor();
    await phone.page.getByRole('button', { name: 'ID Bahasa Indonesia' }).click();
    await phone.page.goto(english);
    await phone.page.getByRole('heading', { name: 'Masuk ke ruang runding' }).waitFor();
    expect(phone.faults).toEqual([]);
    await phone.page.context().close();
  });

  test.each([
    ['an unknown code', 'ZZZ 999', 'Baiq', /Tidak ada sesi dengan kode ZZZ 999/],
    ['a code with look-alikes', 'MR4 K1T', 'Baiq', /Angka 0 dan 1 serta huruf I, L, dan O/],
    ['no code', '', 'Baiq', /Isi kode sesi/],
    ['a name of blanks', undefined, '   \t  ', /Isi nama Anda/],
    ['a name of 10,000 characters', undefined, 'x'.repeat(10_000), /Nama paling panjang 120 huruf/],
  ])('given %s, when somebody joins, then the field says so and keeps what was typed', async (_, code, name, says) => {
    const phone = await openPhone(browser);
    await phone.page.goto(server.url);
    await tryToJoin(phone, code ?? session.code, name);
    const message = phone.page.getByText(says);
    await message.last().waitFor();
    const field = phone.page.getByLabel(name === 'Baiq' ? 'Kode sesi' : 'Nama Anda');
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await phone.page.getByLabel('Nama Anda').inputValue()).toBe(name);
    expect(await axeFindings(phone.page)).toEqual([]);
    await phone.picture('join-error');
    await phone.page.context().close();
  });

  test('given markup and marks that turn the text around in a name, when somebody joins, then it is shown as text', async () => {
    const phone = await openPhone(browser);
    await phone.page.goto(`${server.url}/?code=${session.code}`);
    await phone.page.getByLabel('Nama Anda').fill('<script>x()</script>\u202e&');
    await phone.page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await phone.page.getByText('<script>x()</script> &', { exact: false }).first().waitFor();
    expect(phone.faults).toEqual([]);
    await phone.page.context().close();
  });

  test('given a server that is gone, when somebody joins, then the form says so and the next try works', async () => {
    const phone = await openPhone(browser);
    await phone.page.goto(`${server.url}/?code=${session.code}`);
    await phone.page.getByLabel('Nama Anda').fill('Baiq');
    await server.kill();
    await phone.page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await phone.page
      .getByText(/Server tidak menjawab/)
      .first()
      .waitFor();
    expect(await axeFindings(phone.page)).toEqual([]);
    await server.startAgain();
    await phone.page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await phone.page.getByRole('heading', { name: 'Anda sudah duduk' }).waitFor();
    await phone.page.context().close();
  });
});
