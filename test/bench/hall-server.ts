import { mintHostKey } from '../../server/access/host-key.ts';
import { startRunding } from '../../server/main.ts';
import { answerParent } from './hall-usage.ts';

// The product with its durable store, as a process of its own: data folder and case folder as arguments.

const [dataDir = '', scenariosDir = ''] = process.argv.slice(2);
const { port, house } = await startRunding({
  config: { port: 0, host: '127.0.0.1', dataDir },
  scenariosDir,
  pages: () => undefined,
});
const commitsMs: number[] = [];
let seen = 0;
setInterval(() => {
  const { commits, lastCommitMs } = house.store.stats();
  if (commits !== seen) commitsMs.push(lastCommitMs);
  seen = commits;
}, 50).unref();
const hostKey = await mintHostKey(house.store, 'printed');
answerParent({ port, hostKey }, () => ({ ...house.store.stats(), commitsMs }));
