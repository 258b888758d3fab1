import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Health } from '../../shared/wire/hall-messages.ts';
import type { JoinAnswer } from '../../shared/wire/messages.ts';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import { STATES } from '../parts/states.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

const DEV = resolve(import.meta.dirname, '../../server/cli/dev.ts');

let folder: string;
let browser: Browser;
const children: ChildProcess[] = [];

/** Runs what `npm run dev` runs, in a folder of its own; resolves with the links that it prints, by their path. */
async function start(...typed: string[]): Promise<{ base: string; paths: string[] }> {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: '' };
  const child = spawn(process.execPath, [DEV, ...typed], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let said = '';
  return new Promise((done, failed) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const [, base] = /Runding \(dev\) {2}(http:\/\/localhost:\d+)\n[\s\S]*\n\n/.exec(said) ?? [];
      if (base === undefined) return;
      done({ base, paths: [...said.matchAll(new RegExp(`${base}(\\S+)`, 'g'))].map(([, path = '']) => path) });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => failed(new Error(`It ended with ${code}:\n${said}`)));
  });
}

async function stop(): Promise<void> {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGINT');
    await once(child, 'exit');
  }
}

async function health(base: string): Promise<Health> {
  return (await (await fetch(`${base}/health`)).json()) as Health;
}

/** Opens a link as somebody does who has nothing of this house in the browser. */
async function opened(link: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  // Of the frames of the page of parts one is enough: each is that page once more, with all its sources.
  const isOtherState = ({ searchParams }: URL) => ![null, STATES[0]?.id].includes(searchParams.get('state'));
  await page.route(isOtherState, (route) => route.abort());
  // Sources are read and packages bundled at the first look.
  page.setDefaultTimeout(90_000);
  await page.goto(link, { waitUntil: 'commit' });
  return page;
}

/** The link leads to the way back into a seat: one tap, and offers lie on the table. */
async function takeSeat(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ambil tempat saya' }).click();
  await page.getByRole('article').first().waitFor();
}

/** The seat that a link gives, as a phone takes it. */
async function seatBehind(link: string): Promise<JoinAnswer> {
  const { headers } = await fetch(link, { redirect: 'manual' });
  const [, code, rejoinCode] = /^\/#rejoin=([^-]+)-(.+)$/.exec(headers.get('location') ?? '') ?? [];
  const answer = await fetch(new URL('/api/rejoin', link), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ protocol: PROTOCOL, code, rejoinCode }),
  });
  return (await answer.json()) as JoinAnswer;
}

async function sessionsOn(host: Page): Promise<number> {
  const sessions = host.locator('.host-sessions li');
  await sessions.first().waitFor();
  return sessions.count();
}

beforeAll(async () => {
  [folder, browser] = await Promise.all([mkdtemp(join(tmpdir(), 'runding-dev-')), sharedBrowser()]);
});
afterAll(async () => {
  await closeScreens(browser);
  await stop();
  await rm(folder, { recursive: true, force: true });
});

// The first look bundles the packages of all pages: minutes, where other tests run beside it.
describe('npm run dev', { timeout: 400_000 }, () => {
  it('given nothing yet, when it starts, then each link that it prints opens what it says, and a restart adds nothing', async () => {
    const { base, paths } = await start();
    expect(paths).toEqual([
      '/dev/host',
      '/dev/seat/1/ntb',
      '/dev/seat/1/canada',
      '/dev/seat/1/forum',
      '/dev/seat/2/ntb',
      '/dev/projector',
      '/dev/replay',
      '/parts',
    ]);
    expect(await health(base)).toMatchObject({ sessions: 2, tables: 4, running: 2 });

    const host = await opened(`${base}/dev/host`);
    expect(await sessionsOn(host)).toBe(2);

    for (const path of paths.filter((one) => one.startsWith('/dev/seat/'))) {
      const [, , , table, party] = path.split('/');
      expect(await seatBehind(base + path)).toMatchObject({ ok: true, seat: { table: Number(table), party } });
    }
    const projector = await opened(`${base}/dev/projector`);
    await projector.getByText('Babak pertama').first().waitFor();
    const replay = await opened(`${base}/dev/replay`);
    await replay.getByRole('button', { name: 'Putar' }).waitFor();
    const parts = await opened(`${base}/parts`);
    await parts.frameLocator('iframe').first().getByText('Northern Company').first().waitFor();

    await stop();
    const again = await start();
    expect(await health(again.base)).toMatchObject({ sessions: 2, tables: 4, running: 2 });
    // Another phone takes the same seat, and its table goes on.
    const seat = await opened(`${again.base}/dev/seat/1/ntb`);
    await takeSeat(seat);
    await stop();
  });

  it('given a folder that somebody names, when it starts, then nothing is played into it', async () => {
    const { base, paths } = await start('--data', join(folder, 'own'));
    expect(paths.join()).not.toContain('/dev/');
    expect(await health(base)).toMatchObject({ sessions: 0 });
    await stop();
  });
});
