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
