import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

const START = resolve(import.meta.dirname, '../../../server/cli/start.ts');
const folders: string[] = [];

function hasAddress6(): boolean {
  return Object.values(networkInterfaces()).some((cards) => cards?.some(({ address }) => address === '::1'));
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'runding-start-'));
  folders.push(folder);
  return folder;
}

/** Runs `npm start`'s command until it ends; with `signal`, it is sent once the server says where it is. */
async function run(
  env: Record<string, string>,
  signal?: NodeJS.Signals,
  typed: readonly string[] = [],
  dataDir = newFolder(),
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [START, ...typed], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
    if (signal !== undefined && /\n\n$/.test(said) && /#key=|#ticket=|run host-key/.test(said)) child.kill(signal);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  return { code, said };
}

describe('the launcher of every command', () => {
  const launch = resolve(import.meta.dirname, '../../../server/cli/launch.js');
  const said = (file: string, args: readonly string[], exec: readonly string[] = []) =>
    spawnSync(process.execPath, [...exec, file, ...args], { encoding: 'utf8' });

  test('given nothing is installed yet, when a command is typed, then it says what to type first, in both languages', () => {
    const folder = newFolder();
    cpSync(launch, join(folder, 'server', 'cli', 'launch.js'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const { status, stderr } = said(join(folder, 'server', 'cli', 'launch.js'), ['server/cli/start.ts']);
    expect(stderr).toBe('Pasang dahulu yang dibutuhkan: npm install\nInstall what it needs first: npm install\n');
    expect(status).toBe(1);
  });

  test('given a Node.js that reads no TypeScript, when a command is typed, then it names its version and two ways out', () => {
    const { status, stderr } = said(launch, ['server/cli/start.ts'], ['--no-strip-types']);
    expect(stderr).toContain(`Node.js ${process.version} cannot run Runding`);
    expect(stderr).toContain('npm install (without --ignore-scripts), or install Node.js 24.');
    expect(stderr.split('\n')).toHaveLength(3);
    expect(status).toBe(1);
  });

  test('given all is there, when a command is typed with options, then it gets them as if it were called itself', () => {
    const { status, stderr } = said(launch, ['server/cli/start.ts', '--prot', '2568']);
    expect(stderr).toMatch(/^Unknown option '--prot'/);
    expect(status).toBe(1);
  });
});

describe('npm start', () => {
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  test('[WI-23] given a port that is taken, when it starts, then it says so, ends, and the next start prints the key', async () => {
    const dataDir = newFolder();
    const taken = createServer((socket) => socket.destroy());
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const { code, said } = await run({ PORT: port }, undefined, ['--locked'], dataDir);
    await new Promise((done) => taken.close(done));
    expect(said).toBe(
      `Port ${port} is taken by another program. Choose another one: npm start -- --port ${Number(port) + 1}\n`,
    );
    expect(code).toBe(1);
    if (process.platform === 'win32') return;
    const next = await run({}, 'SIGINT', ['--locked'], dataDir);
    expect(next.said).toMatch(/http:\/\/127\.0\.0\.1:\d+\/host#key=[\w-]{32}\n/);
    const third = await run({}, 'SIGINT', ['--locked'], dataDir);
    expect(third.said).not.toContain('#key=');
    expect(third.said).toContain('npm run host-key');
  });

  test.each([
    [['--host', '192.0.2.77'], '"192.0.2.77" is not an address of this machine.'],
    [['--host', 'no-such-name.invalid'], 'No address is known for the name "no-such-name.invalid".'],
  ])('given %j, when it starts, then it says what is wrong with it in one line and ends', async (typed, reason) => {
    const { code, said } = await run({}, undefined, typed);
    expect(said).toBe(`${reason} Listen on all addresses: npm start -- --host 0.0.0.0\n`);
    expect(code).toBe(1);
  });

  test('given an option that there is not, when it starts, then it names it and those that there are', async () => {
    const { code, said } = await run({}, undefined, ['--prot', '2568']);
    expect(said).toMatch(/^Unknown option '--prot'\. There are: --port 2568, --host .*\n$/);
    expect(code).toBe(1);
  });

  test('given a PORT that is no port, when it starts, then it says what would do and ends', async () => {
    const { code, said } = await run({ PORT: '99999' });
    expect(said).toMatch(/^PORT is "99999", but must be a whole number from 0 to 65535\./);
    expect(code).toBe(1);
  });

  test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    '[WI-22] given no screen, when it starts, then a link with a ticket is printed; when it gets %s, it ends in good order',
    async (signal) => {
      const { code, said } = await run({}, signal);
      expect(said).toContain('Runding  http://127.0.0.1:');
      expect(said).toMatch(/ http:\/\/localhost:\d+\/host#ticket=[\w-]{32}\n/);
      expect(said).not.toContain('#key=');
      expect(code).toBe(0);
    },
  );

  test.skipIf(process.platform === 'win32' || !hasAddress6())(
    'given an address of version 6, when it starts, then it says it as browsers take it',
    async () => {
      const { code, said } = await run({}, 'SIGINT', ['--host', '::1']);
      expect(said).toContain('Runding  http://[::1]:');
      expect(code).toBe(0);
    },
  );
});
