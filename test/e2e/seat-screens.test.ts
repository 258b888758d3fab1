import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PartyCommand, TableCommand } from '../../shared/negotiation/commands.ts';
import { lookAtPage } from './support/look.ts';
import { openBeforeEach, reloadSteered } from './support/open-page.ts';

let page: Page;
openBeforeEach('table-page', { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' }, (opened) => {
  page = opened;
});

type Begin = Parameters<typeof window.tablePage.begin>[0];
const open = (party: string) => page.evaluate((who) => window.tablePage.open(who), party);
/** Plays a table up to a point before the phone is shown. */
const begin = (wish: Begin) => page.evaluate((what) => window.tablePage.begin(what), wish);
const show = (party: string, seat = 1, isShared = false) =>
  page.evaluate(([who, at, shared]) => window.tablePage.show(who, at, shared), [party, seat, isShared] as const);
const wait = (ms: number) => page.evaluate((time) => window.tablePage.wait(time), ms);
const act = (party: string, command: PartyCommand, seat = 1) =>
  page.evaluate(([who, what, at]) => window.tablePage.act(who, what, at), [party, command, seat] as const);
const facilitate = (command: TableCommand) => page.evaluate((what) => window.tablePage.facilitate(what), command);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const dialog = () => page.getByRole('dialog');
const SHOTS = process.env.SHOTS;

const look = (name: string) =>
  lookAtPage(page, name, {
    speak: (language) => page.evaluate((wish) => window.tablePage.speak(wish), language),
    picture: (language) => (SHOTS === undefined ? undefined : join(SHOTS, `${name}-${language}.png`)),
    sizes: [
      [320, 100],
      [320, 200],
    ],
  });

describe('a seat at a table', () => {
  it('[TE-8] given a question, when the hand goes up, then the own team sees it up, and who is on the way, until the facilitator answers', async () => {
    await open('north');
    await button('Menu').click();
    await look('menu');
    await page.getByLabel('Pertanyaan Anda (tidak wajib)').fill('Apa itu pengesahan?');
    await button('Angkat tangan').click();
    await dialog().getByText('Tangan tim Anda terangkat.', { exact: false }).waitFor();
    await dialog().getByText('Apa itu pengesahan?').waitFor();
    await button('Tutup').click();
    await look('hand-up');
    await facilitate({ type: 'GoToHand', party: 'north', key: 'key-of-sari', name: 'Ibu Sari' });
    await page.getByRole('banner').getByText('Fasilitator Ibu Sari menuju meja Anda.').waitFor();
    await look('hand-taken');
    await facilitate({ type: 'AnswerHand', party: 'north' });
    await page.getByRole('status').getByText('Tangan tim Anda sudah turun.').waitFor();
    expect(await button('Tangan terangkat').count()).toBe(0);
  });

  it('given eyes up, then nothing but that is on the screen, Esc does not help, and the draft is there afterwards', async () => {
    await open('north');
    await button('Susun tawaran pertama').click();
    await page.getByRole('radio').nth(2).click();
    await facilitate({ type: 'PauseTable', reason: 'eyes-up' });
    await dialog().getByRole('heading', { name: 'Mohon perhatian ke depan' }).waitFor();
    await look('eyes-up');
    for (const _ of [1, 2, 3]) await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    const box = await page.locator('dialog.cover').boundingBox();
    expect([box?.width, box?.height]).toEqual([360, 740]);
    await facilitate({ type: 'ResumeTable' });
    await page.locator('dialog.cover').waitFor({ state: 'detached' });
    expect(await page.locator('#issue-0').textContent()).toContain('60');
  });

  it('given one device for a team, when a member takes the pen, then what is said carries the name', async () => {
    await begin({ members: { north: ['Sari', 'Budi'] } });
    await show('north');
    await button(/Pena belum dipegang/).click();
    await button('Ambil pena').click();
    await page.getByText('Pilih satu nama.').waitFor();
    await page.getByRole('radio', { name: 'Budi' }).check();
    await look('pen');
    await button('Ambil pena').click();
    await button(/Pena: Budi/).waitFor();
    await act('north', { type: 'MakeOffer', package: [2, 0, 0], to: ['south', 'forum'] });
    await page.getByText('Budi (Utara)').waitFor();
    await look('pen-taken');
    await act('north', { type: 'Say', channel: 'table', text: 'Selamat pagi' });
    await page.getByRole('tab', { name: /^Bicara/ }).click();
    await page.getByRole('log').getByText('Utara, Budi').waitFor();
  });

  it('given a muted seat, then the composer says so and team talk stays open', async () => {
    await open('north');
    await page.getByRole('tab', { name: /^Bicara/ }).click();
    await facilitate({ type: 'MuteSeat', party: 'north', seat: 1, muted: true });
    await page.getByRole('status').getByText('Fasilitator membatasi Anda', { exact: false }).waitFor();
    expect(await button('Kirim ke Seluruh meja').getAttribute('aria-disabled')).toBe('true');
    await look('muted');
    await button('Tim saya').click();
    expect(await button('Kirim ke Tim saya').getAttribute('aria-disabled')).toBeNull();
  });

  it('[PR-1] given a sheet that nobody saved, when the team says that it is ready, then the team has the sheet', async () => {
    await begin({ until: 'preparation' });
    await show('north');
    await page.getByText('Lembar ini tersimpan sendiri untuk tim Anda.').waitFor();
    await page.getByLabel('Sasaran', { exact: true }).fill('77');
    await button('Kami siap').click();
    await page.getByText('Sudah siap: Utara.').waitFor();
    // [PR-5] The way back stands where the thumb is, and the focus with it.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Kami belum siap');
    await act('south', { type: 'DeclareReady' });
    await act('forum', { type: 'DeclareReady' });
    await page.getByRole('heading', { name: 'Semua tim siap' }).waitFor();
    await page
      .getByRole('status')
      .getByText(/^Semua tim siap\. Berikutnya: .+, dalam \d\d:\d\d/)
      .waitFor();
    await look('all-ready');
    await button('Kami belum siap').click();
    await page.getByText('Sudah siap: Selatan dan Forum.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Kami siap');
    await show('north');
    expect(await page.getByLabel('Sasaran', { exact: true }).inputValue()).toBe('77');
    await page.getByText('Tersimpan untuk seluruh tim.').waitFor();
    await look('sheet-saved');
  });

  it('[PR-4] given a sheet that is being typed, when the phase ends, then it is saved and stays readable', async () => {
    await begin({ until: 'preparation' });
    await show('north');
    await page.getByLabel('Sasaran', { exact: true }).fill('78');
    await facilitate({ type: 'EndPhase' });
    await page.getByRole('tab', { name: 'Arahan' }).click();
    await page.getByText('Persiapan', { exact: true }).click();
    await page.getByText('Tersimpan untuk seluruh tim.').waitFor();
    expect(await page.getByLabel('Sasaran', { exact: true }).inputValue()).toBe('78');
    await page.getByLabel('Sasaran', { exact: true }).fill('');
    await page.getByText('Baru ada di ponsel ini', { exact: false }).waitFor();
    await show('north');
    await page.getByRole('tab', { name: 'Arahan' }).click();
    await page.getByText('Persiapan', { exact: true }).click();
    expect(await page.getByLabel('Sasaran', { exact: true }).inputValue()).toBe('');
  });

  it('given a scrolled sheet, when the facilitator says something, then it is in sight until it is put away', async () => {
    await begin({ until: 'preparation' });
    await show('north');
    await page.mouse.wheel(0, 600);
    await page.waitForFunction(() => scrollY > 100);
    await facilitate({ type: 'Announce', text: 'Sepuluh menit lagi' });
    const notice = page.getByRole('complementary').getByText('Sepuluh menit lagi');
    await notice.waitFor();
    const box = await notice.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(740);
    await look('notice-on-sheet');
    await button('Tutup pemberitahuan').click();
    expect(await page.getByRole('complementary').count()).toBe(0);
  });

  it('given a scrolled ballot on low screens, when an event happens, then it is in sight as well', async () => {
    await begin({ members: { forum: ['Sari', 'Budi'] } });
    await act('north', { type: 'MakeOffer', package: [1, 1, 0], to: ['south'] });
    await act('south', { type: 'AcceptOffer', offer: await page.evaluate(() => window.tablePage.lastOffer()) });
    await page.setViewportSize({ width: 360, height: 400 });
    await show('forum');
    await page.getByRole('heading', { level: 1, name: 'Sahkan atau tolak' }).waitFor();
    await page.mouse.wheel(0, 500);
    await page.waitForFunction(() => scrollY > 100);
    await facilitate({ type: 'InjectEvent', injection: 'flood' });
    const notice = page.getByRole('complementary').getByRole('heading');
    await notice.waitFor();
    const box = await notice.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(400);
  });
});

describe('text twice as large', () => {
  it('given the five lines of a brief, then each has the whole width under its name; at the usual size both stand side by side', async () => {
    await begin({ until: 'briefing', second: 'whole' });
    await show('north');
    const line = page.locator('.five-lines > div').first();
    const measure = async () => {
      const [all, name, said] = await Promise.all(
        [line, line.locator('dt'), line.locator('dd')].map((one) => one.boundingBox()),
      );
      return {
        isBelow: (said?.y ?? 0) >= (name?.y ?? 0) + (name?.height ?? 0),
        share: (said?.width ?? 0) / (all?.width ?? 1),
      };
    };
    await line.waitFor();
    expect(await measure()).toMatchObject({ isBelow: false });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await expect.poll(measure).toMatchObject({ isBelow: true });
    expect((await measure()).share).toBeGreaterThan(0.75);
    await page.evaluate(() => document.documentElement.removeAttribute('style'));
  });
});

describe('the lobby', () => {
  it('given time to wait, then three taps make a practice offer that nobody gets', async () => {
    await begin({ until: 'lobby', members: { south: ['Sari', 'Budi'] } });
    await show('north');
    await page.getByText('Matikan data seluler', { exact: false }).waitFor();
    await page.getByText('Ada south (Sari, Budi)').waitFor();
    await page.getByText('Coba sebentar: susun satu tawaran').click();
    await button('Kirim tawaran latihan').click();
    await page.getByText('Pilih satu jawaban untuk setiap butir.').waitFor();
    await page.getByRole('radio').nth(2).check();
    await page.getByRole('radio').nth(3).check();
    await look('practice');
    await button('Kirim tawaran latihan').click();
    await page.locator('.practice .band').waitFor();
    await look('practice-sent');
    await facilitate({ type: 'StartTable' });
    await page.getByRole('heading', { level: 1, name: 'Northern Company' }).waitFor();
    expect(await page.evaluate(() => window.tablePage.lastOffer())).toBe('');
  });
});

describe('one device for a team', () => {
  it('given the lobby, then those at the device are named, and named anew', async () => {
    await begin({ until: 'lobby' });
    await show('north', 1, true);
    await page.getByRole('heading', { name: 'Siapa saja di perangkat ini?' }).waitFor();
    // Whoever came in on it is at it.
    expect(await page.getByLabel('Nama 1').inputValue()).toBe('Ada north');
    await page.getByLabel('Nama 1').fill('');
    await button('Simpan nama').click();
    await page.getByText('Tulis sedikitnya satu nama.').waitFor();
    await page.getByLabel('Nama 1').fill('Sari');
    await button('Tambah nama').click();
    await page.getByLabel('Nama 2').waitFor();
    await page.keyboard.type('Budi');
    await look('members');
    await button('Simpan nama').click();
    await page.getByText('Ada north (Sari, Budi)').waitFor();
    await button(/Pena belum dipegang/).waitFor();
  });

  it('given a table that started without names, then the bar asks for them', async () => {
    await begin({});
    await show('north', 1, true);
    await button('Siapa saja di perangkat ini?').click();
    await dialog().getByLabel('Nama 1').fill('Sari');
    await look('members-late');
    await button('Simpan nama').click();
    // Where nobody else could hold the pen, nobody is asked, and what is done carries the name.
    await button(/^Sari/).waitFor();
    await look('members-one');
    expect(await button(/Pena/).count()).toBe(0);
    await act('north', { type: 'MakeOffer', package: [2, 0, 0], to: ['south', 'forum'] });
    await page.getByText('Sari (Utara)').waitFor();
  });
});

describe('the hand-over card', () => {
  it('given somebody who sits down at a running table, then it is shown once, and again when asked for', async () => {
    await begin({});
    await act('south', { type: 'MakeOffer', package: [1, 1, 0], to: ['north', 'forum'], clause: 'Jalan dulu' });
    await act('forum', { type: 'StateCondition', text: 'Persetujuan tertulis' });
    await wait(120_000);
    await facilitate({ type: 'VacateSeat', party: 'north', seat: 1 });
    await facilitate({ type: 'SeatMember', party: 'north', seat: 2, name: 'Wati', kind: 'person' });
    await show('north', 2);
    const card = page.getByRole('dialog', { name: 'Kartu pengantar' });
    await card.getByText('Sebelum Anda, Ada north duduk di tim ini.').waitFor();
    await card.getByText('Persetujuan tertulis', { exact: false }).first().waitFor();
    await card.getByText('Klausul dalam', { exact: false }).waitFor();
    await look('handover');
    await button('Mulai dari sini').click();
    await dialog().waitFor({ state: 'detached' });
    await show('north', 2);
    await button('Susun tawaran').waitFor();
    expect(await dialog().count()).toBe(0);
    await button('Menu').click();
    await button('Buka kartu pengantar').click();
    await card.waitFor();
  });

  it('given somebody who was there from the start, then no card comes', async () => {
    await begin({});
    await wait(120_000);
    await show('north');
    await button('Susun tawaran pertama').waitFor();
    expect(await dialog().count()).toBe(0);
  });
});

describe('after the close', () => {
  const agreed = async (members?: Record<string, string[]>) => {
    await begin({ until: 'preparation', ...(members === undefined ? {} : { members }) });
    await act('north', { type: 'SaveGuess', about: 'south', issues: [0, 1] });
    await facilitate({ type: 'EndPhase' });
    await act('south', { type: 'MakeOffer', package: [1, 1, 2], to: ['north'] });
    await act('south', { type: 'Say', channel: 'table', text: 'Selamat pagi' });
    await show('north');
    await act('north', { type: 'AcceptOffer', offer: await page.evaluate(() => window.tablePage.lastOffer()) });
    await act('forum', { type: 'CastVote', vote: 'for' });
    await page.getByRole('heading', { level: 1, name: /^Sepakat/ }).waitFor();
  };

  it('given a revealed table, then the phone shows wishes, guesses and what was left, and keeps answers', async () => {
    await agreed();
    expect(await page.getByRole('heading', { name: 'Yang diinginkan tiap pihak' }).count()).toBe(0);
    await facilitate({ type: 'RevealTable' });
    await page.getByRole('heading', { name: 'Peluang yang terlewat' }).waitFor();
    await page.getByText('Selatan: 2 dari 2 tepat').waitFor();
    // The way to the questions goes while they are in sight.
    const toQuestions = button('Jawab pertanyaan refleksi');
    await toQuestions.click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('reflection');
    await toQuestions.waitFor({ state: 'detached' });
    await page.evaluate(() => scrollTo(0, 0));
    await toQuestions.waitFor();
    await page.getByLabel('When did it turn? (id)').fill('Setelah jeda');
    await look('debrief');
    if (SHOTS) await page.screenshot({ path: join(SHOTS, 'debrief-whole.png'), fullPage: true });
    await reloadSteered(page);
    await agreed();
    await page.getByLabel('When did it turn? (id)').fill('Setelah jeda');
    await button('Simpan jawaban 1').click();
    await page.getByText('Tersimpan untuk tim Anda.').first().waitFor();
    await facilitate({ type: 'RevealTable' });
    expect(await page.getByLabel('When did it turn? (id)').inputValue()).toBe('Setelah jeda');
  });

  it('[AF-3] given the question whether talk may be shown, then it stands on top and each person answers for themself', async () => {
    await agreed({ north: ['Sari', 'Budi'] });
    const first = page.locator('.scorecard-body > *').first();
    await first.getByRole('heading', { name: 'Percakapan di layar depan' }).waitFor();
    const sari = page.getByRole('group', { name: /^Sari/ });
    await sari.getByText('belum dijawab').waitFor();
    await sari.getByRole('button', { name: 'Izinkan' }).click();
    await sari.getByText('mengizinkan', { exact: true }).waitFor();
    const budi = page.getByRole('group', { name: /^Budi/ });
    await budi.getByText('belum dijawab').waitFor();
    await budi.getByRole('button', { name: 'Jangan tampilkan' }).click();
    await budi.getByText('tidak mengizinkan').waitFor();
    await look('consent');
  });

  it('given a cancelled table, then it says so, counts nothing and asks its questions', async () => {
    await open('north');
    await facilitate({ type: 'CloseTable' });
    await page.getByText('Meja ini ditutup sebelum selesai', { exact: false }).waitFor();
    await page.getByLabel('When did it turn? (id)').waitFor();
    await look('cancelled');
  });
});
