import assert from 'node:assert/strict';
import { Client } from '@colyseus/sdk';
import { describe, it, onTestFinished } from 'vitest';
import type { ProjectorScene } from '../../../shared/wire/projector.ts';
import { PROTOCOL, sessionRoomId } from '../../../shared/wire/protocol.ts';
import {
  mintKey,
  openDesk,
  openSession,
  runServer,
  type ServerAddress,
  sitDown,
  startNegotiation,
  takeSeat,
} from '../../support/running-server.ts';
import { canaryOf } from '../../support/scenarios.ts';
import { soon } from '../../support/soon.ts';

/** The projector's socket, with everything that it was told. */
async function openProjector(server: ServerAddress, session: string) {
  const key = await mintKey(server, session, 'projector');
  const room = await new Client(server.base).joinById(sessionRoomId(session), { key, protocol: PROTOCOL });
  room.reconnection.enabled = false;
  onTestFinished(() => void room.connection.close());
  const scenes: ProjectorScene[] = [];
  const others: string[] = [];
  room.onMessage('scene', (scene: ProjectorScene) => scenes.push(scene));
  for (const type of ['session', 'lines']) room.onMessage(type, () => others.push(type));
  return { room, scenes, others, scene: () => room.request<unknown, ProjectorScene>('scene', {}) };
}

describe('Given a projector in the room of a session', () => {
  it('[SE-11] when tables play, then it is told of counts only, and of nothing else that the room says', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 2 });
    const desk = await openDesk(server, session.id);
    const projector = await openProjector(server, session.id);
    assert.deepEqual((await projector.scene()).view.kind, 'arrival');
    const north = await sitDown(server, await takeSeat(server, session.code, 'Baiq'));
    await sitDown(server, await takeSeat(server, session.code, 'Lalu'));
    await desk.ask({ type: 'TurnProjector', view: { kind: 'phase' } });
    await startNegotiation(desk);
    await north.send({ type: 'MakeOffer', package: [1, 1, 1], to: ['south', 'forum'] });
    await soon(() => {
      const view = projector.scenes.at(-1)?.view;
      assert.deepEqual(view?.kind === 'phase' && view.progress, [
        { state: 'no-offer', tables: 1 },
        { state: 'offers', tables: 1 },
      ]);
    });
    const told = JSON.stringify(projector.scenes);
    for (const owner of ['north', 'south', 'forum', 'facilitator', 'injection'] as const) {
      assert.ok(!told.includes(canaryOf(owner)), owner);
    }
    assert.ok(!/Baiq|Lalu/.test(told));
    assert.deepEqual(projector.others, []);
  });

  it('[WI-34] when it opens and closes, then the board says how many front screens there are; the facilitators’ own look is none', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 1 });
    const desk = await openDesk(server, session.id);
    assert.equal((await desk.board()).screens, 0);
    await desk.room.request('scene', {});
    assert.equal((await desk.board()).screens, 0);
    const projector = await openProjector(server, session.id);
    await projector.scene();
    await soon(() => assert.deepEqual(desk.got.screens.at(-1), { screens: 1 }));
    projector.room.connection.close();
    await soon(() => assert.deepEqual(desk.got.screens.at(-1), { screens: 0 }));
    assert.equal((await desk.board()).screens, 0);
  });

  it('[WI-34] when the stories are asked for with their tables, then not before the reveal, and never by the wall', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 1 });
    const desk = await openDesk(server, session.id);
    const projector = await openProjector(server, session.id);
    await sitDown(server, await takeSeat(server, session.code, 'Baiq'));
    await startNegotiation(desk);
    assert.deepEqual(await desk.room.request('debrief', {}), { ok: false, code: 'not-revealed' });
    await desk.order({ kind: 'close' });
    assert.equal((await desk.ask({ type: 'RevealSession' })).ok, true);
    await soon(async () => assert.deepEqual(await desk.room.request('debrief', {}), { ok: true, stories: [] }));
    assert.deepEqual(await projector.room.request('debrief', {}), { ok: false, code: 'right-missing' });
    const { revealedAt } = await desk.board();
    assert.ok(revealedAt !== undefined && Math.abs(Date.now() - revealedAt) < 60_000);
    assert.equal(desk.got.session.at(-1)?.at, revealedAt);
  });

  it('when it asks for what facilitators read, or orders something, then it is refused', async () => {
    const server = await runServer();
    const session = await openSession(server);
    const { room } = await openProjector(server, session.id);
    const refused = { ok: false, code: 'right-missing' };
    assert.deepEqual(await room.request('board', {}), refused);
    const command = { type: 'TurnProjector', view: { kind: 'blank' } };
    assert.deepEqual(await room.request('command', { commandId: 'projector-0001', command }), refused);
  });

  it('when nothing changes in the scene, then nothing is told; changes come at most once a second', async () => {
    const server = await runServer();
    const session = await openSession(server);
    const desk = await openDesk(server, session.id);
    const projector = await openProjector(server, session.id);
    await projector.scene();
    await desk.ask({ type: 'TurnProjector', view: { kind: 'blank' } });
    await soon(() => assert.equal(projector.scenes.length, 1));
    const since = Date.now();
    await takeSeat(server, session.code, 'Baiq');
    await desk.ask({ type: 'TurnProjector', view: { kind: 'arrival' } });
    await takeSeat(server, session.code, 'Lalu');
    await soon(() => assert.deepEqual(present(projector.scenes.at(-1)), 2));
    assert.ok(projector.scenes.length <= 2 + (Date.now() - since) / 1000);
  });
});

function present(scene: ProjectorScene | undefined): number | undefined {
  return scene?.view.kind === 'arrival' ? scene.view.present : undefined;
}
