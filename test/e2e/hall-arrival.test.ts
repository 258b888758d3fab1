import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { type Facilitator, LAPTOP } from './support/facilitator.ts';
import type { Phone } from './support/hall.ts';
import { heading, NAMES, NTB, placeOf, putAway, sits, Workshop } from './support/workshop.ts';

describe('a workshop: the form', () => {
  let workshop: Workshop;

  beforeAll(async () => {
    workshop = await Workshop.begin();
  }, 240_000);
  afterAll(() => workshop?.end());

  test('given the form, when a session of three tables is opened, then projector and observer follow by keys of their own', async () => {
    const { host } = workshop;
    const { page } = host;
    await page.goto(workshop.server.hostUrl);
    await page.getByLabel('Perkiraan jumlah orang').fill('8');
    await page.getByLabel('Orang per tim').selectOption('1');
    await page.getByLabel('Jumlah meja').fill('3');
    await page.getByRole('radio', { name: /^Satu ponsel per tim/ }).press('Space');
    await host.button('Buka sesi').click();
    await page.getByRole('heading', { name: 'Cara masuk' }).waitFor();
    const words = await page
      .getByText(/^Kode /)
      .first()
      .textContent();
    workshop.code =
      /Kode\s+([A-Z2-9]{3})\s*([A-Z2-9]{3})/
        .exec(words ?? '')
        ?.slice(1)
        .join('') ?? '';
    expect(workshop.code).toHaveLength(6);

    await workshop.openProjector();
    await workshop.projector.page.getByText('Pindai kode, atau buka').waitFor();
    const observer = await workshop.open(LAPTOP);
    await observer.page.goto(workshop.server.url + (await host.makeKey('pengamat')));
    await observer.page.getByText('Anda mengamati.', { exact: false }).waitFor();
  }, 240_000);
});

describe('a workshop: the open door', () => {
  let workshop: Workshop;
  let host: Facilitator;
  let projector: Phone;
  let ayu: Phone;

  beforeAll(async () => {
    workshop = await Workshop.full([], 3);
    ({ host, projector } = workshop);
  }, 240_000);
  afterAll(() => workshop?.end());

  /** Lets everybody in who is not here yet, Ayu by the sign of table 3. */
  async function gather(): Promise<void> {
    const { phones } = workshop;
    if (phones.length > 0) return;
    phones.push(...(await Promise.all(NAMES.map((name) => workshop.arrive(name, name === 'Ayu' ? 3 : undefined)))));
    ayu = phones[6] as Phone;
    await workshop.all((phone) => heading(phone, 'Anda sudah duduk').waitFor());
  }

  test('given the code and a table sign, when seven phones come, then the projector counts them and two of them name their teams', async () => {
    await gather();
    await projector.page.getByRole('img', { name: /^7 orang hadir, 3 meja/ }).waitFor();
    expect(await placeOf(ayu)).toContain('Meja 3');
    await host.page.getByText('7 dari 7 tersambung').waitFor();

    // Two devices are a team's: three people share one, two the other, so ten people are here.
    await workshop.nameMembers(await workshop.at(NTB), 'Made', 'Rina');
    await workshop.nameMembers(await workshop.at('Pemprov NTB · Meja 2'), 'Sari');
    await projector.page.getByRole('img', { name: /^10 orang hadir, 3 meja/ }).waitFor();
    await host.screen.picture('hall-1-arrival-board');
    await projector.picture('hall-1-arrival-projector');
    await (await workshop.at(NTB)).picture('hall-1-arrival-phone');
    expect(await axeFindings(projector.page)).toEqual([]);
    await workshop.expectNoGains();
  }, 240_000);

  test('given the seating page, when one is dragged elsewhere and it is undone, and one goes by keyboard, then their phones follow', async () => {
    await gather();
    const { page } = host;
    await host.choose('Tempat duduk');
    await page.getByRole('heading', { name: 'Tempat duduk', exact: true }).waitFor();
    const from = await placeOf(ayu);
    await page.getByRole('button', { name: 'Ayu', exact: true }).dragTo(page.locator('[data-spot="3/forum"]'));
    await sits(ayu, 'Forum Warga · Meja 3');
    expect(await axeFindings(page)).toEqual([]);
    await host.screen.picture('hall-2-seating');
    await host.button('Urungkan').click();
    await sits(ayu, from);

    const forum = await workshop.at('Forum Warga · Meja 2');
    await page.getByRole('button', { name: workshop.names.get(forum) ?? '', exact: true }).focus();
    await page.keyboard.press('Enter');
    const carried = page.getByRole('region', { name: 'Yang dipilih' });
    await carried.getByLabel('Ke meja').selectOption('3');
    await host.button('Pindahkan', carried).press('Enter');
    await sits(forum, 'Forum Warga · Meja 3');
    for (const moved of [ayu, forum]) await heading(moved, 'Tempat Anda dipindahkan').waitFor();
    await workshop.all(putAway);
    await host.button('Kembali ke papan meja').click();
  }, 240_000);
});
