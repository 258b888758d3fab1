import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, it } from 'vitest';
import { startChildServer } from '../support/child-server.ts';
import { dataFolder, scenariosFolder } from '../support/running-server.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { FaultHall } from './hall.ts';
import { assertWhole, Ledger } from './ledger.ts';

const KILLS = Number(process.env.FAULTS_KILLS ?? 100);
/** A round whose answers do not come, because of what was ordered before, is cut off after this long. */
const LONGEST_ROUND_MS = 3000;

describe(`a server killed ${KILLS} times under its clients`, () => {
  it('[WI-4] [WI-5] [WI-12] [WI-13] nothing that was acknowledged is lost, doubled or split', async () => {
    const [data, cases] = [dataFolder(), scenariosFolder([threePartyScenario()])];
    const ledger = new Ledger();
    let server = await startChildServer(data, cases);
    const hall = await FaultHall.open(server, ledger);
    for (let kill = 0; kill < KILLS; kill++) {
      const acting = (async () => {
        for (let round = 0; round < 3; round++) await hall.act();
      })();
      // Before the first answer, between two, and after many; some milliseconds later, to meet every step of the way.
      const enough = ledger.acknowledged.length + (kill % 15);
      const latest = performance.now() + LONGEST_ROUND_MS;
      while (ledger.acknowledged.length < enough && performance.now() < latest) await wait(1);
      await wait((kill * 7) % 30);
      await server.kill();
      await acting;
      server = await startChildServer(data, cases);
      await hall.comeBack(server);
      if (kill % 20 === 19) await assertWhole(server, hall.session, ledger);
    }
    await hall.settle();
    await assertWhole(server, hall.session, ledger);
    const { asked, acknowledged } = ledger;
    assert.ok(acknowledged.length > 0 && acknowledged.length < asked);
    process.stdout.write(`${KILLS} kills: ${asked} asked, ${acknowledged.length} acknowledged, all there once\n`);
  });
});
