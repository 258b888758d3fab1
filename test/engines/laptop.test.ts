import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite/open-sqlite-store.ts';
import { ServedRunding } from '../e2e/support/served-runding.ts';
import { storeFinishedSession } from '../support/finished-session.ts';
import type { Engine } from './engine.ts';
import { findEngines } from './find-engines.ts';
import { openFirefox } from './firefox.ts';
import { Hand } from './hand.ts';

const TABLES = 4;
/** The key of that name, as WebDriver writes it. */
const END = '\uE010';

describe('the laptop’s pages in Firefox ESR', () => {
  let server: ServedRunding;
  let firefox: Engine;
  let hand: Hand;
  let session = '';
  const address = (path: string) => `http://127.0.0.1:${server.port}${path}`;

  beforeAll(async () => {
    server = await ServedRunding.start(async (dataDir) => {
      const store = await openSqliteStore(dataDir);
      session = await storeFinishedSession(store, { tables: TABLES, seed: 3 });
      await store.close();
    });
    const viewport = { width: 1366, height: 768 };
    firefox = await openFirefox(findEngines().firefox, { blocksSiteData: false, viewport });
    hand = new Hand(firefox);
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.stop();
  });

  /** The path of a page with a key of its own. */
  async function keyed(kind: 'facilitator' | 'projector'): Promise<string> {
    const { path } = await server.ask<{ path: string }>(`/api/host/sessions/${session}/credentials`, { kind });
    return address(path);
  }

  test('given a revealed session, when the wall is opened, then it shows its pictures, and its keys and buttons work', async () => {
    const command = { type: 'TurnProjector', view: { kind: 'quadrant', round: 1, numbers: false } };
    await server.ask(`/api/host/sessions/${session}/commands`, { commandId: 'firefox-wall-1', command });
    await hand.open(await keyed('projector'));
    await hand.sees(`${TABLES} meja, satu kasus`);
    await hand.sees(`dari ${TABLES} meja sepakat`);
    await hand.key('q');
    await hand.sees('Pindai untuk masuk');
    await hand.key('q');
    await hand.press('^Berikutnya');
    await hand.sees('isah untuk dibahas');
    expect(await hand.tooTall()).toBeLessThanOrEqual(0);
    expect(await hand.faults()).toEqual([]);
  });

  test('given a revealed session, when the board is opened, then it leads through the debrief', async () => {
    await hand.open(await keyed('facilitator'));
    await hand.sees('Gambar di dinding');
    expect(await hand.faults()).toEqual([]);
  });

  test('given a revealed session, when the desk is opened, then its tables stand there', async () => {
    await hand.open(address(`/desk?session=${session}#key=${server.hostKey}`));
    await hand.sees('Ruang instruktur');
    await hand.sees(`${TABLES} meja`);
    expect(await hand.faults()).toEqual([]);
  });

  test('given a revealed session, when a table is replayed, then it goes to its last step', async () => {
    await hand.open(address(`/replay?session=${session}&table=1#key=${server.hostKey}`));
    await hand.sees('Meja 1, putar ulang');
    const step = () => firefox.evaluate('document.querySelector("[role=slider]").getAttribute("aria-valuenow")');
    await expect.poll(step, { timeout: 30_000 }).toBe('0');
    await hand.key(END);
    await expect.poll(async () => Number(await step()), { timeout: 30_000 }).toBeGreaterThan(10);
    expect(await hand.faults()).toEqual([]);
  });
});
