import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Usage } from './hall-usage.ts';

/** A server of the benchmark in a process of its own. */
export interface BenchServer {
  readonly port: number;
  /** Of the product only. */
  readonly hostKey: string;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** Starts a program of this folder; resolves when it listens, rejects when it ended before. */
export async function startBenchServer(program: string, args: readonly string[] = []): Promise<BenchServer> {
  const child = fork(resolve(import.meta.dirname, program), args, { env: { ...process.env, NODE_ENV: 'production' } });
  const { port, hostKey = '' } = (await answerOf(child)) as { port: number; hostKey?: string };
  return {
    port,
    hostKey,
    async usage() {
      const answer = answerOf(child);
      child.send('usage');
      return (await answer) as Usage;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((done, failed) => {
    const ended = () => failed(new Error('A server of the benchmark ended by itself.'));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      done(message);
    });
  });
}
