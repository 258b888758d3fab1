import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PartyCommand, TableCommand } from '../../shared/negotiation/commands.ts';
import { axeFindings } from './support/axe.ts';
import { lookAtPage } from './support/look.ts';
import { openBeforeEach, reloadSteered } from './support/open-page.ts';

let page: Page;
openBeforeEach('table-page', { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' }, (opened) => {
  page = opened;
});

type Changes = Parameters<typeof window.tablePage.open>[1];

const open = (party: string, changes: Changes = {}, teamOf = 1) =>
  page.evaluate(([who, what, team]) => window.tablePage.open(who, what, team), [party, changes, teamOf] as const);
const act = (party: string, command: PartyCommand, seat = 1) =>
  page.evaluate(([who, what, at]) => window.tablePage.act(who, what, at), [party, command, seat] as const);
const facilitate = (command: TableCommand) => page.evaluate((what) => window.tablePage.facilitate(what), command);
const lastOffer = () => page.evaluate(() => window.tablePage.lastOffer());
const cut = (isCut: boolean) => page.evaluate((is) => window.tablePage.cut(is), isCut);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const dialog = () => page.getByRole('dialog');
const offerOfSouth = (to: string[] = ['north', 'forum']) => act('south', { type: 'MakeOffer', package: [1, 1, 0], to });

const look = (name: string) =>
  lookAtPage(page, name, {
    speak: (language) => page.evaluate((wish) => window.tablePage.speak(wish), language),
    sizes: [
      [320, 100],
      [320, 200],
    ],
  });

describe('offers', () => {
  it('given an offer, when it is countered unchanged, then two taps send it and the answer stands in the list', async () => {
    await open('north');
    await offerOfSouth();
    await look('table');
    await button('Balas tawaran').click();
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Balasan atas'));
    await look('builder');
    await button(/^Kirim tawaran ke/).click();
    await button('Tarik tawaran').waitFor();
    await page.getByText('Membalas').waitFor();
    expect(await page.getByRole('article').count()).toBe(2);
  });

  it('given a half-made draft, when sending is tried, then the button counts what is missing, names the issue and opens it', async () => {
    await open('north');
    await button('Susun tawaran pertama').click();
    await page.getByRole('radio').nth(2).click();
    await page.locator('#issue-1').click();
    expect(await page.locator('#issue-1').getAttribute('aria-expanded')).toBe('false');
    await button(/^Masih 2 butir: pilih /).click();
    expect(await page.locator('#issue-1').getAttribute('aria-expanded')).toBe('true');
    await page.locator('#options-1 input').first().click();
    await button(/^Pilih /).click();
    expect(await page.locator('#issue-2').getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Lanjutkan rancangan');
    await button('Lanjutkan rancangan').click();
    expect(await page.locator('#issue-0').textContent()).toContain('60');
  });

  it('given a half-made draft, when the phone’s back button is pressed, then the sheet closes and the draft is kept', async () => {
    await open('north');
    await button('Susun tawaran pertama').click();
    await page.locator('#options-0').getByRole('radio').first().click();
    await page.goBack();
    await button('Lanjutkan rancangan').click();
    expect(await page.locator('#issue-0').textContent()).toContain('Option low');
    await page.keyboard.press('Escape');
    await button('Lanjutkan rancangan').waitFor();
  });

  it('given a package below the limit and without a signatory, then both are said and it can still be sent', async () => {
    await open('north');
    await offerOfSouth();
    await button('Balas tawaran').click();
    await page.locator('#issue-0').click();
    await page.locator('#options-0').getByRole('radio').first().check();
    await page.getByText('Paket ini 15 poin di bawah batas tim Anda.').waitFor();
    await page.getByRole('checkbox', { name: /Southern/ }).uncheck();
    await page.getByText(/tidak bisa menjadi kesepakatan/).waitFor();
    await button('Kirim tawaran ke Forum').click();
    await button('Tarik tawaran').waitFor();
  });

  it('given an offer, when it is accepted, then one confirming tap says what it means first', async () => {
    await open('north');
    await offerOfSouth();
    // Every button says whose offer it means, with the name that the offer has everywhere.
    const named = 'Selatan → semua 1';
    await page.getByRole('heading', { level: 2, name: named }).waitFor();
    for (const verb of ['Balas', 'Terima', 'Tolak']) await button(`${verb} tawaran ${named}`).waitFor();
    await button('Terima tawaran').click();
    await dialog()
      .getByRole('heading', { name: `Terima tawaran ${named}?` })
      .waitFor();
    await dialog().getByText('Anda menyetujui seluruh paket.').waitFor();
    await dialog().getByText('Forum masih harus mengesahkan.').waitFor();
    await look('accepting');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Terima tawaran Selatan → semua\u00a01');
    await button('Terima tawaran').click();
    await dialog().getByRole('button', { name: 'Terima tawaran' }).click();
    await page.getByRole('heading', { level: 1, name: 'Utara dan Selatan sepakat' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await look('waiting for the vote');
  });

  it('given an offer below the own limit and against a protection, when it is accepted, then both are said as the builder says them, and the yes still counts', async () => {
    await open('north');
    await act('south', { type: 'MakeOffer', package: [0, 1, 0], to: ['north', 'forum'] });
    const below = 'Paket ini 15 poin di bawah batas tim Anda.';
    const harm = /^Consent first.*: terjadi\. Dampak lokal dibatasi sampai 40\.$/;
    await button('Balas tawaran').click();
    for (const said of [below, harm]) await page.locator('.builder').getByText(said).waitFor();
    await page.keyboard.press('Escape');
    await button('Terima tawaran').click();
    for (const said of [below, harm]) await dialog().getByText(said).waitFor();
    await look('accepting below the limit');
    await dialog().getByRole('button', { name: 'Terima tawaran' }).click();
    await page.getByRole('heading', { level: 1, name: 'Utara dan Selatan sepakat' }).waitFor();
  });

  it('given browsers that place a dialog in other ways, or know no modal one, then it stands in the middle, also when it grows, and Esc closes it', async () => {
    await open('north');
    await offerOfSouth(['north']);
    const offMiddle = () =>
      dialog().evaluate((box) => {
        const { top, bottom, left, right } = box.getBoundingClientRect();
        return Math.max(Math.abs(top + bottom - innerHeight), Math.abs(left + right - innerWidth));
      });
    const isInMiddle = () => expect.poll(offMiddle).toBeLessThanOrEqual(4);
    await button('Tolak tawaran').click();
    await isInMiddle();
    await dialog().evaluate((box) => {
      box.style.paddingBottom = '15rem';
    });
    await isInMiddle();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.evaluate(() => {
      Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
    });
    await button('Terima tawaran').click();
    await isInMiddle();
    await page.waitForFunction(() => (document.activeElement?.closest('dialog') ?? null) !== null);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Terima tawaran'));
  });

  it('given little room, when an offer is to be accepted, then the question is read first, and two long answers stand one above the other', async () => {
    await open('north');
    await act('south', { type: 'MakeOffer', package: [0, 0, 2], to: ['north', 'forum'] });
    await page.setViewportSize({ width: 740, height: 360 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '150%';
    });
    await button(/^Terima tawaran/).click();
    const title = dialog().getByRole('heading').first();
    await expect.poll(async () => (await title.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    expect((await title.boundingBox())?.y).toBeLessThan(120);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.evaluate(() => document.documentElement.removeAttribute('style'));
    await page.setViewportSize({ width: 360, height: 740 });
    await button(/^Terima tawaran/).click();
    await title.waitFor();
    const boxes = await Promise.all(
      (await dialog().locator('.dialog-actions .btn').all()).map((one) => one.boundingBox()),
    );
    expect(boxes.length).toBe(2);
    expect(new Set(boxes.map((box) => Math.round(box?.width ?? 0))).size).toBe(1);
    // Whatever the font: no button has its words in a column of two or three letters' width.
    expect(Math.max(...boxes.map((box) => box?.height ?? 0))).toBeLessThan(80);
  });

  it('given an offer withdrawn under the thumb, then the dialog says so and asks nothing', async () => {
    await open('north');
    await offerOfSouth();
    await button('Terima tawaran').click();
    await act('south', { type: 'WithdrawOffer', offer: await lastOffer() });
    await dialog()
      .getByRole('heading', { name: /sudah ditarik\.$/ })
      .waitFor();
    expect(await dialog().getByRole('button').allTextContents()).toEqual(['Tutup']);
    await dialog().getByRole('button').click();
  });

  it('given a refusal, then it stands where it was tapped and is read aloud', async () => {
    await open('north');
    await act('north', { type: 'MakeOffer', package: [2, 0, 0], to: ['south', 'forum'] });
    await button('Susun tawaran').click();
    await button(/^Kirim tawaran ke/).click();
    const builder = page.getByRole('dialog', { name: 'Susun tawaran' });
    await builder.getByText('Tawaran yang sama masih terbuka.', { exact: false }).waitFor();
    await page.getByRole('status').getByText('Tawaran yang sama masih terbuka.', { exact: false }).waitFor();
  });

  it('given an offer to one party, when it is rejected with a reason, then it folds away with its state', async () => {
    await open('north');
    await offerOfSouth(['north']);
    await button('Tolak tawaran').click();
    await dialog().getByRole('textbox').fill('Harga terlalu rendah');
    await dialog().getByRole('button', { name: 'Tolak tawaran' }).click();
    await page.getByText('Tawaran yang sudah selesai (1)').click();
    await page.getByText('Alasan: Harga terlalu rendah').waitFor();
    await look('closed offers');
  });

  it('given no connection, when an offer is sent, then it waits in sight and goes out once when the connection is back', async () => {
    await open('north');
    await offerOfSouth();
    await cut(true);
    await button('Balas tawaran').click();
    await button(/^Kirim tawaran ke/).click();
    await page.getByText(/tidak akan terkirim dua kali/).waitFor();
    await look('disconnected');
    await cut(false);
    await button('Tarik tawaran').waitFor();
    expect(await page.getByRole('article').count()).toBe(2);
  });

  it('given a pause, then answering is dashed, drafting stays open and sending says why not', async () => {
    await open('north');
    await offerOfSouth();
    await facilitate({ type: 'PauseTable', reason: 'facilitator' });
    expect(await button('Terima tawaran').getAttribute('aria-disabled')).toBe('true');
    await look('paused');
    await button('Susun tawaran').click();
    await button('Kirim tawaran (dijeda)').waitFor();
  });

  it('given a rule of two members, then a draft is shared and the second member’s tap sends it', async () => {
    await open('north', { agreement: { teamRule: 'second-member', ratification: 'unanimous', returnMinutes: 5 } }, 2);
    await offerOfSouth();
    await act('north', { type: 'ShareDraft', package: [2, 1, 0], to: ['south', 'forum'], note: 'Setuju?' }, 2);
    await page.getByText('Dibagikan Budi 2', { exact: false }).waitFor();
    await page.getByRole('tab', { name: /rancangan tim menunggu/ }).waitFor();
    await page.getByRole('status').getByText('Budi 2 membagikan rancangan tim.', { exact: false }).waitFor();
    await look('team draft');
    // [OF-17]
    await button('Tahan rancangan').click();
    await page.getByText(/^Ditahan .+ Terkirim hanya bila anggota lain mengirimnya/).waitFor();
    expect(await button('Tahan rancangan').count()).toBe(0);
    await button('Kirim rancangan ini').click();
    await button('Tarik tawaran').waitFor();
  });
});

describe('[CL-6] [OF-17] a draft in a team of three', () => {
  it('given a draft that a mate shared, then each of the others has a badge, its worth and the time left, and may hold it once for all', async () => {
    await open('north', {}, 3);
    await offerOfSouth();
    const answered = await lastOffer();
    await act('north', { type: 'ShareDraft', package: [2, 1, 0], to: ['south', 'forum'], inReplyTo: answered }, 2);
    const draft = page.locator('.team-draft');
    await page.getByRole('tab', { name: 'rancangan tim menunggu' }).waitFor();
    await draft.getByText('Dibagikan Budi 2').waitFor();
    await draft.getByText('Membalas Selatan → semua').waitFor();
    await draft.getByText('Nilai bagi tim Anda').waitFor();
    const worth = await draft.locator('dd').allTextContents();
    // 60 + 10 + 20; the offer that it answers is worth 30 fewer, the own limit is 45.
    expect(worth.slice(0, 3)).toEqual(['90 poin', '+30', '+45']);
    const left = async () => Number((await draft.getByRole('timer').textContent())?.split(':')[1]);
    const first = await left();
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(30);
    await expect.poll(left).toBeLessThan(first);
    // While it waits, the work has the room of the land.
    expect(await page.locator('.stage-box').isVisible()).toBe(false);
    await look('draft of a mate');
    await page.setViewportSize({ width: 740, height: 360 });
    await page.locator('.lying').waitFor();
    for (const seen of [draft.getByRole('timer'), button('Tahan rancangan')]) {
      const box = await seen.boundingBox();
      const foot = await page.locator('.table .foot').boundingBox();
      expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    await button('Tahan rancangan').click();
    await draft.getByText(/^Ditahan Ada north\./).waitFor();
    expect(await draft.getByRole('timer').count()).toBe(0);
    await page.evaluate(() => window.tablePage.show('north', 3));
    await draft.getByText(/^Ditahan Ada north\./).waitFor();
    await page.getByRole('tab', { name: 'rancangan tim menunggu' }).waitFor();
    expect(await button('Tahan rancangan').count()).toBe(0);
    await page.evaluate(() => window.tablePage.wait(60_000));
    await draft.getByText(/^Ditahan Ada north\./).waitFor();
    await button('Kirim rancangan ini').click();
    await button('Tarik tawaran').waitFor();
    await draft.waitFor({ state: 'detached' });
  });

  it('given a member drafts an offer of the own, when a mate shares a draft, then the sheet says whose goes out and when, and leads to it; what was drafted stays', async () => {
    await open('north', {}, 2);
    await button('Susun tawaran pertama').click();
    await page.getByRole('radio').nth(2).click();
    const strip = page.locator('.waiting-draft');
    expect(await strip.count()).toBe(0);
    const foot = await page.locator('.builder-foot').boundingBox();
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeCloseTo(740, -1);
    await act('north', { type: 'ShareDraft', package: [2, 1, 0], to: ['south', 'forum'] }, 2);
    await strip.getByText(/^Rancangan dari Budi 2 terkirim sendiri dalam 00:\d\d\.$/).waitFor();
    const yOf = async (what: string) => (await page.locator(what).boundingBox())?.y ?? 0;
    const down = [
      await yOf('#builder-title'),
      await yOf('.waiting-draft'),
      await yOf('.issues'),
      await yOf('.builder-foot'),
    ];
    expect(down).toEqual([...down].sort((a, b) => a - b));
    await look('builder beside a draft');
    await button('Lihat rancangan tim').click();
    await button('Tahan rancangan').click();
    await button('Lanjutkan rancangan').click();
    expect(await page.locator('#issue-0').textContent()).toContain('60');
    // It is held: nothing goes out by itself any more.
    expect(await strip.count()).toBe(0);
  });
});

describe('talk, news and the vote', () => {
  it('given the tabs, then arrow keys move and choose, and words arrive in the log', async () => {
    await open('north');
    await act('south', { type: 'Say', channel: 'table', text: 'Selamat pagi' });
    await page.getByRole('tab', { name: /^Tawaran/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('log').getByText('Selamat pagi').waitFor();
    await button('Selatan').click();
    await page.getByText('Dibaca Utara, Selatan, dan fasilitator.').waitFor();
    await page.getByRole('textbox').fill('Hanya kita');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('Hanya kita').waitFor();
    await look('talk');
    await act('south', { type: 'Say', channel: 'table', text: 'Sudah dibaca?' });
    await page.getByRole('tab', { name: '1 belum dibaca' }).waitFor();
  });

  it('given unread words in two conversations, then each chip counts its own, the tab their sum and opens the oldest', async () => {
    await open('north');
    await act('forum', { type: 'Say', channel: { parties: ['north'] }, text: 'Antara kita' });
    await act('south', { type: 'Say', channel: 'table', text: 'Selamat pagi' });
    await act('south', { type: 'Say', channel: 'table', text: 'Mulai?' });
    await page.getByRole('tab', { name: '3 belum dibaca' }).click();
    await page.getByRole('log').getByText('Antara kita').waitFor();
    await page.getByText('Dibaca Utara, Forum, dan fasilitator.').waitFor();
    await button(/^Meja.+2 belum dibaca$/).waitFor();
    const chips = page.locator('.talk-chip');
    expect(await chips.count()).toBe(4);
    const heights = await chips.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    expect(new Set(heights.map(Math.round)).size).toBe(1);
    await look('talk-unread');
    await button(/^Meja.+2 belum dibaca$/).click();
    await page.getByRole('log').getByText('Mulai?').waitFor();
    expect(await page.locator('.talk-chip .unread').count()).toBe(0);
    // What was read last is where the conversations open again.
    await page.getByRole('tab', { name: /^Tawaran/ }).click();
    await page.getByRole('tab', { name: 'Bicara', exact: true }).click();
    expect(await button(/^Meja$/).getAttribute('aria-pressed')).toBe('true');
  });

  it('given half-typed words, when the page is loaded anew, then they are there, and nowhere once sent', async () => {
    const write = async () => {
      await open('north');
      await page.getByRole('tab', { name: 'Bicara' }).click();
      await button('Selatan').click();
    };
    const field = page.getByLabel('Pesan', { exact: true });
    await write();
    await field.fill('Kami mengusul');
    await reloadSteered(page);
    await write();
    expect(await field.inputValue()).toBe('Kami mengusul');
    await field.press('Enter');
    await page.getByRole('log').getByText('Kami mengusul').waitFor();
    await reloadSteered(page);
    await write();
    expect(await field.inputValue()).toBe('');
  });

  it('given a word that is still being composed, when the send key is pressed, then it goes out, and a chosen word stays', async () => {
    await open('north');
    await page.getByRole('tab', { name: 'Bicara' }).click();
    const field = page.getByLabel('Pesan', { exact: true });
    await field.focus();
    const keys = await page.context().newCDPSession(page);
    await keys.send('Input.imeSetComposition', { text: 'setuju', selectionStart: 6, selectionEnd: 6 });
    const press = (windowsVirtualKeyCode: number) =>
      keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode });
    await press(229);
    expect(await field.inputValue()).toBe('setuju');
    await press(13);
    await page.getByRole('log').getByText('setuju').waitFor();
    expect(await field.inputValue()).toBe('');
  });

  it('given a word of the facilitator and an event, then one card after the other until it is put away', async () => {
    await open('north');
    await facilitate({ type: 'InjectEvent', injection: 'flood' });
    await facilitate({ type: 'Announce', text: 'Sepuluh menit lagi' });
    await facilitate({ type: 'Announce', text: 'Berhenti, lihat ke depan' });
    // The newest words of the facilitator are on top, whatever came before them.
    await page.getByRole('complementary').getByText('Berhenti, lihat ke depan').waitFor();
    await look('notice');
    await button('Tutup pemberitahuan').click();
    await page.getByRole('complementary').getByText('Sepuluh menit lagi').waitFor();
    await button('Tutup pemberitahuan').click();
    await page
      .getByRole('complementary')
      .getByRole('heading', { name: /^Flood/ })
      .waitFor();
    await button('Tutup pemberitahuan').click();
    // [FA-9] Whose points changed is told so.
    await page.getByRole('complementary').getByRole('heading', { name: 'Poin tim Anda berubah' }).waitFor();
    await look('points-changed');
    await button('Tutup pemberitahuan').click();
    expect(await page.getByRole('complementary').count()).toBe(0);
  });

  it('[SE-3] given a half-made draft and half-typed words, when the own name is corrected, then all of it stays and the table is told', async () => {
    const long = 'w'.repeat(120);
    await open('north');
    await button('Susun tawaran pertama').click();
    await page.getByRole('radio').nth(2).click();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Bicara' }).click();
    await page.getByLabel('Pesan', { exact: true }).fill('Kami mengusulkan');
    await button('Menu').click();
    await page.getByLabel('Nama Anda').fill(long);
    await button('Simpan nama').click();
    await dialog().getByText(`${long} (Anda)`).waitFor();
    await look('renamed');
    await page.keyboard.press('Escape');
    await page.getByText(`Ada north kini bernama ${long}.`).last().waitFor();
    expect(await page.getByLabel('Pesan', { exact: true }).inputValue()).toBe('Kami mengusulkan');
    await page.getByRole('tab', { name: /^Tawaran/ }).click();
    await button('Lanjutkan rancangan').waitFor();
    expect(await page.getByText('Tempat Anda dipindahkan').count()).toBe(0);
  });

  it('given an agreement that was not ratified, then it says so and a new draft starts from its package', async () => {
    await open('north');
    await act('north', { type: 'MakeOffer', package: [2, 0, 0], to: ['south', 'forum'] });
    await offerOfSouth();
    await act('forum', { type: 'StateCondition', text: 'Persetujuan tertulis' });
    await act('north', { type: 'AcceptOffer', offer: await lastOffer() });
    await page.getByText(/menit ke-0, atas tawaran Selatan/).waitFor();
    // [RA-9]
    const guess = page.getByRole('group', { name: 'Menurut tim Anda, apa suara Forum?' });
    await guess.getByRole('button', { name: 'Tolak' }).click();
    await page.waitForFunction(
      () => document.querySelector('.vote-guess [aria-pressed="true"]')?.textContent === 'Tolak',
    );
    await look('agreed-and-waiting');
    // [RA-8]
    await act('forum', { type: 'CastVote', vote: 'against', reason: 'Lahan belum jelas', showReason: true });
    await page.getByText('Forum tidak mengesahkan paket yang disepakati.').waitFor();
    const returned = page.locator('.returned');
    await returned.getByText('Alasan Forum menolak:').waitFor();
    await returned.getByText('Lahan belum jelas').waitFor();
    await page.locator('.returned').getByText('Persetujuan tertulis').waitFor();
    await look('returned');
    await button('Susun tawaran').click();
    const builder = page.getByRole('dialog', { name: 'Susun tawaran' });
    await builder.getByText('Lahan belum jelas').waitFor();
    await builder.getByText('Persetujuan tertulis').waitFor();
    await builder.getByText('dibanding paket yang dikembalikan').waitFor();
    await look('builder-returned');
    const sum = builder.locator('.sum strong');
    const returnedPoints = await sum.textContent();
    await builder.getByRole('button', { name: 'Mulai dari tawaran terakhir Anda' }).click();
    await builder.getByText('dibanding tawaran Anda sebelumnya').waitFor();
    expect(await sum.textContent()).not.toBe(returnedPoints);
    await builder.getByRole('button', { name: 'Mulai dari paket yang dikembalikan' }).click();
    await expect.poll(() => sum.textContent()).toBe(returnedPoints);
    await button('Tutup, rancangan disimpan').click();
    await button('Mulai rancangan dari paket ini').click();
    await button(/^Kirim tawaran ke/).click();
    await button('Tarik tawaran').waitFor();
  });

  it('given a ratifier, then it states a condition, votes after one confirming tap, and sees the result', async () => {
    await open('forum');
    await page.getByLabel('Syarat Anda untuk mengesahkan').fill('Persetujuan tertulis');
    await button('Sampaikan syarat').click();
    await button('Cabut syarat 1').waitFor();
    await look('conditions');
    await act('north', { type: 'MakeOffer', package: [1, 1, 0], to: ['south'] });
    await act('south', { type: 'AcceptOffer', offer: await lastOffer() });
    await page.getByRole('heading', { level: 1, name: 'Sahkan atau tolak' }).waitFor();
    await look('vote');
    await button('Kirim suara').click();
    await page.getByText('Pilih sahkan atau tolak.').first().waitFor();
    await page.getByRole('radio', { name: 'Tolak' }).check();
    const box = page.getByRole('checkbox', {
      name: 'Semua pihak di meja membaca alasan ini jika kesepakatan ditolak.',
    });
    expect(await box.isChecked()).toBe(true);
    await look('refusing');
    await page.getByRole('radio', { name: 'Sahkan' }).check();
    await box.waitFor({ state: 'detached' });
    await facilitate({ type: 'PauseTable', reason: 'facilitator' });
    expect(await button('Kirim suara: sahkan').getAttribute('aria-disabled')).toBe('true');
    await look('vote while paused');
    await facilitate({ type: 'ResumeTable' });
    await button('Kirim suara: sahkan').click();
    await dialog().getByRole('button', { name: 'Kirim suara: sahkan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sepakat, disahkan Forum' }).waitFor();
    await page.getByText('Hasil lengkap semua pihak tampil', { exact: false }).waitFor();
    expect(await page.getByRole('img', { name: /^Kuadran/ }).count()).toBe(0);
    await look('own result');
    await facilitate({ type: 'RevealTable' });
    await page.getByRole('img', { name: /^Kuadran/ }).waitFor();
    await look('whole scorecard');
  });

  it('given a signatory that leaves, then it is asked once and the screen says the fact', async () => {
    await open('north');
    expect(await button('Tinggalkan perundingan').count()).toBe(0);
    await button('Menu').click();
    await button('Tinggalkan perundingan').click();
    await dialog().getByText('Perundingan berakhir bagi seluruh tim Anda, dan bagi Selatan dan Forum.').waitFor();
    await look('leaving');
    await dialog().getByRole('textbox').fill('Kami menunggu terlalu lama');
    await dialog().getByRole('button', { name: 'Tinggalkan perundingan' }).click();
    await page.getByText('Kami menunggu terlalu lama').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Tidak sepakat: Utara meninggalkan perundingan' }).waitFor();
  });

  it('given little height, then the picture goes and the page scrolls as a whole; a wide screen has talk beside offers', async () => {
    await open('north');
    await offerOfSouth();
    await page.locator('.stage-box').waitFor();
    await page.setViewportSize({ width: 360, height: 400 });
    await page.locator('.stage-box').waitFor({ state: 'hidden' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('region', { name: 'Percakapan' }).waitFor();
    expect(await page.getByRole('tab', { name: 'Bicara' }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  });
});
