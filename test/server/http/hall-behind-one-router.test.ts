import assert from 'node:assert/strict';
import { test } from 'vitest';
import { PROTOCOL } from '../../../shared/wire/protocol.ts';
import { callApi, freshId, openSession, runServer, takeSeat } from '../../support/running-server.ts';

test('[WI-11] a hall behind one router joins at once, and still guesses at codes are slowed down', async () => {
  const server = await runServer();
  const session = await openSession(server, { tables: 6 });
  const wrong = () =>
    callApi(server, 'POST', '/api/join', {
      body: { protocol: PROTOCOL, code: 'ZZZZZZ', name: 'X', joinId: freshId() },
    });
  const joined = await Promise.all(Array.from({ length: 120 }, (_, i) => takeSeat(server, session.code, `P${i}`)));
  assert.equal(new Set(joined.map(({ seat }) => `${seat.table}/${seat.party}/${seat.seat}`)).size, 120);
  const guesses = await Promise.all(Array.from({ length: 80 }, wrong));
  const codes = guesses.map(({ json }) => json.code);
  assert.equal(codes.filter((code) => code === 'code-unknown').length, 60);
  assert.equal(codes.filter((code) => code === 'too-many-attempts').length, 20);
  assert.equal((await takeSeat(server, session.code, 'Late')).ok, true);
});
