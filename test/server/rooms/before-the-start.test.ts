import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { PROTOCOL } from '../../../shared/wire/protocol.ts';
import { openRawPhone, type RawPhone } from '../../support/raw-phone.ts';
import {
  callApi,
  type Joined,
  openDesk,
  openSession,
  runServer,
  sitDown,
  takeSeat,
} from '../../support/running-server.ts';
import { canaryOf, threePartyScenario } from '../../support/scenarios.ts';
import { secondCaseFile } from '../../support/second-case.ts';
import { soon } from '../../support/soon.ts';

const PARTIES = ['north', 'south', 'forum'] as const;
const everySync = { protocol: PROTOCOL, epoch: '', count: 0 };

describe('before a table starts', () => {
  it.each([
    ['format 1', threePartyScenario()],
    ['format 2', secondCaseFile()],
  ])(
    '[SC-5] in %s no byte of a party’s own part leaves the server, by whatever door; with the start each phone gets its own',
    async (_, played) => {
      const server = await runServer({ cases: [played] });
      const session = await openSession(server, { scenario: played.id, tables: 2 });
      const desk = await openDesk(server, session.id);
      const joined: Joined[] = [];
      const phones: RawPhone[] = [];
      for (const party of PARTIES) {
        const one = await takeSeat(server, session.code, `Kursi ${party}`);
        assert.equal(one.seat.party, party);
        const phone = await openRawPhone(server, one);
        await phone.request('sync', everySync);
        await phone.request('sync', { ...everySync, epoch: `party:${party}/revealed`, count: 3 });
        joined.push(one);
        phones.push(phone);
      }
      await desk.order({ kind: 'announce', text: 'Selamat datang' });
      const heardBefore = async () => {
        const files = [
          '/api/log',
          '/api/log?round=1',
          '/api/seat',
          `/api/scenarios/${joined[0]?.seat.scenarioHash}.json`,
        ];
        const answers = await Promise.all(
          joined.flatMap(({ token }) => files.map((path) => callApi(server, 'GET', path, { key: token }))),
        );
        return [...phones.map((phone) => phone.heard()), ...answers.map(({ text }) => text), JSON.stringify(joined)];
      };
      for (const text of await heardBefore())
        for (const party of PARTIES) assert.ok(!text.includes(canaryOf(party)), `${party}: ${text.slice(0, 200)}`);
      const counts = phones.map((phone) => phone.messages.length);
      await desk.ask({ type: 'OrderTables', tables: [1], order: { kind: 'start' } });
      for (const [index, party] of PARTIES.entries()) {
        const phone = phones[index];
        assert.ok(phone);
        const since = () => phone.messages.slice(counts[index]).filter(({ type }) => type !== 'presence');
        await soon(() => assert.ok(since().length >= 2));
        assert.deepEqual(
          since().map(({ type }) => type),
          ['secrets', 'entry'],
          'the brief is there when the briefing begins',
        );
        for (const other of PARTIES)
          assert.equal(phone.heard().includes(canaryOf(other)), other === party, `${party} hears of ${other}`);
        const log = await callApi(server, 'GET', '/api/log', { key: joined[index]?.token ?? '' });
        assert.ok(log.text.includes(canaryOf(party)));
      }
    },
  );

  it('[SC-5] a table that was closed before it started opens with the reveal, and another one’s start opens nothing', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 2 });
    const desk = await openDesk(server, session.id);
    const first = await takeSeat(server, session.code, 'Satu', { table: 1 });
    const phone = await sitDown(server, first);
    await desk.ask({ type: 'OrderTables', tables: [2], order: { kind: 'start' } });
    await desk.order({ kind: 'close' });
    const closed = await phone.sync();
    assert.deepEqual([closed.secrets.briefs, phone.got.secrets], [[], []]);
    await desk.ask({ type: 'RevealSession' });
    assert.equal((await phone.sync()).secrets.briefs.length, 3);
  });

  it('[SC-5] a server that comes back knows which of its tables have started', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 2 });
    const desk = await openDesk(server, session.id);
    const [one, two] = [
      await takeSeat(server, session.code, 'Satu', { table: 1 }),
      await takeSeat(server, session.code, 'Dua', { table: 2 }),
    ];
    await desk.ask({ type: 'OrderTables', tables: [1], order: { kind: 'start' } });
    await server.runding.stop();
    const again = await runServer({ dataDir: server.dataDir });
    const briefs = async (joined: typeof one) => (await sitDown(again, joined)).first.secrets.briefs.length;
    assert.deepEqual([await briefs(one), await briefs(two)], [1, 0]);
  });
});
