import { setTimeout as wait } from 'node:timers/promises';
import { mintHostKey } from '../../server/access/host-key.ts';
import { startRunding } from '../../server/main.ts';
import { StoreFailedError } from '../../server/store/store-errors.ts';

// The product as a process of its own: data folder and case folder as arguments, one line of JSON when it listens.
// Nothing here catches what the server itself does not: an unhandled rejection ends the process.

const [dataDir = '', scenariosDir = '', port = '0'] = process.argv.slice(2);
const runding = await startRunding({
  config: { port: Number(port), host: '127.0.0.1', dataDir },
  scenariosDir,
  pages: () => undefined,
});
process.stdout.write(`${JSON.stringify({ port: runding.port, hostKey: await keyOfThisStart() })}\n`);

/** A key as soon as the disk takes one: the server itself starts on a full one, too. */
async function keyOfThisStart(): Promise<string> {
  for (;;) {
    try {
      return await mintHostKey(runding.house.store, 'printed');
    } catch (error) {
      if (!(error instanceof StoreFailedError)) throw error;
      await wait(100);
    }
  }
}
