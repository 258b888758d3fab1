import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import type { ServerAddress } from './running-server.ts';

export interface ChildServer extends ServerAddress {
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  isAlive(): boolean;
  readonly pid: number;
  /** What it wrote for whoever runs it. */
  faults(): string;
}

/** Starts the product in a process of its own, with a host key of this start. */
export async function startChildServer(dataDir: string, scenariosDir: string): Promise<ChildServer> {
  const program = join(import.meta.dirname, 'server-process.ts');
  const child = spawn(process.execPath, [program, dataDir, scenariosDir], { stdio: ['ignore', 'pipe', 'pipe'] });
  let faults = '';
  child.stderr.on('data', (chunk) => {
    faults += String(chunk);
  });
  onTestFinished(() => end(child));
  const line = await firstLine(child, () => faults);
  const { port, hostKey } = JSON.parse(line) as { port: number; hostKey: string };
  return {
    base: `http://127.0.0.1:${port}`,
    hostKey,
    kill: () => end(child),
    pid: child.pid ?? 0,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    faults: () => faults,
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

function firstLine(child: ChildProcess, faults: () => string): Promise<string> {
  return new Promise((done, failed) => {
    if (child.stdout !== null) createInterface(child.stdout).once('line', done);
    child.once('exit', () => failed(new Error(`The server ended before it listened:\n${faults()}`)));
  });
}
