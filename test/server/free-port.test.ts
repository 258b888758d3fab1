import { createServer, type Server } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { portHolder } from '../../server/cli/port-holder.ts';
import { freePort } from '../../server/free-port.ts';
import { runServer } from '../support/running-server.ts';

/** Listens on a port (0: any); gives it. */
async function take(port: number): Promise<number> {
  const server: Server = createServer((socket) => socket.destroy());
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  onTestFinished(() => new Promise((done) => server.close(() => done())));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('a port that is taken', () => {
  it('given nobody waits for it, when another is looked for, then the next one that is free, which can be opened', async () => {
    const taken = await take(0);
    const found = await freePort(taken, '127.0.0.1');
    expect(found).toBeGreaterThan(taken);
    expect(found).toBeLessThan(taken + 20);
    expect(await take(found)).toBe(found);
  });

  it('given a free port, or any, when it is looked for, then it stays', async () => {
    const free = await freePort((await take(0)) + 1, '127.0.0.1');
    expect(await freePort(free, '127.0.0.1')).toBe(free);
    expect(await freePort(0, '127.0.0.1')).toBe(0);
  });

  it('given an address that is not of this machine, when it is looked for, then the wished port stays and its fault says why', async () => {
    expect(await freePort(2567, '192.0.2.77')).toBe(2567);
  });

  it('when it is asked who holds it, then a Runding says so, anything else does not', async () => {
    const { runding } = await runServer();
    expect(await portHolder(runding.port)).toBe('another Runding');
    expect(await portHolder(await take(0))).toBe('another program');
  });
});
