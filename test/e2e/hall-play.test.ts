import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { type Facilitator, LAPTOP, pathOf } from './support/facilitator.ts';
import type { Phone } from './support/hall.ts';
import { heading, NAMES, NTB, putAway, tap, Workshop } from './support/workshop.ts';

describe('a workshop: while it plays', () => {
  let workshop: Workshop;
  let host: Facilitator;
  let projector: Phone;
  let observer: Phone;
  let ayu: Phone;

  beforeAll(async () => {
    workshop = await Workshop.full(NAMES, 3);
    ({ host, projector } = workshop);
    ayu = workshop.phones[6] as Phone;
    await workshop.nameMembers(await workshop.at(NTB), 'Made', 'Rina');
    observer = await workshop.open(LAPTOP);
    await observer.page.goto(workshop.server.url + (await host.makeKey('pengamat')));
    await observer.page.getByText('Anda mengamati.', { exact: false }).waitFor();
  }, 240_000);
  afterAll(() => workshop?.end());

  test('given everybody reads, when eyes go up, then every phone shows only that, until it is lifted', async () => {
    await host.startAll();
    await workshop.all((phone) => phone.page.getByText('Rahasia untuk tim Anda').first().waitFor());
    await heading(projector, 'Membaca arahan').waitFor();
    await host.choose('Jeda, semua melihat ke depan');
    await workshop.all((phone) => phone.page.getByRole('dialog', { name: 'Mohon perhatian ke depan' }).waitFor());
    await heading(projector, 'Mohon perhatian ke depan').waitFor();
    await ayu.picture('hall-3-eyes-up-phone');
    await projector.picture('hall-3-eyes-up-projector');
    await host.button('Lanjutkan semua meja').click();
    await workshop.all((phone) =>
      phone.page.getByRole('dialog', { name: 'Mohon perhatian ke depan' }).waitFor({ state: 'detached' }),
    );

    await host.endPhase('Persiapan tim');
    const team = await workshop.at(NTB);
    await team.page.getByRole('button', { name: /^Pena belum dipegang/ }).click();
    await team.page.getByRole('dialog').getByRole('radio', { name: 'Made' }).press('Space');
    await tap(team, 'Ambil pena');
    await team.page.getByText('Pena: Made').waitFor();
    await team.page.getByLabel('Sasaran', { exact: true }).fill('75');
    await tap(team, 'Simpan lembar');
    await team.page.getByText('Tersimpan untuk seluruh tim.').first().waitFor();
    await team.picture('hall-3-preparation-phone');
    await workshop.expectNoGains();
  }, 240_000);

  test('given tables that negotiate, when an event is put in, then phones and projector show it, and the observer can order nothing', async () => {
    await workshop.bringTo('negotiation');
    await workshop.all((phone) => phone.page.getByRole('button', { name: /^Susun tawaran/ }).waitFor());
    await host.button('Sisipkan kejadian').click();
    await host.button(/^Sisipkan "Kementerian meminta laporan" untuk semua meja/).click();
    await workshop.all((phone) => heading(phone, 'Kementerian meminta laporan').waitFor());
    await projector.page.getByRole('heading', { name: /^Kejadian: Kementerian meminta laporan/ }).waitFor();
    await ayu.picture('hall-4-event-phone');
    await projector.picture('hall-4-event-projector');
    await workshop.all(putAway);
    await workshop.expectNoGains();

    await observer.page.getByRole('option', { name: /^Meja 1, Babak pertama/ }).click();
    const look = observer.page.getByRole('dialog', { name: 'Meja 1', exact: true });
    await look.getByText('Belum ada tawaran.').waitFor();
    const orders = /^(Mulai|Jeda|Lanjutkan|Tambah|Kirim|Sisipkan|Akhiri|Tutup meja|Beri|Isi|Bertindak|Buka hasil)/;
    expect(await observer.page.getByRole('button', { name: orders }).count()).toBe(0);
    await observer.picture('hall-4-observer');
    await observer.page.keyboard.press('Escape');
  }, 240_000);

  test('given a phone that died, when a bot stands in and the person is let in again, then the own seat is there and the bot goes by itself; who comes late gets a hand-over card [SI-1] [SI-7]', async () => {
    await workshop.bringTo('negotiation');
    const { phones, names } = workshop;
    const dead = await workshop.at('Kanada · Meja 2');
    const name = names.get(dead) ?? '';
    await dead.page.context().close();
    phones.splice(phones.indexOf(dead), 1);
    const look = await host.look(2);
    await host.button('Bot pengganti untuk Kanada', look).click();
    await look.getByText('bot pengganti menjaga tempat').waitFor();
    expect(await axeFindings(host.page)).toEqual([]);

    await host.button(new RegExp(name), look).click();
    await host.button('Buat kode masuk lagi', host.dialog(name)).click();
    const link = host.dialog(name).getByRole('img', { name: /^Kode QR/ });
    const phone = await workshop.open();
    await phone.page.goto(workshop.server.url + pathOf(await link.getAttribute('aria-label')));
    await tap(phone, 'Ambil tempat saya');
    await phone.page.getByRole('tab', { name: /^Tawaran/ }).waitFor();
    await phone.picture('hall-5-let-in-again-phone');
    await host.back();
    const again = await host.look(2);
    await again.getByText('bot pengganti menjaga tempat').waitFor({ state: 'detached' });
    await host.back();
    phones.push(phone);
    names.set(phone, name);

    const late = await workshop.arrive('Hasan');
    await heading(late, 'Hasan, Anda sudah masuk').waitFor();
    await late.picture('hall-5-newcomer-phone');
    await host.button('Persilakan: Hasan').click();
    await late.page.getByRole('dialog', { name: 'Kartu pengantar' }).waitFor();
    await late.picture('hall-5-late-phone');
    await tap(late, 'Mulai dari sini');
    phones.push(late);
    await host.page.getByText('8 dari 8 tersambung').waitFor();
  }, 240_000);
});
