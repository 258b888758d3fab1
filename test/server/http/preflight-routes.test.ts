import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { Preflight } from '../../../shared/wire/preflight.ts';
import { type RunningServer, runServer } from '../../support/running-server.ts';

const report = (id: string, changes: object = {}) => ({
  id,
  browser: 'Chrome 128, Android 10',
  samples: 40,
  lost: 0,
  p50: 8.5,
  p95: 30,
  ...changes,
});

async function tell(server: RunningServer, body: object): Promise<unknown> {
  const response = await fetch(`${server.base}/api/check`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

async function look(server: RunningServer, method = 'GET', key = server.hostKey): Promise<Response> {
  return fetch(`${server.base}/api/host/preflight`, { method, headers: { authorization: `Bearer ${key}` } });
}

describe('before the day', () => {
  it('answers a ping with nothing, never from a cache', async () => {
    const server = await runServer();
    const response = await fetch(`${server.base}/api/check`);
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('cache-control'), 'no-store');
  });

  it('tells the host addresses, disk and versions, and every device once with its latest figures', async () => {
    const server = await runServer();
    assert.deepEqual(await tell(server, report('device-0001')), { ok: true });
    assert.deepEqual(await tell(server, report('device-0002', { browser: '<b>Firefox</b> 130' })), { ok: true });
    assert.deepEqual(await tell(server, report('device-0001', { p95: 60 })), { ok: true });
    const found = (await (await look(server)).json()) as Preflight;
    assert.deepEqual(
      found.devices.map(({ browser, p95 }) => [browser, p95]),
      [
        ['Chrome 128, Android 10', 60],
        ['bFirefoxb 130', 30],
      ],
    );
    assert.ok(!JSON.stringify(found).includes('device-0001'), 'what a device calls itself stays here');
    assert.deepEqual(found.addresses, server.runding.addresses);
    assert.ok((found.disk?.free ?? 0) > 0 && (found.disk?.total ?? 0) >= (found.disk?.free ?? 0));
    assert.match(found.node, /^v\d+/);
    assert.equal((await look(server, 'DELETE')).status, 200);
    assert.deepEqual(((await (await look(server)).json()) as Preflight).devices, []);
  });

  it('is for the host only, and takes no report that is not one', async () => {
    const server = await runServer();
    assert.equal((await look(server, 'GET', 'wrong')).status, 403);
    for (const wrong of [{}, report('x'), report('device-0001', { p95: -1 }), report('device-0001', { name: 'Baiq' })])
      assert.deepEqual(await tell(server, wrong), { ok: false, code: 'message-malformed' });
  });
});
