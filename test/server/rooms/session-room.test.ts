import assert from 'node:assert/strict';
import { describe, it, onTestFinished, vi } from 'vitest';
import { foldBoard, withLines } from '../../../client/feed/board-fold.ts';
import { Presence } from '../../../server/boards/presence.ts';
import type { Board, LetInAnswer, SessionRoomMessages } from '../../../shared/wire/hall-messages.ts';
import { PROTOCOL } from '../../../shared/wire/protocol.ts';
import { packMessage } from '../../support/message-pack.ts';
import { moveClock } from '../../support/moved-clock.ts';
import {
  callApi,
  type Desk,
  freshId,
  mintKey,
  openDesk,
  openSession,
  runServer,
  sitDown,
  startNegotiation,
  takeSeat,
  threeAtTheTable,
} from '../../support/running-server.ts';
import { soon } from '../../support/soon.ts';

const seldom = (check: () => Promise<void>) => soon(check, 300);

/** The board as a page keeps it: asked for once, then everything that the room said by itself. */
function follow(board: Board, got: Desk['got']): Board {
  let known = board;
  for (const message of got.session) {
    const next = foldBoard(known, message);
    assert.notEqual(next, 'gap', `entry ${message.cursor} after ${known.cursor}`);
    if (next !== 'gap') known = next;
  }
  for (const { lines, serverTime } of got.lines) known = withLines(known, lines, serverTime);
  return known;
}

describe('the board', () => {
  it('[WI-15] folded from what the room says is what it answers when it is asked again', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 3, bots: true });
    const desk = await openDesk(server, session.id);
    const first = await desk.board();
    const north = await sitDown(server, await takeSeat(server, session.code, 'Baiq'));
    const south = await sitDown(server, await takeSeat(server, session.code, 'Lalu'));
    await startNegotiation(desk);
    await north.send({ type: 'MakeOffer', package: [1, 1, 1], to: ['south', 'forum'] });
    await south.send({ type: 'RaiseHand', text: 'May we meet outside?' });
    await desk.order({ kind: 'pause' });
    await desk.ask({
      type: 'RenamePerson',
      person: Object.keys((await desk.board()).state.people)[0] ?? '',
      name: 'Siti',
    });
    await seldom(async () => {
      const { serverTime: _, ...folded } = follow(first, desk.got);
      const { serverTime: _now, ...asked } = await desk.board();
      assert.deepEqual(folded, asked);
    });
    const [line] = (await desk.board()).lines;
    assert.equal(line?.hands[0]?.text, 'May we meet outside?');
    assert.equal(line?.paused, 'facilitator');
    assert.equal(line?.endsAt, undefined);
    assert.deepEqual(line?.standing?.kind, 'offer');
  });

  it('[WI-15] says nothing while nothing happens, though clocks run and phones are there', async () => {
    const clock = moveClock();
    const server = await runServer();
    const { desk } = await threeAtTheTable(server);
    await soon(() => assert.equal(desk.got.lines.at(-1)?.lines[0]?.stage, 'negotiation'));
    const heard = async () => {
      await clock.pass(4000);
      // The answer comes behind whatever was sent by itself.
      await desk.board();
      return { session: desk.got.session.length, lines: desk.got.lines.length };
    };
    const told = await heard();
    assert.deepEqual(await heard(), told);
  });

  it('[WI-15] a line comes at most once a second however much is said, and says who has left', async () => {
    const clock = moveClock();
    const server = await runServer();
    const { desk, north } = await threeAtTheTable(server);
    await soon(() => assert.equal(desk.got.lines.at(-1)?.lines[0]?.stage, 'negotiation'));
    await clock.pass(1100);
    await desk.board();
    const before = desk.got.lines.length;
    const began = Date.now();
    for (let n = 0; n < 20; n++) await north.send({ type: 'Say', channel: 'table', text: `Word ${n}` });
    north.room.connection.close();
    await soon(() => assert.equal(desk.got.lines.at(-1)?.lines[0]?.messages, 20));
    const seconds = Math.floor((Date.now() - began) / 1000);
    assert.ok(desk.got.lines.length - before <= 2 + seconds, `${desk.got.lines.length - before} messages`);
    await soon(() => {
      const [team] = desk.got.lines.at(-1)?.lines[0]?.teams ?? [];
      assert.equal(team?.connected, 0);
      assert.ok(Number(team?.goneSince) <= Date.now());
    });
  });

  it('[WI-15] of a burst at 100 tables at most 16 KB come at a time, and every table is told in the end', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 100, bots: true });
    const desk = await openDesk(server, session.id);
    await desk.order({ kind: 'start' });
    await soon(() => {
      const told = new Set(desk.got.lines.flatMap(({ lines }) => lines.filter(({ stage }) => stage === 'briefing')));
      assert.equal(new Set([...told].map(({ table }) => table)).size, 100);
    });
    const bytes = desk.got.lines.map((message) => packMessage(plain(message)).length);
    assert.ok(Math.max(...bytes) <= 20_000, `${Math.max(...bytes)} bytes`);
    assert.ok(bytes.length >= 2, 'it took several seconds');
  });
});

function plain(message: SessionRoomMessages['lines']): Parameters<typeof packMessage>[0] {
  return JSON.parse(JSON.stringify(message));
}

describe('a seat for somebody who is not there', () => {
  it('[SE-17] [WI-8] a facilitator acts for a team; the link that is answered opens that seat', async () => {
    const server = await runServer();
    const session = await openSession(server, { bots: true });
    const desk = await openDesk(server, session.id, await mintKey(server, session.id, 'facilitator'));
    await desk.order({ kind: 'start' });
    const wish = { table: 1, party: 'south', name: 'Fasilitator' };
    const answer = await desk.room.request<unknown, LetInAnswer>('act-as', wish);
    assert.ok(answer.ok);
    assert.equal(answer.path, `/#rejoin=${session.code}-${answer.rejoinCode}`);
    const body = { protocol: PROTOCOL, code: session.code, rejoinCode: answer.rejoinCode };
    const { json } = await callApi(server, 'POST', '/api/rejoin', { body });
    const phone = await sitDown(server, json as never);
    const seats = phone.first.entries.flatMap(({ events }) => events).filter((event) => event.type === 'SeatTaken');
    assert.deepEqual(seats.at(-1), { type: 'SeatTaken', party: 'south', seat: 2, name: 'Fasilitator', kind: 'proxy' });
    assert.deepEqual(await phone.send({ type: 'RaiseHand' }), { ok: true });
    for (const wrong of [
      { ...wish, table: 7 },
      { ...wish, party: 'east' },
      { ...wish, name: ' ' },
    ]) {
      assert.equal((await desk.room.request<unknown, LetInAnswer>('act-as', wrong)).ok, false);
    }
  });
});

describe('a line that cannot be made', () => {
  it('when it is due, then the server and its other sessions go on', async () => {
    const server = await runServer();
    const { desk, north } = await threeAtTheTable(server);
    const line = vi.spyOn(Presence.prototype, 'seatsAt').mockImplementation(() => {
      throw new Error('no line');
    });
    onTestFinished(() => line.mockRestore());
    assert.deepEqual(await north.send({ type: 'Say', channel: 'table', text: 'Halo' }), { ok: true });
    await soon(() => assert.ok(line.mock.calls.length > 0));
    line.mockRestore();
    assert.equal((await desk.board()).lines.length, 1);
  });
});

describe('looking into a table', () => {
  it('[WI-18] a facilitator reads everything as it happens, may do nothing, and nobody sees it', async () => {
    const clock = moveClock();
    const server = await runServer();
    const { session, north, south } = await threeAtTheTable(server);
    const key = await mintKey(server, session.id, 'observer');
    const look = await sitDown(server, { ...north.joined, token: '' }, PROTOCOL, { key });
    assert.equal(look.first.epoch, 'instructor');
    assert.equal(look.first.secrets.briefs.length, 3);
    await north.send({ type: 'Say', channel: 'team', text: 'Among us' });
    await soon(() => assert.ok(look.got.entry.some(({ events }) => events.some(({ type }) => type === 'MessageSaid'))));
    assert.deepEqual(await look.send({ type: 'Say', channel: 'table', text: 'I see you' }), {
      ok: false,
      code: 'not-seated',
    });
    assert.deepEqual(await look.room.request('members', { commandId: freshId(), members: ['X'] }), {
      ok: false,
      code: 'not-seated',
    });
    assert.deepEqual(look.first.connected, ['forum:1', 'north:1', 'south:1']);
    assert.deepEqual(south.got.presence.at(-1), ['forum:1', 'north:1', 'south:1']);
    const told = south.got.presence.length;
    await look.room.leave();
    await clock.pass(1000);
    await south.sync();
    assert.equal(south.got.presence.length, told, 'nobody hears that somebody looks no more');
    const projector = await mintKey(server, session.id, 'projector');
    await assert.rejects(
      sitDown(server, { ...north.joined, token: '' }, PROTOCOL, { key: projector }),
      /host-key-wrong/,
    );
    const other = await openSession(server);
    const foreign = await mintKey(server, other.id, 'facilitator');
    await assert.rejects(sitDown(server, { ...north.joined, token: '' }, PROTOCOL, { key: foreign }), /host-key-wrong/);
  });
});
