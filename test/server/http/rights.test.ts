import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { personOf } from '../../../server/access/secrets.ts';
import type { Right } from '../../../shared/wire/hall-messages.ts';
import { PROTOCOL, sessionRoomId } from '../../../shared/wire/protocol.ts';
import type { Route } from '../../../shared/wire/route.ts';
import { ROUTES as TABLE } from '../../../shared/wire/routes.ts';
import {
  callApi,
  freshId,
  mintKey,
  openDesk,
  openSession,
  type RunningServer,
  runServer,
  sitDown,
  takeSeat,
} from '../../support/running-server.ts';
import { soon } from '../../support/soon.ts';

type Method = 'GET' | 'POST' | 'DELETE';

const ORDER = { type: 'OrderTables', tables: 'all', order: { kind: 'announce', text: 'Halo' } } as const;
/** What the three-party case agreed on paper. */
const PAPER = {
  type: 'EnterPaperResult',
  package: [1, 2, 1],
  signatories: ['north', 'south'],
  votes: { forum: 'for' },
  typedBy: 'Ibu Sari',
  corrects: false,
} as const;

const command = () => ({ commandId: freshId(), command: ORDER });

/** Every route below `/api/host`, and to whom of those with a key to session SESSION it answers. */
const ROUTES: readonly (readonly [Method, string, (() => unknown) | undefined, readonly Right[]])[] = [
  ['GET', '/scenarios', undefined, ['host', 'facilitator']],
  ['GET', '/scenarios/three-party-test', undefined, ['host', 'facilitator']],
  ['POST', '/scenarios', () => ({}), ['host']],
  ['DELETE', '/scenarios/three-party-test', undefined, ['host']],
  ['GET', '/sessions', undefined, ['host', 'facilitator', 'observer']],
  ['GET', '/sessions/SESSION/case', undefined, ['host', 'facilitator', 'observer']],
  ['POST', '/sessions', () => ({ scenario: 'three-party-test', tables: 1, bots: false }), ['host']],
  ['GET', '/sessions/SESSION/tables/1/log', undefined, ['host', 'facilitator', 'observer']],
  ['GET', '/sessions/SESSION/results', undefined, ['host', 'facilitator', 'observer']],
  ['GET', '/sessions/SESSION/notes', undefined, ['host', 'facilitator', 'observer']],
  ['POST', '/sessions/SESSION/notes', () => ({ text: 'Remember this' }), ['host', 'facilitator', 'observer']],
  ['POST', '/sessions/SESSION/commands', command, ['host', 'facilitator']],
  [
    'POST',
    '/sessions/SESSION/rounds',
    () => ({ commandId: freshId(), scenario: 'three-party-test', tables: 1, moves: [] }),
    ['host', 'facilitator'],
  ],
  ['GET', '/sessions/SESSION/credentials', undefined, ['host', 'facilitator']],
  ['POST', '/sessions/SESSION/credentials', () => ({ kind: 'observer' }), ['host', 'facilitator']],
  ['DELETE', '/sessions/SESSION/credentials/no-such-key', undefined, ['host', 'facilitator']],
  ['GET', '/sessions/SESSION/archive', undefined, ['host', 'facilitator', 'observer']],
  ['GET', '/sessions/SESSION/csv', undefined, ['host', 'facilitator', 'observer']],
  ['GET', '/sessions/SESSION/research', undefined, ['host', 'facilitator', 'observer']],
  ['GET', '/keys', undefined, ['host']],
  ['DELETE', '/keys/no-such-key', undefined, ['host']],
  ['POST', '/archives', () => ({}), ['host']],
  ['POST', '/archives/no-such-archive/session', undefined, ['host']],
  ['POST', '/rosters', () => ({}), ['host', 'facilitator']],
  ['POST', '/sessions/SESSION/signs', () => ({ tables: [1], replacing: false }), ['host', 'facilitator']],
  [
    'POST',
    '/sessions/SESSION/roster',
    () => ({ commandId: freshId(), people: [{ id: 'one', name: 'Siti' }] }),
    ['host', 'facilitator'],
  ],
  ['GET', '/preflight', undefined, ['host']],
  ['DELETE', '/preflight', undefined, ['host']],
  ['GET', '/whatever-comes-later', undefined, ['host']],
  // The last one: after it there is no such session.
  ['DELETE', '/sessions/SESSION', undefined, ['host']],
];

const RIGHTS = ['facilitator', 'observer', 'projector'] as const;

async function withKeys(server: RunningServer) {
  const own = await openSession(server);
  const other = await openSession(server);
  const keys: Record<Right, string> = { host: server.hostKey, facilitator: '', observer: '', projector: '' };
  for (const right of RIGHTS) keys[right] = await mintKey(server, own.id, right);
  return { own, other, keys };
}

describe('a key opens what its right covers and nothing else', () => {
  it('[WI-10] as it is said here of every route that asks for a key', () => {
    const said = ROUTES.map(([method, path]) => `${method} /api/host${path}`);
    const asked = Object.values<Route>(TABLE).filter((route) => typeof route.for !== 'string');
    const places: Readonly<Record<string, string>> = {
      session: 'SESSION',
      table: '1',
      id: 'no-such-key',
      case: 'three-party-test',
      archive: 'no-such-archive',
    };
    for (const { method, path, for: rights } of asked) {
      const written = `${method} ${path.replace(/:(\w+)/g, (_, name: string) => places[name] ?? name)}`;
      assert.ok(said.includes(written), written);
      assert.deepEqual(rights, ROUTES[said.indexOf(written)]?.[3], written);
    }
  });

  it('[WI-10] over HTTP, route by route, for the own session', async () => {
    const server = await runServer();
    const { own, keys } = await withKeys(server);
    for (const [method, path, body, allowed] of ROUTES) {
      for (const right of [...RIGHTS, 'host'] as const) {
        const wish = { key: keys[right], ...(body === undefined ? {} : { body: body() }) };
        const answer = await callApi(server, method, `/api/host${path.replace('SESSION', own.id)}`, wish);
        const name = `${right}: ${method} ${path}`;
        if (allowed.includes(right)) assert.notEqual(answer.json.code, 'right-missing', name);
        else assert.deepEqual([answer.status, answer.json], [403, { ok: false, code: 'right-missing' }], name);
      }
    }
  });

  it('[WI-10] and never for another session, however the path is written', async () => {
    const server = await runServer();
    const { own, other, keys } = await withKeys(server);
    for (const [method, path, body] of ROUTES.filter(([, one]) => one.includes('SESSION'))) {
      for (const right of RIGHTS) {
        for (const id of [other.id, `${own.id}/../${other.id}`, `${own.id}%2F..%2F${other.id}`, `/${other.id}`]) {
          const wish = { key: keys[right], ...(body === undefined ? {} : { body: body() }) };
          const { status } = await callApi(server, method, `/api/host${path.replace('SESSION', id)}`, wish);
          assert.equal(status, 403, `${right}: ${method} ${path} with ${id}`);
        }
      }
    }
    const listed = (await callApi(server, 'GET', '/api/host/sessions', { key: keys.observer })).json;
    assert.equal(listed.right, 'observer');
    assert.deepEqual(
      (listed.sessions as { id: string }[]).map(({ id }) => id),
      [own.id],
    );
    await assert.rejects(openDesk(server, other.id, keys.facilitator), /host-key-wrong/);
  });

  it('[WI-10] [WI-15] [PA-5] in the session room: an observer reads and changes nothing, the projector reads nothing', async () => {
    const server = await runServer();
    const { own, keys } = await withKeys(server);
    const no = { ok: false, code: 'right-missing' };
    const person = (await takeSeat(server, own.code, 'Baiq', { joinId: 'phone-of-test' })) && personOf('phone-of-test');
    const again = { code: own.code, name: 'Baiq', joinId: 'other-phone-of-test', protocol: PROTOCOL };
    assert.equal((await callApi(server, 'POST', '/api/join', { body: again })).json.ok, true);
    const wishes = [
      ['command', command()],
      ['let-in-again', { person }],
      ['act-as', { table: 1, party: 'south', name: 'Wakil' }],
      ['hand-over', { waiting: personOf('other-phone-of-test'), person }],
      ['paper-result', { commandId: 'paper-0001', table: 1, result: PAPER }],
    ] as const;
    for (const right of ['observer', 'projector'] as const) {
      const { room, got } = await openDesk(server, own.id, keys[right]);
      for (const [type, wish] of wishes) assert.deepEqual(await room.request(type, wish), no, `${right}: ${type}`);
      const board = await room.request<unknown, Record<string, unknown>>('board', {});
      if (right === 'observer') assert.equal(board.right, 'observer');
      else assert.deepEqual(board, no);
      assert.deepEqual(got.session, []);
    }
    const facilitator = await openDesk(server, own.id, keys.facilitator);
    const projector = await openDesk(server, own.id, keys.projector);
    for (const [type, wish] of wishes) {
      const answer = await facilitator.room.request<unknown, { ok: boolean }>(type, wish);
      assert.equal(answer.ok, true, type);
    }
    const typed = { commandId: 'paper-0002', table: 1, result: PAPER };
    const twice = await facilitator.room.request('paper-result', typed);
    assert.deepEqual(twice, { ok: false, code: 'paper-already-entered' });
    const nowhere = await facilitator.room.request('paper-result', { ...typed, table: 99 });
    assert.deepEqual(nowhere, { ok: false, code: 'table-unknown' });
    await soon(() => assert.ok(facilitator.got.session.length > 0 && facilitator.got.lines.length > 0));
    // The projector's own answer comes behind whatever was sent to it by itself.
    assert.deepEqual(await projector.room.request('board', {}), no);
    assert.deepEqual(Object.values(projector.got).flat(), []);
  });

  it('[WI-3] what only the server may ask of a session is refused to every key, at both doors', async () => {
    const server = await runServer();
    const { own } = await withKeys(server);
    const desk = await openDesk(server, own.id);
    const opening = { type: 'OpenSession', code: 'ABCDEF', tables: 1, bots: false, practise: false };
    for (const one of [opening, { type: 'JoinSession', person: 'person-of-test', name: 'X' }]) {
      const wish = { commandId: freshId(), command: one };
      assert.deepEqual(await desk.room.request('command', wish), { ok: false, code: 'message-malformed' });
      const path = `/api/host/sessions/${own.id}/commands`;
      const { json } = await callApi(server, 'POST', path, { body: wish, key: server.hostKey });
      assert.deepEqual(json, { ok: false, code: 'message-malformed' });
    }
  });
});

describe('keys', () => {
  it('[WI-18] are listed without their secrets; one that is revoked opens nothing, and who came in with it is out', async () => {
    const server = await runServer();
    const { own, keys } = await withKeys(server);
    const path = `/api/host/sessions/${own.id}/credentials`;
    const { json, text } = await callApi(server, 'GET', path, { key: server.hostKey });
    const listed = json.credentials as { id: string; right: Right }[];
    assert.deepEqual(listed.map(({ right }) => right).sort(), [...RIGHTS]);
    for (const right of RIGHTS) assert.ok(!text.includes(keys[right]));
    const desk = await openDesk(server, own.id, keys.observer);
    const id = listed.find(({ right }) => right === 'observer')?.id;
    const ended = await callApi(server, 'DELETE', `${path}/${id}`, { key: keys.facilitator });
    assert.deepEqual(ended.json, { ok: true });
    await desk.left;
    await assert.rejects(openDesk(server, own.id, keys.observer), /host-key-wrong/);
    assert.equal((await callApi(server, 'GET', '/api/host/sessions', { key: keys.observer })).status, 403);
    assert.equal((await callApi(server, 'GET', '/api/host/sessions', { key: keys.facilitator })).status, 200);
    const again = await callApi(server, 'DELETE', `${path}/${id}`, { key: server.hostKey });
    assert.equal(again.status, 404);
  });

  it('[WI-18] a socket that was asked for before the key was revoked is not opened', async () => {
    const server = await runServer();
    const { own, keys } = await withKeys(server);
    const joined = await takeSeat(server, own.code, 'Baiq');
    const path = `/api/host/sessions/${own.id}/credentials`;
    const { json } = await callApi(server, 'GET', path, { key: server.hostKey });
    const id = (json.credentials as { id: string; right: Right }[]).find(({ right }) => right === 'facilitator')?.id;
    const rooms = [sessionRoomId(own.id), joined.seat.room];
    const body = { key: keys.facilitator, protocol: PROTOCOL };
    const reserved = await Promise.all(
      rooms.map((room) => callApi(server, 'POST', `/matchmake/joinById/${room}`, { body })),
    );
    await callApi(server, 'DELETE', `${path}/${id}`, { key: server.hostKey });
    for (const [at, room] of rooms.entries()) {
      const seat = reserved[at]?.json;
      const address = `${server.base.replace('http', 'ws')}/${seat?.processId}/${room}?sessionId=${seat?.sessionId}`;
      const socket = new WebSocket(address);
      await new Promise((done) => socket.addEventListener('close', done));
    }
  });

  it('[WI-8] [WI-10] a seat’s token is no key, and no person’s seat can be revoked as one', async () => {
    const server = await runServer();
    const { own } = await withKeys(server);
    const joined = await takeSeat(server, own.code, 'Baiq', { joinId: 'phone-of-test' });
    assert.equal(
      (await callApi(server, 'GET', '/api/host/sessions', { key: joined.token })).json.code,
      'host-key-wrong',
    );
    const path = `/api/host/sessions/${own.id}/credentials/${personOf('phone-of-test')}`;
    assert.equal((await callApi(server, 'DELETE', path, { key: server.hostKey })).status, 404);
    await sitDown(server, joined);
  });

  it('[WI-11] guesses are counted over HTTP and at rooms together, headers notwithstanding; right keys always open', async () => {
    const server = await runServer();
    const { own, keys } = await withKeys(server);
    const codes: unknown[] = [];
    for (let n = 0; n < 20; n++) {
      const headers = { 'x-forwarded-for': `10.0.0.${n}`, 'x-real-ip': `10.0.1.${n}` };
      codes.push((await callApi(server, 'GET', '/api/host/sessions', { key: `guess-${n}`, headers })).json.code);
      const body = { key: `guess-${n}`, protocol: PROTOCOL };
      const room = await callApi(server, 'POST', `/matchmake/joinById/${sessionRoomId(own.id)}`, { body, headers });
      codes.push(room.json.error);
    }
    assert.deepEqual(codes.slice(0, 30), Array(30).fill('host-key-wrong'));
    assert.deepEqual(codes.slice(30), Array(10).fill('too-many-attempts'));
    await openDesk(server, own.id, keys.observer);
    assert.equal((await callApi(server, 'GET', '/api/host/sessions', { key: keys.facilitator })).status, 200);
  });
});
