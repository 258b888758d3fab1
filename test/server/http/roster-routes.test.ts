import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { WIRE_LIMITS } from '../../../shared/wire/limits.ts';
import { mintKey, openSession, type RunningServer, runServer } from '../../support/running-server.ts';

const auth = (server: RunningServer) => ({ authorization: `Bearer ${server.hostKey}` });

describe('reading a list of people that is a file', () => {
  it('[RO-6] given a facilitator’s key, then the rows come back as they stand, and a file that is none is named', async () => {
    const server = await runServer();
    const session = await openSession(server);
    const key = await mintKey(server, session.id, 'facilitator');
    const read = async (body: Uint8Array<ArrayBuffer>, headers: Record<string, string>) => {
      const response = await fetch(`${server.base}/api/host/rosters`, { method: 'POST', headers, body });
      return [response.status, await response.json()];
    };
    const list = new Uint8Array(Buffer.from('\ufeffNama;Meja\r\nBaiq;3\r\n', 'utf16le'));
    const sheet = {
      rows: [
        { line: 1, cells: ['Nama', 'Meja'] },
        { line: 2, cells: ['Baiq', '3'] },
      ],
      merged: [],
      faults: [],
    };
    for (const headers of [auth(server), { authorization: `Bearer ${key}` }])
      assert.deepEqual(await read(list, headers), [200, { ok: true, sheet }]);
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]);
    assert.deepEqual(await read(picture, auth(server)), [200, { ok: false, code: 'roster-unreadable' }]);
    const [status] = await read(new Uint8Array(WIRE_LIMITS.rosterBytes + 1), auth(server));
    assert.equal(status, 413);
    const [without] = await read(list, {});
    assert.equal(without, 403);
  });
});
