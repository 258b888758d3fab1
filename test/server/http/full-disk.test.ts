import assert from 'node:assert/strict';
import { describe, it, onTestFinished } from 'vitest';
import { startRunding } from '../../../server/main.ts';
import { callApi, openDesk, openSession, runServer, scenariosFolder } from '../../support/running-server.ts';
import { threePartyScenario } from '../../support/scenarios.ts';
import { NO_SMALL_DISK, openSmallDisk } from '../../support/small-disk.ts';

describe.skipIf(NO_SMALL_DISK !== undefined)(`a server on a full disk (${NO_SMALL_DISK ?? 'mounted'})`, () => {
  it('[LO-8] says that it cannot write, deletes a session for good, and says when it can write again', async () => {
    const disk = openSmallDisk(24 * 1024 * 1024);
    onTestFinished(() => disk.remove());
    const scenariosDir = scenariosFolder([threePartyScenario()]);
    const server = await runServer({ dataDir: disk.dataDir, scenariosDir });
    const { id } = await openSession(server, { tables: 3 });
    const kept = await openSession(server);
    const desk = await openDesk(server, kept.id);
    const health = () => callApi(server, 'GET', '/health');
    assert.deepEqual([(await health()).status, (await health()).json.writing], [200, 'works']);
    disk.fill();
    const announce = () => desk.order({ kind: 'announce', text: 'x'.repeat(250) });
    for (let n = 0; n < 4000 && (await announce()).ok; n++);
    const failed = await health();
    assert.deepEqual([failed.status, failed.json.ok, failed.json.writing], [503, false, 'failed']);
    assert.equal('store' in failed.json, false, 'why is for the host');
    const own = await callApi(server, 'GET', '/health', { key: server.hostKey });
    assert.match(JSON.stringify(own.json.store), /is full/);

    const path = `/api/host/sessions/${id}`;
    const answer = await callApi(server, 'DELETE', path, { key: server.hostKey });
    assert.deepEqual(answer.json, { ok: true, tracesLeft: true });
    await server.runding.stop();
    disk.fill();
    const config = { port: 0, host: '127.0.0.1', dataDir: disk.dataDir, names: [], locked: false };
    const runding = await startRunding({ config, scenariosDir, pages: () => undefined });
    onTestFinished(() => runding.stop());
    const { hostKey } = server;
    const again = { base: `http://127.0.0.1:${runding.port}`, hostKey };
    const { json } = await callApi(again, 'GET', '/api/host/sessions', { key: hostKey });
    assert.deepEqual(
      (json.sessions as { id: string }[]).map((one) => one.id),
      [kept.id],
    );
    disk.clear();
    const next = await openSession(again);
    assert.ok(next.id);
    assert.equal((await callApi(again, 'GET', '/health')).json.writing, 'works');
  });
});
