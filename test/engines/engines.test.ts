import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { order } from '../e2e/support/desk.ts';
import { openSession } from '../e2e/support/hall.ts';
import { ServedRunding } from '../e2e/support/served-runding.ts';
import type { Engine } from './engine.ts';
import { findEngines } from './find-engines.ts';
import { openFirefox } from './firefox.ts';
import { Hand } from './hand.ts';
import { openWebKit } from './webkit.ts';

/** A package that suits all three parties. */
const FAIR = [3, 2, 2, 3, 0, 2, 3, 1];

/** How far the middle of the open dialog is from the window's, twice (px). */
const OFF_MIDDLE = `(() => {
  const dialog = document.querySelector('dialog[open]');
  if (dialog === null) return Infinity;
  const { top, bottom, left, right } = dialog.getBoundingClientRect();
  return Math.max(Math.abs(top + bottom - innerHeight), Math.abs(left + right - innerWidth));
})()`;

describe('other engines than Chromium', () => {
  const engines: Engine[] = [];
  let server: ServedRunding;
  const address = () => `http://127.0.0.1:${server.port}`;

  beforeAll(async () => {
    server = await ServedRunding.start();
  });
  afterAll(async () => {
    for (const engine of engines) await engine.close();
    await server?.stop();
  });

  async function handOf(opened: Promise<Engine>): Promise<Hand> {
    const engine = await opened;
    engines.push(engine);
    return new Hand(engine);
  }

  async function join(hand: Hand, code: string, name: string): Promise<void> {
    await hand.open(`${address()}/?code=${code}`);
    await hand.type('Nama Anda', name);
    await hand.press('^Masuk$');
    await hand.sees('Anda sudah duduk');
  }

  async function compose(hand: Hand, button: string): Promise<void> {
    await hand.press(button);
    for (const [issue, option] of FAIR.entries()) {
      const choose = `(() => {
        const row = document.getElementById('issue-${issue}');
        if (!row) return false;
        if (row.getAttribute('aria-expanded') !== 'true') row.click();
        const choice = document.querySelectorAll('#options-${issue} input')[${option}];
        if (choice && !choice.checked) choice.click();
        return choice !== undefined && choice.checked;
      })()`;
      await expect.poll(() => hand.engine.evaluate(choose), { timeout: 30_000 }).toBe(true);
    }
  }

  test('given Firefox and WebKitGTK at one table, when they play from the door to the vote, then every screen opens and works', async () => {
    const paths = findEngines();
    const firefox = await handOf(openFirefox(paths.firefox, { blocksSiteData: false }));
    const webkit = await handOf(openWebKit(paths));
    const both = [firefox, webkit];
    const session = await openSession(server);
    await join(firefox, session.code, 'Baiq');
    await join(webkit, session.code, 'Lalu');
    await order(server, session.id, { kind: 'start' });
    for (const hand of both) await hand.sees('Rahasia untuk tim Anda');
    await order(server, session.id, { kind: 'end-phase' }, { kind: 'end-phase' });
    for (const hand of both) {
      await hand.sees('Belum ada tawaran di meja');
      expect(await hand.tooTall(), `${hand.engine.name}: the table does not scroll`).toBeLessThanOrEqual(0);
    }
    await compose(firefox, '^Susun tawaran');
    await firefox.press('^Kirim tawaran ke');
    await webkit.press('^Terima tawaran');
    const offMiddle = async () => (await webkit.engine.evaluate(OFF_MIDDLE)) ?? Infinity;
    await expect.poll(offMiddle, { message: 'WebKitGTK: the dialog is in the middle' }).toBeLessThanOrEqual(4);
    await webkit.pressInDialog('^Terima tawaran');
    for (const hand of both) {
      await hand.sees('Paket yang disepakati');
      expect(await hand.faults(), hand.engine.name).toEqual([]);
    }
  });

  test('given WebKitGTK, when an offer is put together there, then it is sent', async () => {
    const webkit = await handOf(openWebKit(findEngines()));
    const session = await openSession(server);
    await join(webkit, session.code, 'Sinta');
    await order(server, session.id, { kind: 'start' }, { kind: 'end-phase' }, { kind: 'end-phase' });
    await compose(webkit, '^Susun tawaran');
    await webkit.press('^Kirim tawaran ke');
    await webkit.sees('Tarik tawaran');
    expect(await webkit.faults()).toEqual([]);
  });

  test('given Firefox that keeps no site data, when somebody joins, then the table opens, the code to come back with is shown, and the seat is one', async () => {
    const firefox = await handOf(openFirefox(findEngines().firefox, { blocksSiteData: true }));
    const session = await openSession(server);
    await join(firefox, session.code, 'Sari');
    await firefox.sees('Catat kode ini');
    await order(server, session.id, { kind: 'start' });
    await firefox.sees('Rahasia untuk tim Anda');
    const { sessions } = await server.ask<{ sessions: readonly { id: string; people: number }[] }>(
      '/api/host/sessions',
    );
    expect(sessions.find(({ id }) => id === session.id)?.people).toBe(1);
    expect(await firefox.faults()).toEqual([]);
  });
});
