import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import type { SessionListing } from '../../shared/wire/session-listing.ts';
import { Facilitator, LAPTOP } from './support/facilitator.ts';
import { openPhone, openSession, type Phone } from './support/hall.ts';
import { lookAt } from './support/look.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

const PICTURES = resolve(import.meta.dirname, '../../.test-output/screens');

/** The door in real browsers: a line, a crowd, guesses, another code, printed signs. */
describe('the door', () => {
  let server: ServedRunding;
  let browser: Browser;
  let session: SessionListing;
  let facilitator: Facilitator;
  let baiq: Phone;

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await sharedBrowser();
    session = await openSession(server, 12, false);
    const screen = await openPhone(browser, LAPTOP);
    facilitator = new Facilitator(screen);
    baiq = await openPhone(browser);
    await screen.page.goto(`${server.url}/host#key=${server.hostKey}`);
    await screen.page.goto(`${server.url}/host#session=${session.id}`);
    await screen.page.getByRole('listbox', { name: 'Semua meja' }).waitFor();
  });
  afterAll(async () => {
    await closeScreens(browser);
    await server?.stop();
  });

  const code = () => facilitator.page.locator('.board-code').textContent();

  test('[WI-24] given a device asks for 500 places at once, when somebody joins behind the same router, then their phone shows their number, and sits by itself', async () => {
    const flood = Array.from({ length: 500 }, (_, i) =>
      server.ask('/api/join', {
        protocol: PROTOCOL,
        code: session.code,
        name: `Palsu ${i}`,
        joinId: `flood-${i}-of-one`,
      }),
    );
    await Promise.all(flood);
    await baiq.page.goto(`${server.url}/?code=${session.code}`);
    await baiq.page.getByLabel('Nama Anda').fill('Baiq');
    await baiq.page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await baiq.page.getByRole('heading', { name: 'Anda sudah dalam antrean' }).waitFor();
    const number = baiq.page.locator('.in-line b');
    const first = Number(await number.textContent());
    expect(first).toBeGreaterThan(10);
    await facilitator.page.getByText(/orang antre di pintu/).waitFor();
    await lookAt(baiq, 'door-1-in-line');
    await baiq.speak('id');
    await baiq.page.getByRole('heading', { name: 'Anda sudah duduk' }).waitFor({ timeout: 90_000 });
    expect(baiq.faults).toEqual([]);
  });

  test('[WI-24] [SE-5] given a crowd from one address, when the facilitator looks at it, then those without a phone are removed at once and the one with a phone stays', async () => {
    await facilitator.page
      .locator('.door-crowd')
      .getByText(/orang masuk dalam waktu singkat/)
      .waitFor();
    await lookAt(facilitator.screen, 'door-2-crowd');
    await facilitator.screen.speak('id');
    await facilitator.button('Lihat siapa').click();
    const dialog = facilitator.dialog(/orang dari satu perangkat atau router$/);
    const choice = dialog.getByRole('radio', { name: /^Hanya yang ponselnya tidak tersambung/ });
    await choice.waitFor();
    expect(await choice.isChecked()).toBe(true);
    await lookAt(facilitator.screen, 'door-3-crowd-dialog');
    await facilitator.screen.speak('id');
    await dialog.getByRole('button', { name: /^Keluarkan \d+ orang$/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await facilitator.page.getByText('1 dari 1 tersambung', { exact: false }).waitFor();
    await baiq.page.getByRole('heading', { name: 'Anda sudah duduk' }).waitFor();
  });

  test('[WI-11] given sixty-one wrong rejoin codes, when the board is looked at, then it says that somebody guesses', async () => {
    for (let i = 0; i < 61; i++) {
      await server.ask('/api/rejoin', { protocol: PROTOCOL, code: session.code, rejoinCode: `ZZZZ${1000 + i}` });
    }
    await facilitator.page
      .getByText('Ada yang menebak-nebak kode untuk masuk lagi.', { exact: false })
      .first()
      .waitFor();
    await lookAt(facilitator.screen, 'door-4-guessed');
    await facilitator.screen.speak('id');
  });

  test('[WI-25] [WI-26] given printed signs, when the code is renewed, then a sign still asks for a name only and the old code lets nobody in', async () => {
    const { page } = facilitator;
    await facilitator.choose('Tempat duduk');
    await facilitator.button('Cetak').click();
    const qr = page.locator('.print-root .sign').nth(1).locator('.qr');
    await expect.poll(() => qr.getAttribute('aria-label')).toMatch(/&sign=[\w-]{16}$/);
    const [, query = ''] = /(\/\?\S+)$/.exec((await qr.getAttribute('aria-label')) ?? '') ?? [];
    await lookAt(facilitator.screen, 'door-5-print');
    await facilitator.screen.speak('id');
    await page.pdf({ path: join(PICTURES, 'door-signs.pdf'), format: 'A4' });
    await facilitator.button('Kembali ke tempat duduk').click();
    await facilitator.button('Kembali ke papan meja').click();
    const before = await code();
    await facilitator.choose('Cara masuk');
    await facilitator.button('Ganti kode sesi', facilitator.dialog('Cara masuk')).click();
    await lookAt(facilitator.screen, 'door-6-renew');
    await facilitator.screen.speak('id');
    await facilitator.button('Ganti kode', facilitator.dialog(/^Ganti kode /)).click();
    await expect.poll(code).not.toBe(before);
    await page.keyboard.press('Escape');
    const late = await openPhone(browser);
    await late.page.goto(`${server.url}/?code=${session.code}`);
    await late.page.getByLabel('Nama Anda').fill('Terlambat');
    await late.page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await late.page.getByText('sudah diganti', { exact: false }).first().waitFor();
    await lookAt(late, 'door-7-code-renewed');
    const scanned = await openPhone(browser);
    await scanned.page.goto(`${server.url}${query}`);
    await scanned.page.getByText('Anda akan duduk di meja 2.').waitFor();
    expect(await scanned.page.getByLabel('Kode sesi').count()).toBe(0);
    await lookAt(scanned, 'door-8-by-sign');
    expect([...late.faults, ...scanned.faults, ...facilitator.screen.faults]).toEqual([]);
  });
});
