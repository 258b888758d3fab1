import { hostLink } from '../access/host-link.ts';
import { SCENARIOS_DIR } from '../cases/scenarios.ts';
import { type Config, readConfig } from '../config.ts';
import { logFault } from '../faults.ts';
import { addClientFiles } from '../http/client-files.ts';
import { type Runding, startRunding } from '../main.ts';
import { CLIENT_DIR, ensureBuiltClient } from './built-client.ts';
import { keepWithoutConsole } from './console-end.ts';
import { explain } from './explain.ts';
import { FROM_ELSEWHERE, openHostPage, sayKey } from './host-page.ts';
import { portHolder } from './port-holder.ts';

keepWithoutConsole();

// npm start: builds the pages when needed, opens the doors, says where, opens the host page.

function greeting({ port, addresses, damaged }: Runding): string {
  const [first = `http://localhost:${port}`] = addresses;
  const lines = ['', `  Runding  ${first}`, '', '  Peserta membuka alamat itu. / Participants open that address.'];
  if (config?.anyPort && port !== config.port) {
    lines.push(
      `  Port ${config.port} dipakai program lain; kali ini ${port}. / Port ${config.port} is taken by another program; this time ${port}.`,
    );
  }
  for (const { id, reason } of damaged) lines.push(`  ! Session ${id} could not be opened: ${reason}`);
  return `${lines.join('\n')}\n`;
}

/** How the facilitator gets in: a browser opens, or a link stands here. */
async function sayWayIn(runding: Runding, mayOpen: boolean): Promise<string> {
  const { giveTicket, minted, port, addresses } = runding;
  if (giveTicket !== undefined) return `${await openHostPage(giveTicket(), mayOpen)}${FROM_ELSEWHERE}\n`;
  if (minted === undefined)
    return '  Halaman fasilitator / facilitator page: the link with the key that was printed before, or a new one:  npm run host-key\n\n';
  return `${sayKey(hostLink(addresses[0] ?? `http://localhost:${port}`, minted))}\n`;
}

let config: Config | undefined;
try {
  config = readConfig(process.env, process.argv.slice(2));
  await ensureBuiltClient();
  const runding = await startRunding({
    config,
    scenariosDir: SCENARIOS_DIR,
    pages: (app, spoken) => addClientFiles(app, CLIENT_DIR, spoken),
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
  process.stdout.write(await sayWayIn(runding, config.opensBrowser ?? true));
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const holder = isTaken && config !== undefined ? await portHolder(config.port) : undefined;
  process.stderr.write(`${explain(error, 'npm start', config, holder)}\n`);
  process.exit(1);
}
