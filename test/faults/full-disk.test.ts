import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, it, onTestFinished } from 'vitest';
import { startChildServer } from '../support/child-server.ts';
import { scenariosFolder } from '../support/running-server.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { NO_SMALL_DISK, openSmallDisk } from '../support/small-disk.ts';
import { FaultHall } from './hall.ts';
import { assertWhole, Ledger } from './ledger.ts';

const FILLS = Number(process.env.FAULTS_FILLS ?? 200);
const PAGE = 4096;
const DISK_BYTES = 48 * 1024 * 1024;

describe.skipIf(NO_SMALL_DISK !== undefined)(`a disk filled to its last pages ${FILLS} times`, () => {
  it('[WI-5] [WI-12] [SE-22] nothing that was acknowledged is lost, doubled or split, with restarts on a full disk and an empty one', async () => {
    const disk = openSmallDisk(DISK_BYTES);
    onTestFinished(() => disk.remove());
    const cases = scenariosFolder([threePartyScenario()]);
    const ledger = new Ledger();
    let server = await startChildServer(disk.dataDir, cases);
    const hall = await FaultHall.open(server, ledger);
    for (let fill = 0; fill < FILLS; fill++) {
      disk.fill((fill % 13) * PAGE);
      for (let round = 0; round < 2; round++) await hall.act();
      const isKilled = fill % 20 === 19;
      if (isKilled) {
        await server.kill();
        // Every second time it is started on a disk that is still full, and has room a moment later.
        if (fill % 40 === 39) disk.clear();
        const starting = startChildServer(disk.dataDir, cases);
        await wait(fill % 40 === 39 ? 0 : 1500);
        disk.clear();
        server = await starting;
      }
      disk.clear();
      if (isKilled) await hall.comeBack(server);
      await hall.settle();
      if (fill % 20 === 19) await assertWhole(server, hall.session, ledger);
    }
    await assertWhole(server, hall.session, ledger);
    assert.ok(server.isAlive());
    const { asked, acknowledged } = ledger;
    assert.ok(acknowledged.length > FILLS && acknowledged.length < asked, 'some was taken and some could not be');
    process.stdout.write(`${FILLS} fills: ${asked} asked, ${acknowledged.length} acknowledged, all there once\n`);
  });
});
