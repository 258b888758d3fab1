import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { isHostKey, mintHostKey } from '../../../server/access/host-key.ts';
import { callApi, runServer } from '../../support/running-server.ts';
import { openStore } from '../access/open-store.ts';

async function runCommand(name: 'host' | 'host-key', env: Readonly<Record<string, string>>) {
  const script = fileURLToPath(new URL(`../../../server/cli/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [script], { env: { ...process.env, ...env } });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { output, errors, exitCode: child.exitCode };
}

it('[WI-23] given a stopped server, when a key is asked for, then a link is printed, and older keys go on working', async () => {
  const { store, folder, restart } = await openStore();
  const old = await mintHostKey(store, 'printed');
  await store.close();
  const { output, exitCode } = await runCommand('host-key', { DATA_DIR: folder, HOST: '10.1.2.3', PORT: '8080' });
  expect(exitCode).toBe(0);
  const key = /http:\/\/10\.1\.2\.3:8080\/host#key=([\w-]{32})\s/.exec(output)?.[1] ?? '';
  const again = await restart();
  expect(await isHostKey(again, key)).toBe(true);
  expect(await isHostKey(again, old)).toBe(true);
});

it('[WI-23] given a running server, when a key is asked for, then it is minted there and opens the page at once', async () => {
  const server = await runServer({ locked: true });
  const { output, exitCode } = await runCommand('host-key', { DATA_DIR: server.dataDir });
  expect(exitCode).toBe(0);
  const [, port, key] = /:(\d+)\/host#key=([\w-]{32})\s/.exec(output) ?? [];
  expect(Number(port)).toBe(server.runding.port);
  expect((await callApi(server, 'GET', '/api/host/sessions', { key: key ?? '' })).json.right).toBe('host');
});

it('given another program holds the data folder, when a key is asked for, then it says so and leaves the keys alone', async () => {
  const { store, folder } = await openStore();
  const key = await mintHostKey(store, 'printed');
  const { output, errors, exitCode } = await runCommand('host-key', { DATA_DIR: folder });
  expect(exitCode).toBe(1);
  expect(output).toBe('');
  expect(errors).toContain(`Another Runding server is using the data folder ${folder}.`);
  expect(await isHostKey(store, key)).toBe(true);
});

it('given a setting that makes no sense, when the command runs, then it names it', async () => {
  const { errors, exitCode } = await runCommand('host-key', { PORT: 'door' });
  expect(exitCode).toBe(1);
  expect(errors.trim()).toBe('PORT is "door", but must be a whole number from 0 to 65535.');
});

it('[WI-22] given a running server, when its host page is asked for without a screen, then a link with a ticket is printed', async () => {
  const server = await runServer();
  const { output, exitCode } = await runCommand('host', { DATA_DIR: server.dataDir });
  expect(exitCode).toBe(0);
  const [, port, ticket] = /http:\/\/localhost:(\d+)\/host#ticket=([\w-]{32})\s/.exec(output) ?? [];
  expect(Number(port)).toBe(server.runding.port);
  const wish = { body: { ticket }, headers: { origin: server.base } };
  expect((await callApi(server, 'POST', '/api/tickets/spend', wish)).json.ok).toBe(true);
});

it('[WI-22] given a locked server, or none, when its host page is asked for, then it says what to do', async () => {
  const server = await runServer({ locked: true });
  const locked = await runCommand('host', { DATA_DIR: server.dataDir });
  expect(locked).toMatchObject({ output: '', exitCode: 1 });
  expect(locked.errors).toMatch(
    /^The server was started so that only keys open it \(--locked\)\. .*npm run host-key\n$/,
  );
  const { folder } = await openStore();
  // What a server left that was killed: by now another folder's server listens there.
  const left = { base: server.base, secret: 'of-a-server-that-was-killed-before' };
  writeFileSync(join(folder, 'running.json'), JSON.stringify(left));
  const none = await runCommand('host', { DATA_DIR: folder });
  expect(none).toMatchObject({ output: '', exitCode: 1 });
  expect(none.errors).toBe(`No Runding server is running on ${folder}. Start it: npm start\n`);
});
