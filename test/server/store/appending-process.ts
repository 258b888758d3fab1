import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';

// A process of its own that appends to many logs, three lines at a time, and prints each append once it is acknowledged:
// "<log> <count>". It goes on until it is killed.

const store = await openSqliteStore(process.argv[2] ?? '');

async function fill(log: string): Promise<never> {
  await store.createLog(log, 'table', '{}');
  for (let count = 0; ; count += 3) {
    await store.append(log, count, [`${log} ${count}`, `${log} ${count + 1}`, `${log} ${count + 2}`]);
    process.stdout.write(`${log} ${count + 3}\n`);
  }
}

await Promise.all(Array.from({ length: 20 }, (_, index) => fill(`t${index}`)));
