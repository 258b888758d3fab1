import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArchive, verifyArchive } from '../../shared/log/archive.ts';
import { sha256 } from '../support/sha256.ts';
import { axeFindings } from './support/axe.ts';
import { type Facilitator, LAPTOP, pathOf } from './support/facilitator.ts';
import type { Phone } from './support/hall.ts';
import { heading, placeOf, putAway, sits, tap, Workshop } from './support/workshop.ts';

const NAMES = ['Baiq', 'Lalu', 'Wati', 'Gede', 'Eka', 'Farhan', 'Ayu'] as const;
/** Two tables of three teams each; at a table alone nobody would change roles. */
const SEATED = NAMES.slice(0, 6);
const [NTB, CANADA, FORUM] = ['Pemprov NTB · Meja 1', 'Kanada · Meja 1', 'Forum Warga · Meja 1'] as const;
const SAID = 'Kami membuka dengan satu paket, Made.';
const ANSWER = 'Setelah Made bertanya.';

describe('a workshop: the open door', () => {
  let workshop: Workshop;
  let host: Facilitator;
  let projector: Phone;
  let observer: Phone;
  let ayu: Phone;

  beforeAll(async () => {
    workshop = await Workshop.begin();
    host = workshop.host;
  }, 240_000);
  afterAll(() => workshop?.end());

  test('given the form, when a session of three tables is opened, then projector and observer follow by keys of their own', async () => {
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
    projector = workshop.projector;
    await projector.page.getByText('Pindai untuk masuk').waitFor();
    observer = await workshop.open(LAPTOP);
    await observer.page.goto(workshop.server.url + (await host.makeKey('pengamat')));
    await observer.page.getByText('Anda mengamati.', { exact: false }).waitFor();
  }, 240_000);

  test('given the code and a table sign, when seven phones come, then the projector counts them and two of them name their teams', async () => {
    const { phones } = workshop;
    phones.push(...(await Promise.all(NAMES.map((name) => workshop.arrive(name, name === 'Ayu' ? 3 : undefined)))));
    ayu = phones[6] as Phone;
    await workshop.all((phone) => heading(phone, 'Anda sudah duduk').waitFor());
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
    await heading(projector, 'Membaca brief').waitFor();
    await host.choose('Jeda, semua melihat ke depan');
    await workshop.all((phone) => phone.page.getByRole('dialog', { name: 'Lihat ke depan' }).waitFor());
    await heading(projector, 'Mohon perhatian ke depan').waitFor();
    await ayu.picture('hall-3-eyes-up-phone');
    await projector.picture('hall-3-eyes-up-projector');
    await host.button('Lanjutkan semua meja').click();
    await workshop.all((phone) =>
      phone.page.getByRole('dialog', { name: 'Lihat ke depan' }).waitFor({ state: 'detached' }),
    );

    await host.endPhase('Persiapan tim');
    const team = await workshop.at(NTB);
    await team.page.getByRole('button', { name: /^Pena belum dipegang/ }).click();
    await team.page.getByRole('dialog').getByRole('radio', { name: 'Made' }).press('Space');
    await tap(team, 'Ambil pena');
    await team.page.getByText('Pena: Made').waitFor();
    await team.page.getByLabel('Sasaran', { exact: true }).fill('75');
    await tap(team, 'Simpan lembar persiapan');
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
    await heading(projector, 'Peristiwa: Kementerian meminta laporan').waitFor();
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

  test('given a phone that died, when a bot takes over and the person is let in again, then the new phone gets a hand-over card', async () => {
    await workshop.bringTo('negotiation');
    const { phones, names } = workshop;
    const dead = await workshop.at('Kanada · Meja 2');
    const name = names.get(dead) ?? '';
    await dead.page.context().close();
    phones.splice(phones.indexOf(dead), 1);
    const look = await host.look(2);
    await host.button('Isi Kanada dengan bot', look).click();
    await look.getByText('Bot Kanada', { exact: true }).waitFor();
    await host.back();
    await host.page.getByText('1 orang menunggu tempat duduk').first().waitFor();
    await host.screen.picture('hall-5-waiting-board');
    expect(await axeFindings(host.page)).toEqual([]);

    await host.button('Lihat siapa').click();
    await host.button(name, host.dialog('Menunggu tempat duduk')).click();
    await host.button('Buat kode masuk lagi', host.dialog(name)).click();
    const link = host.dialog(name).getByRole('img', { name: /^Kode QR/ });
    const phone = await workshop.open();
    await phone.page.goto(workshop.server.url + pathOf(await link.getAttribute('aria-label')));
    await tap(phone, 'Ambil tempat saya');
    await heading(phone, `${name}, Anda sudah masuk`).waitFor();
    await host.back();
    await host.button('Dudukkan semua').click();
    await phone.page.getByRole('dialog', { name: 'Kartu pengantar' }).waitFor();
    await phone.picture('hall-5-let-in-again-phone');
    await tap(phone, 'Mulai dari sini');
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

describe('a workshop: from the first agreement to the end', () => {
  let workshop: Workshop;
  let host: Facilitator;
  let projector: Phone;

  beforeAll(async () => {
    workshop = await Workshop.full(SEATED, 3);
    ({ host, projector } = workshop);
    await workshop.nameMembers(await workshop.at(NTB), 'Made', 'Rina');
    await workshop.bringTo('negotiation');
  }, 240_000);
  afterAll(() => workshop?.end());

  test('given the first round, when one table agrees and the others are closed, then nobody sees more than their own points', async () => {
    const [ntb, canada, forum] = [await workshop.at(NTB), await workshop.at(CANADA), await workshop.at(FORUM)];
    await workshop.agree(ntb, canada, forum);
    await ntb.page.getByText('Hasil lengkap semua pihak tampil', { exact: false }).waitFor();
    expect(await ntb.page.getByRole('img', { name: /^Kuadran/ }).count()).toBe(0);
    await ntb.picture('hall-6-agreed-phone');
    await host.page.getByRole('option', { name: /^Meja 1, sepakat/ }).waitFor();
    await host.screen.picture('hall-6-agreed-board');
    await projector.picture('hall-6-agreed-projector');
    await host.orderAll('Tutup semua meja');
    await workshop.all((phone) => heading(phone, 'Pertanyaan refleksi').waitFor());
    await heading(projector, 'Perundingan selesai').waitFor();
    await workshop.expectNoGains();
  }, 240_000);

  test('given closed tables, when a second round with rotated roles is opened, then every phone sits in its next team by itself', async () => {
    await workshop.bringTo('closed');
    const before = await Promise.all(workshop.phones.map(async (phone) => ({ phone, place: await placeOf(phone) })));
    const [ntb, canada, forum] = [await workshop.at(NTB), await workshop.at(CANADA), await workshop.at(FORUM)];
    await host.choose('Buka babak berikutnya');
    expect(await host.page.getByRole('radio', { name: /^Peran bergilir/ }).isChecked()).toBe(true);
    await host.screen.picture('hall-7-round-dialog');
    await host.button('Buka babak 2').click();
    await host.page
      .getByText(/Babak 2$/)
      .first()
      .waitFor();
    await Promise.all([sits(ntb, CANADA), sits(canada, FORUM), sits(forum, NTB)]);
    await workshop.all((phone) => heading(phone, 'Anda sudah duduk').waitFor());
    await workshop.all((phone) => heading(phone, 'Babak 2').waitFor());
    for (const { phone, place } of before) expect(await placeOf(phone), workshop.names.get(phone)).not.toBe(place);
    await projector.page.getByRole('img', { name: /^8 orang hadir, 2 meja/ }).waitFor();

    await host.startAll();
    await workshop.all((phone) => heading(phone, 'Babak 2').waitFor({ state: 'detached' }));
    await host.endPhase('Persiapan tim');
    await host.endPhase('Babak pertama');
    await workshop.all(putAway);
    await forum.page.getByRole('tab', { name: 'Bicara' }).click();
    await forum.page.getByRole('textbox', { name: 'Pesan', exact: true }).fill(SAID);
    await tap(forum, 'Kirim ke Seluruh meja');
    await forum.page.getByRole('tab', { name: /^Tawaran/ }).click();
    await workshop.agree(forum, ntb, canada);
    await host.endAllPhases();
    await workshop.expectNoGains();
  }, 300_000);

  test('given the reveal, then phones show the whole picture and keep an answer, and the projector turns to the debrief', async () => {
    await workshop.bringTo('closed');
    await host.button('Buka hasil').click();
    await host.button('Buka hasil', host.page.getByRole('dialog')).click();
    await workshop.all((phone) => heading(phone, 'Yang diinginkan tiap pihak').waitFor());
    const team = await workshop.at(NTB);
    await team.page.getByRole('img', { name: /^Kuadran/ }).waitFor();
    await team.picture('hall-8-scorecard-phone');
    await team.page.getByLabel('Kapan perundingan Anda berubah arah?', { exact: false }).fill(ANSWER);
    await tap(team, 'Simpan jawaban 1');
    await team.page.getByText('Tersimpan untuk tim Anda.').first().waitFor();

    await host.turnProjector('Kuadran semua meja', 'Tunjukkan nomor meja');
    await heading(projector, '2 meja, satu kasus').waitFor();
    await projector.page.getByText('Meja sepakat').first().waitFor();
    expect(workshop.wasToldGains()).toBe(true);
    expect(await axeFindings(projector.page)).toEqual([]);
    await projector.picture('hall-8-quadrant-projector');
    await host.turnProjector('Angka dan sebaran');
    await heading(projector, 'Sebaran hasil 2 babak').waitFor();
    await projector.page.getByText('Menghitung hasil', { exact: false }).waitFor({ state: 'detached' });
    await projector.picture('hall-8-figures-projector');

    await host.turnProjector('Kisah satu meja', 'Tunjukkan percakapan, bila semua tim mengizinkan');
    await heading(projector, 'Cerita meja 1').waitFor();
    await projector.page.getByText('belum semua tim mengizinkannya', { exact: false }).waitFor();
    for (const party of [NTB, CANADA, FORUM]) await tap(await workshop.at(party), 'Izinkan');
    await projector.page.getByText(SAID).waitFor();
    await projector.picture('hall-8-story-projector');
    await host.screen.picture('hall-8-debrief-board');
  }, 240_000);

  test('given the end, when the archive is taken and the session deleted, then the archive is whole without names, and nothing is left', async () => {
    await host.back();
    expect(workshop.faults()).toEqual([]);
    await host.choose('Simpan atau hapus sesi');
    const results = host.dialog('Simpan atau hapus sesi');
    const download = host.page.waitForEvent('download');
    await host.button('Unduh arsip sesi', results).click();
    const text = gunzipSync(readFileSync(await (await download).path())).toString('utf8');
    const archive = readArchive(text.trimEnd().split('\n'));
    if (archive.head === undefined) throw new Error(archive.stopped.reason);
    expect(archive.head.pseudonyms).toBe(true);
    expect(archive.logs.filter(({ kind }) => kind === 'table')).toHaveLength(5);
    expect(verifyArchive(archive, sha256)).toEqual([]);
    const acts = archive.logs.flatMap(({ lines }) => lines.slice(1)).join('\n');
    const hidden = [...NAMES, 'Made', 'Rina', SAID, ANSWER];
    expect(hidden.filter((words) => acts.includes(JSON.stringify(words)))).toEqual([]);

    await host.button('Hapus sesi ini', results).click();
    const asked = host.dialog('Hapus sesi untuk selamanya?');
    await asked.getByLabel('Kode sesi').fill(workshop.code);
    await host.button('Hapus sesi ini', asked).click();
    await host.page.getByText('Belum ada sesi.', { exact: false }).waitFor();
    const later = await workshop.open();
    await later.page.goto(`${workshop.server.url}/?code=${workshop.code}`);
    await later.page.getByLabel('Nama Anda').fill('Baiq');
    await tap(later, 'Masuk');
    await later.page
      .getByText(/^Tidak ada sesi dengan kode/)
      .first()
      .waitFor();
  }, 240_000);
});
