import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Engine } from './engine.ts';
import type { EnginePaths } from './find-engines.ts';

/** A window of WebKitGTK by its own WebDriver, on a display that nobody sees. */
export async function openWebKit({ webkitDriver, miniBrowser, xvfb }: EnginePaths): Promise<Engine> {
  const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '480x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [display] = (await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  const port = await freePort();
  const driver = spawn(webkitDriver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${display.toString().trim()}`,
      GDK_BACKEND: 'x11',
      // Its sandbox wants rights that a test machine's root in a container has not.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await untilReady(() => ask('GET', '/status'), driver);
  const options = { binary: miniBrowser, args: ['--automation'] };
  const asked = { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } };
  const { sessionId } = (await ask('POST', '/session', asked)) as { sessionId: string };
  const session = `/session/${sessionId}`;
  await ask('POST', `${session}/window/rect`, { width: 380, height: 860 });
  return {
    name: 'WebKitGTK',
    open: async (url) => void (await ask('POST', `${session}/url`, { url })),
    async evaluate(expression) {
      const script = `return JSON.stringify(${expression})`;
      return JSON.parse(
        ((await ask('POST', `${session}/execute/sync`, { script, args: [] })) as string | null) ?? 'null',
      );
    },
    act: async (actions) => void (await ask('POST', `${session}/actions`, { actions })),
    async close() {
      await ask('DELETE', session).catch(() => undefined);
      for (const child of [driver, screen]) {
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      }
    },
  };
}

async function untilReady(ask: () => Promise<unknown>, driver: ChildProcess): Promise<void> {
  while (driver.exitCode === null) {
    const isReady = await ask().then(
      () => true,
      () => false,
    );
    if (isReady) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('WebKitWebDriver ended');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
