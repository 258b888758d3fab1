import { hostLink } from '../access/host-link.ts';
import { type Config, readConfig } from '../config.ts';
import { logFault } from '../hosting/faults.ts';
import { addClientFiles } from '../http/client-files.ts';
import { type Runding, startRunding } from '../main.ts';
import { CLIENT_DIR, ensureBuiltClient, SCENARIOS_DIR } from './built-client.ts';
import { explain } from './explain.ts';

// npm start: builds the pages when needed, opens the doors, says where.

function greeting(runding: Runding): string {
  const [first = `http://localhost:${runding.port}`] = runding.addresses;
  const lines = ['', `  Runding  ${first}`, '', '  Peserta membuka alamat itu. / Participants open that address.'];
  if (runding.minted === undefined) {
    lines.push('  Halaman fasilitator / facilitator page: the link printed at the first start, or  npm run host-key');
  } else {
    lines.push(
      '  Halaman fasilitator, juga untuk latihan (simpan, rahasia) / facilitator page, also for practising (keep it secret):',
      `    ${hostLink(first, runding.minted)}`,
    );
  }
  for (const { id, reason } of runding.damaged) lines.push(`  ! Session ${id} could not be opened: ${reason}`);
  return `${lines.join('\n')}\n\n`;
}

let config: Config | undefined;
try {
  config = readConfig(process.env, process.argv.slice(2));
  await ensureBuiltClient();
  const runding = await startRunding({
    config,
    scenariosDir: SCENARIOS_DIR,
    pages: (app) => addClientFiles(app, CLIENT_DIR),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      runding.stop().then(
        () => process.exit(0),
        (error) => {
          logFault('stopping', error);
          process.exit(1);
        },
      );
    });
  }
  process.on('unhandledRejection', (error) => logFault('unhandled rejection', error));
  process.stdout.write(greeting(runding));
} catch (error) {
  process.stderr.write(`${explain(error, 'npm start', config)}\n`);
  process.exit(1);
}
