import assert from 'node:assert/strict';
import { createConnection } from 'node:net';
import { describe, it, onTestFinished, vi } from 'vitest';
import { type RunningServer, runServer } from '../../support/running-server.ts';

/** Sends these bytes, and one more each second, over a socket of its own; resolves when the server ends it (ms). */
function dribble(server: RunningServer, text: string): Promise<number> {
  const since = Date.now();
  const socket = createConnection(Number(new URL(server.base).port), '127.0.0.1');
  const timer = setInterval(() => socket.write(' '), 1000);
  onTestFinished(() => void socket.destroy());
  return new Promise((done) => {
    socket.on('error', () => undefined);
    socket.on('data', () => undefined);
    socket.on('close', () => {
      clearInterval(timer);
      done(Date.now() - since);
    });
    socket.write(text);
  });
}

describe('what strangers never end', () => {
  it('[WI-27] half a request, half a body and silence are ended', async () => {
    const server = await runServer();
    const printed = vi.spyOn(console, 'error');
    onTestFinished(() => printed.mockRestore());
    const head = (path: string) => `POST ${path} HTTP/1.1\r\nHost: ${new URL(server.base).host}\r\n`;
    const body = 'Content-Type: application/json\r\nContent-Length: 16000\r\n\r\n{';
    const ends = await Promise.all([
      dribble(server, head('/api/join')),
      dribble(server, `${head('/api/join')}${body}`),
      dribble(server, `${head('/matchmake/joinById/x')}${body}`),
      dribble(server, 'GET /a/b?sessionId=c HTTP/1.1\r\nUpgrade: websocket\r\n'),
    ]);
    for (const ms of ends) assert.ok(ms < 80_000, `${ms} ms`);
    assert.deepEqual(printed.mock.calls, []);
  });
});
