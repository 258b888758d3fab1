import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { PROTOCOL } from '../../../shared/wire/protocol.ts';
import { openRawPhone, type RawPhone } from '../../support/raw-phone.ts';
import {
  callApi,
  freshId,
  type Joined,
  openDesk,
  openSession,
  runServer,
  startNegotiation,
  takeSeat,
} from '../../support/running-server.ts';
import { threePartyScenario } from '../../support/scenarios.ts';
import { soon } from '../../support/soon.ts';

const PARTIES = ['north', 'south', 'forum'] as const;

/** A case whose numbers of points are found wherever they stand: below zero, as no count, time or place is. */
function caseOfCanaries(): { readonly scenario: Scenario; readonly canaries: ReadonlySet<number> } {
  const base = threePartyScenario();
  const canaries = new Set<number>();
  let next = -101;
  const canary = () => {
    canaries.add(next);
    return next--;
  };
  const instead = (points: Scenario['parties'][number]['points']) =>
    Object.fromEntries(
      Object.entries(points).map(([issue, options]) => [
        issue,
        Object.fromEntries(Object.keys(options).map((option) => [option, canary()])),
      ]),
    );
  const parties = base.parties.map((party, at) => {
    canaries.add(-900 - at);
    return { ...party, points: instead(party.points), reservation: -900 - at };
  });
  const injections = base.injections.map((one) => ({
    ...one,
    points: Object.fromEntries(Object.entries(one.points).map(([party, points]) => [party, instead(points)])),
  }));
  return { scenario: { ...base, parties, injections }, canaries };
}

/** Every number that may be one of points in what was sent, and inside a text: effects of a case go below zero, too, not so far. */
function belowZero(sent: unknown): number[] {
  if (typeof sent === 'number') return sent < -100 ? [sent] : [];
  if (typeof sent === 'string') return [...sent.matchAll(/(?<![\w-])-\d{3}(?!\d)/g)].map(([found]) => Number(found));
  return typeof sent === 'object' && sent !== null ? Object.values(sent).flatMap(belowZero) : [];
}

const everySync = { protocol: PROTOCOL, epoch: '', count: 0 };

interface Watched extends RawPhone {
  readonly joined: Joined;
  /** What it was sent by itself, and what its requests were answered. */
  sent(): unknown[];
}

async function watched(server: Awaited<ReturnType<typeof runServer>>, joined: Joined): Promise<Watched> {
  const phone = await openRawPhone(server, joined);
  const answers: unknown[] = [joined];
  return {
    ...phone,
    joined,
    request: async (type, payload) => {
      const answer = await phone.request(type, payload);
      answers.push(answer);
      return answer;
    },
    sent: () => [...phone.messages, ...answers],
  };
}

describe('[VI-11] a session without numbers', () => {
  it('given withheld points, when a table is played, rejoined, downloaded and closed, then no number of points reaches a phone before they open', async () => {
    const { scenario, canaries } = caseOfCanaries();
    const server = await runServer({ cases: [scenario] });
    const session = await openSession(server, { scenario: scenario.id, withholdsPoints: true });
    const desk = await openDesk(server, session.id);
    const phones: Watched[] = [];
    for (const party of PARTIES) {
      const phone = await watched(server, await takeSeat(server, session.code, `Kursi ${party}`));
      assert.equal(phone.joined.seat.party, party);
      await phone.request('sync', everySync);
      phones.push(phone);
    }
    const [north, south, forum] = phones as [Watched, Watched, Watched];
    await startNegotiation(desk);
    const act = (phone: Watched, command: object) =>
      phone.request('command', { commandId: freshId(), command: command as never });
    const acts: readonly (readonly [Watched, object])[] = [
      [north, { type: 'SavePreparation', target: 0, limit: 0, priorities: [0] }],
      [north, { type: 'MakeOffer', package: [1, 1, 1], to: ['south', 'forum'] }],
      [south, { type: 'SayAct', channel: 'table', act: { kind: 'thank' } }],
      [forum, { type: 'StateCondition', text: 'Jam kerja penuh' }],
    ];
    for (const [phone, command] of acts)
      assert.deepEqual(await act(phone, command), { ok: true }, JSON.stringify(command));
    const before = north.messages.filter(({ type }) => type === 'secrets').length;
    await desk.order({ kind: 'inject', injection: 'flood' });
    await soon(() => assert.equal(north.messages.filter(({ type }) => type === 'secrets').length, before + 1));
    const others = south.messages.filter(({ type }) => type === 'secrets').length;
    assert.equal(others, before, 'who has no new points is sent nothing anew');

    const rejoined = await callApi(server, 'POST', '/api/rejoin', {
      body: { protocol: PROTOCOL, code: session.code, rejoinCode: south.joined.rejoinCode },
    });
    const again = await watched(server, rejoined.json as never);
    await again.request('sync', everySync);
    await again.request('sync', { ...everySync, epoch: 'party:south/revealed', count: 4 });
    await desk.order({ kind: 'close' });
    for (const phone of [north, again, forum]) await phone.request('sync', everySync);
    const files = async () => {
      const paths = [
        '/api/log',
        '/api/log?round=1',
        '/api/seat',
        `/api/scenarios/${north.joined.seat.scenarioHash}.json`,
      ];
      const tokens = [north.joined.token, String(rejoined.json.token), forum.joined.token];
      const answers = tokens.flatMap((key) => paths.map((path) => callApi(server, 'GET', path, { key })));
      return (await Promise.all(answers)).flatMap(({ text }) => text.trim().split('\n').map(parsed));
    };
    const everything = [...phones.flatMap((phone) => phone.sent()), ...again.sent(), ...(await files())];
    assert.ok(JSON.stringify(everything).includes('inWords'), 'the sheet in words came');
    assert.ok(JSON.stringify(everything).includes('WorthChanged'));
    assert.deepEqual(everything.flatMap(belowZero), []);

    assert.deepEqual(await desk.ask({ type: 'OrderTables', tables: 'all', order: { kind: 'open-points' } }), {
      ok: true,
    });
    await soon(() => assert.ok(belowZero(north.messages).length > 0));
    const own = await north.request('sync', everySync);
    const found = new Set(belowZero(own));
    assert.ok([...found].every((number) => canaries.has(number)));
    for (const kind of ['reservation', 'points'] as const) assert.ok(JSON.stringify(own).includes(`"${kind}"`));
    assert.ok(found.has(-900) && !found.has(-901), 'its own limit and nobody else’s');
  });

  it('given withheld points that nobody opened, when the session is revealed, then each phone reads them', async () => {
    const { scenario } = caseOfCanaries();
    const server = await runServer({ cases: [scenario] });
    const session = await openSession(server, { scenario: scenario.id, withholdsPoints: true });
    const desk = await openDesk(server, session.id);
    const phone = await watched(server, await takeSeat(server, session.code, 'Utara'));
    await phone.request('sync', everySync);
    await desk.order({ kind: 'start' });
    await desk.order({ kind: 'close' });
    assert.deepEqual(belowZero([phone.sent(), await phone.request('sync', everySync)]), []);
    assert.deepEqual(await desk.ask({ type: 'RevealSession' }), { ok: true });
    assert.ok(belowZero(await phone.request('sync', everySync)).includes(-902), 'everybody’s limits after the reveal');
  });

  it('[SE-34] given a server that comes back and a table that is added, then both withhold points', async () => {
    const { scenario } = caseOfCanaries();
    const server = await runServer({ cases: [scenario] });
    const session = await openSession(server, { scenario: scenario.id, withholdsPoints: true });
    const desk = await openDesk(server, session.id);
    await desk.ask({ type: 'AddTable' });
    const joined = [
      await takeSeat(server, session.code, 'Satu', { table: 1 }),
      await takeSeat(server, session.code, 'Dua', { table: 2 }),
    ];
    await desk.order({ kind: 'start' });
    await server.runding.stop();
    const back = await runServer({ dataDir: server.dataDir, cases: [scenario] });
    for (const one of joined) {
      const phone = await watched(back, one);
      const answer = await phone.request('sync', everySync);
      assert.ok(JSON.stringify(answer).includes('inWords'));
      assert.deepEqual(belowZero([answer, phone.sent()]), []);
    }
  });

  it('[SE-34] given a case whose brief names points, when it is to be played without numbers, then it is refused by name', async () => {
    const base = threePartyScenario();
    const brief = { id: 'Jangan di bawah 45 poin.', en: 'Not below 45 points.' };
    const parties = base.parties.map((party, at) => (at === 0 ? { ...party, brief } : party));
    const server = await runServer({ cases: [{ ...base, parties }] });
    const body = { scenario: base.id, tables: 1, bots: false, withholdsPoints: true };
    const { json } = await callApi(server, 'POST', '/api/host/sessions', { body, key: server.hostKey });
    assert.deepEqual(json, { ok: false, code: 'case-names-points' });
    const played = await callApi(server, 'POST', '/api/host/sessions', {
      body: { ...body, withholdsPoints: undefined },
      key: server.hostKey,
    });
    assert.equal(played.json.ok, true);
  });
});

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}
