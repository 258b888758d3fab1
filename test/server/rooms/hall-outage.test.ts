import assert from 'node:assert/strict';
import { describe, it, vi } from 'vitest';
import { openDesk, openSession, runServer, sitDown, takeSeat } from '../../support/running-server.ts';

describe('[WI-32] the access point of the hall fails', () => {
  it('given nine phones that play, when all sockets end at once, then the board is told, once they are back that it is over', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 3 });
    const desk = await openDesk(server, session.id);
    const joined = [];
    for (let n = 1; n <= 9; n++) joined.push(await takeSeat(server, session.code, `Peserta ${n}`));
    const phones = await Promise.all(joined.map((one) => sitDown(server, one)));
    await desk.order({ kind: 'start' });
    await vi.waitFor(async () => {
      const { lines, outage } = await desk.board();
      assert.ok(lines.every(({ stage, teams }) => stage !== 'lobby' && teams.some(({ connected }) => connected > 0)));
      assert.equal(outage, undefined);
    }, 20_000);

    for (const { room } of phones) room.connection.close();
    await vi.waitFor(() => assert.equal(desk.got.outage.at(-1)?.outage?.missing, 9), 20_000);
    const { outage, lines } = await desk.board();
    assert.deepEqual([outage?.of, outage?.missing], [9, 9]);
    assert.ok(lines.every(({ teams }) => teams.every(({ connected }) => connected === 0)));

    await Promise.all(joined.map((one) => sitDown(server, one)));
    await vi.waitFor(() => assert.deepEqual(desk.got.outage.at(-1), { outage: undefined }), 20_000);
    assert.equal((await desk.board()).outage, undefined);
  });
});
