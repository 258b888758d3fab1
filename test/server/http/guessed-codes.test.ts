import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { hashSecret } from '../../../server/access/secrets.ts';
import { PROTOCOL } from '../../../shared/wire/protocol.ts';
import {
  callApi,
  freshId,
  openDesk,
  openSession,
  type RunningServer,
  runServer,
  standInLine,
  takeSeat,
} from '../../support/running-server.ts';
import { soon } from '../../support/soon.ts';

/** Rejoins as a phone does: again with the same code while it is in line. */
async function rejoin(server: RunningServer, code: string, rejoinCode: string) {
  for (;;) {
    const { json } = await callApi(server, 'POST', '/api/rejoin', { body: { protocol: PROTOCOL, code, rejoinCode } });
    if (json.code !== 'queued') return json;
    await new Promise((done) => setTimeout(done, Number(json.askAgainMs)));
  }
}

describe('codes that somebody guesses', () => {
  it('[WI-8] [WI-11] given sixty-one wrong rejoin codes from the hall’s one address, when a right one is typed there, then it opens its seat, and the board says that somebody guesses', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 2 });
    const desk = await openDesk(server, session.id);
    const seats = [await takeSeat(server, session.code, 'Baiq'), await takeSeat(server, session.code, 'Lalu')];
    assert.deepEqual((await desk.board()).door, { isGuessed: false, waiting: 0, crowds: [] });
    for (let i = 0; i < 61; i++) {
      const { code } = await rejoin(server, session.code, `ZZZZ${String(i).padStart(4, '2')}`);
      assert.equal(code, 'rejoin-code-unknown', `attempt ${i + 1}`);
    }
    assert.equal((await desk.board()).door.isGuessed, true);
    await soon(() => assert.equal(desk.got.door.at(-1)?.isGuessed, true));
    for (const { rejoinCode } of seats) {
      assert.match(rejoinCode, /^[2-9A-Z]{8}$/);
      const back = await rejoin(server, session.code, rejoinCode.toLowerCase().replace(/^(.{4})/, ' $1 - '));
      assert.equal(back.ok, true, JSON.stringify(back));
    }
    // Forty more, all at once: right or wrong, so many in a second and no faster; none is refused.
    const began = performance.now();
    const codes = Array.from({ length: 40 }, (_, i) => `YYYY${String(i).padStart(4, 'A')}`);
    const answers = await Promise.all(codes.map((code) => rejoin(server, session.code, code)));
    assert.deepEqual([...new Set(answers.map(({ code }) => code))], ['rejoin-code-unknown']);
    assert.ok(performance.now() - began >= 1900, `${performance.now() - began} ms for forty`);
    const other = await openSession(server);
    const elsewhere = await takeSeat(server, other.code, 'Siti');
    const quick = await callApi(server, 'POST', '/api/rejoin', {
      body: { protocol: PROTOCOL, code: other.code, rejoinCode: elsewhere.rejoinCode },
    });
    assert.equal(quick.json.ok, true, 'another session is not slowed down');
  });

  it('[WI-8] given a data folder with rejoin codes of five characters, when one is typed, then it opens its seat', async () => {
    const server = await runServer();
    const session = await openSession(server);
    const { seat } = await takeSeat(server, session.code, 'Baiq');
    const host = server.runding.house.sessions.get(session.id);
    const [person] = Object.keys(host?.session.people ?? {});
    const hash = hashSecret('rejoin', `${session.id}:AB2CD`);
    const credential = { hash, kind: 'rejoin', session: session.id, subject: person ?? '', createdAt: 1 } as const;
    await server.runding.house.store.putCredential(credential, { replacing: true });
    const back = await rejoin(server, session.code, 'ab2-cd');
    assert.deepEqual(back.seat, seat);
    assert.match(String(back.rejoinCode), /^[2-9A-Z]{8}$/);
  });

  it('[WI-11] given a device that guesses session codes, when a hall at the same address joins, then nobody is refused or told of a wrong code, and the guesses are answered at twenty a second', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 6 });
    const guess = () => standInLine(server, { protocol: PROTOCOL, code: 'ZZZZZZ', name: 'X', joinId: freshId() });
    const first = await Promise.all(Array.from({ length: 70 }, guess));
    assert.ok(first.every(({ code }) => code === 'code-unknown'));
    const began = performance.now();
    const [guesses, joined] = await Promise.all([
      Promise.all(Array.from({ length: 20 }, guess)),
      Promise.all(Array.from({ length: 20 }, (_, i) => takeSeat(server, session.code, `P${i}`))),
    ]);
    assert.ok(guesses.every(({ code }) => code === 'code-unknown'));
    assert.equal(new Set(joined.map(({ token }) => token)).size, 20);
    assert.ok(performance.now() - began >= 1900, `${performance.now() - began} ms for forty`);
  });
});
