import { mintHostKey } from '../../server/access/host-key.ts';
import { startRunding } from '../../server/main.ts';

// The product as a process of its own: data folder and case folder as arguments, one line of JSON when it listens.
// Nothing here catches what the server itself does not: an unhandled rejection ends the process.

const [dataDir = '', scenariosDir = '', port = '0'] = process.argv.slice(2);
const runding = await startRunding({
  config: { port: Number(port), host: '127.0.0.1', dataDir },
  scenariosDir,
  pages: () => undefined,
});
const hostKey = await mintHostKey(runding.house.store, 'printed');
process.stdout.write(`${JSON.stringify({ port: runding.port, hostKey })}\n`);
