import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { LetInAnswer } from '../../../shared/wire/hall-messages.ts';
import type { CommandAnswer } from '../../../shared/wire/messages.ts';
import { PROTOCOL } from '../../../shared/wire/protocol.ts';
import {
  callApi,
  freshId,
  mintKey,
  openDesk,
  openSession,
  type RunningServer,
  runServer,
  sitDown,
  standInLine,
  takeSeat,
} from '../../support/running-server.ts';

const join = (server: RunningServer, wish: object) =>
  standInLine(server, { protocol: PROTOCOL, name: `Tamu ${freshId()}`, joinId: freshId(), ...wish });

async function printSigns(server: RunningServer, session: string, tables: number[], replacing = false) {
  const path = `/api/host/sessions/${session}/signs`;
  const { json } = await callApi(server, 'POST', path, { body: { tables, replacing }, key: server.hostKey });
  return json as { ok: boolean; code?: string; signs: { table: number; sign: string }[] };
}

describe('a session’s code that is renewed', () => {
  it('[SE-23] [WI-25] given people sit, when the code is renewed, then the old one lets nobody new in, the new one does, and whoever sits stays and comes back by either', async () => {
    const server = await runServer();
    const session = await openSession(server);
    const desk = await openDesk(server, session.id);
    const joinId = freshId();
    const baiq = await takeSeat(server, session.code, 'Baiq', { joinId });
    const phone = await sitDown(server, baiq);
    const lalu = await takeSeat(server, session.code, 'Lalu');
    assert.deepEqual(await desk.room.request('renew-code', {}), { ok: true });
    const { code } = (await desk.board()).state;
    assert.match(code, /^[2-9A-Z]{6}$/);
    assert.notEqual(code, session.code);
    assert.equal((await join(server, { code: session.code })).code, 'code-renewed');
    assert.equal((await join(server, { code })).ok, true);
    assert.deepEqual(await phone.send({ type: 'RaiseHand' }).then(({ ok }) => typeof ok), 'boolean');
    assert.deepEqual(phone.got.unseated, []);
    const seat = await callApi(server, 'GET', '/api/seat', { key: baiq.token });
    assert.equal((seat.json.seat as { sessionCode: string }).sessionCode, code);
    // What stands on an old phone or a slip of paper: the session's code of that time, and the seat's own.
    for (const [by, rejoinCode] of [
      [session.code, baiq.rejoinCode],
      [code, lalu.rejoinCode],
    ]) {
      const { json } = await callApi(server, 'POST', '/api/rejoin', {
        body: { protocol: PROTOCOL, code: by, rejoinCode },
      });
      assert.equal(json.ok, true, `${by}: ${JSON.stringify(json)}`);
    }
    // A join whose answer was lost is asked again with the same joinId: the seat is there.
    assert.equal((await join(server, { code: session.code, joinId })).ok, true);
    const { path } = await desk.room.request<unknown, Extract<LetInAnswer, { ok: true }>>('let-in-again', {
      person: Object.keys((await desk.board()).state.people)[0],
    });
    assert.ok(path.startsWith(`/#rejoin=${code}-`));
  });

  it('[SE-23] [WI-25] given a renewed code, when the server starts again, then only the last one lets people in', async () => {
    const server = await runServer();
    const session = await openSession(server);
    const desk = await openDesk(server, session.id);
    const codes = [session.code];
    for (let i = 0; i < 3; i++) {
      await desk.room.request('renew-code', {});
      codes.push((await desk.board()).state.code);
    }
    assert.equal(new Set(codes).size, 4);
    const { dataDir, hostKey } = server;
    await server.runding.stop();
    const again = { ...(await runServer({ dataDir })), hostKey };
    const answers = await Promise.all(codes.map((code) => join(again, { code })));
    assert.deepEqual(
      answers.map(({ ok, code }) => (ok === true ? 'in' : code)),
      ['code-renewed', 'code-renewed', 'code-renewed', 'in'],
    );
  });

  it('[WI-25] given people wait in line by the old code, when it is renewed, then they are told so and take no seat', async () => {
    const server = await runServer({ doorLimits: { address: { atOnce: 1, perSecond: 0.5 } } });
    const session = await openSession(server);
    const desk = await openDesk(server, session.id);
    await takeSeat(server, session.code, 'Pertama');
    const ids = Array.from({ length: 6 }, freshId);
    const bodies = ids.map((joinId) => ({ protocol: PROTOCOL, code: session.code, name: 'Antre', joinId }));
    const inLine = bodies.slice(2).map((body) => callApi(server, 'POST', '/api/join', { body }));
    assert.ok((await Promise.all(inLine)).some(({ json }) => json.code === 'queued'));
    await desk.room.request('renew-code', {});
    assert.equal((await desk.board()).door.waiting, 0);
    const answers = await Promise.all(bodies.map((body) => standInLine(server, body)));
    assert.ok(
      answers.slice(3).every(({ code }) => code === 'code-renewed'),
      JSON.stringify(answers),
    );
  });

  it('[WI-10] [WI-25] given an observer, when it asks for another code, a crowd or signs, then the right is missing', async () => {
    const server = await runServer();
    const session = await openSession(server);
    const key = await mintKey(server, session.id, 'observer');
    const desk = await openDesk(server, session.id, key);
    const ask = (type: string, payload: object) => desk.room.request<unknown, CommandAnswer>(type, payload);
    for (const answer of [await ask('renew-code', {}), await ask('crowd', { crowd: 1 })]) {
      assert.deepEqual(answer, { ok: false, code: 'right-missing' });
    }
    const path = `/api/host/sessions/${session.id}/signs`;
    const signs = await callApi(server, 'POST', path, { body: { tables: [1], replacing: false }, key });
    assert.equal(signs.json.code, 'right-missing');
    const forged = { type: 'RenewCode', code: 'AAAAAA' } as const;
    const facilitator = await openDesk(server, session.id);
    assert.deepEqual(await facilitator.ask(forged), { ok: false, code: 'message-malformed' });
  });
});

describe('printed signs', () => {
  it('[WI-26] given signs were printed, when the code is renewed and the server starts again, then a sign seats at its own table and no other', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 3 });
    const desk = await openDesk(server, session.id);
    const { signs } = await printSigns(server, session.id, [1, 2, 3]);
    assert.deepEqual(
      signs.map(({ table }) => table),
      [1, 2, 3],
    );
    await desk.room.request('renew-code', {});
    const { dataDir, hostKey } = server;
    await server.runding.stop();
    const again = { ...(await runServer({ dataDir })), hostKey };
    const third = signs[2]?.sign ?? '';
    const by = await join(again, { code: session.code, sign: third });
    assert.equal((by.seat as { table: number }).table, 3);
    const other = await join(again, { code: session.code, sign: third, table: 1 });
    assert.equal((other.seat as { table: number }).table, 3, 'a sign is good for its own table');
    assert.equal((await join(again, { code: session.code, sign: 'AAAAAAAAAAAAAAAA' })).code, 'code-renewed');
    assert.equal((await join(again, { code: '', sign: 'AAAAAAAAAAAAAAAA' })).code, 'code-unknown');
  });

  it('[WI-26] given signs are printed again, when the older ones are scanned, then they are good, unless they were to be replaced', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 2 });
    const desk = await openDesk(server, session.id);
    await desk.room.request('renew-code', {});
    const codeOf = async (print: Awaited<ReturnType<typeof printSigns>>, table: number) => {
      const sign = print.signs.find((one) => one.table === table)?.sign;
      const answer = await join(server, { code: session.code, sign });
      return answer.ok === true ? 'in' : answer.code;
    };
    const first = await printSigns(server, session.id, [1, 2]);
    const second = await printSigns(server, session.id, [1]);
    assert.deepEqual([await codeOf(first, 1), await codeOf(second, 1)], ['in', 'in']);
    const third = await printSigns(server, session.id, [1], true);
    assert.deepEqual(
      [await codeOf(first, 1), await codeOf(second, 1), await codeOf(third, 1), await codeOf(first, 2)],
      ['code-renewed', 'code-renewed', 'in', 'in'],
    );
    assert.equal((await printSigns(server, session.id, [1, 7])).code, 'table-unknown');
  });

  it('[WI-26] given an address whose line is long, when somebody scans a sign, then they do not wait in it', async () => {
    const server = await runServer({ doorLimits: { address: { atOnce: 1, perSecond: 0.001 } } });
    const session = await openSession(server, { tables: 2 });
    const { signs } = await printSigns(server, session.id, [1, 2]);
    await takeSeat(server, session.code, 'Pertama');
    const waits = await callApi(server, 'POST', '/api/join', {
      body: { protocol: PROTOCOL, code: session.code, name: 'Antre', joinId: freshId() },
    });
    assert.equal(waits.json.code, 'queued');
    assert.equal((await join(server, { code: session.code, sign: signs[1]?.sign })).ok, true);
  });

  it('[WI-26] given a deleted session, when its sign is scanned, then it opens nothing', async () => {
    const server = await runServer();
    const session = await openSession(server);
    const { signs } = await printSigns(server, session.id, [1]);
    await callApi(server, 'DELETE', `/api/host/sessions/${session.id}`, { key: server.hostKey });
    assert.equal((await join(server, { code: session.code, sign: signs[0]?.sign })).code, 'code-unknown');
  });
});
