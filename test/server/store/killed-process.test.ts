import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { hashOn } from '../../../server/store/line-hash.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

function startAppending(folder: string): ChildProcess {
  const script = fileURLToPath(new URL('./appending-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** The highest acknowledged count of each log; ends when the process is dead and everything it printed was read. */
async function collectUntilDead(child: ChildProcess, killAfter: number): Promise<ReadonlyMap<string, number>> {
  const acknowledged = new Map<string, number>();
  let printed = '';
  child.stdout?.on('data', (chunk) => {
    printed += chunk;
    if (printed.split('\n').length > killAfter) child.kill('SIGKILL');
  });
  await once(child, 'close');
  for (const line of printed.split('\n').slice(0, -1)) {
    const [log = '', count] = line.split(' ');
    acknowledged.set(log, Number(count));
  }
  return acknowledged;
}

it('[LO-10] given a server killed in the middle of appending, when the store is opened again, then all that was acknowledged is there, nothing half, and nothing is called lost', async () => {
  const folder = temporaryFolder();
  const child = startAppending(folder);
  const acknowledged = await collectUntilDead(child, 800);
  expect(child.signalCode).toBe('SIGKILL');
  expect(acknowledged.size).toBe(20);

  const store = await openSqliteStore(folder);
  onTestFinished(() => store.close());
  expect((await store.list()).filter(({ lost }) => lost !== undefined)).toEqual([]);
  for (const [id, count] of acknowledged) {
    const lines = (await store.read(id))?.lines ?? [];
    expect(lines.length).toBeGreaterThanOrEqual(count);
    expect((await store.read(id))?.head).toEqual({ count: lines.length, hash: hashOn(hashOn('', ['{}']), lines) });
    expect(lines.length % 3).toBe(0);
    expect(lines).toEqual(lines.map((_, index) => `${id} ${index}`));
    await store.append(id, lines.length, ['goes on']);
  }
});

it('given a running server, when a second one opens the same folder, then it is told so, and may once the first is dead', async () => {
  const folder = temporaryFolder();
  const child = startAppending(folder);
  await once(child.stdout!, 'data');
  child.stdout?.resume();
  const second = openSqliteStore(folder);
  await expect(second).rejects.toMatchObject({ name: 'DataFolderError', fault: 'in-use' });
  await expect(second).rejects.toThrow(folder);
  expect(child.exitCode).toBeNull();
  child.kill('SIGKILL');
  await once(child, 'close');
  await (await openSqliteStore(folder)).close();
});
