import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { readCodeAsName } from '../../../server/access/code-as-name.ts';
import { CODE_ALPHABET } from '../../../server/access/codes.ts';
import { knock, seatOf } from '../../support/knock.ts';
import { openDesk, openSession, runServer, takeSeat } from '../../support/running-server.ts';

describe('a rejoin code typed as a name', () => {
  it('[WI-33] given somebody has a seat, when another phone types its rejoin code as the name, in any spelling, then the seat is theirs and nobody new joined', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 2 });
    const desk = await openDesk(server, session.id);
    let held = await takeSeat(server, session.code, 'Siti');
    for (const write of [
      (code: string) => code,
      (code: string) => ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `,
      (code: string) => `${session.code}-${code.slice(0, 4)}-${code.slice(4)}`,
    ]) {
      const back = await knock(server, session.code, write(held.rejoinCode));
      assert.deepEqual(
        [back.ok, back.seat?.name, back.seat?.table, back.seat?.party],
        [true, 'Siti', held.seat.table, held.seat.party],
      );
      assert.equal((await seatOf(server, held.token)).code, 'token-unknown', 'the old phone is out');
      held = { ...held, token: back.token, rejoinCode: back.rejoinCode };
    }
    assert.equal(Object.keys((await desk.board()).state.people).length, 1);
  });

  it('[WI-33] given a code with a slip in it, when it is typed as the name, then nobody joins until it is said to be a name', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 2 });
    const desk = await openDesk(server, session.id);
    for (const name of ['A2BC-D3EF', `${session.code} ABCD-EFGH`]) {
      assert.deepEqual(await knock(server, session.code, name), { ok: false, code: 'rejoin-code-unknown' });
    }
    assert.deepEqual(Object.keys((await desk.board()).state.people), []);
    assert.equal((await knock(server, session.code, 'A2BC-D3EF', { isName: true })).seat?.name, 'A2BC-D3EF');
  });

  it('[WI-33] [WI-11] names of eight letters join, however many, and do not count as guesses; wrong codes typed as names do', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 30 });
    const desk = await openDesk(server, session.id);
    for (let n = 200; n < 265; n++) {
      const name = n % 2 === 0 ? 'Nurhayat' : `Kadet ${n}`;
      assert.equal((await knock(server, session.code, name)).ok, true, name);
    }
    assert.equal((await desk.board()).door.isGuessed, false);
    for (let n = 0; n < 61; n++) {
      const slip = `2${CODE_ALPHABET[10 + (n % 20)]}${CODE_ALPHABET[10 + Math.floor(n / 20)]}ABCDE`;
      assert.equal((await knock(server, session.code, slip)).code, 'rejoin-code-unknown');
    }
    assert.equal((await desk.board()).door.isGuessed, true);
  });

  it('[WI-33] says of a text whether it may be a code and whether it can be nothing else', () => {
    const read = (name: string) => readCodeAsName(name, 'MR4K7T');
    assert.deepEqual(read('abcd-2345'), { code: 'ABCD2345', isPlain: false });
    assert.deepEqual(read('A2CD 2345'), { code: 'A2CD2345', isPlain: true });
    assert.deepEqual(read('mr4k7t-abcd-2345'), { code: 'ABCD2345', isPlain: true });
    assert.deepEqual(read('A2CDE'), { code: 'A2CDE', isPlain: true });
    for (const name of ['Rahma', 'Siti Rahma', 'Peserta 10', 'Lalu Iqbal', 'A1CD2345', 'MR4K7T', '', 'Mr. 4 K 7 T']) {
      assert.equal(read(name), undefined, name);
    }
  });
});
