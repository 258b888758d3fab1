import { expect, it, onTestFinished } from 'vitest';
import { Door } from '../../../server/access/door.ts';
import { watchOutage } from '../../../server/boards/hall-outage.ts';
import { Presence } from '../../../server/boards/presence.ts';
import { House } from '../../../server/hosting/house.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import type { SessionCommand } from '../../../shared/session/commands.ts';
import { threePartyScenario, twoPartyScenario } from '../../support/scenarios.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const seats = (count: number) => Array.from({ length: count }, (_, i) => `north:${i + 1}`);

it('[WI-32] given a second round, when half of its phones are lost, then those of the first round are not counted as connected', async () => {
  const store = await openSqliteStore(temporaryFolder());
  const house = new House(store);
  onTestFinished(async () => {
    await house.stop();
    await store.close();
  });
  const session = await new Door(house).openSession(threePartyScenario(), { tables: 1, bots: false, practise: false });
  const presence = new Presence();
  const watch = watchOutage(session, presence);
  const ask = async (id: string, command: SessionCommand) =>
    expect(await session.submit({ kind: 'facilitator' }, id, command)).toEqual({ ok: true });
  const first = session.tableId(1);
  await ask('start-1', { type: 'OrderTables', tables: 'all', order: { kind: 'start' } });
  presence.note(first, seats(16));
  await ask('close-1', { type: 'OrderTables', tables: 'all', order: { kind: 'close' } });
  await ask('round-2', { type: 'OpenRound', scenario: twoPartyScenario(), tables: 1, moves: [] });
  presence.note(first, []);
  await ask('start-2', { type: 'OrderTables', tables: 'all', order: { kind: 'start' } });
  presence.note(session.tableId(1), seats(16));
  presence.note(session.tableId(1), seats(8));
  expect(watch.news()).toMatchObject({ of: 16, missing: 8 });
  watch.stop();
});
