import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { personOf } from '../../../server/access/secrets.ts';
import { PROTOCOL } from '../../../shared/wire/protocol.ts';
import { openRawPhone } from '../../support/raw-phone.ts';
import {
  callApi,
  freshId,
  type Joined,
  openDesk,
  openSession,
  runServer,
  sitDown,
  startNegotiation,
  takeSeat,
} from '../../support/running-server.ts';
import { soon } from '../../support/soon.ts';

const CANARY = 'Rahasia meja: kami mundur besok pagi';

/** A table that negotiates; its first seat is held by a socket that answers to nothing it is told. */
async function tableWithHostileSocket() {
  const server = await runServer();
  const session = await openSession(server);
  const desk = await openDesk(server, session.id);
  const joinId = freshId();
  const first = await takeSeat(server, session.code, 'Utara', { joinId });
  const others = [await takeSeat(server, session.code, 'Selatan'), await takeSeat(server, session.code, 'Forum')];
  const hostile = await openRawPhone(server, first);
  await hostile.request('sync', { protocol: PROTOCOL, epoch: '', count: 0 });
  hostile.ignoreClosing();
  const south = await sitDown(server, others[0] as Joined);
  await startNegotiation(desk);
  const replaceBy = {
    'the rejoin code': async () => rejoinWith(first.rejoinCode),
    'the same joinId': () => takeSeat(server, session.code, 'Utara', { joinId }),
    'a newcomer’s phone that is given the place': async () => {
      const body = { protocol: PROTOCOL, code: session.code, name: 'Utara', joinId: freshId() };
      const waiting = (await callApi(server, 'POST', '/api/join', { body })).json as unknown as Joined;
      assert.equal(waiting.seat, undefined);
      const wish = { waiting: personOf(body.joinId), person: personOf(joinId) };
      assert.deepEqual(await desk.room.request('hand-over', wish), { ok: true });
      const { json } = await callApi(server, 'GET', '/api/seat', { key: waiting.token });
      return { ...waiting, ...json } as unknown as Joined;
    },
    'a new code of the facilitator': async () => {
      const person = Object.values((await desk.board()).state.people).find(({ name }) => name === 'Utara');
      const answer = await desk.room.request<unknown, { rejoinCode: string }>('let-in-again', { person: person?.id });
      return rejoinWith(answer.rejoinCode);
    },
  };
  async function rejoinWith(rejoinCode: string) {
    const body = { protocol: PROTOCOL, code: session.code, rejoinCode };
    const { json } = await callApi(server, 'POST', '/api/rejoin', { body });
    assert.equal(json.ok, true, JSON.stringify(json));
    return json as unknown as Joined;
  }
  return { server, first, hostile, south, replaceBy };
}

type Way = keyof Awaited<ReturnType<typeof tableWithHostileSocket>>['replaceBy'];
const WAYS: readonly Way[] = [
  'the rejoin code',
  'the same joinId',
  'a newcomer’s phone that is given the place',
  'a new code of the facilitator',
];

describe('a seat’s replaced token', () => {
  it.each(WAYS)(
    '[WI-19] given a socket that stays, when its token is replaced by %s, then it reads and acts no more, though no new phone has come',
    async (way) => {
      const { server, first, hostile, south, replaceBy } = await tableWithHostileSocket();
      const fresh = await replaceBy[way]();
      assert.notEqual(fresh.token, first.token);
      // Not waited for: whether it is answered is the server's affair, that nothing comes of it is not.
      for (const channel of ['team', 'table']) {
        void hostile.request('command', {
          commandId: freshId(),
          command: { type: 'Say', channel, text: 'Still here' },
        });
      }
      void hostile.request('sync', { protocol: PROTOCOL, epoch: '', count: 0 });
      assert.deepEqual(await south.send({ type: 'Say', channel: 'table', text: CANARY }), { ok: true });
      await soon(() => {
        const told = hostile.messages.filter(({ type }) => type === 'unseated').map(({ message }) => message);
        assert.deepEqual(told, [{ why: 'taken-over' }]);
      });
      const byHttp = await Promise.all(
        ['/api/seat', '/api/log'].map((path) => callApi(server, 'GET', path, { key: first.token })),
      );
      for (const { json } of byHttp) assert.deepEqual(json, { ok: false, code: 'token-unknown' });
      const phone = await sitDown(server, fresh);
      assert.deepEqual(await phone.send({ type: 'Say', channel: 'team', text: 'New phone' }), { ok: true });
      assert.ok(!hostile.heard().includes(CANARY), 'nothing of the table was sent to it');
      const said = [...server.runding.house.sessions.values()].flatMap((one) =>
        [...one.tables.values()].flatMap(({ entries }) => JSON.stringify(entries)),
      );
      assert.ok(said.join('').includes(CANARY) && said.join('').includes('New phone'));
      assert.ok(!said.join('').includes('Still here'), 'nothing that it said was written');
    },
  );

  it('[WI-19] given a place that was asked for before, when its token is replaced and then the socket comes, then it stays outside', async () => {
    const { server, first, south, replaceBy } = await tableWithHostileSocket();
    const { room } = first.seat;
    const reserved = await callApi(server, 'POST', `/matchmake/joinById/${room}`, {
      body: { token: first.token, protocol: PROTOCOL },
    });
    await replaceBy['the rejoin code']();
    const { processId, sessionId } = reserved.json as { processId: string; sessionId: string };
    const socket = new WebSocket(`${server.base.replace('http', 'ws')}/${processId}/${room}?sessionId=${sessionId}`);
    const heard: string[] = [];
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('message', ({ data }) => heard.push(Buffer.from(data as ArrayBuffer).toString('utf8')));
    await new Promise((done) => socket.addEventListener('close', done));
    await south.send({ type: 'Say', channel: 'table', text: CANARY });
    assert.ok(!heard.join('').includes(CANARY));
    assert.match(heard.join(''), /token-unknown/);
  });
});
