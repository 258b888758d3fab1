import { networkInterfaces } from 'node:os';
import { mintHostKey } from '../access/host-key.ts';
import { baseOf, hostLink, reachableAddress } from '../access/host-link.ts';
import { ConfigError, readConfig } from '../config.ts';
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts';
import { DataFolderError } from '../store/store-errors.ts';

// npm run host-key: a new host key for the data folder; the old one stops working.

async function run(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  const store = await openSqliteStore(config.dataDir);
  try {
    const key = await mintHostKey(store);
    const link = hostLink(baseOf(reachableAddress(config.host, networkInterfaces()), config.port), key);
    process.stdout.write(
      `A new host key for ${config.dataDir}; older ones no longer work.\nStart the server, then open\n\n  ${link}\n\n`,
    );
  } finally {
    await store.close();
  }
}

function explain(error: unknown): string {
  if (error instanceof DataFolderError && error.fault === 'in-use') {
    return `A Runding server is running on ${error.dataDir}. Stop it (Ctrl+C in its window), run "npm run host-key" again, then start it.`;
  }
  if (error instanceof DataFolderError || error instanceof ConfigError) return error.message;
  throw error;
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
