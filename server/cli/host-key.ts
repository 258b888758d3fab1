import { networkInterfaces } from 'node:os';
import { mintHostKey } from '../access/host-key.ts';
import { hostLink } from '../access/host-link.ts';
import { isLoopback, readHostName } from '../access/host-names.ts';
import { type Config, readConfig } from '../config.ts';
import { baseOf, reachableAddresses } from '../hall-addresses.ts';
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts';
import { askServer, findServer } from './ask-server.ts';
import { endWithConsole } from './console-end.ts';
import { CannotRunError, explain } from './explain.ts';
import { sayKey } from './host-page.ts';

endWithConsole();

// npm run host-key: one more host key for the data folder, printed. Older ones stay good until the board ends them.

async function run(config: Config): Promise<void> {
  const server = await findServer(config.dataDir);
  const { key, port } = server === undefined ? await mintHere(config) : await mintThere(server);
  // A server that listens on one address is found there; one on all of them where phones find it, too.
  const isHere = server === undefined || isLoopback(readHostName(new URL(server.base).host)?.name);
  const link = hostLink(
    isHere ? baseOf(reachableAddresses(config.host, networkInterfaces())[0] ?? 'localhost', port) : server.base,
    key,
  );
  const before = server === undefined ? 'Start the server (npm start), then open\n' : '';
  process.stdout.write(
    `\n  A new host key for ${config.dataDir}; older ones stay good, and are listed and ended on the facilitator page.\n  ${before}\n${sayKey(link)}\n`,
  );
}

async function mintHere({ dataDir, port }: Config) {
  const store = await openSqliteStore(dataDir);
  try {
    return { key: await mintHostKey(store, 'printed'), port };
  } finally {
    await store.close();
  }
}

async function mintThere(server: NonNullable<Awaited<ReturnType<typeof findServer>>>) {
  const answer = await askServer(server, 'printHostKey');
  if (!answer.ok) throw new CannotRunError(`The Runding server at ${server.base} gave no key (${answer.code}).`);
  return { key: answer.key, port: Number(new URL(server.base).port) };
}

let config: Config | undefined;
try {
  config = readConfig(process.env, process.argv.slice(2));
  await run(config);
} catch (error) {
  process.stderr.write(`${explain(error, 'npm run host-key', config)}\n`);
  process.exitCode = 1;
}
