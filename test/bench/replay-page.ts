import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { CLIENT_DIR, ensureBuiltClient } from '../../server/cli/built-client.ts';
import { launchBrowser } from '../support/browser.ts';

/** How much slower than this machine the processor is made: a cheap phone. */
const SLOWER = 4;

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** Milliseconds from a jump on the time line until the document shows it, and until a frame with it was made. */
export interface Scrubbing {
  readonly handled: readonly number[];
  readonly painted: readonly number[];
}

/** Opens a log in the replay page as built in a folder (the product's own build by default) and goes to places all over its time line. */
export async function scrubInBrowser(log: string, jumps: number, built?: string): Promise<Scrubbing> {
  if (built === undefined) await ensureBuiltClient();
  const folder = built ?? CLIENT_DIR;
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*/, '');
    const file = join(folder, path === '/replay' ? 'replay.html' : path);
    const isThere = !path.includes('..') && existsSync(file);
    response.writeHead(isThere ? 200 : 404, { 'content-type': TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain' });
    response.end(isThere ? readFileSync(file) : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/replay`);
    const buffer = Buffer.from(log);
    await page.setInputFiles('#replay-file', { name: 'long.jsonl', mimeType: 'application/x-ndjson', buffer });
    await page.getByRole('slider').waitFor();
    // The picture and the dance come after the page can be used.
    await page.waitForTimeout(3000);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    return await scrub(page, jumps);
  } finally {
    await browser.close();
    server.close();
  }
}

async function scrub(page: Page, jumps: number): Promise<Scrubbing> {
  await page.evaluate(() => {
    const slider = document.querySelector('[role=slider]') as HTMLElement;
    const told: { handled: number[]; painted: number[] } = { handled: [], painted: [] };
    Object.assign(globalThis, { told });
    let from = 0;
    slider.addEventListener('pointerdown', () => (from = performance.now()), { capture: true });
    new MutationObserver(() => {
      if (from === 0) return;
      const began = from;
      from = 0;
      // Preact has drawn by now: its changes are what was observed.
      told.handled.push(performance.now() - began);
      requestAnimationFrame(() => setTimeout(() => told.painted.push(performance.now() - began)));
    }).observe(slider, { attributes: true, attributeFilter: ['aria-valuenow'] });
  });
  const box = await page.getByRole('slider').boundingBox();
  if (box === null) throw new Error('The time line is not there');
  for (let jump = 0; jump < jumps; jump++) {
    // Back and forth over the line, never twice at the same place.
    const share = ((jump * 0.618) % 1) * 0.98 + 0.01;
    await page.mouse.click(box.x + box.width * share, box.y + box.height / 3);
    await page.waitForTimeout(60);
  }
  return page.evaluate(() => (globalThis as unknown as { told: Scrubbing }).told);
}
