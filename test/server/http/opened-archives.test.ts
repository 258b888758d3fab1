import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import {
  callApi,
  mintKey,
  openSession,
  type RunningServer,
  runServer,
  sitDown,
  takeSeat,
} from '../../support/running-server.ts';

const get = (server: RunningServer, path: string, key = server.hostKey) => callApi(server, 'GET', path, { key });

async function archiveOf(server: RunningServer, session: string, query = ''): Promise<Buffer> {
  const headers = { authorization: `Bearer ${server.hostKey}` };
  const response = await fetch(`${server.base}/api/host/sessions/${session}/archive${query}`, { headers });
  return Buffer.from(await response.arrayBuffer());
}

async function open(server: RunningServer, file: Buffer): Promise<string> {
  const response = await fetch(`${server.base}/api/host/archives`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.hostKey}`, 'content-type': 'application/gzip' },
    body: new Uint8Array(file),
  });
  const answer = (await response.json()) as { ok: boolean; session: string };
  assert.equal(answer.ok, true, JSON.stringify(answer));
  return answer.session;
}

/** A session in which somebody sat down and said something, and on which something was noted. */
async function spokenSession(server: RunningServer) {
  const session = await openSession(server);
  const phone = await sitDown(server, await takeSeat(server, session.code, 'Baiq Kenari'));
  assert.deepEqual(await phone.send({ type: 'Say', channel: 'team', text: 'Rahasia belerang' }), { ok: true });
  const path = `/api/host/sessions/${session.id}/notes`;
  await callApi(server, 'POST', path, { body: { text: 'Lihat lagi' }, key: server.hostKey });
  return session;
}

interface Listed {
  readonly id: string;
  readonly stage: string;
  readonly archive?: { readonly hasNames: boolean; readonly isHere: boolean };
}

async function listed(server: RunningServer) {
  const { json } = await get(server, '/api/host/sessions');
  return json as unknown as { readonly counted: number; readonly sessions: readonly Listed[] };
}

describe('an opened archive', () => {
  it('[LO-15] is read as a session is: results, record, notes, case, exports and archive', async () => {
    const first = await runServer();
    const session = await spokenSession(first);
    const file = await archiveOf(first, session.id, '?names=yes');
    const second = await runServer();
    const room = await open(second, file);
    const both = async (path: string) => [
      await get(first, `/api/host/sessions/${session.id}${path}`),
      await get(second, `/api/host/sessions/${room}${path}`),
    ];
    for (const path of ['/results', '/notes', '/case']) {
      const [there, here] = await both(path);
      assert.deepEqual(here?.json, there?.json, path);
    }
    for (const path of ['/tables/1/log', '/csv?names=yes']) {
      const [there, here] = await both(path);
      assert.equal(here?.text, there?.text, path);
    }
    assert.match((await get(second, `/api/host/sessions/${room}/notes`)).text, /Lihat lagi/);
    const again = await archiveOf(second, room, '?names=yes');
    assert.equal(await open(second, again), room, 'what is taken from it is the same archive');
  });

  it('[LO-15] stands beside its session and counts with it once, however often and in whatever form it is opened', async () => {
    const server = await runServer();
    const session = await spokenSession(server);
    await openSession(server);
    const named = await open(server, await archiveOf(server, session.id, '?names=yes'));
    assert.equal(await open(server, await archiveOf(server, session.id, '?names=yes')), named);
    const covered = await open(server, await archiveOf(server, session.id));
    assert.notEqual(covered, named);
    const { counted, sessions } = await listed(server);
    assert.equal(counted, 2);
    const archives = Object.fromEntries(sessions.flatMap(({ id, archive }) => (archive ? [[id, archive]] : [])));
    assert.deepEqual(archives, {
      [named]: { hasNames: true, isHere: true },
      [covered]: { hasNames: false, isHere: true },
    });
    assert.equal((await get(server, '/health')).json.sessions, 2);
    assert.ok(!(await get(server, `/api/host/sessions/${covered}/research?names=yes`)).text.includes('Kenari'));
    const names = await get(server, `/api/host/sessions/${covered}/archive?names=yes`);
    assert.equal(names.json.code, 'archive-covered');
  });

  it('[LO-15] is never written into: whatever would change it is refused by name, and its file stays to the byte', async () => {
    const server = await runServer();
    const session = await spokenSession(server);
    const room = await open(server, await archiveOf(server, session.id, '?names=yes'));
    const path = join(server.dataDir, 'archives', `${room}.runding`);
    const before = readFileSync(path);
    const at = `/api/host/sessions/${room}`;
    const asked = {
      notes: { text: 'Sesudahnya' },
      commands: { commandId: 'add-one-table', command: { type: 'AddTable' } },
      roster: { commandId: 'list', people: [{ id: 'one', name: 'Siti' }] },
      rounds: { commandId: 'next', scenario: 'three-party-test', tables: 1, moves: [] },
      signs: { tables: [1], replacing: false },
      credentials: { kind: 'observer' },
    };
    for (const [what, body] of Object.entries(asked)) {
      const { json } = await callApi(server, 'POST', `${at}/${what}`, { body, key: server.hostKey });
      assert.equal(json.code, 'session-archived', what);
    }
    for (const what of ['notes', 'results']) await get(server, `${at}/${what}`);
    assert.deepEqual(readFileSync(path), before);
    const own = await mintKey(server, session.id, 'observer');
    assert.equal((await get(server, `${at}/results`, own)).json.code, 'right-missing');
    const { sessions } = (await get(server, '/api/host/sessions', own)).json as unknown as { sessions: Listed[] };
    assert.deepEqual(
      sessions.map(({ id }) => id),
      [session.id],
    );
  });

  it('[LO-15] is there after a restart, and is put away without its session, or the session without it', async () => {
    const first = await runServer();
    const session = await spokenSession(first);
    const named = await open(first, await archiveOf(first, session.id, '?names=yes'));
    const covered = await open(first, await archiveOf(first, session.id));
    await first.runding.stop();
    const server = await runServer({ dataDir: first.dataDir });
    assert.equal((await listed(server)).sessions.length, 3);
    const gone = await callApi(server, 'DELETE', `/api/host/sessions/${named}`, { key: server.hostKey });
    assert.deepEqual(gone.json, { ok: true, tracesLeft: false });
    assert.deepEqual(readdirSync(join(server.dataDir, 'archives')), [`${covered}.runding`]);
    assert.equal((await get(server, `/api/host/sessions/${named}/results`)).json.code, 'log-unknown');
    await callApi(server, 'DELETE', `/api/host/sessions/${session.id}`, { key: server.hostKey });
    const { counted, sessions } = await listed(server);
    assert.deepEqual([counted, sessions.map(({ id }) => id)], [1, [covered]]);
    assert.equal((await get(server, `/api/host/sessions/${covered}/results`)).json.ok, true);
  });

  it('[LO-15] its session is taken up where the house has it not, with its names, and goes on', async () => {
    const first = await runServer();
    const session = await spokenSession(first);
    const [named, covered] = [await archiveOf(first, session.id, '?names=yes'), await archiveOf(first, session.id)];
    const second = await runServer();
    const resume = async (server: RunningServer, file: Buffer) => {
      const path = `/api/host/archives/${await open(server, file)}/session`;
      return (await callApi(server, 'POST', path, { key: server.hostKey })).json;
    };
    assert.equal((await resume(second, covered)).code, 'archive-covered');
    assert.deepEqual(await resume(second, named), { ok: true, session: session.id });
    assert.equal((await resume(second, named)).code, 'archive-known');
    const body = { commandId: 'add-one-table', command: { type: 'AddTable' } };
    const path = `/api/host/sessions/${session.id}/commands`;
    assert.deepEqual((await callApi(second, 'POST', path, { body, key: second.hostKey })).json, { ok: true });
  });
});
