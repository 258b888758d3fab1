import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, it } from 'vitest';
import { sha256 } from '../../../server/sha256.ts';
import type { EventStore } from '../../../server/store/event-store.ts';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { archiveLines, readArchive, verifyArchive } from '../../../shared/log/archive.ts';
import { caseHash, readCaseLine } from '../../../shared/log/cases.ts';
import { PROTOCOL } from '../../../shared/wire/protocol.ts';
import {
  callApi,
  mintKey,
  openSession,
  type RunningServer,
  runServer,
  sitDown,
  takeSeat,
} from '../../support/running-server.ts';

const auth = (server: RunningServer) => ({ authorization: `Bearer ${server.hostKey}` });

async function download(server: RunningServer, session: string, query = ''): Promise<Buffer> {
  const response = await fetch(`${server.base}/api/host/sessions/${session}/archive${query}`, {
    headers: auth(server),
  });
  assert.equal(response.status, 200);
  return Buffer.from(await response.arrayBuffer());
}

async function upload(server: RunningServer, body: Buffer): Promise<Record<string, unknown>> {
  const response = await fetch(`${server.base}/api/host/archives`, {
    method: 'POST',
    headers: { ...auth(server), 'content-type': 'application/gzip' },
    body: new Uint8Array(body),
  });
  return (await response.json()) as Record<string, unknown>;
}

/** A session in which somebody with a name of their own said something of their own. */
async function spokenSession(server: RunningServer) {
  const session = await openSession(server);
  const phone = await sitDown(server, await takeSeat(server, session.code, 'Baiq Kenari'));
  assert.deepEqual(await phone.send({ type: 'Say', channel: 'team', text: 'Rahasia belerang' }), { ok: true });
  return { session, phone };
}

/** An archive whose lines were changed and then sealed as if they had been written so: a changed case has another name. */
function resealed(lines: readonly string[], change: (line: string) => string): Buffer {
  let text = lines.map(change).join('\n');
  for (const line of lines) {
    const [before, after] = [readCaseLine(line), readCaseLine(change(line))];
    if (before !== undefined) text = text.replaceAll(caseHash(before, sha256), caseHash(after, sha256));
  }
  const archive = readArchive(text.split('\n'));
  assert.ok(archive.head);
  const logs = archive.logs.map((log) => {
    if (log.kind === 'case') return log;
    let prev = '';
    const sealed = log.lines.map((line, at) => {
      const { hash: _, ...whole } = JSON.parse(line);
      if (at > 0) whole.prev = prev;
      prev = sha256(canonicalJson(whole));
      return JSON.stringify({ ...whole, hash: prev });
    });
    return { ...log, lines: sealed };
  });
  return gzipSync(archiveLines(archive.head, logs).join('\n'));
}

const linesOf = (packed: Buffer) => gunzipSync(packed).toString('utf8').trimEnd().split('\n');

describe('taking a session away', () => {
  it('[LO-6] [LO-7] an archive has names only when asked for; both verify', async () => {
    const server = await runServer();
    const { session } = await spokenSession(server);
    const plain = linesOf(await download(server, session.id));
    const named = linesOf(await download(server, session.id, '?names=yes'));
    for (const secret of ['Baiq Kenari', 'Rahasia belerang']) {
      assert.ok(!plain.join('\n').includes(secret), secret);
      assert.ok(named.join('\n').includes(secret), secret);
    }
    for (const lines of [plain, named]) {
      const archive = readArchive(lines);
      assert.ok(archive.head);
      assert.deepEqual(verifyArchive(archive, sha256), []);
      const kinds = archive.logs.map(({ kind }) => kind);
      assert.deepEqual(kinds, ['case', 'session', 'table'], 'the case stands once, before the logs that name it');
    }
  });

  it('[LO-6] [LO-15] an archive opens on another laptop, once, line for line; a changed one is refused with the line', async () => {
    const first = await runServer();
    const { session } = await spokenSession(first);
    const packed = await download(first, session.id, '?names=yes');
    const second = await runServer();
    const lines = linesOf(packed);
    const changed = lines.map((line, at) => (at === lines.length - 1 ? line.replace('belerang', 'belarang') : line));
    const refused = await upload(second, gzipSync(changed.join('\n')));
    assert.equal(refused.code, 'archive-broken');
    assert.match(String(refused.reason), new RegExp(`line ${lines.length}\\b`));
    assert.equal((await upload(second, Buffer.from('not an archive'))).code, 'archive-broken');
    const opened = await upload(second, packed);
    assert.equal(opened.ok, true);
    assert.deepEqual(await upload(second, packed), opened);
    const [, ...kept] = linesOf(await download(second, String(opened.session), '?names=yes'));
    const [, ...sent] = lines;
    assert.deepEqual(kept, sent);
  });

  it('[LO-6] [LO-13] an archive that was made to harm is refused: names that reach into others, unsealed kinds, bombs', async () => {
    const server = await runServer();
    const { session } = await spokenSession(server);
    const lines = linesOf(await download(server, session.id, '?names=yes'));
    const other = await runServer();
    // As many members of one megabyte: this process shall not be busy packing while its connections are kept alive.
    const packed = (megabytes: number, byte: string) =>
      Buffer.concat(new Array(megabytes).fill(gzipSync(Buffer.alloc(1024 * 1024, byte))));
    const attempt = async (body: Buffer, expected = 'archive-broken') => {
      const { code, reason } = await upload(other, body);
      assert.equal(code, expected);
      return String(reason ?? '');
    };
    const victim = await openSession(other);
    const named = (id: string) => Buffer.from(lines.map((line) => line.replaceAll(session.id, id)).join('\n'));
    assert.match(await attempt(named('../../etc')), /name of the session is none/);
    const reaching = resealed(lines, (line) => line.replaceAll(session.id, `${victim.id}-r2`));
    const beside = await upload(other, reaching);
    assert.equal(beside.ok, true, 'read beside the other session it reaches nothing');
    const taken = await callApi(other, 'POST', `/api/host/archives/${beside.session}/session`, { key: other.hostKey });
    assert.match(String(taken.json.reason), /another session has logs of such names/);
    const hidden = lines.map((line, at) => (at === 0 ? line.replace('"kind":"table"', '"kind":"notes"') : line));
    assert.match(await attempt(Buffer.from(hidden.join('\n'))), /not of the kind of its name/);
    assert.match(await attempt(packed(64, '\n'), 'archive-too-large'), /too many lines/);
    assert.match(await attempt(packed(300, '{'), 'archive-too-large'), /line 1: the line is longer than/);
    assert.match(await attempt(Buffer.from('['.repeat(1_000_000))), /not the head of an archive/);
    const deep = `${'['.repeat(1000)}${']'.repeat(1000)}`;
    assert.match(await attempt(Buffer.from(deep), 'archive-too-large'), /inside each other/);
    assert.match(await attempt(gzipSync(lines.join('\n')).subarray(0, -200)), /the file was cut/);
    assert.equal((await callApi(other, 'GET', '/api/host/sessions', { key: other.hostKey })).status, 200);
  });

  it('[LO-6] notes and cases of an archive are held against what this server could have written', async () => {
    const server = await runServer();
    const { session } = await spokenSession(server);
    const path = `/api/host/sessions/${session.id}/notes`;
    await callApi(server, 'POST', path, { body: { text: 'Bagus' }, key: server.hostKey });
    const lines = linesOf(await download(server, session.id, '?names=yes'));
    const other = await runServer();
    const noted = lines.map((line) => line.replace('"text":"Bagus"', '"text":7'));
    assert.match(String((await upload(other, Buffer.from(noted.join('\n')))).reason), /-notes": .*text/);
    const wild = resealed(lines.slice(0, -2), (line) =>
      line.replace(/,\{"id":"[^"]*-notes"[^}]*\}/, '').replaceAll('"price":{"high":', '"prize":{"high":'),
    );
    assert.match(String((await upload(other, wild)).reason), /cannot be played/);
  });

  it('an observer takes no names home, neither in the archive nor in the results', async () => {
    const server = await runServer();
    const { session } = await spokenSession(server);
    const key = await mintKey(server, session.id, 'observer');
    for (const file of ['archive', 'csv', 'research']) {
      const path = `/api/host/sessions/${session.id}/${file}`;
      const named = await callApi(server, 'GET', `${path}?names=yes`, { key });
      assert.equal(named.json.code, 'right-missing');
      const other = await callApi(server, 'GET', path, { key });
      assert.equal(other.status, 200);
      // The archive is packed: what it says of people is looked at elsewhere.
      if (file === 'csv') assert.ok(!other.text.includes('Baiq Kenari'));
    }
  });

  it('results come as CSV with the separator of the spreadsheet, with names only where they are asked for', async () => {
    const server = await runServer();
    const { session } = await spokenSession(server);
    const path = `/api/host/sessions/${session.id}`;
    const csv = async (query: string, key = server.hostKey) => callApi(server, 'GET', `${path}/csv${query}`, { key });
    const [head = '', row = ''] = (await csv('')).text.replace('\ufeff', '').split('\r\n');
    assert.deepEqual(head.split(';').slice(0, 2), ['sesi', 'tanggal']);
    assert.match(row, new RegExp(`^${session.code};\\d{4}-\\d\\d-\\d\\d;.*;1;1;belum mulai;`));
    assert.ok(!row.includes('Baiq Kenari'));
    assert.match((await csv('?names=yes&lang=en')).text, /Baiq Kenari/);
  });

  it('[SE-29] a session\u2019s name stands on the list, the number expected with it, and names go without it', async () => {
    const server = await runServer();
    const session = await openSession(server, { label: '  Kelas B Bu Sinta ', expected: 40 });
    const list = await callApi(server, 'GET', '/api/host/sessions', { key: server.hostKey });
    assert.partialDeepStrictEqual(list.json, { sessions: [{ label: 'Kelas B Bu Sinta' }] });
    assert.equal(server.runding.house.sessions.get(session.id)?.session.expected, 40);
    const lines = gunzipSync(await download(server, session.id)).toString('utf8');
    assert.ok(!lines.includes('Sinta'));
    assert.ok(
      gunzipSync(await download(server, session.id, '?names=yes'))
        .toString('utf8')
        .includes('Bu Sinta'),
    );
    const wrong = { scenario: 'three-party-test', tables: 1, bots: false, label: 'x'.repeat(81) };
    const { json } = await callApi(server, 'POST', '/api/host/sessions', { body: wrong, key: server.hostKey });
    assert.equal(json.code, 'message-malformed');
  });

  it('[DE-9] all rounds come in long form for research, without names unless they are asked for', async () => {
    const server = await runServer();
    const { session } = await spokenSession(server);
    const files = async (query: string) => {
      const path = `${server.base}/api/host/sessions/${session.id}/research${query}`;
      const response = await fetch(path, { headers: auth(server) });
      assert.equal(response.headers.get('content-type'), 'application/zip');
      const entries = unzipSync(new Uint8Array(await response.arrayBuffer()));
      return Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [name, strFromU8(bytes)]));
    };
    const plain = await files('?lang=en');
    assert.match(plain['codebook.csv'] ?? '', /^\ufeff?file,column,meaning\r\n/);
    assert.match(plain['messages.csv'] ?? '', new RegExp(`${session.code},1,1,1,[a-z]+,1,team,,0,16,,,,\\r\\n$`));
    assert.ok(!JSON.stringify(plain).includes('Baiq Kenari') && !JSON.stringify(plain).includes('belerang'));
    const named = await files('?names=yes');
    assert.match(named['people.csv'] ?? '', /Baiq Kenari/);
    assert.match(named['messages.csv'] ?? '', /Rahasia belerang/);
  });

  it('deleting a session leaves nothing of it on disk and lets everybody go', async () => {
    const server = await runServer();
    const { session, phone } = await spokenSession(server);
    // A socket that was asked for and never comes keeps no room of the session.
    const body = { token: phone.joined.token, protocol: PROTOCOL };
    await callApi(server, 'POST', `/matchmake/joinById/${phone.joined.seat.room}`, { body });
    const response = await fetch(`${server.base}/api/host/sessions/${session.id}`, {
      method: 'DELETE',
      headers: auth(server),
    });
    assert.deepEqual(await response.json(), { ok: true, tracesLeft: true });
    await phone.left;
    await tracesGone(server.runding.house.store);
    const { json } = await callApi(server, 'GET', '/api/seat', { key: phone.joined.token });
    assert.equal(json.ok, false);
    const stopped = await Promise.race([server.runding.stop().then(() => true), pause(5000, false)]);
    assert.ok(stopped, 'the server stops');
    for (const file of readdirSync(server.dataDir)) {
      const bytes = readFileSync(join(server.dataDir, file)).toString('latin1');
      for (const trace of ['Baiq Kenari', 'Rahasia belerang', session.id])
        assert.ok(!bytes.includes(trace), `${trace} in ${file}`);
    }
  });
});

function tracesGone(store: EventStore): Promise<void> {
  return new Promise((done) => {
    const look = () => (store.condition().tracesLeft ? undefined : done());
    store.onCondition(look);
    look();
  });
}
