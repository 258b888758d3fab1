import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk, sitDown, takeSeat } from '../support/running-server.ts';
import { axeFindings } from './support/axe.ts';
import { order } from './support/desk.ts';
import { Facilitator, LAPTOP } from './support/facilitator.ts';
import { openPhone, openSession, type Phone } from './support/hall.ts';
import { lookAt } from './support/look.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

describe('[WI-32] the hall\u2019s Wi-Fi fails while nine phones play', () => {
  let server: ServedRunding;
  let browser: Browser;
  let board: Phone;

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await sharedBrowser();
  });
  afterAll(async () => {
    await closeScreens(browser);
    await server?.stop();
  });

  test('when all sockets end, then one strip says so and proposes no bot; one tap pauses every table and gives the time back; back, it goes', async () => {
    const session = await openSession(server, 3, false);
    const address = { base: `http://127.0.0.1:${server.port}`, hostKey: server.hostKey };
    const joined = [];
    for (let n = 1; n <= 9; n++) joined.push(await takeSeat(address, session.code, `Peserta ${n}`));
    const phones = await Promise.all(joined.map((one) => sitDown(address, one)));
    await order(server, session.id, { kind: 'start' });
    board = await openPhone(browser, LAPTOP);
    await board.page.goto(`${server.hostUrl}&session=${session.id}`);
    const host = new Facilitator(board);
    await host.button('Jeda semua meja').waitFor();
    const desk = await openDesk(address, session.id);
    const ends = async () => (await desk.board()).lines.map(({ endsAtPlayMs = 0 }) => endsAtPlayMs);
    const before = await ends();

    for (const { room } of phones) room.connection.close();
    await board.page
      .getByRole('main')
      .getByText(/^Sambungan aula putus: /)
      .waitFor();
    expect(await board.page.getByRole('button', { name: /^Isi dengan bot|^Bot pengganti|bot bermain/i }).count()).toBe(
      0,
    );
    expect(await axeFindings(board.page)).toEqual([]);
    await lookAt(board, 'hall-outage');

    await host.button(/^Jeda semua meja dan kembalikan \d+ detik$/).click();
    await board.page.getByText('Dijeda selama sambungan aula putus. 0 dari 9 ponsel sudah kembali.').waitFor();
    const given = async () => (await ends()).map((end, i) => end - (before[i] ?? 0));
    await expect.poll(async () => Math.min(...(await given()))).toBeGreaterThanOrEqual(1000);
    expect(new Set(await given()).size).toBe(1);
    expect((await desk.board()).lines.map(({ paused }) => paused)).toEqual(Array(3).fill('facilitator'));

    await Promise.all(joined.map((one) => sitDown(address, one)));
    await board.page
      .getByRole('main')
      .getByText(/sambungan aula putus/i)
      .waitFor({ state: 'detached' });
    expect(board.faults).toEqual([]);
  }, 120_000);
});
