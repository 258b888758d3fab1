import assert from 'node:assert/strict';
import { describe, it, vi } from 'vitest';
import { STAND_IN_SEAT } from '../../../shared/negotiation/vocabulary.ts';
import { openDesk, openSession, runServer, sitDown, startNegotiation, takeSeat } from '../../support/running-server.ts';

describe('[SI-1] [SI-7] a team whose socket is cut', () => {
  it('given a bot that stands in, when the phone is back, then it is at its own seat and the stand-in has gone', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 1 });
    const desk = await openDesk(server, session.id);
    const joined = [];
    for (const name of ['Ana', 'Ben', 'Cut']) joined.push(await takeSeat(server, session.code, name));
    const [, ben] = joined;
    assert.ok(ben);
    const phones = await Promise.all(joined.map((one) => sitDown(server, one)));
    await startNegotiation(desk);
    const team = async () => (await desk.board()).lines[0]?.teams.find(({ party }) => party === 'south');
    phones[1]?.room.connection.close();
    await vi.waitFor(async () => assert.equal((await team())?.connected, 0), 20_000);
    await desk.order({ kind: 'let-stand-in', party: 'south', why: 'facilitator' });
    const host = server.runding.house.sessions.get(session.id)?.tables.get(1);
    await vi.waitFor(() => assert.equal(host?.table.messages.at(-1)?.seat, STAND_IN_SEAT), 20_000);
    assert.equal((await team())?.standIn, 'facilitator');
    await sitDown(server, ben);
    await vi.waitFor(async () => assert.equal((await team())?.standIn, undefined), 20_000);
    assert.equal((await team())?.connected, 1);
    assert.deepEqual(host?.table.seats.find(({ party }) => party === 'south')?.name, 'Ben');
  });
});
