import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { askServer, findServer } from '../../../server/cli/ask-server.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const START = join(ROOT, 'server', 'cli', 'start.ts');

/** Resolves to loopback in the tests' browser; not localhost, so that pages are as little trusted as on a hall's Wi-Fi. */
export const HALL = 'workshop.test';

/** A server as `npm start` runs it, in a process of its own with a data folder of its own. */
export class ServedRunding {
  readonly port: number;
  readonly hostKey: string;
  readonly dataDir: string;
  #child: ChildProcess;

  private constructor(child: ChildProcess, port: number, hostKey: string, dataDir: string) {
    this.#child = child;
    this.port = port;
    this.hostKey = hostKey;
    this.dataDir = dataDir;
  }

  /** Starts a server on a free port; resolves when it serves. `prepare` may fill its data folder before. */
  static async start(prepare: (dataDir: string) => Promise<void> = async () => undefined): Promise<ServedRunding> {
    const dataDir = await mkdtemp(join(tmpdir(), 'runding-e2e-'));
    await prepare(dataDir);
    const { child, port } = await launch(dataDir, 0);
    return new ServedRunding(child, port, await mintKey(dataDir), dataDir);
  }

  /** Address as a phone types it. */
  get url(): string {
    return `http://${HALL}:${this.port}`;
  }

  /** The facilitator's link. */
  get hostUrl(): string {
    return `${this.url}/host#key=${this.hostKey}`;
  }

  /** Ends the process without any warning. */
  async kill(): Promise<void> {
    await ended(this.#child, 'SIGKILL');
  }

  /** Starts again on the same data and the same port. */
  async startAgain(): Promise<void> {
    this.#child = (await launch(this.dataDir, this.port)).child;
  }

  /** Asks as the facilitator. */
  async ask<T>(path: string, body?: object): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${this.hostKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await response.json()) as T;
  }

  async stop(): Promise<void> {
    await ended(this.#child, 'SIGTERM');
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** A host key, as `npm run host-key` gets one. */
async function mintKey(dataDir: string): Promise<string> {
  const server = await findServer(dataDir);
  const answer = server && (await askServer(server, 'printHostKey'));
  if (!answer?.ok) throw new Error('The server gave no key.');
  return answer.key;
}

async function launch(dataDir: string, port: number): Promise<{ child: ChildProcess; port: number }> {
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir };
  const child = spawn(process.execPath, [START, '--name', HALL], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  return new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error(`The server did not start:\n${said}`)), 110_000);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:(\d+)\n[\s\S]*#ticket=\S+\n[\s\S]*\n\n/.exec(said);
      if (address === null) return;
      clearTimeout(timer);
      done({ child, port: Number(address[1]) });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('exit', (code) => failed(new Error(`The server ended with ${code}:\n${said}`)));
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill(signal);
  });
}
