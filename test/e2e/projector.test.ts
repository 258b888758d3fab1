import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite/open-sqlite-store.ts';
import type { Order, SessionCommand } from '../../shared/session/commands.ts';
import type { ProjectorView } from '../../shared/session/vocabulary.ts';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import { storeFinishedSession } from '../support/finished-session.ts';
import { personName } from '../support/person-names.ts';
import { IS_LONG } from '../support/runs.ts';
import { axeFindings } from './support/axe.ts';
import { order as orderAll } from './support/desk.ts';
import { openPhone, openSession, type Phone } from './support/hall.ts';
import { ServedRunding } from './support/served-runding.ts';
import { closeScreens, sharedBrowser } from './support/shared-browser.ts';
import { readWall } from './support/wall-text.ts';

const WALL = { width: 1920, height: 1080 };
const SIZES = [WALL, { width: 1366, height: 768 }, { width: 1280, height: 720 }, { width: 1024, height: 768 }];
const TABLES = 65;

let server: ServedRunding;
let browser: Browser;
let finished = '';
let asked = 0;

beforeAll(async () => {
  server = await ServedRunding.start(async (dataDir) => {
    const store = await openSqliteStore(dataDir);
    finished = await storeFinishedSession(store, { tables: TABLES });
    await store.close();
  });
  browser = await sharedBrowser();
});
afterAll(async () => {
  await closeScreens(browser);
  await server?.stop();
});

/** Asks something of a session as its facilitator. */
async function command(session: string, wish: SessionCommand): Promise<void> {
  const body = { commandId: `projector-${String(asked++).padStart(4, '0')}`, command: wish };
  expect(await server.ask(`/api/host/sessions/${session}/commands`, body)).toMatchObject({ ok: true });
}

const turn = (session: string, view: ProjectorView) => command(session, { type: 'TurnProjector', view });
const order = (session: string, wish: Order) => orderAll(server, session, wish);

/** A wall with the projector's page of a session, opened by a key of its own. */
async function openWall(session: string): Promise<Phone> {
  const credentials = `/api/host/sessions/${session}/credentials`;
  const { path } = await server.ask<{ path: string }>(credentials, { kind: 'projector' });
  const wall = await openPhone(browser, WALL);
  await wall.page.goto(`${server.url}${path}`);
  return wall;
}

/** What sticks out of the picture below or at the right; nobody can scroll a wall. */
async function outside({ page }: Phone): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main, main *')]
      // A canvas follows its box one frame later, and the box cuts it off.
      .filter((element) => element.closest('.sr, .news, .story-said, .story-people, canvas') === null)
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && (box.right > innerWidth + 2 || box.bottom > innerHeight + 2);
      })
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`),
  );
}

/**
 * Looks at a view: nothing outside in every size, axe finds nothing in both themes. Both together in the long run only: a
 * theme moves nothing.
 */
async function look(wall: Phone, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    while ((await wall.page.locator('html').getAttribute('data-theme')) !== theme) await wall.page.keyboard.press('d');
    for (const size of IS_LONG || theme === 'light' ? SIZES : [WALL]) {
      await wall.page.setViewportSize(size);
      expect(await outside(wall), `${name}, ${theme}, ${size.width}`).toEqual([]);
    }
    await wall.page.setViewportSize(WALL);
    expect((await readWall(wall.page, false)).faults, `${name}, ${theme}`).toEqual([]);
    await wall.picture(`projector-${name}-${theme}`);
    expect(await axeFindings(wall.page), `${name}, ${theme}`).toEqual([]);
  }
}

describe('the projector before and during play', () => {
  let session = '';
  let wall: Phone;

  beforeAll(async () => {
    session = (await openSession(server, 3, false)).id;
    wall = await openWall(session);
  });

  const join = async (name: string) => {
    const { code } = await sessionOf(session);
    const body = { protocol: PROTOCOL, code, name, joinId: `projector-join-${asked++}` };
    expect(await server.ask('/api/join', body)).toMatchObject({ ok: true });
  };

  test('given a key in the link, when the page opens, then it shows the way in and keeps the key to itself', async () => {
    const { page } = wall;
    const { code } = await sessionOf(session);
    await page.getByText(`${code.slice(0, 3)} ${code.slice(3)}`).waitFor();
    expect(page.url()).not.toContain('key=');
    await page.getByText('Matikan data seluler.').waitFor();
    await page.getByText('Turn off mobile data.').waitFor();
    await page.getByRole('img', { name: /^Kode QR untuk http/ }).waitFor();
    await look(wall, 'arrival');
  });

  test('when people arrive, then they are counted and nobody is named', async () => {
    const { page } = wall;
    await join('Baiq Nurhaliza');
    await join('Lalu Arif');
    await page.getByRole('img', { name: '2 orang hadir, 3 meja.', exact: false }).waitFor();
    expect(await page.locator('body').textContent()).not.toMatch(/Baiq|Lalu/);
  });

  test('when tables run, then it shows the clock, the phase in both languages and how far they are', async () => {
    const { page } = wall;
    await turn(session, { kind: 'phase' });
    await page.getByRole('heading', { name: 'Segera dimulai' }).waitFor();
    await order(session, { kind: 'start' });
    await page.getByRole('heading', { name: 'Membaca arahan' }).waitFor();
    await page.getByText('Reading the brief').waitFor();
    await page
      .getByRole('timer')
      .getByText(/^0[78]:\d\d$/)
      .waitFor();
    await page.locator('.state.reading .state-count').getByText('3', { exact: true }).waitFor();
    await expect.poll(() => page.locator('.land-box canvas, .land-box svg').count(), { timeout: 60_000 }).toBe(1);
    const land = await page.locator('.land-box').boundingBox();
    expect(land?.height).toBeGreaterThan(200);
    await order(session, { kind: 'announce', text: 'Minum dahulu.' });
    await page.getByRole('main').getByText('Minum dahulu.').waitFor();
    await look(wall, 'said');
    await page.keyboard.press('x');
    await page.getByRole('heading', { name: 'Membaca arahan' }).waitFor();
    await order(session, { kind: 'inject', injection: 'cyclone' });
    await page.getByRole('heading', { name: /^Kejadian: Siklon/ }).waitFor();
    await look(wall, 'phase');
    await order(session, { kind: 'pause', eyesUp: true });
    await page.getByRole('heading', { name: 'Mohon perhatian ke depan' }).waitFor();
    await look(wall, 'eyes-up');
    await order(session, { kind: 'resume' });
    await page.getByRole('heading', { name: 'Membaca arahan' }).waitFor();
  });

  test('when the server goes away and comes back, then the last picture stays and follows again', async () => {
    const { page } = wall;
    await server.kill();
    await page.getByText('Sambungan terputus', { exact: false }).waitFor();
    await page.getByRole('heading', { name: 'Membaca arahan' }).waitFor();
    await server.startAgain();
    await page.getByText('Sambungan terputus', { exact: false }).waitFor({ state: 'detached', timeout: 120_000 });
    await page.getByText('Dijeda. Server baru kembali.').waitFor();
    await turn(session, { kind: 'blank' });
    await page.getByRole('heading', { name: 'Membaca arahan' }).waitFor({ state: 'detached' });
    await look(wall, 'blank');
    expect(wall.faults).toEqual([]);
  });
});

describe('the projector after the reveal', () => {
  let wall: Phone;

  beforeAll(async () => {
    wall = await openWall(finished);
  });

  test('when the quadrant is shown, then every table is in it, three are told, and no number says which', async () => {
    const { page } = wall;
    await turn(finished, { kind: 'quadrant', round: 1, numbers: false });
    await page.getByRole('heading', { name: '65 meja, satu kasus' }).waitFor();
    await page.locator('.quadrant .mark').first().waitFor({ timeout: 120_000 });
    // Tables of one kind at one place share a mark; the numbers beside the picture have them all.
    const drawn = await page.locator('.quadrant .mark').count();
    expect(drawn > 0 && drawn <= TABLES).toBe(true);
    expect(await page.locator('.debrief-aside .sr tbody tr').count()).toBe(TABLES);
    const labels = await page.locator('.quadrant .label').allTextContents();
    expect(labels.filter((label) => !/^([ABC]( \+\d+)?|×\d+)$/.test(label))).toEqual([]);
    await look(wall, 'quadrant');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'Tiga kisah untuk dibahas' }).waitFor();
    expect(await page.locator('.stories b [aria-hidden]').allTextContents()).toEqual(['A', 'B', 'C']);
    await look(wall, 'stories');
  });

  test('[SE-11] when twelve of more than thirty tables are called, then their numbers stand there and no others', async () => {
    const { page } = wall;
    // Tables that were closed early have no place in the picture, so that more than one or two are called.
    const called = [3, 4, 11, 17, 22, 23, 31, 40, 44, 50, 57, 64];
    await turn(finished, { kind: 'quadrant', round: 1, numbers: false, called });
    const named = async () => {
      const labels = await page.locator('.quadrant .label').allTextContents();
      return labels.flatMap((label) => label.replace(/ ?\+\d+$/, '').split(', ')).filter((one) => /^\d+$/.test(one));
    };
    // One of them may stand with a story that has its place.
    await expect.poll(async () => (await named()).length, { timeout: 60_000 }).toBeGreaterThan(0);
    expect((await named()).filter((one) => !called.includes(Number(one)))).toEqual([]);
    await look(wall, 'quadrant-numbers');
  });

  test('when figures are shown, then both measures have their median', async () => {
    const { page } = wall;
    await turn(finished, { kind: 'figures', numbers: false });
    await page.getByRole('img', { name: /^Manfaat bersama dari \d+ kesepakatan, median \d+(,5)?\.$/ }).waitFor();
    await page.getByRole('img', { name: /^Dampak lokal dari \d+ kesepakatan, median \d+(,5)?\.$/ }).waitFor();
    await look(wall, 'figures');
  });

  test('when a story is told, then names stand there only where they were asked for', async () => {
    const { page } = wall;
    const first = personName(1);
    await turn(finished, { kind: 'story', round: 1, table: 1, names: false, talk: false });
    await page.getByRole('heading', { name: /^Kisah (satu meja|[ABC]): / }).waitFor();
    await page.locator('.course').waitFor({ timeout: 120_000 });
    await look(wall, 'story');
    await page.keyboard.press('ArrowRight');
    await page.getByText('Manfaat bersama', { exact: true }).waitFor({ timeout: 120_000 });
    expect(await page.locator('body').textContent()).not.toContain(first);
    expect(await page.locator('body').textContent()).not.toMatch(/Meja 1\b|meja 1\b/);
    await look(wall, 'story-package');
    await turn(finished, { kind: 'story', round: 1, table: 1, names: true, talk: true });
    await page.locator('.course').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByText(first, { exact: false }).first().waitFor();
    await look(wall, 'story-names');
    expect(wall.faults).toEqual([]);
  });
});

test('given a key that opens nothing, when the page opens, then it says what to do', async () => {
  const wall = await openPhone(browser, WALL);
  await wall.page.goto(`${server.url}/projector#key=nothing&session=${finished}`);
  await wall.page.getByText('tidak berlaku lagi', { exact: false }).waitFor();
  const bare = await openPhone(browser, WALL);
  await bare.page.goto(`${server.url}/projector`);
  await bare.page.getByText('Buka tautan proyektor', { exact: false }).waitFor();
});

async function sessionOf(id: string): Promise<{ readonly code: string }> {
  const { sessions } = await server.ask<{ sessions: { id: string; code: string }[] }>('/api/host/sessions');
  const found = sessions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No session ${id}`);
  return found;
}
