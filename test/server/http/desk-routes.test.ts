import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import type { SessionResults } from '../../../shared/debrief/session-summary.ts';
import type { Note } from '../../../shared/notes/notes.ts';
import { storeFinishedSession } from '../../support/finished-session.ts';
import { callApi, dataFolder, runServer } from '../../support/running-server.ts';
import { threePartyScenario } from '../../support/scenarios.ts';

async function serveFinished(tables: number) {
  const dataDir = dataFolder();
  const store = await openSqliteStore(dataDir);
  const session = await storeFinishedSession(store, { tables, scenario: threePartyScenario() });
  const before = await store.list();
  await store.close();
  const server = await runServer({ dataDir });
  return { server, dataDir, before, path: `/api/host/sessions/${session}` };
}

describe('Given a finished session on a server', () => {
  it('when the server starts, then there was nothing left to do at any table', async () => {
    const { server, dataDir, before } = await serveFinished(3);
    await server.runding.stop();
    const store = await openSqliteStore(dataDir);
    expect(await store.list()).toEqual(before);
    await store.close();
  });

  it('when its results are asked for, then every table has one, the same when asked again', async () => {
    const { server, path } = await serveFinished(3);
    const ask = () => callApi(server, 'GET', `${path}/results`, { key: server.hostKey });
    const { results, faults, rounds } = (await ask()).json as unknown as SessionResults;
    expect(faults).toEqual([]);
    expect(results.map(({ table, round }) => [round, table])).toEqual([
      [1, 1],
      [1, 2],
      [1, 3],
    ]);
    expect(results.every(({ measures, people }) => measures !== undefined && people === 6)).toBe(true);
    expect(rounds.map(({ scenario }) => scenario.id)).toEqual(['three-party-test']);
    expect((await ask()).json.results).toEqual(results);
  });

  it('when somebody without the key asks for results or notes, then there is nothing to read or write', async () => {
    const { server, path } = await serveFinished(1);
    for (const [method, end] of [
      ['GET', 'results'],
      ['GET', 'notes'],
      ['POST', 'notes'],
    ] as const) {
      const answer = await callApi(server, method, `${path}/${end}`, {
        key: 'wrong',
        ...(method === 'POST' ? { body: { text: 'x' } } : {}),
      });
      expect([answer.status, answer.json.code], `${method} ${end}`).toEqual([403, 'host-key-wrong']);
    }
  });

  it('[DE-12] when an observer writes a note, then it says who wrote it and by what right, and an observer removes no other’s', async () => {
    const { server, path } = await serveFinished(1);
    const give = async (kind: string) =>
      String((await callApi(server, 'POST', `${path}/credentials`, { key: server.hostKey, body: { kind } })).json.key);
    const [observer, facilitator] = [await give('observer'), await give('facilitator')];
    const write = async (key: string, body: object) =>
      (await callApi(server, 'POST', `${path}/notes`, { key, body })).json;
    const text = 'Siapa bertanya lebih dulu?';
    await write(facilitator, { text });
    const { notes } = await write(observer, { text, author: '  Ibu   Sari ' });
    expect(notes).toMatchObject([
      { n: 1, by: 'facilitator', text },
      { n: 2, by: 'observer', text, author: 'Ibu Sari' },
    ]);
    expect((notes as Note[])[0]).not.toHaveProperty('author');
    expect(await write(observer, { remove: 1 })).toMatchObject({ ok: false, code: 'right-missing' });
    expect(((await write(observer, { remove: 2 })).notes as Note[]).map(({ n }) => n)).toEqual([1]);
    expect(((await write(facilitator, { remove: 1 })).notes as Note[]).length).toBe(0);
    expect(await write(observer, { text, author: 'x'.repeat(61) })).toMatchObject({ code: 'message-malformed' });
    for (const end of ['results', 'notes']) {
      expect((await callApi(server, 'GET', `${path}/${end}`, { key: observer })).json.ok, end).toBe(true);
    }
    // What is taken home with names is not an observer's.
    for (const end of ['archive?names=yes', 'research?names=yes', 'csv?names=yes']) {
      const { json } = await callApi(server, 'GET', `${path}/${end}`, { key: observer });
      expect(json.code, end).toBe('right-missing');
    }
  });

  it('when notes are written and one is removed, then the others stay, also after a restart', async () => {
    const { server, dataDir, path } = await serveFinished(1);
    const post = async (body: object) =>
      (await callApi(server, 'POST', `${path}/notes`, { key: server.hostKey, body })).json;
    await post({ text: 'Tanya lebih dulu.', table: 1, step: 12, mark: 'good' });
    await post({ text: '  Umum \r\n\r\n\r\n kedua ' });
    const { notes } = await post({ remove: 1 });
    expect((notes as Note[]).map(({ n, text }) => [n, text])).toEqual([[2, 'Umum\n\nkedua']]);
    expect((await post({ text: 'Sesudahnya', table: 1 })).notes as Note[]).toMatchObject([
      { n: 2 },
      { n: 4, table: 1 },
    ]);
    await server.runding.stop();
    const again = await runServer({ dataDir });
    const { json } = await callApi(again, 'GET', `${path}/notes`, { key: server.hostKey });
    expect((json.notes as Note[]).map(({ n }) => n)).toEqual([2, 4]);
  });

  it.each([
    ['nothing at all', {}],
    ['blank text without a mark', { text: ' \u200b ' }],
    ['a text that is too long', { text: 'x'.repeat(2001) }],
    ['a mark that there is not', { text: 'x', mark: 'bad' }],
    ['a field that there is not', { text: 'x', by: 'somebody' }],
    ['a step before the beginning', { text: 'x', step: -1 }],
  ])('when a note has %s, then it is refused and nothing is kept', async (_what, body) => {
    const { server, path } = await serveFinished(1);
    const answer = await callApi(server, 'POST', `${path}/notes`, { key: server.hostKey, body });
    expect(answer.json).toEqual({ ok: false, code: 'message-malformed' });
    const { json } = await callApi(server, 'GET', `${path}/notes`, { key: server.hostKey });
    expect(json).toEqual({ ok: true, notes: [] });
  });

  it('when many notes come at once, then each is kept and has a number of its own', async () => {
    const { server, path } = await serveFinished(1);
    const post = (text: string) => callApi(server, 'POST', `${path}/notes`, { key: server.hostKey, body: { text } });
    await Promise.all(Array.from({ length: 20 }, (_, at) => post(`catatan ${at}`)));
    const { json } = await callApi(server, 'GET', `${path}/notes`, { key: server.hostKey });
    expect(new Set((json.notes as Note[]).map(({ n }) => n)).size).toBe(20);
  });
});
