import assert from 'node:assert/strict';
import { request } from 'node:http';
import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, it } from 'vitest';
import { WebSocket } from 'ws';
import { PROTOCOL, sessionRoomId } from '../../../shared/wire/protocol.ts';
import { openSession, type RunningServer, runServer, takeSeat } from '../../support/running-server.ts';

interface Asked {
  readonly host: string;
  readonly method?: string;
  readonly body?: string;
}

/** A request whose `Host` is what a page of another name would send. */
function ask({ base }: RunningServer, path: string, { host, method = 'GET', body }: Asked) {
  return new Promise<{ status: number; said: string; type: string }>((done, failed) => {
    const headers = { host, 'content-type': 'application/json' };
    const asking = request(base + path, { method, headers, setHost: false }, async (response) => {
      const type = String(response.headers['content-type']);
      done({ status: response.statusCode ?? 0, said: await text(response), type });
    });
    asking.once('error', failed);
    asking.end(body);
  });
}

/** What comes back for these bytes until the server closes. */
function sendRaw({ runding }: RunningServer, bytes: string): Promise<string> {
  const socket = createConnection(runding.port, '127.0.0.1');
  socket.write(bytes);
  return text(socket);
}

const portOf = ({ runding }: RunningServer) => runding.port;

describe('requests for another host', () => {
  it('[WI-20] given a page of another name that leads here, when it asks for anything, then it gets a sentence', async () => {
    const server = await runServer();
    const { id, code } = await openSession(server);
    const body = JSON.stringify({ protocol: PROTOCOL, code, name: 'Baiq', joinId: 'phone-000001' });
    const wishes = [
      ['GET', '/', undefined],
      ['GET', '/host', undefined],
      ['GET', '/health', undefined],
      ['GET', '/__healthcheck', undefined],
      ['GET', '/api/host/sessions', undefined],
      ['POST', '/api/join', body],
      ['POST', `/matchmake/joinById/${sessionRoomId(id)}`, JSON.stringify({ key: server.hostKey, protocol: PROTOCOL })],
    ] as const;
    for (const [method, path, wish] of wishes) {
      for (const host of ['evil.example', `evil.example:${portOf(server)}`, 'localhost:1', '']) {
        const answer = await ask(server, path, { host, method, ...(wish === undefined ? {} : { body: wish }) });
        assert.equal(answer.status, 421, `${method} ${path} for ${host}`);
        assert.match(answer.type, /^text\/plain/);
        assert.match(answer.said, /tidak mengenal nama.*--name[\s\S]*does not know the name/);
      }
    }
    assert.equal(server.runding.house.sessions.get(id)?.entries.length, 1, 'nobody joined');
    for (const host of [`localhost:${portOf(server)}`, `127.0.0.1:${portOf(server)}`, '127.0.0.1'])
      assert.equal((await ask(server, '/health', { host })).status, 200, host);
  });

  it('[WI-20] given a seat, when a page of another name opens its socket, then the socket is refused', async () => {
    const server = await runServer();
    const { code } = await openSession(server);
    const { seat, token } = await takeSeat(server, code, 'Baiq');
    const own = `127.0.0.1:${portOf(server)}`;
    const reserve = { host: own, method: 'POST', body: JSON.stringify({ token, protocol: PROTOCOL }) };
    const reserved = JSON.parse((await ask(server, `/matchmake/joinById/${seat.room}`, reserve)).said);
    const address = `ws://${own}/${reserved.processId}/${seat.room}?sessionId=${reserved.sessionId}`;
    const open = (host: string) =>
      new Promise<number>((done) => {
        const socket = new WebSocket(address, { headers: { host, origin: `http://${host}` } });
        socket.once('unexpected-response', (_request, { statusCode = 0 }) => done(statusCode));
        socket.once('open', () => {
          socket.close();
          done(101);
        });
      });
    assert.equal(await open(`evil.example:${portOf(server)}`), 421);
    assert.equal(await open(own), 101);
  });

  it('[WI-20] given no host, or one in the target, when it is asked, then it is refused', async () => {
    const server = await runServer();
    assert.match(await sendRaw(server, 'GET /health HTTP/1.0\r\n\r\n'), /^HTTP\/1\.1 421 /);
    const own = `localhost:${portOf(server)}`;
    const target = `GET http://evil.example/health HTTP/1.1\r\nHost: ${own}\r\nConnection: close\r\n\r\n`;
    assert.match(await sendRaw(server, target), /^HTTP\/1\.1 421 /);
    assert.match(await sendRaw(server, `GET /health HTTP/1.0\r\nHost: ${own}\r\n\r\n`), /^HTTP\/1\.1 200 /);
  });

  it('[WI-20] given names when it starts, when it is asked under them, then it answers', async () => {
    const server = await runServer({ names: ['runding.lan', 'hall.example:8443'] });
    for (const host of ['runding.lan', `runding.lan:${portOf(server)}`, 'hall.example:8443'])
      assert.equal((await ask(server, '/health', { host })).status, 200, host);
    assert.equal((await ask(server, '/health', { host: 'runding.lan:8443' })).status, 421);
  });
});
