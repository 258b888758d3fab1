import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, it } from 'vitest';
import { sha256 } from '../../../server/hosting/sha256.ts';
import { readArchive, verifyArchive } from '../../../shared/log/archive.ts';
import {
  callApi,
  openSession,
  type RunningServer,
  runServer,
  sitDown,
  takeSeat,
} from '../../support/running-server.ts';

const auth = (server: RunningServer) => ({ authorization: `Bearer ${server.hostKey}` });

async function download(server: RunningServer, session: string, query = ''): Promise<Buffer> {
  const response = await fetch(`${server.base}/api/host/sessions/${session}/archive${query}`, {
    headers: auth(server),
  });
  assert.equal(response.status, 200);
  return Buffer.from(await response.arrayBuffer());
}

async function upload(server: RunningServer, body: Buffer): Promise<Record<string, unknown>> {
  const response = await fetch(`${server.base}/api/host/archives`, {
    method: 'POST',
    headers: { ...auth(server), 'content-type': 'application/gzip' },
    body: new Uint8Array(body),
  });
  return (await response.json()) as Record<string, unknown>;
}

/** A session in which somebody with a name of their own said something of their own. */
async function spokenSession(server: RunningServer) {
  const session = await openSession(server);
  const phone = await sitDown(server, await takeSeat(server, session.code, 'Baiq Kenari'));
  assert.deepEqual(await phone.send({ type: 'Say', channel: 'team', text: 'Rahasia belerang' }), { ok: true });
  return { session, phone };
}

const linesOf = (packed: Buffer) => gunzipSync(packed).toString('utf8').trimEnd().split('\n');

describe('taking a session away', () => {
  it('[LO-6] [LO-7] an archive has names only when asked for; both verify', async () => {
    const server = await runServer();
    const { session } = await spokenSession(server);
    const plain = linesOf(await download(server, session.id));
    const named = linesOf(await download(server, session.id, '?names=yes'));
    for (const secret of ['Baiq Kenari', 'Rahasia belerang']) {
      assert.ok(!plain.join('\n').includes(secret), secret);
      assert.ok(named.join('\n').includes(secret), secret);
    }
    for (const lines of [plain, named]) {
      const archive = readArchive(lines);
      assert.ok(archive.head);
      assert.deepEqual(verifyArchive(archive, sha256), []);
      assert.equal(archive.logs.length, 2);
    }
  });

  it('[LO-6] an archive opens on another laptop, once, line for line; a changed one is refused with the line', async () => {
    const first = await runServer();
    const { session } = await spokenSession(first);
    const packed = await download(first, session.id, '?names=yes');
    const second = await runServer();
    const lines = linesOf(packed);
    const changed = lines.map((line, at) => (at === lines.length - 1 ? line.replace('belerang', 'belarang') : line));
    const refused = await upload(second, gzipSync(changed.join('\n')));
    assert.equal(refused.code, 'archive-broken');
    assert.match(String(refused.reason), new RegExp(`line ${lines.length}\\b`));
    assert.equal((await upload(second, Buffer.from('not an archive'))).code, 'archive-broken');
    assert.deepEqual(await upload(second, packed), { ok: true, session: session.id });
    assert.equal((await upload(second, packed)).code, 'archive-known');
    const [, ...kept] = linesOf(await download(second, session.id, '?names=yes'));
    const [, ...sent] = lines;
    assert.deepEqual(kept, sent);
  });

  it('results come as CSV with the separator of the spreadsheet', async () => {
    const server = await runServer();
    const { session } = await spokenSession(server);
    const { text } = await callApi(server, 'GET', `/api/host/sessions/${session.id}/csv`, { key: server.hostKey });
    const [head = '', row = ''] = text.replace('\ufeff', '').split('\r\n');
    assert.deepEqual([head.split(';')[0], head.split(';')[1]], ['babak', 'meja']);
    assert.match(row, /^1;1;lobby;/);
  });

  it('deleting a session leaves nothing of it on disk and lets everybody go', async () => {
    const server = await runServer();
    const { session, phone } = await spokenSession(server);
    const response = await fetch(`${server.base}/api/host/sessions/${session.id}`, {
      method: 'DELETE',
      headers: auth(server),
    });
    assert.deepEqual(await response.json(), { ok: true });
    await phone.left;
    const { json } = await callApi(server, 'GET', '/api/seat', { key: phone.joined.token });
    assert.equal(json.ok, false);
    for (const file of readdirSync(server.dataDir)) {
      const bytes = readFileSync(join(server.dataDir, file)).toString('latin1');
      for (const trace of ['Baiq Kenari', 'Rahasia belerang', session.id])
        assert.ok(!bytes.includes(trace), `${trace} in ${file}`);
    }
  });
});
