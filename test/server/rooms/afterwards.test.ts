import assert from 'node:assert/strict';
import { test } from 'vitest';
import { openDesk, openSession, runServer, sitDown, takeSeat } from '../../support/running-server.ts';

test('[AF-1] [AF-3] a phone answers and consents after the reveal, and its team’s other phones hear of it', async () => {
  const server = await runServer();
  const session = await openSession(server);
  const desk = await openDesk(server, session.id);
  const phones = [];
  for (const name of ['Ana', 'Ben', 'Cut', 'Dewi']) {
    phones.push(await sitDown(server, await takeSeat(server, session.code, name)));
  }
  for (const kind of ['start', 'close'] as const) assert.deepEqual(await desk.order({ kind }), { ok: true });
  assert.deepEqual(await desk.ask({ type: 'RevealSession' }), { ok: true });
  const [ana] = phones;
  assert.ok(ana);
  const answer = { type: 'AnswerQuestion', question: 'turning-point', text: 'qqlaterqq' } as const;
  assert.deepEqual(await ana.send(answer), { ok: true });
  assert.deepEqual(await ana.send({ type: 'AnswerConsent', given: true }), { ok: true });
  const reading = await Promise.all(phones.map((phone) => phone.sync()));
  const party = ana.joined.seat?.party;
  phones.forEach((phone, at) => {
    const bytes = JSON.stringify(reading[at]);
    assert.equal(bytes.includes('qqlaterqq'), phone.joined.seat?.party === party, phone.joined.seat?.party);
    assert.equal(bytes.includes('ConsentAnswered'), phone.joined.seat?.party === party);
  });
});
