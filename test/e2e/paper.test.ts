import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formLines } from '../../shared/paper/form-lines.ts';
import { caseNumber, lineCode } from '../../shared/paper/line-code.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import { openDesk } from '../support/running-server.ts';
import { axeFindings } from './support/axe.ts';
import { order } from './support/desk.ts';
import { Facilitator, LAPTOP } from './support/facilitator.ts';
import { openPhone, openSession, type Phone } from './support/hall.ts';
import { lookAt } from './support/look.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';

describe('results from paper', () => {
  let server: ServedRunding;
  let browser: Browser;
  let board: Phone;
  let host: Facilitator;
  let session: string;
  let scenario: PublicScenario;

  beforeAll(async () => {
    server = await ServedRunding.start();
    browser = await sharedBrowser();
    session = (await openSession(server, 3, false)).id;
    await order(server, session, { kind: 'start' });
    board = await openPhone(browser, LAPTOP);
    await board.page.goto(`${server.hostUrl}&session=${session}`);
    host = new Facilitator(board);
  }, 120_000);
  afterAll(async () => {
    await closeScreens(browser);
    await server?.stop();
  });

  const boardNow = async () => {
    const address = { base: `http://127.0.0.1:${server.port}`, hostKey: server.hostKey };
    return (await openDesk(address, session)).board();
  };
  /** Opens the page anew, so that no dialog of another test stands over it, and looks into a table. */
  const lookInto = async (cell: RegExp) => {
    await board.page.goto('about:blank');
    await board.page.goto(`${server.hostUrl}&session=${session}`);
    await board.page.getByRole('option', { name: cell }).click();
    await board.page.keyboard.press('Enter');
  };
  const type = (text: string) => board.page.keyboard.type(text);
  const press = (key: string) => board.page.keyboard.press(key);
  const code = (table: number, line: number) => lineCode({ scenario: caseNumber(scenario), table, party: 1, line });
  const focused = (id: string) => board.page.locator(`#${id}:focus`).waitFor();

  test('[PA-6] [PA-7] given a stack of forms, when they are typed by keyboard alone, then a wrong digit is named at its line, and both tables have their result', async () => {
    ({ scenario } = (await boardNow()).state);
    await host.choose('Masukkan hasil dari kertas');
    await focused('paper-table');
    await type('2');
    await press('Enter');
    await focused('paper-line-1');
    const wrong = code(2, 1).replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    await type(`${wrong} B`);
    await board.page
      .getByText(/^Angka periksa tidak cocok/)
      .first()
      .waitFor();
    await press('Enter');
    await focused('paper-line-1');
    await lookAt(board, 'paper-check-digit');
    expect(await axeFindings(board.page)).toEqual([]);
    await board.page.locator('#paper-line-1').focus();
    await press('Control+a');
    const lines = formLines(scenario);
    for (const [at, line] of lines.entries()) {
      await focused(`paper-line-${at + 1}`);
      await type(line.kind === 'issue' ? `${code(2, at + 1)} B` : 'a');
      await press('Enter');
    }
    await focused('paper-typist');
    await type('Ibu Sari');
    await lookAt(board, 'paper-typed');
    await board.page.locator('#paper-typist').focus();
    await press('Enter');

    await board.page.getByText('Meja 2 sudah disimpan.', { exact: false }).first().waitFor();
    await focused('paper-table');
    await type('3');
    await press('Enter');
    for (const [at] of lines.entries()) {
      await focused(`paper-line-${at + 1}`);
      await type('a');
      await press('Enter');
    }
    await focused('paper-typist');
    expect(await board.page.locator('#paper-typist').inputValue()).toBe('Ibu Sari');
    await press('Enter');
    await board.page.getByText('Meja 3 sudah disimpan.', { exact: false }).first().waitFor();
    await press('Escape');
    const results = (await boardNow()).lines.map(({ outcome, fromPaper }) => [outcome, fromPaper]);
    expect(results).toEqual([
      [undefined, undefined],
      ['agreement', 1],
      ['agreement', 1],
    ]);
  }, 120_000);

  test('[PA-4] given a result from paper, when it is corrected, then the form begins with it, the board says so, and no second correction is offered', async () => {
    await lookInto(/^Meja 2, sepakat.*dari kertas/);
    await host.button('Perbaiki hasil dari kertas').click();
    const first = board.page.locator('#paper-line-1');
    await expect.poll(() => first.inputValue()).toBe('B');
    await first.fill('C');
    await host.button('Simpan perbaikan meja 2').click();
    await host.button('Perbaiki hasil dari kertas').waitFor({ state: 'detached' });
    await board.page.getByRole('dialog').getByText('dari kertas', { exact: true }).waitFor();
    await expect.poll(async () => (await boardNow()).lines[1]?.fromPaper).toBe(2);
    await press('Escape');
  }, 60_000);

  test('[PA-8] given one table, when its paper is printed, then every party’s sheets are on the paper, and the page around is gone', async () => {
    await board.page.evaluate(() => {
      window.print = () => undefined;
    });
    await lookInto(/^Meja 1, /);
    await host.button('Cetak kertas').click();
    await lookAt(board, 'paper-print');
    await host.button('Cetak satu meja').click();
    const sheets = board.page.locator('.print-root .paper-page');
    await expect.poll(() => sheets.count()).toBeGreaterThan(10);
    const titles = await board.page.locator('.print-root h1').allTextContents();
    expect(new Set(titles)).toEqual(
      new Set(['Arahan', 'Lembar poin', 'Formulir tawaran', 'Surat suara', 'Formulir hasil']),
    );
    await board.page.emulateMedia({ media: 'print' });
    expect(await board.page.locator('#app').isVisible()).toBe(false);
    const cut = await board.page
      .locator('.print-root')
      .evaluate((root) =>
        [...root.querySelectorAll('.paper-page *')]
          .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
          .map((one) => `${one.className}: ${one.textContent?.slice(0, 40)}`),
      );
    expect(cut).toEqual([]);
    await board.page.emulateMedia({ media: null });
    expect(board.faults).toEqual([]);
  }, 60_000);
});
