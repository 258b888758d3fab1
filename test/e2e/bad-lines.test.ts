import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SessionListing } from '../../shared/wire/session-listing.ts';
import { BadLine } from './support/bad-line.ts';
import { order } from './support/desk.ts';
import { launchHallBrowser, openPhone, openSession, type Phone } from './support/hall.ts';
import { ServedRunding } from './support/served-runding.ts';

const LOST = 'Sambungan terputus. Menyambung lagi…';
/** The rule says 5 s until it is found, 8 s until all is whole; a busy machine may take some more (ms). */
const FOUND_MS = 5000 + 2000;
const WHOLE_MS = 8000 + 4000;

interface Marks {
  asked: number;
  lost: number;
  back: number;
}

/** Keeps in the page when a button was pressed, when the page said that the connection is lost, and when no more. */
async function keepTimes({ page }: Phone): Promise<() => Promise<Marks>> {
  await page.evaluate((lost) => {
    const marks = { asked: 0, lost: 0, back: 0 };
    Object.assign(globalThis, { marks });
    addEventListener(
      'click',
      () => {
        marks.asked = performance.now();
      },
      { capture: true },
    );
    new MutationObserver(() => {
      const says = document.body.textContent?.includes(lost) === true;
      if (says && marks.lost === 0) marks.lost = performance.now();
      if (!says && marks.lost !== 0 && marks.back === 0) marks.back = performance.now();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, LOST);
  return () => page.evaluate(() => (globalThis as unknown as { marks: Marks }).marks);
}

describe('a line that dies in silence', () => {
  let server: ServedRunding;
  let line: BadLine;
  let browser: Browser;
  let session: SessionListing;
  let ntb: Phone;

  beforeAll(async () => {
    server = await ServedRunding.start();
    line = await BadLine.start(() => server.port);
    browser = await launchHallBrowser(line.port);
  });
  beforeEach(async () => {
    line.mend();
    session = await openSession(server, 1, true);
    ntb = await openPhone(browser);
    await ntb.join(`${server.url}/?code=${session.code}`, 'Baiq');
  });
  afterEach(async () => {
    await ntb.page.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    await line?.close();
    await server?.stop();
  });

  async function goToTable(): Promise<void> {
    await order(server, session.id, { kind: 'start' }, { kind: 'end-phase' }, { kind: 'end-phase' });
    await ntb.page.getByRole('button', { name: 'Susun tawaran pertama' }).waitFor();
  }

  async function say(words: string): Promise<void> {
    await ntb.page.getByRole('tab', { name: /^Bicara/ }).click();
    await ntb.page.getByRole('textbox').fill(words);
    await ntb.page.getByRole('button', { name: /^Kirim/ }).click();
  }

  test('given connections that died and a line that lives, when something is said, then it is found out, whole, and said once', async ({
    annotate,
  }) => {
    await goToTable();
    const times = await keepTimes(ntb);
    line.killConnections();
    await say('Selamat pagi dari NTB');
    await expect.poll(async () => (await times()).back, { timeout: 60_000 }).toBeGreaterThan(0);
    const { asked, lost, back } = await times();
    await annotate(`found after ${Math.round(lost - asked)} ms, whole after ${Math.round(back - asked)} ms`);
    expect(lost - asked).toBeLessThan(FOUND_MS);
    expect(back - asked).toBeLessThan(WHOLE_MS);
    await expect.poll(() => ntb.page.getByText('Selamat pagi dari NTB').count()).toBe(1);
  });

  test('given a line that is cut for new connections too, when it is mended, then what was said meanwhile arrives once', async ({
    annotate,
  }) => {
    await goToTable();
    const times = await keepTimes(ntb);
    line.cut();
    await say('Masih ada listrik?');
    await expect.poll(async () => (await times()).lost, { timeout: 60_000 }).toBeGreaterThan(0);
    const mendedAt = await ntb.page.evaluate(() => performance.now());
    line.mend();
    await expect.poll(async () => (await times()).back, { timeout: 60_000 }).toBeGreaterThan(0);
    const { back } = await times();
    await annotate(`whole ${Math.round(back - mendedAt)} ms after the line was`);
    expect(back - mendedAt).toBeLessThan(WHOLE_MS);
    await expect.poll(() => ntb.page.getByText('Masih ada listrik?').count()).toBe(1);
  });

  test('given a phone that wakes on a line that died meanwhile, then it is whole within seconds', async ({
    annotate,
  }) => {
    await goToTable();
    const times = await keepTimes(ntb);
    line.killConnections();
    await ntb.page.evaluate(() => {
      (globalThis as unknown as { marks: Marks }).marks.asked = performance.now();
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(async () => (await times()).back, { timeout: 60_000 }).toBeGreaterThan(0);
    const { asked, back } = await times();
    await annotate(`whole ${Math.round(back - asked)} ms after waking`);
    expect(back - asked).toBeLessThan(WHOLE_MS);
  });

  test('given a network that lets no socket through, when somebody joins, then that is said with the way back, and the seat is one', async () => {
    line.refuseSockets();
    const other = await openPhone(browser);
    const { page } = other;
    await page.goto(`${server.url}/?code=${session.code}`);
    await page.getByLabel('Nama Anda').fill('Lalu');
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.getByText('sambungan langsung (WebSocket) tidak terbuka', { exact: false }).waitFor();
    await page.getByText(session.code, { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Muat ulang halaman' }).click();
    await page.getByText('sambungan langsung (WebSocket) tidak terbuka', { exact: false }).waitFor();
    expect(await page.evaluate(() => location.search)).toBe(`?code=${session.code}`);
    line.mend();
    await page.getByRole('heading', { name: 'Anda sudah duduk' }).waitFor();
    await other.picture('no-socket-mended');
    const { sessions } = await server.ask<{ sessions: SessionListing[] }>('/api/host/sessions');
    expect(sessions.find(({ id }) => id === session.id)?.people).toBe(2);
    await page.context().close();
  });

  test('given a network that lets no socket through, when a phone checks itself, then it says what it lacks and what it has', async () => {
    line.refuseSockets();
    const other = await openPhone(browser);
    await other.page.goto(`${server.url}/check`);
    await other.page.getByText('Sambungan langsung (WebSocket) tidak terbuka', { exact: false }).waitFor();
    await other.page.getByText('Peramban menyimpan tempat Anda.').waitFor();
    await other.page.getByText(/^Gambar daerah tampil/).waitFor();
    line.mend();
    await other.page.reload();
    await other.page.getByText('Sambungan langsung ke meja terbuka.').waitFor();
    await other.picture('check-abilities');
    await other.page.context().close();
  });

  test('given a script that does not come, when the form is sent, then nothing is lost, and a way out is named', async () => {
    const other = await openPhone(browser);
    const { page } = other;
    let isHeld = true;
    const held: (() => void)[] = [];
    await page.route('**/assets/**', (route) => {
      if (isHeld) held.push(() => void route.continue());
      else void route.continue();
    });
    await page.goto(`${server.url}/?code=${session.code}`, { waitUntil: 'commit' });
    expect(await page.locator('.land path').count()).toBeGreaterThan(10);
    expect(await page.getByLabel('Kode sesi').inputValue()).toBe(session.code);
    await page.getByLabel('Nama Anda').fill('Sinta');
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.getByText('Sebentar: halaman masih dimuat.', { exact: false }).waitFor();
    await page.getByRole('button', { name: /^Muat ulang/ }).waitFor();
    expect(await page.getByLabel('Nama Anda').inputValue()).toBe('Sinta');
    await other.picture('door-late');
    isHeld = false;
    for (const go of held) go();
    await page.getByRole('heading', { name: 'Anda sudah duduk' }).waitFor();
    await page.context().close();
  });

  test('given a browser below the support line, when it opens the link, then both languages say so and the code stands there', async () => {
    const other = await openPhone(browser);
    const { page } = other;
    await page.addInitScript(() => {
      Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
    });
    await page.goto(`${server.url}/?code=${session.code}`);
    const notice = page.getByRole('alert');
    await notice.waitFor();
    const said = (await notice.textContent()) ?? '';
    expect(said).toContain('Peramban ini terlalu tua');
    expect(said).toContain('This browser is too old');
    expect(said).toContain(session.code);
    expect(await page.getByRole('button').count()).toBe(0);
    await other.picture('door-below');
    await page.context().close();
  });
});
