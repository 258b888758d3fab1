import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { CommandAnswer } from '../../../shared/wire/messages.ts';
import type { HandWish } from '../../../shared/wire/requests.ts';
import {
  callApi,
  type Desk,
  freshId,
  openDesk,
  openSession,
  runServer,
  type ServerAddress,
  sitDown,
  takeSeat,
} from '../../support/running-server.ts';
import { soon } from '../../support/soon.ts';

async function openNamed(server: ServerAddress, session: string, kind: string, name?: string): Promise<Desk> {
  const path = `/api/host/sessions/${session}/credentials`;
  const { json } = await callApi(server, 'POST', path, { body: { kind, name }, key: server.hostKey });
  return openDesk(server, session, String(json.key));
}

const say = ({ room }: Desk, wish: HandWish, table = 1) =>
  room.request<unknown, CommandAnswer>('hand', { commandId: freshId(), table, party: 'north', wish });

describe('who goes to which hand', () => {
  it('[WI-36] [TE-8] [TE-9] is the key that asks, with its name: every board and the team read it, until it is taken back', async () => {
    const server = await runServer();
    const session = await openSession(server);
    const phone = await sitDown(server, await takeSeat(server, session.code, 'Baiq'));
    const sari = await openNamed(server, session.id, 'facilitator', 'Ibu Sari');
    const other = await openNamed(server, session.id, 'facilitator');
    const observer = await openNamed(server, session.id, 'observer');
    const goer = async (desk: Desk) => (await desk.board()).lines[0]?.hands[0]?.goer;
    assert.deepEqual(await say(sari, 'go'), { ok: false, code: 'hand-not-raised' });
    assert.deepEqual(await phone.send({ type: 'RaiseHand', text: 'Help' }), { ok: true });
    assert.deepEqual(await say(observer, 'go'), { ok: false, code: 'right-missing' });
    assert.deepEqual(await say(sari, 'go', 99), { ok: false, code: 'table-unknown' });
    assert.deepEqual(await say(sari, 'go'), { ok: true });
    const { key } = await sari.board();
    assert.notEqual(key, (await other.board()).key);
    const seen = await goer(observer);
    assert.deepEqual({ key: seen?.key, name: seen?.name }, { key, name: 'Ibu Sari' });
    assert.ok(Math.abs(Date.now() - (seen?.since ?? 0)) < 60_000);
    await soon(() => assert.deepEqual(other.got.lines.at(-1)?.lines[0]?.hands[0]?.goer, seen));
    await soon(() =>
      assert.deepEqual(phone.got.entry.at(-1)?.events, [{ type: 'HandTaken', party: 'north', key, name: 'Ibu Sari' }]),
    );
    assert.deepEqual(await say(other, 'go'), { ok: false, code: 'hand-taken' });
    assert.deepEqual(await say(other, 'leave'), { ok: false, code: 'hand-taken' });
    assert.deepEqual(await say(other, 'take-over'), { ok: true });
    const taken = await goer(sari);
    assert.deepEqual([taken?.key, taken?.name], [(await other.board()).key, undefined]);
    assert.deepEqual(await say(other, 'leave'), { ok: true });
    assert.equal(await goer(sari), undefined);
    assert.deepEqual(await say(sari, 'leave'), { ok: false, code: 'hand-not-taken' });
    assert.deepEqual(await say(sari, 'go'), { ok: true });
    assert.deepEqual(await phone.send({ type: 'LowerHand' }), { ok: true });
    assert.deepEqual((await sari.board()).lines[0]?.hands, []);
  });

  it('[WI-36] the name is never what the message says', async () => {
    const server = await runServer();
    const session = await openSession(server);
    const desk = await openDesk(server, session.id);
    const wish = { commandId: freshId(), table: 1, party: 'north', wish: 'go', name: 'Bupati' };
    assert.deepEqual(await desk.room.request('hand', wish), { ok: false, code: 'message-malformed' });
  });
});
