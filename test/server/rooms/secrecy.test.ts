import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { PartyCommand } from '../../../shared/negotiation/commands.ts';
import { WIRE_LIMITS } from '../../../shared/wire/limits.ts';
import type { SyncAnswer } from '../../../shared/wire/messages.ts';
import { PROTOCOL } from '../../../shared/wire/protocol.ts';
import { moveClock } from '../../support/moved-clock.ts';
import { openRawPhone, type RawPhone } from '../../support/raw-phone.ts';
import {
  callApi,
  freshId,
  type Joined,
  openDesk,
  openSession,
  runServer,
  type ServerAddress,
  startNegotiation,
  takeSeat,
  type WrittenCase,
} from '../../support/running-server.ts';
import { canaryOf, threePartyScenario } from '../../support/scenarios.ts';
import { secondCaseFile } from '../../support/second-case.ts';
import { soon } from '../../support/soon.ts';

type Party = 'north' | 'south' | 'forum';
const PARTIES: readonly Party[] = ['north', 'south', 'forum'];

/** Words that only this party's team may ever read before the reveal. */
const whisperOf = (party: Party) => `kvw${party}kvw`;

interface RawTable {
  readonly server: ServerAddress;
  readonly session: { readonly id: string; readonly code: string };
  readonly desk: Awaited<ReturnType<typeof openDesk>>;
  readonly joined: Readonly<Record<Party, Joined>>;
  readonly phones: Readonly<Record<Party, RawPhone>>;
}

const CASES = [
  ['format 1', threePartyScenario()],
  ['format 2', secondCaseFile()],
] as const;

async function rawTable(played: WrittenCase = threePartyScenario()): Promise<RawTable> {
  const server = await runServer({ cases: [played] });
  const session = await openSession(server, { scenario: played.id });
  const desk = await openDesk(server, session.id);
  const joined = {} as Record<Party, Joined>;
  const phones = {} as Record<Party, RawPhone>;
  for (const party of PARTIES) {
    joined[party] = await takeSeat(server, session.code, `Seat of ${party}`);
    assert.equal(joined[party].seat.party, party);
    phones[party] = await openRawPhone(server, joined[party]);
    await phones[party].request('sync', { protocol: PROTOCOL, epoch: '', count: 0 });
  }
  await startNegotiation(desk);
  return { server, session, desk, joined, phones };
}

async function act({ phones }: RawTable, party: Party, command: PartyCommand): Promise<unknown> {
  return phones[party].request('command', { commandId: freshId(), command: command as never });
}

/** Every kind of thing that a party does for its own eyes. */
async function whisper(table: RawTable, party: Party): Promise<void> {
  const word = whisperOf(party);
  const others = PARTIES.filter((one) => one !== party && one !== 'forum');
  const commands: PartyCommand[] = [
    { type: 'Say', channel: 'team', text: `${word} team` },
    { type: 'SavePreparation', target: 60, limit: 40, priorities: [0] },
    { type: 'SaveGuess', about: others[0] ?? 'south', issues: [1] },
    { type: 'ShareDraft', package: [0, 0, 0], to: others, clause: `${word} draft` },
    {
      type: 'MakeOffer',
      package: [1, 1, 1],
      to: ['forum', ...others].filter((one) => one !== party),
      note: `${word} note`,
    },
  ];
  for (const command of commands) assert.deepEqual(await act(table, party, command), { ok: true }, command.type);
}

function assertHears(text: string, whose: readonly string[], where: string): void {
  for (const owner of [...PARTIES, 'facilitator', 'injection'] as const) {
    assert.equal(text.includes(canaryOf(owner)), whose.includes(owner), `${where}: secret texts of ${owner}`);
    if (owner === 'facilitator' || owner === 'injection') continue;
    assert.ok(whose.includes(owner) || !text.includes(whisperOf(owner)), `${where}: what ${owner} whispered`);
  }
}

describe('every door a byte can leave by', () => {
  it.each(CASES)(
    '[SC-2] [VI-1] in %s shows a party its own secrets and nobody else’s: frames, sync, log, errors, public files',
    async (_, played) => {
      const table = await rawTable(played);
      const { server, session, phones, joined, desk } = table;
      for (const party of PARTIES) await whisper(table, party);
      await act(table, 'north', { type: 'Say', channel: { parties: ['south'] }, text: 'kvwprivatekvw' });
      for (const party of PARTIES) {
        await phones[party].request('sync', { protocol: PROTOCOL, epoch: '', count: 0 });
        await phones[party].request('sync', { protocol: PROTOCOL, epoch: 'party:south', count: 99 });
        await act(table, party, { type: 'AcceptOffer', offer: 'south>north@1' });
        await phones[party].request('sync', { protocol: 7, epoch: '', count: 0 });
        await phones[party].request('command', { x: 1 });
      }
      await desk.order({ kind: 'nudge', to: 'north', text: 'kvwnudgekvw' });
      await soon(() => assert.ok(phones.north.heard().includes('kvwnudgekvw')));
      for (const party of PARTIES) {
        assertHears(phones[party].heard(), [party], `frames of ${party}`);
        const log = await callApi(server, 'GET', '/api/log', { key: joined[party].token });
        assert.equal(log.status, 200);
        assertHears(log.text, [party], `download of ${party}`);
        assert.equal(log.text.includes('kvwprivatekvw'), party !== 'forum');
        assert.equal(phones[party].heard().includes('kvwprivatekvw'), party !== 'forum');
        assert.equal(phones[party].heard().includes('kvwnudgekvw'), party === 'north');
      }
      const hash = joined.north.seat.scenarioHash;
      for (const path of [
        `/api/scenarios/${hash}.json`,
        `/api/scenarios/${hash}`,
        '/health',
        '/',
        '/api/seat',
        '/api/log',
        '/nowhere',
      ])
        assertHears((await callApi(server, 'GET', path)).text, [], path);
      for (const path of [
        '/api/scenarios/x',
        `/matchmake/joinById/${joined.north.seat.room}`,
        '/api/join',
        '/api/rejoin',
      ])
        assertHears((await callApi(server, 'POST', path, { body: { token: 'x' } })).text, [], path);
      const body = { protocol: PROTOCOL, code: session.code, rejoinCode: joined.south.rejoinCode };
      const rejoined = await callApi(server, 'POST', '/api/rejoin', { body });
      assertHears(rejoined.text, [], 'rejoin answer');
      const second = await openRawPhone(server, rejoined.json as never);
      await second.request('sync', { protocol: PROTOCOL, epoch: '', count: 0 });
      assertHears(second.heard(), ['south'], 'a phone that took over');
      const board = JSON.stringify(await desk.board());
      assert.ok(board.includes(canaryOf('facilitator')) && board.includes(canaryOf('injection')));
      for (const party of PARTIES) assert.ok(!board.includes(whisperOf(party)) && !board.includes(canaryOf(party)));
    },
  );

  it.each(CASES)(
    '[VI-9] in %s after the reveal points and briefs are open, whispers stay closed',
    async (_, played) => {
      const table = await rawTable(played);
      const { server, phones, joined, desk } = table;
      for (const party of PARTIES) await whisper(table, party);
      await desk.order({ kind: 'close' });
      await desk.ask({ type: 'RevealSession' });
      for (const party of PARTIES) {
        await phones[party].request('sync', { protocol: PROTOCOL, epoch: '', count: 0 });
        const log = (await callApi(server, 'GET', '/api/log', { key: joined[party].token })).text;
        for (const text of [phones[party].heard(), log]) {
          for (const other of PARTIES) {
            assert.ok(text.includes(canaryOf(other)), `${party} reads the brief of ${other}`);
            if (other !== party) assert.ok(!text.includes(`${whisperOf(other)} team`), `${party} hears ${other} talk`);
            if (other !== party)
              assert.ok(!text.includes(`${whisperOf(other)} note`), `${party} reads notes of ${other}`);
            if (other !== party)
              assert.ok(!text.includes(`${whisperOf(other)} draft`), `${party} reads drafts of ${other}`);
          }
          assert.ok(!text.includes(canaryOf('facilitator')));
        }
      }
    },
  );

  it('[VI-6] a team that whispers sends nobody else a single frame', async () => {
    const clock = moveClock();
    const table = await rawTable();
    const { phones, server } = table;
    // What was sent by itself by now, and whatever is sent within a second, came before the answer.
    const framesAfter = async (party: Party) => {
      await clock.pass(1000);
      await phones[party].request('ping', {});
      return phones[party].frames.length;
    };
    const before = { south: await framesAfter('south'), forum: await framesAfter('forum') };
    const health = (await callApi(server, 'GET', '/health')).text;
    for (let n = 0; n < 5; n++) await act(table, 'north', { type: 'Say', channel: 'team', text: `Word ${n}` });
    await act(table, 'north', { type: 'SavePreparation', target: 60, limit: 40, priorities: [0] });
    for (const party of ['south', 'forum'] as const) {
      assert.equal(await framesAfter(party), before[party] + 1, `${party} got an answer and nothing else`);
    }
    const heard = phones.north.messages.filter(({ message }) => JSON.stringify(message).includes('Word '));
    assert.equal(heard.length, 5, 'the team hears itself');
    assert.equal((await callApi(server, 'GET', '/health')).text, health, 'nor does the health page tell');
  });

  it('[VI-5] names no person, command, seed or hash to a phone', async () => {
    const table = await rawTable();
    const { phones, joined, desk } = table;
    for (const party of PARTIES) await whisper(table, party);
    const people = Object.keys((await desk.board()).state.people);
    assert.equal(people.length, 3);
    const log = (await callApi(table.server, 'GET', '/api/log', { key: joined.north.token })).text;
    for (const party of PARTIES) {
      const heard = phones[party].heard() + log;
      for (const person of people) assert.ok(!heard.includes(person));
      for (const word of ['commandId', 'seed', 'prev', '"hash"', 'session:']) assert.ok(!heard.includes(word), word);
      for (const other of PARTIES.filter((one) => one !== party)) {
        assert.ok(!phones[party].heard().includes(joined[other].token));
        assert.ok(!phones[party].heard().includes(joined[other].rejoinCode));
      }
    }
  });
});

describe('what it costs a phone', () => {
  it('one offer is at most 400 bytes of WebSocket payload to each receiver', async () => {
    const table = await rawTable();
    const { phones } = table;
    await act(table, 'north', { type: 'MakeOffer', package: [1, 1, 1], to: ['south', 'forum'] });
    const made = (party: Party) =>
      phones[party].messages.filter(
        ({ type, message }) => type === 'entry' && JSON.stringify(message).includes('"OfferMade"'),
      );
    await soon(() => assert.ok(PARTIES.every((party) => made(party).length === 1)));
    for (const party of PARTIES) assert.ok((made(party)[0]?.bytes ?? 0) <= 400, `${party}: ${made(party)[0]?.bytes}`);
  });

  it('a phone that sits still gets at most 1 KB a minute, protocol pings included', async () => {
    const clock = moveClock();
    const table = await rawTable();
    const { south: phone, north } = table.phones;
    await clock.pass(1000);
    await phone.request('ping', {});
    const before = phone.frames.reduce((sum, frame) => sum + frame.length, 0);
    const pings: number[] = [];
    phone.onPing((bytes) => pings.push(bytes));
    for (let rung = 1; rung <= 60_000 / WIRE_LIMITS.pingEveryMs; rung++) {
      await clock.pass(WIRE_LIMITS.pingEveryMs);
      await soon(() => assert.ok(pings.length >= rung));
      // So that the server has heard the phone's pong before it pings again.
      await north.request('ping', {});
    }
    const received = phone.frames.reduce((sum, frame) => sum + frame.length, 0) - before;
    const perMinute = pings.reduce((sum, bytes) => sum + bytes, received);
    assert.ok(perMinute <= 1024, `${perMinute} bytes a minute`);
  });

  it('[WI-7] a sync is answered with what is missing only', async () => {
    const table = await rawTable();
    const whole = (await table.phones.north.request('sync', { protocol: PROTOCOL, epoch: '', count: 0 })) as SyncAnswer;
    const rest = (await table.phones.north.request('sync', {
      protocol: PROTOCOL,
      epoch: whole.epoch,
      count: whole.entries.length,
    })) as SyncAnswer;
    assert.deepEqual(rest.entries, []);
  });
});
