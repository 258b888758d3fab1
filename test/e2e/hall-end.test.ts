import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { id as playWords } from '../../client/seat/play/words.id.ts';
import { id as cardWords } from '../../client/seat/scorecard/words.id.ts';
import { readArchive, verifyArchive } from '../../shared/log/archive.ts';
import { sha256 } from '../support/sha256.ts';
import { axeFindings } from './support/axe.ts';
import type { Facilitator } from './support/facilitator.ts';
import type { Phone } from './support/hall.ts';
import { CANADA, FORUM, heading, NAMES, NTB, placeOf, putAway, sits, tap, Workshop } from './support/workshop.ts';

/** Two tables of three teams each; at a table alone nobody would change roles. */
const SEATED = NAMES.slice(0, 6);
const SAID = 'Kami membuka dengan satu paket, Made.';
const ANSWER = 'Setelah Made bertanya.';

describe('a workshop: from the first agreement to the end', () => {
  let workshop: Workshop;
  let host: Facilitator;
  let projector: Phone;
  let isSecondPlayed = false;

  beforeAll(async () => {
    workshop = await Workshop.full(SEATED, 3);
    ({ host, projector } = workshop);
    await workshop.nameMembers(await workshop.at(NTB), 'Made', 'Rina');
    await workshop.bringTo('negotiation');
  }, 240_000);
  afterAll(() => workshop?.end());

  /** The second round, as far as no test has played it: table 1 talks and agrees, and every table closes. */
  async function playSecondRound(): Promise<void> {
    if (isSecondPlayed) return;
    await host.back();
    if ((await workshop.round()) === 1) {
      await workshop.bringTo('closed');
      await openSecondRound();
    }
    await workshop.bringTo('negotiation');
    const [ntb, canada, forum] = [await workshop.at(NTB), await workshop.at(CANADA), await workshop.at(FORUM)];
    await ntb.page.getByRole('tab', { name: 'Bicara' }).click();
    await ntb.page.getByRole('textbox', { name: 'Pesan', exact: true }).fill(SAID);
    await tap(ntb, 'Kirim ke Seluruh meja');
    await ntb.page.getByRole('tab', { name: /^Tawaran/ }).click();
    await workshop.agree(ntb, canada, forum);
    await host.endAllPhases();
    isSecondPlayed = true;
  }

  /** The kept archive is opened on the same laptop, read at the desk and in the replay, and put away. */
  async function readArchived(file: string): Promise<void> {
    const { page } = host;
    await page.getByLabel('Buka arsip sesi').setInputFiles(file);
    const line = page.getByRole('listitem').filter({ hasText: 'Tanpa nama orang dan tanpa isi pesan.' });
    await line.getByText('arsip', { exact: true }).waitFor();
    await host.screen.picture('hall-9-archive-list');
    expect(await axeFindings(page)).toEqual([]);
    await line.getByRole('link').click();
    await page.getByText('arsip tanpa nama').waitFor();
    await page.getByRole('heading', { name: 'Semua meja' }).waitFor();
    expect(await page.getByRole('button', { name: 'Simpan catatan' }).count()).toBe(0);
    await host.screen.picture('hall-9-archive-desk');
    await page
      .getByRole('link', { name: /^Putar ulang/ })
      .first()
      .click();
    await page.getByRole('slider').first().waitFor();
    await page.goto(workshop.server.hostUrl);
    await line.getByRole('button', { name: 'Singkirkan' }).click();
    await line.getByRole('button', { name: 'Ya, singkirkan dari laptop ini' }).click();
    await page.getByText('Belum ada sesi.', { exact: false }).waitFor();
  }

  async function openSecondRound(): Promise<void> {
    await host.choose('Buka putaran berikutnya');
    expect(await host.page.getByRole('radio', { name: /^Peran bergilir/ }).isChecked()).toBe(true);
    await host.screen.picture('hall-7-round-dialog');
    await host.button('Buka putaran 2').click();
    await host.page
      .getByText(/Putaran 2$/)
      .first()
      .waitFor();
  }

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
    await openSecondRound();
    await Promise.all([sits(ntb, CANADA), sits(canada, FORUM), sits(forum, NTB)]);
    await workshop.all((phone) => heading(phone, 'Anda sudah duduk').waitFor());
    await workshop.all((phone) => heading(phone, 'Putaran 2').waitFor());
    await tap(ntb, playWords.menu);
    await heading(ntb, cardWords.rounds.earlier).waitFor();
    await ntb.page.getByText(cardWords.rounds.replay(1)).waitFor({ state: 'attached' });
    expect(await axeFindings(ntb.page)).toEqual([]);
    await ntb.page.keyboard.press('Escape');
    for (const { phone, place } of before) expect(await placeOf(phone), workshop.names.get(phone)).not.toBe(place);
    await projector.page.getByRole('img', { name: /^8 orang hadir, 2 meja/ }).waitFor();

    await host.startAll();
    await workshop.all((phone) => heading(phone, 'Putaran 2').waitFor({ state: 'detached' }));
    await host.endPhase('Persiapan tim');
    await host.endPhase('Babak pertama');
    await workshop.all(putAway);
    await playSecondRound();
    await workshop.expectNoGains();
  }, 300_000);

  test('given the reveal, then phones show the whole picture and keep an answer, and the projector turns to the debrief', async () => {
    await playSecondRound();
    await host.button('Buka hasil').click();
    await host.button('Buka hasil', host.page.getByRole('dialog')).click();
    await workshop.all((phone) => heading(phone, 'Yang diinginkan tiap pihak').waitFor());
    const team = await workshop.at(NTB);
    await team.page.getByRole('img', { name: /^Kuadran/ }).waitFor();
    await team.picture('hall-8-scorecard-phone');
    // Whoever sits for the province now sat for the forum in the first round: both results stand side by side.
    const rounds = team.page.getByRole('region', { name: cardWords.rounds.title }).getByRole('table');
    await rounds.getByRole('row', { name: `${cardWords.rounds.role} Forum Warga Pemprov NTB` }).waitFor();
    await rounds.getByRole('columnheader', { name: cardWords.rounds.round(2) }).waitFor();
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
    await heading(projector, 'Sebaran hasil 2 putaran').waitFor();
    await projector.page.getByText('Menghitung hasil', { exact: false }).waitFor({ state: 'detached' });
    await projector.picture('hall-8-figures-projector');

    await host.turnProjector('Kisah satu meja', 'Tunjukkan percakapan, bila setiap orang di meja itu mengizinkan');
    await projector.page.getByRole('heading', { name: /^Kisah (satu meja|[ABC]): / }).waitFor();
    await projector.page.locator('.course').waitFor({ timeout: 60_000 });
    // Behind the course and the package stands the talk.
    await projector.page.keyboard.press('ArrowRight');
    await projector.page.keyboard.press('ArrowRight');
    await projector.page.getByText('belum setiap orang di meja itu mengizinkannya', { exact: false }).waitFor();
    for (const party of [NTB, CANADA, FORUM]) {
      const { page } = await workshop.at(party);
      const consents = page.getByRole('button', { name: 'Izinkan', exact: true });
      await consents.first().waitFor();
      // Who shares a phone answers one by one.
      for (const one of await consents.all()) {
        await one.click();
        await expect.poll(() => one.getAttribute('aria-pressed')).toBe('true');
      }
    }
    await projector.page.getByText(SAID).waitFor();
    await projector.picture('hall-8-story-projector');

    // The board leads on: one picture on the wall by its button, the next one by a key, tables on the laptop alone.
    const { page } = host;
    await heading(host.screen, 'Gambar di dinding').waitFor();
    await host.button('Tampilkan di dinding: Kuadran semua meja').click();
    await heading(projector, '2 meja, satu kasus').waitFor();
    await page.getByText(/^1 dari \d$/).waitFor();
    await page.locator('h1').focus();
    await page.keyboard.press('ArrowRight');
    await heading(projector, 'Sebaran hasil 2 putaran').waitFor();
    await page.getByText(/^2 dari \d$/).waitFor();
    await page.keyboard.press('ArrowLeft');
    await heading(projector, '2 meja, satu kasus').waitFor();
    const stories = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Putar ulang' }) });
    await stories
      .getByText(/^Meja [12]$/)
      .first()
      .waitFor();
    expect(await projector.page.getByText(/Meja [12]\b/).count()).toBe(0);
    await host.screen.picture('hall-8-debrief-board');
    expect(await axeFindings(page)).toEqual([]);
  }, 240_000);

  test('given the end, when the archive is taken and the session deleted, then the archive is whole without names, and nothing is left', async () => {
    await playSecondRound();
    await host.back();
    expect(workshop.faults()).toEqual([]);
    await host.choose('Simpan atau hapus sesi');
    const results = host.dialog('Simpan atau hapus sesi');
    const download = host.page.waitForEvent('download');
    await host.button('Unduh arsip tanpa nama', results).click();
    const file = await (await download).path();
    const text = gunzipSync(readFileSync(file)).toString('utf8');
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
    await readArchived(file);
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
