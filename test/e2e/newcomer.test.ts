import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SessionListing } from '../../shared/wire/host-messages.ts';
import { axeFindings } from './support/axe.ts';
import { launchHallBrowser, openPhone, openSession, type Phone } from './support/hall.ts';
import { ServedRunding } from './support/served-runding.ts';

describe('somebody who comes after the start', () => {
  let server: ServedRunding;
  let browser: Browser;
  let session: SessionListing;

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await launchHallBrowser();
    session = await openSession(server);
  });
  afterAll(async () => {
    await browser?.close();
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
    const baiq = await arrive('Baiq');
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
});
