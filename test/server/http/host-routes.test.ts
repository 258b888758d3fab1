import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { stringify } from 'yaml';
import { sha256 } from '../../../server/sha256.ts';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { splitCases } from '../../../shared/log/cases.ts';
import { verifyLog } from '../../../shared/log/replay.ts';
import { readTableLog } from '../../../shared/log/table-log.ts';
import { readVisibleLog } from '../../../shared/log/visible-log.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { WIRE_LIMITS } from '../../../shared/wire/limits.ts';
import { addressOf, type Route } from '../../../shared/wire/route.ts';
import { ROUTES } from '../../../shared/wire/routes.ts';
import { caseContent } from '../../support/case-files.ts';
import {
  callApi,
  freshId,
  openDesk,
  openSession,
  runServer,
  scenariosFolder,
  sitDown,
  takeSeat,
  threeAtTheTable,
} from '../../support/running-server.ts';
import { threePartyScenario, twoPartyScenario } from '../../support/scenarios.ts';
import { soon } from '../../support/soon.ts';

const linesOf = (text: string) => text.trimEnd().split('\n');

describe('the host page', () => {
  it('lists every case, broken ones with what is wrong and where', async () => {
    const scenariosDir = scenariosFolder([threePartyScenario()]);
    mkdirSync(join(scenariosDir, 'broken'));
    writeFileSync(join(scenariosDir, 'broken', 'scenario.yaml'), 'format: 1\nid: [broken\n');
    const server = await runServer({ scenariosDir });
    const key = server.hostKey;
    const { json } = await callApi(server, 'GET', '/api/host/scenarios', { key });
    const listed = json.scenarios as { folder: string; problems: string[] }[];
    assert.deepEqual(
      listed.map(({ folder, problems }) => [folder, problems.length > 0]),
      [
        ['broken', true],
        ['three-party-test', false],
      ],
    );
    assert.match(listed[0]?.problems[0] ?? '', /broken\/scenario\.yaml:\d+:\d+ /);
    const open = async (scenario: string) =>
      (await callApi(server, 'POST', '/api/host/sessions', { body: { scenario, tables: 1, bots: false }, key })).json
        .code;
    assert.equal(await open('broken'), 'scenario-broken');
    for (const name of ['nowhere', '../three-party-test', 'three-party-test/', '__proto__', ''])
      assert.equal(await open(name), 'scenario-unknown', name);
    const tables = { scenario: 'three-party-test', tables: 201, bots: false };
    assert.equal(
      (await callApi(server, 'POST', '/api/host/sessions', { body: tables, key })).json.code,
      'message-malformed',
    );
  });

  it('[CF-4] [SE-12] lists a case once whole and once for each variant, and opens the one that is asked for', async () => {
    const scenariosDir = scenariosFolder([]);
    mkdirSync(join(scenariosDir, 'second'), { recursive: true });
    writeFileSync(join(scenariosDir, 'second', 'scenario.yaml'), stringify(caseContent()));
    const server = await runServer({ scenariosDir });
    const key = server.hostKey;
    const { json } = await callApi(server, 'GET', '/api/host/scenarios', { key });
    const listed = json.scenarios as { folder: string; variant?: { id: string }; minutes: number }[];
    assert.deepEqual(
      listed.map(({ folder, variant, minutes }) => [folder, variant?.id, minutes]),
      [
        ['second', undefined, 30],
        ['second', 'short', 15],
      ],
    );
    const open = async (wish: object) => {
      const body = { scenario: 'second', tables: 1, bots: false, ...wish };
      return (await callApi(server, 'POST', '/api/host/sessions', { body, key })).json;
    };
    assert.equal((await open({ variant: 'long' })).code, 'scenario-unknown');
    assert.equal((await open({ variant: 'short', phaseMinutes: [1, 2, 3] })).code, 'message-malformed');
    const { session } = (await open({ variant: 'short', phaseMinutes: [1, 2] })) as { session: { id: string } };
    const { text } = await callApi(server, 'GET', `/api/host/sessions/${session.id}/tables/1/log`, { key });
    const { cases } = splitCases(linesOf(text), sha256);
    const [played] = cases.values() as Iterable<Scenario>;
    assert.deepEqual(
      [played?.variant?.id, played?.issues.map(({ id }) => id), played?.phases.map(({ minutes }) => minutes)],
      ['short', ['wage', 'consent'], [1, 2]],
    );
  });

  it('[LO-1] [RE-2] hands out the whole log of a table, which verifies', async () => {
    const server = await runServer();
    const { session, north } = await threeAtTheTable(server);
    await north.send({ type: 'MakeOffer', package: [1, 1, 1], to: ['south', 'forum'] });
    const path = (table: string) => `/api/host/sessions/${session.id}/tables/${table}/log`;
    const whole = await callApi(server, 'GET', path('1'), { key: server.hostKey });
    const { lines, cases, before } = splitCases(linesOf(whole.text), sha256);
    assert.equal(before, 1, 'the case stands before the header');
    const log = readTableLog(lines, cases);
    assert.equal(log.stopped, undefined);
    assert.ok(log.header);
    assert.equal(verifyLog(log, sha256), undefined);
    for (const table of ['2', '1e0x', '-1', '__proto__', '%00'])
      assert.equal((await callApi(server, 'GET', path(table), { key: server.hostKey })).status, 404, table);
  });

  it('[WI-28] takes what carries a whole hall, up to 1 MB, by every route that says so', async () => {
    const server = await runServer();
    const session = await openSession(server);
    const person = (n: number) => `person-of-the-hall-${n}`;
    const people = Array.from({ length: 1200 }, (_, n) => ({ id: `line-${n}`, name: `Peserta yang diharapkan ${n}` }));
    const moves = people.map((_, n) => ({ person: person(n), to: { table: 1, party: 'north' } }));
    const bodies = {
      sendRoster: { commandId: freshId(), people },
      sendCommand: { commandId: freshId(), command: { type: 'MovePeople', moves } },
      openRound: { commandId: freshId(), scenario: 'three-party-test', tables: 1, moves },
    };
    const large = Object.entries<Route>(ROUTES).filter(([, { most }]) => most === 'hallBodyBytes');
    assert.deepEqual(large.map(([name]) => name).sort(), Object.keys(bodies).sort());
    for (const [name, body] of Object.entries(bodies)) {
      const place = addressOf(ROUTES[name as keyof typeof bodies], { session: session.id });
      assert.ok(JSON.stringify(body).length > 2 * WIRE_LIMITS.bodyBytes, name);
      const { status, json } = await callApi(server, 'POST', place, { body, key: server.hostKey });
      assert.equal(status, 200, `${name}: ${json.code}`);
    }
    const { state } = await (await openDesk(server, session.id)).board();
    assert.equal(state.roster.length, 1200);
  });

  it('opens a table to practise at, on which the host is the person', async () => {
    const server = await runServer({ cases: [twoPartyScenario()] });
    const body = { scenario: 'two-party-test', tables: 1, bots: true, practise: { name: 'Baiq', party: 'south' } };
    const { json } = await callApi(server, 'POST', '/api/host/sessions', { body, key: server.hostKey });
    const phone = await sitDown(server, json.join as never);
    const seats = phone.first.entries.flatMap((entry) => entry.events).filter((event) => event.type === 'SeatTaken');
    assert.deepEqual(seats.map((seat) => seat.type === 'SeatTaken' && `${seat.party}:${seat.kind}`).sort(), [
      'north:bot',
      'south:person',
    ]);
    const phases = () =>
      [...phone.first.entries, ...phone.got.entry].flatMap(({ events }) =>
        events.flatMap((event) => (event.type === 'PhaseStarted' ? [event.kind] : [])),
      );
    assert.deepEqual(phases(), ['briefing']);
    await phone.send({ type: 'DeclareReady' });
    await soon(() => assert.deepEqual(phases(), ['briefing', 'preparation']));
    const wrong = async (practise: object) =>
      (await callApi(server, 'POST', '/api/host/sessions', { body: { ...body, practise }, key: server.hostKey })).json
        .code;
    assert.equal(await wrong({ name: ' ' }), 'name-empty');
    assert.equal(await wrong({ name: 'x'.repeat(121) }), 'name-too-long');
    assert.equal(await wrong({ name: 'Baiq', party: 'east' }), 'table-unknown');
  });
});

describe('what a participant may fetch', () => {
  it('the public case, compressed, the same for everybody, kept for ever', async () => {
    const server = await runServer();
    const { code } = await openSession(server);
    const { seat } = await takeSeat(server, code, 'Baiq');
    const path = `/api/scenarios/${seat.scenarioHash}.json`;
    const packed = await callApi(server, 'GET', path);
    const plain = await callApi(server, 'GET', path, { headers: { 'accept-encoding': 'identity' } });
    assert.equal(packed.headers.get('content-encoding'), 'gzip');
    assert.equal(plain.headers.get('content-encoding'), null);
    assert.deepEqual(packed.json, plain.json);
    assert.match(packed.headers.get('cache-control') ?? '', /immutable/);
    assert.equal(sha256(canonicalJson(plain.json)).slice(0, 32), seat.scenarioHash);
  });

  it('[VI-4] the own entries as a file that can be read back', async () => {
    const server = await runServer();
    const { north } = await threeAtTheTable(server);
    await north.send({ type: 'MakeOffer', package: [1, 1, 1], to: ['south'], note: 'Between us' });
    const { text, headers } = await callApi(server, 'GET', '/api/log', { key: north.joined.token });
    assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="?runding-1-north\.jsonl"?$/);
    const log = readVisibleLog(linesOf(text));
    assert.equal(log.stopped, undefined);
    assert.ok(log.header);
    assert.deepEqual(log.entries, (await north.sync()).entries);
    assert.equal((await callApi(server, 'GET', '/api/log')).status, 403);
  });
});
