import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { fetchFile } from '../../../client/feed/api.ts';
import { fetchCase } from '../../../client/feed/fetch-case.ts';
import { ask, askForResults } from '../../../client/feed/hall-api.ts';
import { askForSeat, askToJoin } from '../../../client/feed/seat-api.ts';
import { publicScenario } from '../../../shared/scenario/public-scenario.ts';
import { ROUTES } from '../../../shared/wire/routes.ts';
import {
  callApi,
  freshId,
  openSession,
  type RunningServer,
  runServer,
  takeSeat,
} from '../../support/running-server.ts';
import { threePartyScenario } from '../../support/scenarios.ts';

const UNREACHABLE = { ok: false, code: 'unreachable' };
const realFetch = globalThis.fetch;

/** Pages of this server: what they ask goes there. */
function openPages(server: RunningServer): void {
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => realFetch(new URL(path, server.base), init));
}

/** In the server's place something answers this, whatever is asked. */
function answerInstead(body: BodyInit, init: ResponseInit = {}): void {
  vi.stubGlobal('fetch', async () => new Response(body, init));
}

afterEach(() => vi.unstubAllGlobals());

describe('what pages ask over HTTP, beside a running server', () => {
  let server: RunningServer;
  let session: { readonly id: string; readonly code: string };
  let bearer: string;

  beforeEach(async () => {
    server = await runServer();
    session = await openSession(server);
    bearer = server.hostKey;
    openPages(server);
  });

  it('[WI-28] every answer of the hall reads as the table of routes says', async () => {
    await takeSeat(server, session.code, 'Baiq');
    const at = { bearer, session: session.id };
    const cases = await ask('listCases', { bearer });
    assert.ok(cases.ok && cases.scenarios[0]?.folder === 'three-party-test');
    const listed = await ask('listSessions', { bearer });
    assert.ok(listed.ok && listed.right === 'host' && listed.house.writing === 'works');
    assert.equal(listed.sessions[0]?.people, 1);
    const practise = { scenario: 'three-party-test', tables: 1, bots: true, practise: { name: 'Siti' } };
    const opened = await ask('openSession', { bearer, body: practise });
    assert.ok(opened.ok && opened.join?.seat?.name === 'Siti');
    const preflight = await ask('readPreflight', { bearer });
    assert.ok(preflight.ok && preflight.disk !== undefined);
    assert.ok((await ask('forgetChecks', { bearer })).ok);
    const results = await askForResults(bearer, session.id);
    assert.ok(results.ok && results.results.length === 1);
    assert.equal(results.rounds[0]?.scenario.title.en, threePartyScenario().title.en);
    const written = await ask('changeNotes', { ...at, body: { text: 'Remember this', mark: 'look', table: 1 } });
    assert.ok(written.ok);
    const notes = await ask('listNotes', at);
    assert.ok(notes.ok);
    assert.deepEqual(notes.notes, written.notes);
    assert.equal(notes.notes[0]?.mark, 'look');
    const signs = await ask('printSigns', { ...at, body: { tables: [1], replacing: false } });
    assert.ok(signs.ok && signs.signs[0]?.table === 1);
    const minted = await ask('mintKey', { ...at, body: { kind: 'observer' } });
    assert.ok(minted.ok && minted.right === 'observer');
    const keys = await ask('listKeys', at);
    assert.ok(keys.ok);
    assert.deepEqual(await ask('endKey', { ...at, id: keys.credentials[0]?.id ?? '' }), { ok: true });
    const command = { type: 'AddTable' } as const;
    assert.deepEqual(await ask('sendCommand', { ...at, body: { commandId: freshId(), command } }), { ok: true });
    const people = [{ id: 'one', name: 'Siti' }];
    assert.deepEqual(await ask('sendRoster', { ...at, body: { commandId: freshId(), people } }), { ok: true });
    const archive = await fetchFile(ROUTES.readArchive, { ...at, names: 'yes' });
    assert.ok(archive);
    assert.deepEqual(await ask('deleteSession', at).then(({ ok }) => ok), true);
    const again = await ask('openArchive', { bearer, body: archive });
    assert.ok(again.ok && again.session !== session.id);
    const resumed = await ask('resumeArchive', { bearer, archive: again.session });
    assert.deepEqual(resumed, { ok: true, session: session.id });
    assert.ok((await ask('deleteSession', { bearer, session: again.session })).ok);
    const own = await ask('listHostKeys', { bearer });
    assert.ok(own.ok && own.keys.some((key) => key.own));
  });

  it('[WI-1] [WI-28] a phone joins, reads its seat and the case', async () => {
    const joined = await askToJoin({ code: session.code, name: 'Baiq', joinId: freshId() });
    assert.ok(joined.ok && joined.seat);
    const seated = await askForSeat(joined.token);
    assert.ok(seated.ok && seated.seat?.room === joined.seat.room);
    const found = await fetchCase(joined.seat.scenarioHash);
    assert.deepEqual(found, (await callApi(server, 'GET', `/api/scenarios/${joined.seat.scenarioHash}.json`)).json);
    assert.ok(await fetchFile(ROUTES.readOwnLog, { bearer: joined.token }));
  });

  it('[WI-10] [WI-28] a no comes with its code, whatever its status', async () => {
    assert.deepEqual(await ask('listSessions', { bearer: 'no-key' }), { ok: false, code: 'host-key-wrong' });
    assert.deepEqual(await ask('listNotes', { bearer, session: 'a/b' }), { ok: false, code: 'log-unknown' });
    const wrong = await ask('openArchive', { bearer, body: new Blob(['{}']) });
    assert.ok(!wrong.ok && wrong.code === 'archive-broken');
    assert.deepEqual(await askToJoin({ code: 'ZZZZZZ', name: 'X', joinId: freshId() }), {
      ok: false,
      code: 'code-unknown',
    });
    assert.equal(await fetchFile(ROUTES.readCsv, { bearer: 'no-key', session: session.id }), undefined);
    assert.equal(await fetchCase('no-such-case'), undefined);
  });
});

describe('what is no answer of the table', () => {
  const seat = {
    session: 's',
    sessionCode: 'ABCDEF',
    name: 'Baiq',
    devices: 'each',
    language: 'id',
    round: 1,
    room: 's-1',
    table: 1,
    party: 'north',
    seat: 1,
    scenarioHash: 'h',
  };
  const joined = { ok: true, token: 't', rejoinCode: 'c', seat };
  const join = (body: unknown) => {
    answerInstead(JSON.stringify(body));
    return askToJoin({ code: 'ABCDEF', name: 'Baiq', joinId: 'joinid-0001' });
  };

  it.each([
    ['a page of a Wi-Fi portal', '<html>Welcome to the guests’ network</html>'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a text', '"ok"'],
    ['a yes without anything', '{"ok":true}'],
    ['a no without a code', '{"ok":false}'],
    ['a yes of another kind', '{"ok":true,"right":"everything","sessions":[]}'],
  ])('[WI-28] given %s answers in place of the server, then every question is unreachable', async (_, body) => {
    answerInstead(body);
    assert.deepEqual(await ask('listSessions', { bearer: 'key' }), UNREACHABLE);
    assert.deepEqual(await ask('listNotes', { bearer: 'key', session: 's' }), UNREACHABLE);
    assert.deepEqual(await askForResults('key', 's'), UNREACHABLE);
    assert.deepEqual(await askToJoin({ code: 'ABCDEF', name: 'Baiq', joinId: 'joinid-0001' }), UNREACHABLE);
    assert.deepEqual(await askForSeat('token'), UNREACHABLE);
    assert.equal(await fetchCase('hash'), undefined);
  });

  it('[WI-28] a join that lacks a field which the phone reads is none, field by field', async () => {
    assert.deepEqual(await join(joined), joined);
    for (const field of ['token', 'rejoinCode', 'seat'])
      assert.deepEqual(await join({ ...joined, [field]: undefined }), UNREACHABLE, field);
    for (const field of Object.keys(seat))
      assert.deepEqual(await join({ ...joined, seat: { ...seat, [field]: null } }), UNREACHABLE, field);
    assert.deepEqual(await join({ ok: false, code: 'queued' }), UNREACHABLE);
    const queued = { ok: false, code: 'queued', position: 3, askAgainMs: 1000 };
    assert.deepEqual(await join(queued), queued);
    const { room: _, table: _table, party: _party, seat: _seat, scenarioHash: _hash, ...person } = seat;
    const waiting = { ...joined, seat: undefined, waiting: { ...person, hall: { serverTime: 1, news: [] } } };
    assert.deepEqual(await join(waiting), JSON.parse(JSON.stringify(waiting)));
    assert.deepEqual(await join({ ...waiting, waiting: person }), UNREACHABLE);
    const news = [{ kind: 'event', at: 1, title: 'no two languages', text: { id: 'a', en: 'b' } }];
    const wrongNews = { ...waiting, waiting: { ...person, hall: { serverTime: 1, news } } };
    assert.deepEqual(await join(wrongNews), UNREACHABLE);
  });

  it('[WI-28] a case without a list or a name of it is none', async () => {
    const whole = publicScenario(threePartyScenario());
    answerInstead(JSON.stringify(whole));
    assert.deepEqual(await fetchCase('hash'), JSON.parse(JSON.stringify(whole)));
    for (const field of Object.keys(whole)) {
      answerInstead(JSON.stringify({ ...whole, [field]: undefined }));
      assert.equal(await fetchCase('hash'), undefined, field);
    }
  });

  it('[WI-28] what a newer server says besides is left out, and what is missing makes it none', async () => {
    const note = { n: 1, at: 2, by: 'host', text: 'Remember' };
    answerInstead(JSON.stringify({ ok: true, notes: [{ ...note, colour: 'red' }], more: 1 }));
    assert.deepEqual(await ask('listNotes', { bearer: 'key', session: 's' }), { ok: true, notes: [note] });
    answerInstead(JSON.stringify({ ok: true, notes: [{ ...note, at: 'yesterday' }] }));
    assert.deepEqual(await ask('listNotes', { bearer: 'key', session: 's' }), UNREACHABLE);
  });
});
