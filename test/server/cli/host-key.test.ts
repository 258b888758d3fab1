import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { isHostKey, mintHostKey } from '../../../server/access/host-key.ts';
import { openStore } from '../access/open-store.ts';

const script = fileURLToPath(new URL('../../../server/cli/host-key.ts', import.meta.url));

async function runHostKey(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [script], { env: { ...process.env, ...env } });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { output, errors, exitCode: child.exitCode };
}

it('given a stopped server, when the command runs, then it prints a link with the only key that works', async () => {
  const { store, folder, restart } = await openStore();
  const old = await mintHostKey(store);
  await store.close();
  const { output, exitCode } = await runHostKey({ DATA_DIR: folder, HOST: '10.1.2.3', PORT: '8080' });
  expect(exitCode).toBe(0);
  const key = /http:\/\/10\.1\.2\.3:8080\/host#key=([\w-]{32})\s/.exec(output)?.[1] ?? '';
  const again = await restart();
  expect(await isHostKey(again, key)).toBe(true);
  expect(await isHostKey(again, old)).toBe(false);
});

it('given a running server, when the command runs, then it says to stop it and leaves the key alone', async () => {
  const { store, folder } = await openStore();
  const key = await mintHostKey(store);
  const { output, errors, exitCode } = await runHostKey({ DATA_DIR: folder });
  expect(exitCode).toBe(1);
  expect(output).toBe('');
  expect(errors.trim()).toMatch(/^A Runding server is running on .* Stop it .* then start it\.$/);
  expect(errors).toContain(folder);
  expect(await isHostKey(store, key)).toBe(true);
});

it('given a setting that makes no sense, when the command runs, then it names it', async () => {
  const { errors, exitCode } = await runHostKey({ PORT: 'door' });
  expect(exitCode).toBe(1);
  expect(errors.trim()).toBe('PORT is "door", but must be a whole number from 0 to 65535.');
});
