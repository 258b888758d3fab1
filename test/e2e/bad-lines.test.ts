import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SessionListing } from '../../shared/wire/hall-messages.ts';
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
});
